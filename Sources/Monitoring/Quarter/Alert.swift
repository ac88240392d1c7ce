import Foundation

extension QuarterReport {
  typealias Past = [(quarter: Quarter, figure: Decimal)]

  /// Known figures of all cells before this quarter, in time order: found once for a whole check.
  var pastFigures: [Cell: Past] {
    var past: [Cell: Past] = [:]
    for observation in observations where observation.quarter < quarter {
      guard let figure = observation.measured.figure else { continue }
      past[observation.cell, default: []].append((observation.quarter, figure))
    }
    return past.mapValues { $0.sorted { $0.quarter < $1.quarter } }
  }

  /// Soft rules: the first thing unusual about a value. Returns nil once a reason is given.
  func alert(in entry: CellEntry, _ past: Past) -> Finding.Cause? {
    guard let indicator = indicator(of: entry.cell), let figure = entry.measured.figure,
      !entry.isExplained
    else { return nil }
    return typingAlert(entry, indicator)
      ?? changeAlert(figure, past, indicator)
      ?? zeroAlert(figure, past)
      ?? targetAlert(figure, entry.cell, past, indicator)
      ?? sameAlert(figure, entry.measured, past)
      ?? outlierAlert(figure, past)
  }

  /// More than half and more than some units away from the quarter before.
  private func changeAlert(
    _ figure: Decimal, _ past: Past, _ indicator: Indicator
  ) -> Finding.Cause? {
    guard let last = past.last, last.quarter == quarter.previous, last.figure != 0, figure != 0
    else { return nil }
    let gap = (figure - last.figure).magnitude
    let units = indicator.measure == .proportion ? gap * 100 : gap
    guard gap > last.figure.magnitude * indicator.alerts.changeRatio,
      units > indicator.alerts.changeUnits
    else { return nil }
    return .change(to: figure, from: last.figure, in: last.quarter)
  }

  private func zeroAlert(_ figure: Decimal, _ past: Past) -> Finding.Cause? {
    guard figure == 0, let last = past.last, last.figure != 0 else { return nil }
    return .zeroAfterNonZero(former: last.figure, in: last.quarter)
  }

  /// The year so far, this quarter included, against the year's target or else the final one.
  private func targetAlert(
    _ figure: Decimal, _ cell: Cell, _ past: Past, _ indicator: Indicator
  ) -> Finding.Cause? {
    guard cell.categoryID == nil, indicator.direction == .increase, !indicator.measure.isQuotient,
      let goal = goals.first(where: { $0.indicatorID == indicator.id }),
      let target = goal.yearTargets[quarter.year] ?? goal.finalTarget, target > 0
    else { return nil }
    let isYear = goal.yearTargets[quarter.year] != nil
    let before = past.filter { !isYear || $0.quarter.year == quarter.year }
    let reached = indicator.overTime == .sum ? before.reduce(figure) { $0 + $1.figure } : figure
    guard reached > target * (1 + indicator.alerts.targetRatio) else { return nil }
    return .targetExceeded(reached: reached, target: target)
  }

  /// Small numbers come again by chance: three sessions a quarter are no reason to doubt.
  private func sameAlert(
    _ figure: Decimal, _ measured: Measured, _ past: Past
  ) -> Finding.Cause? {
    let lastThree = past.suffix(3)
    guard lastThree.count == 3, measured.smallestPart > 5,
      lastThree.allSatisfy({ $0.figure == figure })
    else { return nil }
    return .sameFourTimes(figure)
  }

  /// Outside three interquartile ranges around the project's own quarters, from eight on.
  private func outlierAlert(_ figure: Decimal, _ past: Past) -> Finding.Cause? {
    let sorted = past.map(\.figure).sorted()
    guard sorted.count >= 8 else { return nil }
    let low = sorted[sorted.count / 4]
    let high = sorted[(3 * sorted.count) / 4]
    let reach = 3 * (high - low)
    guard reach > 0, figure < low - reach || figure > high + reach else { return nil }
    return .outlier(figure, usual: low...high)
  }
}
