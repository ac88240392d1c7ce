import Foundation
import Writing

extension QuarterReport {
  /// Soft rules: unusual values that ask for a word of explanation. One alert a cell, the first that
  /// holds; none once a reason is given.
  func alerts(in entry: CellEntry) -> [Finding] {
    guard let indicator = indicator(of: entry.cell), let figure = entry.measured.figure,
      !entry.isExplained
    else { return [] }
    let past = history(of: entry.cell)
    let rules: [() -> (String, String)?] = [
      { changeAlert(figure, past, indicator) },
      { zeroAlert(figure, past, indicator) },
      { targetAlert(figure, entry.cell, indicator) },
      { sameAlert(figure, past, indicator) },
      { outlierAlert(figure, past, indicator) },
    ]
    guard let (rule, message) = rules.lazy.compactMap({ $0() }).first else { return [] }
    return [
      Finding(
        .alert, rule, entry.cell,
        "\(label(of: entry.cell)) : \(message) Confirmer avec un motif, ou corriger.")
    ]
  }

  private typealias Past = [(quarter: Quarter, figure: Decimal)]

  /// More than half and more than some units away from the former quarter.
  private func changeAlert(_ figure: Decimal, _ past: Past, _ indicator: Indicator) -> (
    String, String
  )? {
    guard let last = past.last, last.quarter == quarter.previous, last.figure != 0, figure != 0
    else {
      return nil
    }
    let gap = figure - last.figure
    let units = indicator.measure == .proportion ? gap.magnitude * 100 : gap.magnitude
    guard gap.magnitude > last.figure.magnitude * indicator.alerts.changeRatio,
      units > indicator.alerts.changeUnits
    else { return nil }
    let change = French.terminal.percent(gap / last.figure.magnitude)
    let signed = gap > 0 ? "+" + change : change
    return (
      "change",
      "\(shown(figure, indicator)) au lieu de \(shown(last.figure, indicator)) au \(last.quarter.label) (\(signed))."
    )
  }

  private func zeroAlert(_ figure: Decimal, _ past: Past, _ indicator: Indicator) -> (
    String, String
  )? {
    guard figure == 0, let last = past.last, last.figure != 0 else { return nil }
    return (
      "zero_after_non_zero", "0 après \(shown(last.figure, indicator)) au \(last.quarter.label)."
    )
  }

  /// What the year has so far, with this quarter, against the year's or else the final target.
  private func targetAlert(_ figure: Decimal, _ cell: Cell, _ indicator: Indicator) -> (
    String, String
  )? {
    guard cell.categoryID == nil, indicator.direction == .increase, !indicator.measure.isQuotient,
      let goal = goals.first(where: { $0.indicatorID == indicator.id }),
      let target = goal.yearTargets[quarter.year] ?? goal.finalTarget, target > 0
    else { return nil }
    let isYear = goal.yearTargets[quarter.year] != nil
    let before = history(of: cell).filter { !isYear || $0.quarter.year == quarter.year }
    let reached = indicator.overTime == .sum ? before.reduce(figure) { $0 + $1.figure } : figure
    guard reached > target * (1 + indicator.alerts.targetRatio) else { return nil }
    return (
      "target_exceeded",
      "\(shown(reached, indicator)) dépasse de beaucoup la cible (\(shown(target, indicator)))."
    )
  }

  private func sameAlert(_ figure: Decimal, _ past: Past, _ indicator: Indicator) -> (
    String, String
  )? {
    let lastThree = past.suffix(3)
    guard lastThree.count == 3, figure != 0, lastThree.allSatisfy({ $0.figure == figure }) else {
      return nil
    }
    return ("same_four_times", "\(shown(figure, indicator)) pour la quatrième fois de suite.")
  }

  /// Outside three interquartile ranges around the project's own quarters, from eight on.
  private func outlierAlert(_ figure: Decimal, _ past: Past, _ indicator: Indicator) -> (
    String, String
  )? {
    let sorted = past.map(\.figure).sorted()
    guard sorted.count >= 8 else { return nil }
    let low = sorted[sorted.count / 4]
    let high = sorted[(3 * sorted.count) / 4]
    let reach = 3 * (high - low)
    guard reach > 0, figure < low - reach || figure > high + reach else { return nil }
    return (
      "outlier",
      "\(shown(figure, indicator)) est loin des valeurs habituelles (\(shown(low, indicator)) à \(shown(high, indicator)))."
    )
  }

  private func shown(_ figure: Decimal, _ indicator: Indicator) -> String {
    indicator.measure == .proportion
      ? French.terminal.percent(figure)
      : text(figure.rounded(to: max(indicator.decimals, indicator.measure.isQuotient ? 1 : 0)))
  }
}

extension CellEntry {
  /// « autre » needs its words; the other reasons speak for themselves.
  package var isExplained: Bool {
    switch reason {
    case nil: false
    case .other: comment?.isEmpty == false
    default: true
    }
  }
}
