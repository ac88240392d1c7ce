import Dataset
import Disclosure
import Monitoring

/// A dataset on its way out: what is to be hidden is decided, and the rest read off.
struct Release {
  let dataset: CallDataset
  let indicators: [PublishedIndicator]
  let surveys: [PublishedSurvey]
  let ledger: Ledger

  init(
    protecting dataset: CallDataset, after earlier: [Ledger]
  ) throws(PublicationRefusal) {
    let secrecy = Secrecy(threshold: dataset.call.smallCountThreshold)
    let goals = GoalBook(goals: dataset.goals, year: dataset.year)
    let raw = RawFigures(dataset)
    var pages: [Page] = []
    func protect(_ builder: PageBuilder) throws(PublicationRefusal) -> [String: Int] {
      let page = builder.page
      let former = earlier.compactMap { $0.page(page.name) }
      let settled = try page.protected(after: former, secrecy: secrecy)
      pages.append(settled)
      return settled.shown
    }

    var indicators: [PublishedIndicator] = []
    for indicator in dataset.indicators {
      let draft = IndicatorDraft(indicator, from: raw)
      let page = IndicatorPage(draft, year: dataset.year, secrecy: secrecy)
      let baselines = BaselinePage(draft, goals: goals, secrecy: secrecy)
      let shown = try protect(page.builder)
      let shownBaselines: [String: Int] =
        if let baselines { try protect(baselines.builder) } else { [:] }
      let reading = IndicatorReading(
        draft: draft, goals: goals, shown: shown, shownBaselines: shownBaselines)
      indicators.append(reading.published)
    }

    var surveys: [PublishedSurvey] = []
    for survey in dataset.surveys {
      let draft = WaveDraft(survey, projects: dataset.projects, axes: dataset.axes)
      let shown = try protect(WavePage(draft, secrecy: secrecy).builder)
      surveys.append(WaveReading(draft: draft, shown: shown).published)
    }
    self.dataset = dataset
    self.indicators = indicators
    self.surveys = surveys
    ledger = Ledger(pages: pages.filter { !$0.counts.isEmpty })
  }
}
