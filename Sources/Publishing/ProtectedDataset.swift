import Dataset
import Disclosure
import Monitoring

/// A dataset whose figures are known to be shown or hidden, ready to be published.
struct ProtectedDataset {
  let dataset: CallDataset
  let indicators: [PublishedIndicator]
  let surveys: [PublishedSurvey]
  /// What this release tells and hides, for the next one.
  let ledger: Ledger
  let gauge: ProtectionGauge

  static func protect(
    _ dataset: CallDataset, after earlier: [Ledger], effort: Protection.Effort
  ) throws(PublicationRefusal) -> ProtectedDataset {
    var release = Release(
      earlier: earlier, rule: ThresholdRule(threshold: dataset.call.smallCountThreshold),
      effort: effort)
    let goals = ProjectGoals(goals: dataset.goals, year: dataset.year)
    let figures = RawFigures(dataset)
    var indicators: [PublishedIndicator] = []
    for indicator in dataset.indicators {
      indicators.append(
        try release.publish(RawIndicator(indicator, from: figures), goals: goals))
    }
    var surveys: [PublishedSurvey] = []
    for survey in dataset.surveys {
      surveys.append(
        try release.publish(RawWave(survey, projects: dataset.projects, axes: dataset.axes)))
    }
    return ProtectedDataset(
      dataset: dataset, indicators: indicators, surveys: surveys, ledger: release.ledger,
      gauge: ProtectionGauge(release.tables))
  }
}

/// The tables of a release, each protected together with the same table of all earlier releases.
private struct Release {
  let earlier: [Ledger]
  let rule: ThresholdRule
  let effort: Protection.Effort
  private(set) var tables: [ProtectedCountTable] = []

  init(earlier: [Ledger], rule: ThresholdRule, effort: Protection.Effort) {
    self.earlier = earlier
    self.rule = rule
    self.effort = effort
  }

  var ledger: Ledger {
    Ledger(tables: tables.map(\.table).filter { !$0.counts.isEmpty })
  }

  mutating func publish(
    _ raw: RawIndicator, goals: ProjectGoals
  ) throws(PublicationRefusal) -> PublishedIndicator {
    let counts = IndicatorCountTable(raw, year: goals.year, rule: rule)
    let shown = try protect(counts.builder)
    var shownBaselines: [String: Int] = [:]
    if let baselines = BaselineCountTable(raw, goals: goals, rule: rule) {
      shownBaselines = try protect(baselines.builder)
    }
    return IndicatorReading(
      raw: raw, goals: goals, shown: shown, shownBaselines: shownBaselines
    ).published
  }

  mutating func publish(_ raw: RawWave) throws(PublicationRefusal) -> PublishedSurvey {
    let shown = try protect(WaveCountTable(raw, rule: rule).builder)
    return WaveReading(raw: raw, shown: shown).published
  }

  /// The sums that may be printed, by key.
  private mutating func protect(
    _ builder: CountTableBuilder
  ) throws(PublicationRefusal) -> [String: Int] {
    let former = earlier.compactMap { $0.table(builder.table.name) }
    let protected = try builder.protected(after: former, effort: effort)
    tables.append(protected)
    return protected.shown
  }
}
