package import Entry
import Foundation
package import Monitoring
import Writing

/// How a cell that two people changed is told: both values, who sent the other one and when.
package struct ConflictLines: Sendable {
  private let report: QuarterReport

  package init(_ report: QuarterReport) { self.report = report }

  package func heading(_ sending: QuarterHistory.Version?, kept: Int, conflicts: Int) -> [String] {
    let others =
      kept == 0
      ? []
      : [
        "\(French.terminal.counted(kept, "case")) de votre brouillon ne \(kept == 1 ? "touche" : "touchent") pas à ce qui a changé\u{A0}: \(kept == 1 ? "elle est gardée" : "elles sont gardées")."
      ]
    let asked =
      conflicts == 0
      ? []
      : [
        "\(French.terminal.counted(conflicts, "case")) \(French.agreeing(conflicts, "a été changée", "ont été changées")) des deux côtés. Rien n’est écrit avant la dernière réponse."
      ]
    return ["Ce trimestre a été envoyé entre-temps \(by(sending))(version \(report.version))."]
      + others + asked
  }

  package func lines(_ conflict: CellConflict, number: Int, of count: Int) -> [String] {
    [
      "Conflit \(number) sur \(count). \(report.label(of: conflict.cell))",
      "  Au départ\u{A0}: \(shown(conflict.base))",
      "  1 la vôtre\u{A0}: \(shown(conflict.mine))",
      "  2 l’autre\u{A0}: \(shown(conflict.theirs)), envoyée \(by(conflict.sending))"
        .trimmingCharacters(in: .whitespaces.union(.init(charactersIn: ","))).indented,
    ]
  }

  /// The same for the whole screen.
  package func choice(_ conflict: CellConflict) -> ConflictScreen.Choice {
    ConflictScreen.Choice(
      label: report.label(of: conflict.cell), base: shown(conflict.base),
      mine: shown(conflict.mine), theirs: shown(conflict.theirs),
      origin: conflict.sending == nil
        ? "" : "envoyée \(by(conflict.sending))".trimmingCharacters(in: .whitespaces))
  }

  private func shown(_ entry: CellEntry?) -> String { entry?.shown ?? "vide" }

  private func by(_ sending: QuarterHistory.Version?) -> String {
    guard let sending else { return "" }
    let author = sending.author.map { "par \($0) " } ?? ""
    return "\(author)le \(ParisTime.shown(sending.sentAt.formatted(.iso8601))) "
  }
}

extension String {
  fileprivate var indented: String { "  \(self)" }
}
