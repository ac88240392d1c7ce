import Dataset
import Foundation
import Monitoring

/// What is printed of an indicator by category, project by project.
struct PrintedBreakdowns {
  private let byProject: [UUID: RecordValues]

  init(_ indicator: Indicator, of dataset: CallDataset) {
    var own = dataset
    own.observations = dataset.observations.filter { $0.cell.indicatorID == indicator.id }
    let raw = RawIndicator(indicator, from: RawFigures(own))
    var byProject: [UUID: RecordValues] = [:]
    for split in raw.splits {
      guard let project = split.series.project?.id else { continue }
      var values = byProject[project] ?? RecordValues()
      for (category, measured) in zip(split.disaggregation.categories, split.categories) {
        values.categories[category.id] = measured
      }
      // « Inconnu » is printed as a category is.
      if indicator.measure.addsUpOverCategories {
        values.categories[split.disaggregation.id] = split.series.cumulated?.rest(
          after: split.categories.compactMap { $0 })
      }
      byProject[project] = values
    }
    self.byProject = byProject
  }

  func of(_ project: UUID) -> RecordValues { byProject[project] ?? RecordValues() }
}
