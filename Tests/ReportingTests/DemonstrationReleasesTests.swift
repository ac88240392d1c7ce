import Dataset
import Disclosure
import Foundation
import Monitoring
import Testing

@testable import Publishing

/// The demonstration as an agency would release it: three years, then corrections and late quarters,
/// then a former year again.
@Suite struct DemonstrationReleasesTests {
  private static let released = Result { try releases() }

  @Test func `nothing is refused, and no total of an axis is lost from one release to the next`()
    async throws
  {
    let releases = try await apart { try Self.released.get() }
    #expect(releases.map(\.year) == [2022, 2023, 2024, 2024, 2023])
    var shown: Set<String> = []
    for release in releases {
      let totals = release.ledger.tables.flatMap { table in
        table.sums.filter { Self.isTotal($0.key) }.map {
          (name: "\(table.name) \(Self.named($0.key, in: release))", standing: $0.standing)
        }
      }
      let lost = totals.filter { shown.contains($0.name) && $0.standing != .shown }
      #expect(lost.map(\.name) == [])
      shown.formUnion(totals.filter { $0.standing == .shown }.map(\.name))
    }
    #expect(shown.count > 50)
  }

  @Test func `a total that is hidden without being small has to be, in every release`() async throws
  {
    let releases = try await apart { try Self.released.get() }
    var former: Set<HiddenTotal> = []
    for release in releases {
      let hidden = release.gauge.hidden.filter { $0.level == 1 && $0.reason != .small }
      for figure in hidden {
        let total = HiddenTotal(indicator: figure.indicatorID, place: figure.place)
        switch figure.reason {
        case .small, .forced: break
        case .hiddenBefore: #expect(former.contains(total), "\(figure)")
        case .protects: Issue.record("\(release.year): \(figure)")
        }
      }
      former.formUnion(
        release.gauge.hidden.map { HiddenTotal(indicator: $0.indicatorID, place: $0.place) })
    }
    #expect(!former.isEmpty)
  }

  @Test func `few people wait, and many enter`() async throws {
    let releases = try await apart { try Self.released.get() }
    #expect(releases[3].waiting.count > 20)
    let late = releases[3].waiting.filter { $0.versions.total == 0 }
    let projects = Dictionary(grouping: late, by: \.record.projectID).mapValues(\.count)
    // All of the quarter of seven, and of that of 24 what would cost a total of an axis.
    let most = try #require(projects.values.max())
    #expect(projects.values.reduce(0, +) - most <= most / 4)
  }

  @Test(
    .enabled(if: ReleaseAttack.python != nil, "JALON_PYTHON_SCIENCE names no Python with scipy"))
  func `an attacker written apart learns nothing from all releases together`()
    async throws
  {
    let outcome = try await apart { try Self.attack() }
    #expect(outcome.attacked > 100)
    #expect(outcome.exact == [])
    #expect(outcome.narrow == [])
  }
}

// MARK: Releases

extension DemonstrationReleasesTests {
  private struct Release: Sendable {
    var year: Int
    var ledger: Ledger
    var gauge: ProtectionGauge
    var waiting: [WaitingRecord]
  }

  private struct HiddenTotal: Hashable {
    var indicator: UUID
    var place: FigurePlace
  }

  /// Every indicator in the long run.
  private static let sample = ["I02", "I06", "A42"]

  private static func releases() throws -> [Release] {
    var whole = try DemonstrationDataset.ofSeed()
    if !AttackEffort.isWhole { whole.indicators.removeAll { !sample.contains($0.code) } }
    let kept = Set(whole.indicators.map(\.id))
    whole.observations.removeAll { !kept.contains($0.cell.indicatorID) }
    let late = Late(of: whole)
    let before = late.removed(from: whole)
    let after = corrected(late.received(in: whole), besides: late)
    let course = [(2022, before), (2023, before), (2024, before), (2024, after), (2023, after)]
    var former: [FormerRelease] = []
    var releases: [Release] = []
    for (year, dataset) in course {
      let made = try ProtectedDataset.protect(
        dataset.upTo(year), after: former, effort: AttackEffort.isWhole ? .released : .working)
      former.append(FormerRelease(ledger: made.ledger, dataset: made.dataset))
      releases.append(
        Release(
          year: year, ledger: made.ledger, gauge: made.gauge, waiting: made.dataset.waiting))
    }
    return releases
  }

  /// Sixty totals by one to three people, of years that are out.
  private static func corrected(_ dataset: CallDataset, besides late: Late) -> CallDataset {
    var corrected = dataset
    let totals = dataset.observations.indices.filter { index in
      let observation = dataset.observations[index]
      guard case .number(let value) = observation.measured else { return false }
      return observation.cell.categoryID == nil && value > 5
        && !late.slots.contains(RecordIndex.Slot(Record(observation)))
    }
    for (number, index) in totals.filter({ $0 % (totals.count / 60) == 0 }).prefix(60).enumerated()
    {
      guard case .number(let value) = corrected.observations[index].measured else { continue }
      let change = Decimal([1, -1, 2, -2, 3, -3][number % 6])
      corrected.observations[index].entry.measured = .number(value + change)
    }
    for index in corrected.quarters.indices { corrected.quarters[index].version = 2 }
    return corrected
  }

  /// A quarter of seven people of each indicator, and one of 24, that come after the third release.
  private struct Late {
    let small: ListedQuarter
    let large: ListedQuarter

    init(of dataset: CallDataset) {
      let quarters = dataset.quarters.filter { $0.quarter.code == "2024-Q2" }
      (small, large) = (quarters[0], quarters[1])
    }

    var slots: Set<RecordIndex.Slot> { [RecordIndex.Slot(small), RecordIndex.Slot(large)] }

    func removed(from dataset: CallDataset) -> CallDataset {
      var removed = dataset
      removed.observations.removeAll { slots.contains(RecordIndex.Slot(Record($0))) }
      for index in removed.quarters.indices
      where slots.contains(RecordIndex.Slot(removed.quarters[index])) {
        removed.quarters[index].state = .open
      }
      return removed
    }

    func received(in dataset: CallDataset) -> CallDataset {
      var received = dataset
      let records = Set(dataset.observations.map(Record.init)).filter {
        slots.contains(RecordIndex.Slot($0))
      }
      received.observations.removeAll { slots.contains(RecordIndex.Slot(Record($0))) }
      for record in records.sorted(by: { "\($0)" < "\($1)" }) {
        let isSmall = record.projectID == small.projectID
        let indicator = dataset.indicators.first { $0.id == record.indicatorID }
        let people = Decimal(isSmall ? 7 : 24)
        received.observations.append(
          Observation(
            projectID: record.projectID, quarter: record.quarter,
            cell: Cell(indicatorID: record.indicatorID),
            measured: indicator?.measure.isQuotient == true
              ? .quotient(numerator: isSmall ? 3 : 12, denominator: people) : .number(people)))
      }
      return received
    }
  }

  /// What is of all time, or against a target, is another figure in each year's release.
  private static func named(_ key: String, in release: Release) -> String {
    let isOfYear = key.split(separator: "/").contains { Int($0) != nil }
    return isOfYear ? key : "\(key) until \(release.year)"
  }

  /// Of a year, of all time, of a target: over an axis or the call.
  private static func isTotal(_ key: String) -> Bool {
    let words = key.split(separator: "/").map(String.init)
    guard words.count == 3, words[0] == "call" || words[0].hasPrefix("axis ") else { return false }
    return words[1] == "all" || words[1] == "target" || Int(words[1]) != nil
  }
}

extension CallDataset {
  fileprivate func upTo(_ year: Int) -> CallDataset {
    var cut = self
    cut.year = year
    cut.quarters = quarters.filter { $0.quarter.year <= year }
    cut.observations = observations.filter { $0.quarter.year <= year }
    return cut
  }
}

extension DemonstrationReleasesTests {
  private static func attack() throws -> ReleaseAttack.Outcome {
    let health = try DemonstrationDataset.ofSeed().indicators.filter {
      $0.disclosureClass == .health
    }
    return try ReleaseAttack.run(
      [try released.get().map(\.ledger)], health: Set(health.map(\.id)), most: AttackEffort.most(40)
    )
  }
}
