package import Foundation
import Writing

/// A rule across indicators that does not hold, with the figures that show it.
package struct CrossRuleBreach: Sendable, Hashable {
  package var rule: CrossRule
  package var figures: [Figure]

  package struct Figure: Sendable, Hashable {
    package var cell: Cell
    package var side: NamedCell.Side
    package var isFormer: Bool
    package var value: Decimal
  }
}

extension QuarterReport {
  /// A rule speaks where each cell that it names is asked and has a figure: what is not known breaks
  /// nothing. It is told at the first cell that it names in this quarter.
  func crossRuleFindings(_ byCell: [Cell: CellEntry]) -> [Finding] {
    guard !crossRules.isEmpty else { return [] }
    let names = CellNames(indicators, disaggregations)
    return crossRules.compactMap { rule in
      guard let compiled = try? CompiledCrossRule(rule, names: names) else { return nil }
      let figures = compiled.references.compactMap { figure($0, byCell) }
      guard figures.count == compiled.references.count,
        compiled.holds(figures.map(\.value), on: today) == false,
        let place = figures.first(where: { !$0.isFormer })?.cell
      else { return nil }
      if rule.severity == .alert, byCell[place]?.isExplained == true { return nil }
      return Finding(.crossRule(CrossRuleBreach(rule: rule, figures: figures)), in: place)
    }
  }

  private func figure(
    _ reference: NamedCell, _ byCell: [Cell: CellEntry]
  ) -> CrossRuleBreach.Figure? {
    guard let cell = cell(reference) else { return nil }
    let measured =
      reference.isFormer ? value(of: cell, in: quarter.previous) : byCell[cell]?.measured
    return measured.flatMap { reference.side.value(of: $0) }.map {
      CrossRuleBreach.Figure(
        cell: cell, side: reference.side, isFormer: reference.isFormer, value: $0)
    }
  }

  private func cell(_ reference: NamedCell) -> Cell? {
    guard let indicator = indicators.first(where: { $0.code == reference.indicatorCode }) else {
      return nil
    }
    guard let code = reference.categoryCode else { return Cell(indicatorID: indicator.id) }
    let disaggregation = breakdowns(of: indicator).first { $0.code == reference.dimensionCode }
    return disaggregation?.categories.first { $0.code == code }.map {
      Cell(indicatorID: indicator.id, categoryID: $0.id)
    }
  }
}

extension NamedCell.Side {
  fileprivate func value(of measured: Measured) -> Decimal? {
    switch self {
    case .figure: measured.figure
    case .numerator: measured.numerator
    case .denominator: measured.volume
    }
  }
}

extension CrossRuleBreach {
  /// « les droits ouverts dépassent les personnes rencontrées (I02 total 300, I01 total 225). »
  func sentence(in report: QuarterReport) -> String {
    let shown = figures.map { figure in
      let side =
        switch figure.side {
        case .figure: ""
        case .numerator: ", numérateur"
        case .denominator: ", dénominateur"
        }
      let former = figure.isFormer ? " au \(report.quarter.previous.label)" : ""
      return
        "\(report.label(of: figure.cell))\(side)\(former)\u{A0}: \(report.shown(figure))"
    }
    return "\(rule.sentence.withoutFullStop) (\(shown.joined(separator: "\u{A0}; ")))."
  }

  var remedy: String { rule.remedy?.asSentence ?? "Corriger l’une de ces valeurs." }
}

extension QuarterReport {
  fileprivate func shown(_ figure: CrossRuleBreach.Figure) -> String {
    let isShare = indicator(of: figure.cell)?.measure == .proportion && figure.side == .figure
    return isShare
      ? French.terminal.percent(figure.value) : French.terminal.number(figure.value)
  }
}
