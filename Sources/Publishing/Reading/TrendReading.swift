import Foundation
import Monitoring
import Statistics
import Writing

/// The trend of one indicator over an area, assessed by itself before those of its area are judged
/// together.
struct TrendReading {
  let raw: RawTrend
  /// Whether every quarter behind it may be shown.
  private let isShown: Bool
  private let threshold: Int

  init(raw: RawTrend, shown: ShownValues, threshold: Int) {
    self.raw = raw
    self.threshold = threshold
    isShown = raw.followed.allSatisfy { series in
      series.valuedQuarters.allSatisfy {
        shown.contains(series.area, TimeSpan.quarter($0).key)
      }
    }
  }

  /// What a family of trends has in common: the area in whose report they stand.
  static func published(_ trends: [TrendReading]) -> [PublishedTrend] {
    publishedByFamily(
      trends.map { ($0, $0.estimate) }, family: \.raw.area, pValue: \.pValue,
      established: { $0.published($1, pValue: $2) },
      refused: { $0.published($1.verdict) }
    ).sorted {
      ($0.area.key, $0.indicatorCode) < ($1.area.key, $1.indicatorCode)
    }
  }

  /// Quarters of one project resemble each other, which makes p-values too small: so 1 %, and the
  /// first and last full years must agree.
  private func published(_ estimate: TrendEstimate, pValue: Double) -> PublishedTrend {
    let trend = estimate.trend
    guard pValue < 0.01, trend.score.signum() == estimate.yearlyChange.signum() else {
      return published(.notEstablished)
    }
    return published(
      trend.score > 0 ? .rising : .falling,
      slope: isShown ? trend.slope.flatMap { Decimal.told($0) } : nil)
  }

  private func published(
    _ verdict: PublishedTrend.Verdict, slope: Decimal? = nil
  ) -> PublishedTrend {
    PublishedTrend(
      area: raw.area, indicatorCode: raw.indicator.code, verdict: verdict, span: raw.span,
      includesStart: raw.includesStart, slope: slope)
  }
}

// MARK: - Estimate

private struct TrendEstimate {
  let trend: KendallTrend
  /// From the first to the last full year: below, above or at zero.
  let yearlyChange: Int

  var pValue: Double { trend.pValue }
}

private enum TrendRefusal: Error {
  case tooShort, hidden

  var verdict: PublishedTrend.Verdict {
    switch self {
    case .tooShort: .tooShort
    case .hidden: .hidden
    }
  }
}

extension TrendReading {
  private var estimate: Result<TrendEstimate, TrendRefusal> {
    guard let span = raw.span, span.first.moved(by: 11) <= span.last,
      let trend = try? KendallTrend(regional: raw.values(over: span))
    else { return .failure(.tooShort) }
    let years = raw.fullYears
    guard isTold(years) else { return .failure(.hidden) }
    let change = years.map { ($0.last.figure ?? 0) - ($0.first.figure ?? 0) } ?? 0
    return .success(
      TrendEstimate(trend: trend, yearlyChange: change > 0 ? 1 : change < 0 ? -1 : 0))
  }

  /// The direction of one or two projects would order their hidden quarters.
  private func isTold(_ years: (first: Measured, last: Measured)?) -> Bool {
    guard raw.indicator.isProtected else { return true }
    guard isShown || raw.followed.count >= 3, !raw.indicator.isOfUnknownNumber else {
      return false
    }
    guard let years else { return true }
    return [years.first, years.last].allSatisfy { ($0.people ?? 0) >= Decimal(threshold) }
  }
}

extension Decimal {
  /// Returns nil for what no indicator can reach.
  fileprivate static func told(_ slope: Double) -> Decimal? {
    slope.magnitude < 1e12 ? rounded(slope, decimals: 4) : nil
  }
}

extension Measured {
  /// How many people a value is about.
  fileprivate var people: Decimal? {
    switch self {
    case .number(let value): value
    case .quotient(_, let denominator): denominator
    case .missing: nil
    }
  }
}
