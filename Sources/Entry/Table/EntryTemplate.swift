import Foundation
import Monitoring
package import Workbook
import Writing

/// A quarter as a sheet to fill: one line a cell, the three former quarters in grey, and the columns that
/// the import reads.
package struct EntryTemplate {
  private let sheet: EntrySheet
  private let former: [Quarter]

  package init(_ sheet: EntrySheet) {
    self.sheet = sheet
    let last = sheet.quarterReport.quarter.previous
    former = [last.previous.previous, last.previous, last]
  }

  private var report: QuarterReport { sheet.quarterReport }

  package var printed: PrintedSheet {
    let rows = heading + report.indicators.flatMap(lines)
    return PrintedSheet(
      name: "Saisie \(report.projectCode) \(report.quarter.label)",
      widths: [20, 40, 11, 11, 11, 12, 10, 11, 26, 26], rows: rows, headRows: heading.count,
      isLandscape: true,
      validations: validations(heading.count...max(heading.count, rows.count - 1)),
      footer:
        "\(report.projectCode) · \(report.quarter.label) · "
        + (report.isSuspended
          ? "suspendu, rien à rendre" : "à rendre le \(French.page.day(report.dueOn))")
    )
  }

  private var heading: [[PrintedCell]] {
    let fictitious = report.isFictitious ? "Données fictives. " : ""
    return [
      [PrintedCell(ImportedTable.mark(of: report), .title, span: 10)],
      [
        PrintedCell(
          "\(fictitious)\(report.projectName). Remplir les cases jaunes, puis\u{A0}: jalon saisie importer \(report.projectCode) \(report.quarter.label) fichier.xlsx, ou l’envoyer depuis la page «\u{A0}Mes projets\u{A0}». Manquant\u{A0}: ND non disponible, SO sans objet, NC non communiqué, avec le motif.",
          .note, span: 10)
      ],
      (["Case", "Indicateur"] + former.map(\.label)
        + ["Valeur", "Sur", "Manquant", "Motif", "Message"]).map { PrintedCell($0, .head) },
    ]
  }

  private func lines(of indicator: Indicator) -> [[PrintedCell]] {
    let total = Cell(indicatorID: indicator.id)
    let head = line(
      total, indicator.code, "\(indicator.code) \(indicator.name) (\(indicator.unit))")
    return [head]
      + report.breakdowns(of: indicator).flatMap { disaggregation in
        disaggregation.categories.map { category in
          line(
            Cell(indicatorID: indicator.id, categoryID: category.id),
            "\(indicator.code).\(disaggregation.code).\(category.code)",
            "    \(disaggregation.name)\u{A0}: \(category.name)")
        }
      }
  }

  private func line(_ cell: Cell, _ key: String, _ label: String) -> [PrintedCell] {
    let isQuotient = report.indicator(of: cell)?.measure.isQuotient ?? false
    let entry = sheet[cell]
    let (value, denominator, missing) = parts(entry?.measured)
    return [PrintedCell(key, .key), PrintedCell(label, cell.categoryID == nil ? .total : .label)]
      + former.map { PrintedCell(sheet.value(of: cell, in: $0)?.short ?? "", .formerText) }
      + [
        PrintedCell(value, .input), PrintedCell(denominator, isQuotient ? .input : .label),
        PrintedCell(missing, .inputText), PrintedCell(reason(entry), .inputText),
        PrintedCell(entry?.comment ?? "", .inputText),
      ]
  }

  private func parts(
    _ measured: Measured?
  ) -> (value: PrintedCell.Content, denominator: PrintedCell.Content, missing: String) {
    switch measured {
    case nil: (.empty, .empty, "")
    case .number(let number): (.number(number), .empty, "")
    case .quotient(let upper, let lower): (.number(upper), .number(lower), "")
    case .missing(let why): (.empty, .empty, why.rawValue)
    }
  }

  private func reason(_ entry: CellEntry?) -> String {
    switch entry?.reason {
    case nil: ""
    case .verified: "vérifié"
    case .activity: "activité"
    case .method: "méthode"
    case .other: entry?.reasonText ?? ""
    }
  }

  private func validations(_ rows: ClosedRange<Int>) -> [CellValidation] {
    [
      CellValidation(
        .amount, column: 5, rows: rows, title: "Une valeur",
        message: "Un nombre, zéro ou plus, par exemple 225 ou 1234,5."),
      CellValidation(
        .amount, column: 6, rows: rows, title: "Un effectif",
        message: "Sur combien : un nombre plus grand que zéro."),
      CellValidation(
        .words(Missing.allCases.map(\.rawValue)), column: 7, rows: rows, title: "Valeur manquante",
        message: "ND non disponible, SO sans objet ou NC non communiqué."),
      CellValidation(
        .length(500), column: 8, rows: rows, title: "Motif", message: "500 caractères au plus."),
      CellValidation(
        .length(500), column: 9, rows: rows, title: "Message", message: "500 caractères au plus."),
    ]
  }
}
