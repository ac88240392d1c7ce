import Dataset
import Disclosure
import Foundation
import Monitoring
import Testing

@testable import Publishing

/// One publication after another: what is out stays out, and is reckoned with.
@Suite struct ReleaseTests {
  private func publish(
    _ fixture: Fixture, after earlier: [Ledger] = []
  ) throws -> (Reader, Ledger) {
    let made = try Publication.protecting(
      fixture.dataset, after: earlier.map { FormerRelease(ledger: $0) })
    return (Reader(made.publication), made.ledger)
  }

  private func fixture(_ first: Decimal) -> Fixture {
    var fixture = Fixture()
    let indicator = fixture.indicator("C1")
    let project = fixture.project("P1")
    fixture.receive(project, indicator, [.number(first), .number(30)])
    return fixture
  }

  @Test func `a correction by a few people is not shown beside what was shown before`() throws {
    var fixture = fixture(40)
    let (before, ledger) = try publish(fixture)
    #expect(before.quarter("1", "P1", 0) == 40 && before.cumulated("1") == 70)
    fixture.observations[0].entry.measured = .number(43)
    let (after, _) = try publish(fixture, after: [ledger])
    #expect(after.quarter("1", "P1", 0) == nil)
    #expect(after.cumulated("1") == nil)
    #expect(after.quarter("1", "P1", 1) == 30)
    fixture.observations[0].entry.measured = .number(60)
    let (large, _) = try publish(fixture, after: [ledger])
    #expect(large.quarter("1", "P1", 0) == 60 && large.cumulated("1") == 90)
  }

  @Test func `a small quarter that an early stop leaves out is not told by what is left`() throws {
    for (last, isTold) in [(Decimal(5), false), (60, true)] {
      var fixture = Fixture()
      let indicator = fixture.indicator("C1")
      let project = fixture.project("P1")
      fixture.receive(project, indicator, [40, 30, 50, last].map(Measured.number))
      let first = try Publication.protecting(fixture.dataset, after: [])
      fixture.quarters.removeLast()
      fixture.observations.removeLast()
      let ledger = try Ledger.read(first.ledger.text, of: first.told)
      let second = try Publication.protecting(
        fixture.dataset, after: [FormerRelease(ledger: ledger, dataset: first.told)])
      let (before, after) = (Reader(first.publication), Reader(second.publication))
      let quarters = (0..<4).map { before.quarter("1", "P1", $0) }
      let left = (0..<3).map { after.quarter("1", "P1", $0) }
      let known = zip(quarters, left).map { $0 ?? $1 }
      // What readers subtract: the whole of then, less the other quarters as they know them by now.
      let areAllKnown = before.cumulated("1") != nil && !known.contains(nil)
      let isTotalKnown = before.cumulated("1") != nil && after.cumulated("1") != nil
      #expect((areAllKnown || isTotalKnown) == isTold, "\(last): \(quarters) \(left)")
    }
  }

  @Test func `a category that grew by a few people since the last publication is hidden`() throws {
    func grown(by growth: Decimal) -> Fixture {
      var fixture = Fixture()
      let sex = fixture.disaggregation("Sexe", ["Femmes", "Hommes"])
      let indicator = fixture.indicator("C1", disaggregations: ["Sexe"])
      let project = fixture.project("P1")
      fixture.receive(project, indicator, [.number(100), .number(50)])
      fixture.receive(
        project, indicator, quarter: "2031-Q1", categories: sex.categories,
        [.number(40), .number(60)])
      fixture.receive(
        project, indicator, quarter: "2031-Q2", categories: sex.categories,
        [.number(growth), .number(50 - growth)])
      return fixture
    }
    for (growth, shown) in [(Decimal(4), Decimal?.none), (20, 60)] {
      var fixture = grown(by: growth)
      let second = fixture.observations.filter { $0.quarter == Fixture.quarter("2031-Q2") }
      fixture.observations.removeAll { second.contains($0) }
      let (before, ledger) = try publish(fixture)
      #expect(before.category("1", 0) == 40)
      fixture.observations += second
      let (after, _) = try publish(fixture, after: [ledger])
      #expect(after.category("1", 0) == shown)
    }
  }

  @Test func `the same data after themselves are published the same`() throws {
    let fixture = SampleProgramme(projects: 3, quarters: 3, indicators: 4).fixture()
    let first = try Publication.protecting(fixture.dataset, after: [])
    let second = try Publication.protecting(
      fixture.dataset, after: [FormerRelease(ledger: first.ledger)])
    #expect(first.publication.text == second.publication.text)
    #expect(first.ledger == second.ledger)
  }

  @Test func `a ledger is read back as it was written`() throws {
    let made = try Publication.protecting(Fixture.full().dataset, after: [])
    let read = try Ledger.read(made.ledger.text, of: made.told)
    #expect(read == made.ledger)
  }

  @Test func `what was once shown and is small now refuses the publication`() throws {
    var fixture = fixture(8)
    fixture.call.smallCountThreshold = 5
    let (before, ledger) = try publish(fixture)
    #expect(before.quarter("1", "P1", 0) == 8)
    fixture.call.smallCountThreshold = 11
    let refusal = #expect(throws: PublicationRefusal.self) {
      try publish(fixture, after: [ledger])
    }
    #expect(refusal?.sentence.hasPrefix("C1 Mesure C1") == true)
  }

  @Test(arguments: [UInt64(1), 2])
  func `of a whole programme in two publications, no hidden count can be computed`(
    seed: UInt64
  ) throws {
    var fixture = SampleProgramme(projects: 3, quarters: 4, indicators: 4, seed: seed).fixture()
    let all = fixture.observations
    fixture.observations = all.filter { $0.quarter.number < 4 }
    let first = try Publication.protecting(fixture.dataset, after: []).ledger
    fixture.observations = all
    let second = try Publication.protecting(fixture.dataset, after: [FormerRelease(ledger: first)])
      .ledger
    let leaks = try second.tables.flatMap { table in
      try Self.leaks(of: [first.table(table.name), table].compactMap { $0 })
    }
    #expect(leaks == [])
  }

  /// The sensitive sums of which a reader of all releases can tell the value, or nearly.
  private static func leaks(of tables: [CountTable]) throws -> [String] {
    let nothing = CountTable(name: "", title: "")
    let joint = LinkedTables(nothing, after: tables, rule: ThresholdRule(threshold: 11))
    let system = try #require(joint.system)
    let attacker = Attacker(of: system, hiding: [])
    return try system.figures.indices.filter { system.figures[$0].isSensitive }.compactMap {
      index in
      let interval = try attacker.feasibilityInterval(of: index)
      let isSafe =
        interval.contains(system.values[index])
        && interval.upperBound - interval.lowerBound >= Protection.usualWidth
      return isSafe ? nil : "\(tables[0].title) \(system.values[index]) in \(interval)"
    }
  }
}
