import Dataset
import Disclosure
import Monitoring

/// A dataset whose figures are known to be shown or hidden, ready to be published.
struct ProtectedDataset {
  let dataset: CallDataset
  let indicators: [PublishedIndicator]
  let gaps: [PublishedGap]
  let surveys: [PublishedSurvey]
  /// What this release tells and hides, for the next one.
  let ledger: Ledger
  let gauge: ProtectionGauge

  static func protect(
    _ dataset: CallDataset, after earlier: [Ledger], effort: Protection.Effort
  ) throws(PublicationRefusal) -> ProtectedDataset {
    let release = Release(
      earlier: earlier, rule: ThresholdRule(threshold: dataset.call.smallCountThreshold),
      effort: effort)
    let goals = ProjectGoals(goals: dataset.goals, year: dataset.year)
    let figures = RawFigures(dataset)
    let indicators = try dataset.indicators.concurrentMap {
      (indicator) throws(PublicationRefusal) in
      try ProtectedIndicator(RawIndicator(indicator, from: figures), goals: goals, in: release)
    }
    let surveys = try ProtectedSurveys(dataset, in: release)
    let tables = indicators.flatMap(\.tables) + surveys.turnouts
    return ProtectedDataset(
      dataset: dataset, indicators: indicators.map(\.published),
      gaps: GapReading.published(indicators.flatMap(\.gaps)), surveys: surveys.published,
      ledger: Ledger(
        tables: (tables.map(\.table) + surveys.answers).filter { !$0.counts.isEmpty }),
      gauge: ProtectionGauge(tables, answers: surveys.told, names: FigureNames(dataset)))
  }
}

/// What each table of a release is protected with: the same table of all earlier releases.
struct Release: Sendable {
  let earlier: [Ledger]
  let rule: ThresholdRule
  let effort: Protection.Effort

  func former(_ name: String) -> [CountTable] { earlier.compactMap { $0.table(name) } }

  func protect(
    _ builder: CountTableBuilder
  ) throws(PublicationRefusal) -> ProtectedCountTable {
    try builder.protected(after: former(builder.table.name), effort: effort)
  }
}
