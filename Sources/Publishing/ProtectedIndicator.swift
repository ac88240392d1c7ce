import Disclosure
import Monitoring

/// An indicator of which is known what may be told.
struct ProtectedIndicator: Sendable {
  let published: PublishedIndicator
  /// To be judged together with those of all indicators.
  let gaps: [GapReading]
  /// To be judged together likewise.
  let trends: [TrendReading]
  let funnels: [PublishedFunnel]
  let tables: [ProtectedCountTable]

  init(
    _ raw: RawIndicator, goals: ProjectGoals, in release: Release
  ) throws(PublicationRefusal) {
    let builder = IndicatorCountTable(raw, goals: goals, rule: release.rule).builder
    let counts = try release.protect(builder)
    // The people behind a mean tell nothing of it.
    let ranges =
      raw.indicator.measure == .mean
      ? [:]
      : try builder.ranges(of: counts.table, areShares: raw.indicator.measure == .proportion)
    var tables = [counts]
    if let baselines = BaselineCountTable(raw, goals: goals, rule: release.rule) {
      tables.append(try release.protect(baselines.builder))
    }
    self.tables = tables
    let shown = ShownValues(indicator: raw.indicator, shown: counts.shown)
    gaps = RawGap.all(of: raw, until: goals.year).map { gap in
      GapReading(raw: gap, indicator: raw.indicator, shown: shown)
    }
    trends = RawTrend.all(of: raw).map {
      TrendReading(raw: $0, shown: shown, threshold: release.rule.threshold)
    }
    funnels = RawFunnel.all(of: raw, until: goals.year).map {
      FunnelReading(raw: $0, shown: shown).published
    }
    published =
      IndicatorReading(
        raw: raw, goals: goals, shown: shown, ranges: ranges,
        shownBaselines: tables.count > 1 ? tables[1].shown : [:]
      ).published
  }
}
