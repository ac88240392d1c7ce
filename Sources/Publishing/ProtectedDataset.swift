import Dataset
import Disclosure
import Monitoring

/// A dataset on its way out: what is to be hidden is decided, and the rest read off.
struct ProtectedDataset {
  let dataset: CallDataset
  let indicators: [PublishedIndicator]
  let surveys: [PublishedSurvey]
  let ledger: Ledger

  init(
    protecting dataset: CallDataset, after earlier: [Ledger]
  ) throws(PublicationRefusal) {
    let rule = ThresholdRule(threshold: dataset.call.smallCountThreshold)
    let goals = ProjectGoals(goals: dataset.goals, year: dataset.year)
    let raw = RawFigures(dataset)
    var tables: [CountTable] = []
    func protect(_ builder: CountTableBuilder) throws(PublicationRefusal) -> [String: Int] {
      let table = builder.table
      let former = earlier.compactMap { $0.table(table.name) }
      let settled = try table.protected(after: former, rule: rule)
      tables.append(settled)
      return settled.shown
    }

    var indicators: [PublishedIndicator] = []
    for indicator in dataset.indicators {
      let raw = RawIndicator(indicator, from: raw)
      let table = IndicatorCountTable(raw, year: dataset.year, rule: rule)
      let baselines = BaselineCountTable(raw, goals: goals, rule: rule)
      let shown = try protect(table.builder)
      let shownBaselines: [String: Int] =
        if let baselines { try protect(baselines.builder) } else { [:] }
      let reading = IndicatorReading(
        raw: raw, goals: goals, shown: shown, shownBaselines: shownBaselines)
      indicators.append(reading.published)
    }

    var surveys: [PublishedSurvey] = []
    for survey in dataset.surveys {
      let raw = RawWave(survey, projects: dataset.projects, axes: dataset.axes)
      let shown = try protect(WaveCountTable(raw, rule: rule).builder)
      surveys.append(WaveReading(raw: raw, shown: shown).published)
    }
    self.dataset = dataset
    self.indicators = indicators
    self.surveys = surveys
    ledger = Ledger(tables: tables.filter { !$0.counts.isEmpty })
  }
}
