import Dataset
import Foundation
import Monitoring

/// The values of a dataset by record, and which version of its quarter each is told from.
struct RecordIndex {
  /// A quarter of a project.
  struct Slot: Hashable {
    var projectID: UUID
    var quarter: Quarter

    init(_ record: Record) {
      (projectID, quarter) = (record.projectID, record.quarter)
    }

    init(_ report: ListedQuarter) {
      (projectID, quarter) = (report.projectID, report.quarter)
    }
  }

  let dataset: CallDataset
  private let observations: [Record: [Observation]]
  private let reports: [Slot: ListedQuarter]
  private let waiting: [Record: RecordVersions]
  private let indicators: Set<UUID>

  init(_ dataset: CallDataset) {
    self.dataset = dataset
    observations = Dictionary(grouping: dataset.observations, by: Record.init)
    reports = Dictionary(
      dataset.quarters.map { (Slot($0), $0) }, uniquingKeysWith: { first, _ in first })
    waiting = Dictionary(
      dataset.waiting.map { ($0.record, $0.versions) }, uniquingKeysWith: { first, _ in first })
    indicators = Set(dataset.indicators.map(\.id))
  }

  var records: Dictionary<Record, [Observation]>.Keys { observations.keys }

  /// Whether the record was expected: what it says is known, even that it says nothing.
  func covers(_ record: Record) -> Bool {
    indicators.contains(record.indicatorID) && reports[Slot(record)] != nil
  }

  func observations(of record: Record) -> [Observation] { observations[record] ?? [] }

  func values(of record: Record) -> RecordValues {
    var values = RecordValues()
    for observation in observations[record] ?? [] {
      if let category = observation.cell.categoryID {
        values.categories[category] = observation.measured
      } else {
        values.total = observation.measured
      }
    }
    return values
  }

  func versions(of record: Record) -> RecordVersions {
    if let own = waiting[record] { return own }
    let report = reports[Slot(record)]
    let version = report.map { $0.isCounted ? $0.version : 0 } ?? 0
    return RecordVersions(total: version, categories: version)
  }

  /// Whether anything of the quarter of a record is told.
  func isReceived(_ slot: Slot) -> Bool { reports[slot]?.isCounted ?? false }
}
