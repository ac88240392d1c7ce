package import Entry
import Foundation
package import Monitoring
import Writing

/// What is about to be sent, or what keeps it from being sent.
package struct EntrySummary: Sendable {
  private let sheet: EntrySheet
  private var quarterReport: QuarterReport { sheet.quarterReport }

  package init(_ sheet: EntrySheet) { self.sheet = sheet }

  /// Everything to settle, errors first, numbered.
  package func settling(_ findings: [Finding]) -> [String] {
    let errors = findings.count { $0.severity == .error }
    let title =
      "À régler avant l’envoi\u{A0}: \(French.terminal.counted(errors, "erreur")), "
      + "\(French.terminal.counted(findings.count - errors, "alerte"))."
    let lines = findings.enumerated().map { index, finding in
      "\(index + 1). \(finding.severity.heading)\u{A0}: \(finding.sentence(in: quarterReport))"
    }
    return [title] + lines
  }

  package var lines: [String] {
    let name =
      "\(quarterReport.projectCode) \(quarterReport.projectName), \(quarterReport.quarter.spoken)"
    return (quarterReport.isFictitious ? ["Données fictives."] : []) + [
      "Envoi de \(name).", counts,
    ]
      + changes + [
        "Ce que le relecteur verra\u{A0}: ces valeurs, vos motifs, vos messages.",
        "Ce que le relecteur ne voit pas\u{A0}: votre journal de saisie.",
        "Après l’envoi, les cases sont verrouillées. Vous pourrez les relire, et demander à rouvrir.",
      ]
  }

  private var counts: String {
    let entries = sheet.cells.compactMap { sheet[$0] }
    let missing = entries.count { if case .missing = $0.measured { true } else { false } }
    let confirmed = entries.count { $0.reason != nil && $0.measured.figure != nil }
    let empty = sheet.optionalCells.count
    let parts = [
      "\(French.terminal.counted(entries.count - missing, "case")) "
        + (entries.count - missing > 1 ? "remplies" : "remplie"),
      "\(missing) \(missing > 1 ? "manquantes" : "manquante") avec motif",
      "\(empty) \(empty > 1 ? "vides" : "vide")",
      "\(French.terminal.counted(confirmed, "alerte")) \(confirmed > 1 ? "confirmées" : "confirmée")",
    ]
    return parts.joined(separator: ", ") + "."
  }

  private var changes: [String] {
    guard quarterReport.version > 0 else { return ["C’est le premier envoi de ce trimestre."] }
    let changes = sheet.changes
    guard !changes.isEmpty else {
      return ["Aucun changement depuis votre dernier envoi (version \(quarterReport.version))."]
    }
    let lines = changes.map { change in
      let former = change.former?.shownValue ?? "vide"
      let label = quarterReport.label(of: change.cell)
      if let entry = change.entry, entry.shownValue == former {
        return "  \(label)\u{A0}: valeur inchangée, \(entry.shown)"
      }
      return "  \(label)\u{A0}: de \(former) à \(change.entry?.shown ?? "vide")"
    }
    return ["Changements depuis votre dernier envoi (version \(quarterReport.version))\u{A0}:"]
      + lines
  }
}
