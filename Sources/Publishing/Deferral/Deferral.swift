import Dataset
import Disclosure
import Foundation
import Monitoring

/// Which changes since former releases can be told, and which wait.
///
/// A record whose change would be about a few people is told as it was, in every figure, until the
/// change is large enough: otherwise a correction of three people would hide the headline that it
/// stands in.
struct Deferral {
  private enum Decision {
    case told, categoriesWait, waits
  }

  private let now: RecordIndex
  private let former: [RecordIndex]
  private let indicators: [UUID: RecordChange]
  /// Of the records that changed.
  private var decisions: [Record: Decision] = [:]

  /// - Parameter former: what earlier releases told, oldest first.
  init(_ dataset: CallDataset, after former: [CallDataset], rule: ThresholdRule) {
    now = RecordIndex(dataset)
    self.former = former.map(RecordIndex.init)
    indicators = Dictionary(
      dataset.indicators.map { ($0.id, RecordChange($0, in: dataset, rule: rule)) },
      uniquingKeysWith: { first, _ in first })
    guard !former.isEmpty else { return }
    for record in changedRecords { decisions[record] = decision(on: record) }
    holdWholeQuarters()
    takeBackPrintedChanges()
  }

  /// The changed records of an indicator that are told, in whole or in part.
  func told(of indicator: UUID) -> Set<Record> {
    Set(decisions.filter { $0.key.indicatorID == indicator && $0.value != .waits }.keys)
  }

  mutating func takeBack(_ records: Set<Record>) {
    for record in records { decisions[record] = .waits }
    holdWholeQuarters()
  }

  /// The dataset as it can be told.
  var dataset: CallDataset {
    var told = now.dataset
    guard !decisions.isEmpty else { return told }
    told.observations = told.observations.filter { isCurrent($0) }
    for (record, decision) in decisions where decision != .told {
      guard let base = base(of: record) else { continue }
      told.observations += base.observations(of: record).filter {
        decision == .waits || $0.cell.categoryID != nil
      }
      let (old, new) = (base.versions(of: record), now.versions(of: record))
      told.waiting.append(
        WaitingRecord(
          record: record,
          versions: RecordVersions(
            total: decision == .waits ? old.total : new.total, categories: old.categories)))
    }
    told.waiting.sort { $0.record.order < $1.record.order }
    told.markQuarters()
    return told
  }

  private func isCurrent(_ observation: Observation) -> Bool {
    switch decisions[Record(observation)] {
    case nil, .told: true
    case .categoriesWait: observation.cell.categoryID == nil
    case .waits: false
    }
  }

  /// The last release that told the record, or that it was missing.
  private func base(of record: Record) -> RecordIndex? {
    former.last { $0.covers(record) }
  }

  private var changedRecords: [Record] {
    let all = former.reduce(into: Set(now.records)) { $0.formUnion($1.records) }
    return all.filter { record in
      guard now.covers(record), let base = base(of: record) else { return false }
      return base.values(of: record) != now.values(of: record)
    }
  }

  private func decision(on record: Record) -> Decision {
    guard let change = indicators[record.indicatorID], let base = base(of: record) else {
      return .told
    }
    let releases = former.filter { $0.covers(record) }.map { $0.values(of: record) }
    let new = now.values(of: record)
    func isTellable(_ values: RecordValues) -> Bool {
      releases.allSatisfy { change.isTellable(from: $0, to: values) }
    }
    if isTellable(new) { return .told }
    let total = RecordValues(total: new.total, categories: base.values(of: record).categories)
    let isPartly =
      total != base.values(of: record)
      && total.addsUp(change.indicator, change.disaggregations) && isTellable(total)
    return isPartly ? .categoriesWait : .waits
  }

  /// A quarter that came late, or was reopened, of which no count can be told yet, waits altogether:
  /// as long as it does, it is told to be missing.
  private mutating func holdWholeQuarters() {
    let slots = Dictionary(grouping: decisions.keys, by: RecordIndex.Slot.init)
    for (slot, records) in slots {
      let isProtected = { (record: Record) in
        indicators[record.indicatorID]?.indicator.isProtected ?? false
      }
      let counts = records.filter(isProtected)
      guard !counts.isEmpty, counts.allSatisfy({ decisions[$0] == .waits }),
        records.contains(where: { isComing($0, slot) })
      else { continue }
      for record in records { decisions[record] = .waits }
    }
  }

  private func isComing(_ record: Record, _ slot: RecordIndex.Slot) -> Bool {
    guard let base = base(of: record) else { return false }
    return (base.versions(of: record).total > 0) != now.isReceived(slot)
  }
}

// MARK: What is printed

extension Deferral {
  /// Where the highest or the last quarter counts, another quarter may take the place of the one that
  /// was printed: its breakdown is held against the former one's.
  private mutating func takeBackPrintedChanges() {
    let all = dataset
    for change in indicators.values where change.indicator.printsOneQuarter {
      let records = told(of: change.indicator.id)
      guard !records.isEmpty else { continue }
      for release in former {
        let (before, after) = (
          PrintedBreakdowns(change.indicator, of: release.dataset),
          PrintedBreakdowns(change.indicator, of: all.restricted(to: release.dataset))
        )
        let projects = Set(records.map(\.projectID)).filter {
          !change.isTellable(from: before.of($0), to: after.of($0))
        }
        takeBack(records.filter { projects.contains($0.projectID) })
      }
    }
  }
}

extension Indicator {
  fileprivate var printsOneQuarter: Bool {
    isProtected && !disaggregationCodes.isEmpty && [.last, .max].contains(overTime)
  }
}

extension RecordChange {
  fileprivate init(_ indicator: Indicator, in dataset: CallDataset, rule: ThresholdRule) {
    self.init(
      indicator: indicator,
      disaggregations: indicator.disaggregationCodes.compactMap { code in
        dataset.disaggregations.first { $0.code == code }
      }, rule: rule)
  }
}

extension CallDataset {
  /// A quarter of which nothing is told yet is told to be missing; one whose former values are still
  /// told, to be there.
  fileprivate mutating func markQuarters() {
    let held = Set(waiting.map { RecordIndex.Slot($0.record) })
    let told = Set(observations.map { RecordIndex.Slot(Record($0)) })
    for index in quarters.indices where held.contains(RecordIndex.Slot(quarters[index])) {
      let isTold = told.contains(RecordIndex.Slot(quarters[index]))
      guard isTold != quarters[index].isCounted else { continue }
      quarters[index].state = isTold ? .approved : .open
      quarters[index].version = max(quarters[index].version, isTold ? 1 : 0)
      quarters[index].isOverdue = !isTold && quarters[index].dueOn < today
    }
  }

  /// As it was seen when a former release was made: later quarters are left out.
  fileprivate func restricted(to former: CallDataset) -> CallDataset {
    var restricted = self
    let known = Set(former.quarters.map(RecordIndex.Slot.init))
    restricted.year = former.year
    restricted.quarters = quarters.filter { known.contains(RecordIndex.Slot($0)) }
    restricted.observations = observations.filter {
      known.contains(RecordIndex.Slot(Record($0)))
    }
    return restricted
  }
}

extension Record {
  fileprivate var order: String { "\(indicatorID) \(projectID) \(quarter.code)" }
}
