import Foundation
import Statistics

/// The gaps of two years and their change, from one project or from several.
struct GapEstimate {
  let first: MeasuredGap
  let last: MeasuredGap
  let change: MeasuredGap
  let pValue: Double
  let interval90: Interval
  private let standardError: Double
  private let lastStandardError: Double
  private let people: Int
  private let projects: Int
  private let crudeChange: Double?

  init?(ofOne pooled: PooledGapChange) {
    let change = pooled.crude
    guard let first = try? change.first.estimate(), let last = try? change.second.estimate(),
      let whole = try? change.estimate(), let firstGap = MeasuredGap(first),
      let interval90 = (try? change.estimate(.percent90))?.interval,
      let lastGap = MeasuredGap(last), let wholeGap = MeasuredGap(whole)
    else { return nil }
    self.first = firstGap
    self.last = lastGap
    self.change = wholeGap
    pValue = change.pValue
    self.interval90 = interval90
    standardError = change.standardError
    lastStandardError = change.second.standardError
    people = pooled.peopleUsed.reduce(0, +)
    projects = 1
    crudeChange = nil
  }

  init?(ofSeveral pooled: PooledGapChange) {
    guard let first = MeasuredGap(pooled.first), let last = MeasuredGap(pooled.second),
      let change = MeasuredGap(pooled.change), let pValue = pooled.change.pValue
    else { return nil }
    self.first = first
    self.last = last
    self.change = change
    self.pValue = pValue
    let reach = Confidence.percent90.z * pooled.change.standardError
    interval90 = Interval(lower: change.value - reach, upper: change.value + reach)
    standardError = pooled.change.standardError
    lastStandardError = pooled.second.standardError
    people = pooled.peopleUsed.reduce(0, +)
    projects = pooled.used
    crudeChange = pooled.disagreesWithCrude ? pooled.crude.value : nil
  }

  /// In points: whole ones for several projects, since no single count stands behind them.
  func figures(pValue: Double, tellsPeople: Bool) -> PublishedGap.Figures {
    PublishedGap.Figures(
      first: bounded(first), last: bounded(last), change: bounded(change),
      pValue: Decimal.rounded(pValue, decimals: 3),
      detectable: detectable(standardError),
      detectableLevel: lastStandardError > 0 ? detectable(lastStandardError) : nil,
      people: tellsPeople ? people : nil,
      projects: projects, crudeChange: crudeChange.map(points))
  }

  private func detectable(_ standardError: Double) -> Decimal {
    Decimal((detectableChange(standardError: standardError) * 100).rounded(.up))
  }

  private func bounded(_ gap: MeasuredGap) -> PublishedGap.Bounded {
    PublishedGap.Bounded(
      value: points(gap.value), lower: points(gap.interval.lower),
      upper: points(gap.interval.upper))
  }

  private func points(_ share: Double) -> Decimal { Decimal.rounded(share * 100, decimals: 0) }
}

extension MeasuredGap {
  fileprivate init?(_ estimate: Estimate) {
    guard let interval = estimate.interval,
      let gap = try? MeasuredGap(value: estimate.value, interval: interval)
    else { return nil }
    self = gap
  }

  fileprivate init?(_ pooled: PooledGap) {
    guard let interval = pooled.interval,
      let gap = try? MeasuredGap(value: pooled.value, interval: interval)
    else { return nil }
    self = gap
  }
}

extension Decimal {
  static func rounded(_ value: Double, decimals: Int) -> Decimal {
    var whole = value
    for _ in 0..<decimals { whole *= 10 }
    return Decimal(
      sign: whole < 0 ? .minus : .plus, exponent: -decimals,
      significand: Decimal(Int(whole.magnitude.rounded())))
  }
}
