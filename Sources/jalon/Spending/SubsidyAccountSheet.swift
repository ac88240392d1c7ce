import API
import Foundation
import Monitoring
import Workbook
import Writing

/// The financial account of a subsidy, charges on the left and products on the right, as the form has
/// them, filled in with what the holder entered.
struct SubsidyAccountSheet {
  private let spending: Spending
  private let detail: ProjectDetail
  private let year: String
  private let state: String
  /// The version that was sent; nil for a draft.
  private let signed: Statement.Version?

  init(
    _ spending: Spending, of detail: ProjectDetail, year: String, state: String,
    signed: Statement.Version?
  ) {
    self.spending = spending
    self.detail = detail
    self.year = year
    self.state = state
    self.signed = signed
  }

  var sheet: PrintedSheet {
    PrintedSheet(
      name: "Compte rendu financier", widths: [34, 14, 14, 9, 34, 14, 14, 9],
      rows: heading + lines + [totals] + rest + reasons + signature, headRows: heading.count,
      isLandscape: true,
      footer:
        "\(detail.project.call) · \(detail.project.code) · \(year) · repris dans le formulaire Cerfa 15059"
    )
  }

  private var heading: [[PrintedCell]] {
    let project = detail.project
    let fictitious = project.isFictitious ? "Données fictives. " : ""
    return [
      [PrintedCell("Compte rendu financier de subvention, exercice \(year)", .title, span: 8)],
      [
        PrintedCell(
          "\(fictitious)\(project.code) \(project.name), \(project.holder). État\u{A0}: \(state). Montants en euros.",
          .note, span: 8)
      ],
      ["Charges", "Prévision", "Réalisation", "%", "Produits", "Prévision", "Réalisation", "%"].map
      {
        PrintedCell($0, .head)
      },
    ]
  }

  /// Charges and products side by side; the shorter list ends in blanks.
  private var lines: [[PrintedCell]] {
    let (charges, products) = (side(.charges), side(.products))
    return (0..<max(charges.count, products.count)).map { index in
      let row = heading.count + index + 1
      return cells(charges.indices.contains(index) ? charges[index] : nil, row, "B", "C")
        + cells(products.indices.contains(index) ? products[index] : nil, row, "F", "G")
    }
  }

  private func side(_ side: SubsidyLine.Side) -> [SubsidyLine] {
    SubsidyLine.allCases.filter { $0.side == side && $0 != .unspent }
  }

  private func cells(
    _ line: SubsidyLine?, _ row: Int, _ planned: String, _ actual: String
  ) -> [PrintedCell] {
    guard let line else { return (0..<4).map { _ in PrintedCell("", .label) } }
    let amounts = spending.lines[line]
    return [
      PrintedCell(line.named, .label), amount(amounts?.planned), amount(amounts?.actual),
      share(amounts?.planned, amounts?.actual, "\(actual)\(row)", "\(planned)\(row)"),
    ]
  }

  private func amount(_ value: Decimal?) -> PrintedCell {
    PrintedCell(value.map(PrintedCell.Content.number) ?? .empty, .inputAmount)
  }

  /// What was spent, of a hundred that were planned.
  private func share(
    _ planned: Decimal?, _ actual: Decimal?, _ upper: String, _ lower: String
  ) -> PrintedCell {
    guard let planned, planned > 0, let actual else { return PrintedCell("", .label) }
    let value = (actual * 100 / planned).rounded(to: 0)
    return PrintedCell(.formula("ROUND(\(upper)/\(lower)*100,0)", value), .label)
  }

  private var totals: [PrintedCell] {
    let (first, last) = (heading.count + 1, heading.count + lines.count)
    func sum(_ column: String, _ value: Decimal) -> PrintedCell {
      PrintedCell(.formula("SUM(\(column)\(first):\(column)\(last))", value), .totalAmount)
    }
    return [
      PrintedCell("Total des charges", .total),
      sum("B", spending.total(.charges, .planned)), sum("C", spending.total(.charges, .actual)),
      PrintedCell("", .total), PrintedCell("Total des produits", .total),
      sum("F", spending.total(.products, .planned)), sum("G", spending.total(.products, .actual)),
      PrintedCell("", .total),
    ]
  }

  private var rest: [[PrintedCell]] {
    let row = heading.count + lines.count + 2
    let unspent = spending.lines[.unspent]
    return [
      cells(.givenInKind, row, "B", "C") + cells(.receivedInKind, row, "F", "G"),
      [
        PrintedCell(SubsidyLine.unspent.label, .label), PrintedCell("", .label),
        amount(unspent?.actual), PrintedCell("", .label), grantShare,
      ],
    ]
  }

  private var grantShare: PrintedCell {
    let products = spending.total(.products, .actual)
    guard products > 0 else { return PrintedCell("", .note, span: 4) }
    let share = spending.amount(.grant, .actual) / products
    return PrintedCell(
      "La subvention de l’appel fait \(French.page.percent(share)) du total des produits.", .note,
      span: 4)
  }

  /// Who certified it, and when.
  private var signature: [[PrintedCell]] {
    guard let signed, let author = signed.author else { return [] }
    let text =
      "Certifié exact et signé par \(author), pour \(detail.project.holder), le \(ParisTime.shown(signed.sentAt)) (version \(signed.number))."
    return [[PrintedCell(text, .note, span: 8)]]
  }

  private var reasons: [[PrintedCell]] {
    spending.entered.compactMap { line, amounts in
      amounts.reason.map { [PrintedCell("\(line.named)\u{A0}: \($0)", .note, span: 8)] }
    }
  }
}
