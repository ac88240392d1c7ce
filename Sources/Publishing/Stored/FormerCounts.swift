import Dataset
import Disclosure
import Foundation
import Monitoring

/// The counts of a former release, made again from its data, since its ledger does not hold them.
struct FormerCounts {
  private let dataset: CallDataset
  private let figures: RawFigures
  private let goals: ProjectGoals
  private let rule: ThresholdRule
  private let waves: [RawWave]

  init(_ dataset: CallDataset) {
    self.dataset = dataset
    figures = RawFigures(dataset)
    goals = ProjectGoals(goals: dataset.goals, year: dataset.year)
    rule = ThresholdRule(threshold: dataset.call.smallCountThreshold)
    waves = dataset.surveys.map { RawWave($0, projects: dataset.projects, axes: dataset.axes) }
  }

  /// Returns nil if the data lack what the table was about.
  func table(_ name: String) -> CountTable? {
    indicatorTable(name) ?? waves.lazy.compactMap { table(name, of: $0) }.first
  }

  private func indicatorTable(_ name: String) -> CountTable? {
    let id = CountTable(name: name, title: "").indicatorID
    guard let indicator = dataset.indicators.first(where: { $0.id == id }) else { return nil }
    let raw = RawIndicator(indicator, from: figures)
    return name.hasPrefix(CountTable.baselinePrefix)
      ? BaselineCountTable(raw, goals: goals, rule: rule)?.builder.table
      : IndicatorCountTable(raw, goals: goals, rule: rule).builder.table
  }

  private func table(_ name: String, of wave: RawWave) -> CountTable? {
    let turnout = WaveCountTable(wave, rule: rule).builder.table
    if turnout.name == name { return turnout }
    guard name.hasPrefix(turnout.name) else { return nil }
    return AnswerTies.groups(of: wave.questions).lazy
      .map { AnswerTable($0, of: wave, in: dataset.call, areas: []).table }
      .first { $0.name == name }
      ?? ProfileTable.all(of: wave).lazy.map(\.table).first { $0.name == name }
  }
}

/// The data of a release no longer give the values that it showed.
struct OtherData: Error {}

extension CountTable {
  /// Small sums that are printed nowhere stand in no ledger: that they are small would tell it.
  /// - Parameter rebuilt: the same table, made again from the same data.
  func protectingUnprinted(of rebuilt: CountTable?) -> CountTable {
    guard let rebuilt else { return self }
    let positions = Dictionary(
      counts.indices.map { (counts[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    var table = self
    for sum in rebuilt.sums where sum.standing == .unprinted {
      let parts = sum.parts.compactMap { positions[rebuilt.counts[$0].key] }
      guard parts.count == sum.parts.count else { continue }
      table.sums.append(Sum(key: sum.key, parts: parts, standing: .unprinted))
    }
    return table
  }
}
