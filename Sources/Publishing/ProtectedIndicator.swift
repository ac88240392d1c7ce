/// An indicator of which is known what may be told.
struct ProtectedIndicator: Sendable {
  let published: PublishedIndicator
  /// To be judged together with those of all indicators.
  let gaps: [GapReading]
  let tables: [ProtectedCountTable]

  init(
    _ raw: RawIndicator, goals: ProjectGoals, in release: Release
  ) throws(PublicationRefusal) {
    let counts = try release.protect(
      IndicatorCountTable(raw, goals: goals, rule: release.rule).builder)
    var tables = [counts]
    if let baselines = BaselineCountTable(raw, goals: goals, rule: release.rule) {
      tables.append(try release.protect(baselines.builder))
    }
    self.tables = tables
    gaps = RawGap.all(of: raw, until: goals.year).map { gap in
      GapReading(raw: gap, indicator: raw.indicator, isShown: gap.isShown(in: counts.shown))
    }
    published =
      IndicatorReading(
        raw: raw, goals: goals, shown: counts.shown, ranges: counts.ranges,
        shownBaselines: tables.count > 1 ? tables[1].shown : [:]
      ).published
  }
}
