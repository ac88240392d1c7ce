import Dataset
import Disclosure
import Foundation
import Monitoring

/// A dataset whose figures are known to be shown or hidden, ready to be published.
struct ProtectedDataset {
  let dataset: CallDataset
  let indicators: [PublishedIndicator]
  let gaps: [PublishedGap]
  let trends: [PublishedTrend]
  let funnels: [PublishedFunnel]
  let surveys: [PublishedSurvey]
  /// What this release tells and hides, for the next one.
  let ledger: Ledger
  let gauge: ProtectionGauge

  static func protect(
    _ dataset: CallDataset, after earlier: [FormerRelease], effort: Protection.Effort
  ) throws(PublicationRefusal) -> ProtectedDataset {
    let release = Release(
      earlier: earlier.map(\.ledger),
      rule: ThresholdRule(threshold: dataset.call.smallCountThreshold), effort: effort)
    var deferral = Deferral(dataset, after: earlier.compactMap(\.dataset), rule: release.rule)
    let (told, indicators) = try protectIndicators(&deferral, in: release)
    let surveys = try ProtectedSurveys(
      told, beside: indicators.map(\.published), in: release)
    let tables = indicators.flatMap(\.tables) + surveys.turnouts
    return ProtectedDataset(
      dataset: told, indicators: indicators.map(\.published),
      gaps: GapReading.published(indicators.flatMap(\.gaps)),
      trends: TrendReading.published(indicators.flatMap(\.trends)),
      funnels: indicators.flatMap(\.funnels), surveys: surveys.published,
      ledger: Ledger(
        tables: (tables.map(\.table) + surveys.answers).filter { !$0.counts.isEmpty }),
      gauge: ProtectionGauge(tables, answers: surveys.told, of: told))
  }

  /// Takes changes back until none costs a total of an axis or of the call.
  private static func protectIndicators(
    _ deferral: inout Deferral, in release: Release
  ) throws(PublicationRefusal) -> (told: CallDataset, indicators: [ProtectedIndicator]) {
    var kept: [UUID: ProtectedIndicator] = [:]
    while true {
      let (told, current, former) = (deferral.dataset, deferral, kept)
      let goals = ProjectGoals(goals: told.goals, year: told.year)
      let figures = RawFigures(told)
      let attempts = try told.indicators.concurrentMap {
        (indicator) throws(PublicationRefusal) in
        if let own = former[indicator.id] { return IndicatorAttempt(own) }
        return try IndicatorAttempt(
          RawIndicator(indicator, from: figures), goals: goals, in: release,
          changes: current.told(of: indicator.id))
      }
      let costly = attempts.reduce(into: Set()) { $0.formUnion($1.costly) }
      if costly.isEmpty { return (told, attempts.compactMap(\.protected)) }
      deferral.takeBack(costly)
      // Which quarters are told to be missing stands in every indicator.
      let isSameTime = deferral.dataset.quarters == told.quarters
      kept = [:]
      for (indicator, attempt) in zip(told.indicators, attempts)
      where isSameTime && attempt.costly.isEmpty {
        kept[indicator.id] = attempt.protected
      }
    }
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
