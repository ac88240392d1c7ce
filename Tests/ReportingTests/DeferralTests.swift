import Dataset
import Disclosure
import Foundation
import Monitoring
import Testing

@testable import Publishing

/// Between two releases, a change that is about a few people waits, and no headline is lost for it.
@Suite struct DeferralTests {
  private func release(
    _ fixture: Fixture, after earlier: [FormerRelease] = []
  ) throws -> (reader: Reader, made: Publication.Made, former: FormerRelease) {
    let made = try Publication.protecting(fixture.dataset, after: earlier)
    return (Reader(made.publication), made, made.former)
  }

  private func fixture(_ first: Decimal, overTime: Indicator.OverTime = .sum) -> Fixture {
    var fixture = Fixture()
    let indicator = fixture.indicator("C1", overTime: overTime)
    let project = fixture.project("P1")
    fixture.receive(project, indicator, [.number(first), .number(30), nil])
    return fixture
  }

  @Test(arguments: [(43, 40, 1), (51, 51, 0), (29, 29, 0), (30, 40, 1)])
  func `a correction is told once it is about eleven people, and the total stays shown`(
    correction: Decimal, told: Decimal, waiting: Int
  ) throws {
    var fixture = fixture(40)
    let first = try release(fixture)
    fixture.observations[0].entry.measured = .number(correction)
    fixture.quarters[0].version = 2
    let second = try release(fixture, after: [first.former])
    #expect(second.reader.quarter("1", "P1", 0) == told)
    #expect(second.reader.cumulated("1") == told + 30)
    #expect(second.made.waiting.count == waiting)
    #expect(second.made.publication.content.waitingRecords == waiting)
    let versions = second.made.waiting.map(\.versions)
    #expect(versions.allSatisfy { $0 == RecordVersions(total: 1, categories: 1) })
  }

  @Test func `a correction is held against every former release`() throws {
    var fixture = fixture(40)
    var earlier: [FormerRelease] = []
    var told: [Decimal?] = []
    for (version, value) in [Decimal(40), 60, 42].enumerated() {
      fixture.observations[0].entry.measured = .number(value)
      fixture.quarters[0].version = version + 1
      let made = try release(fixture, after: earlier)
      earlier.append(made.former)
      told.append(made.reader.quarter("1", "P1", 0))
    }
    #expect(told == [40, 60, 60])
  }

  @Test func `what waits enters when it has grown`() throws {
    var fixture = fixture(40)
    let first = try release(fixture)
    fixture.observations[0].entry.measured = .number(45)
    fixture.quarters[0].version = 2
    let second = try release(fixture, after: [first.former])
    fixture.observations[0].entry.measured = .number(52)
    fixture.quarters[0].version = 3
    let third = try release(fixture, after: [first.former, second.former])
    #expect(second.reader.quarter("1", "P1", 0) == 40)
    #expect(third.reader.quarter("1", "P1", 0) == 52)
    #expect(third.made.waiting.isEmpty)
  }

  @Test(arguments: [(7, false), (24, true)])
  func `a late quarter of a few people is told to be missing still`(
    people: Decimal, enters: Bool
  ) throws {
    var fixture = fixture(40)
    let indicator = fixture.indicators[0]
    let sessions = fixture.indicator("A1", disclosureClass: .activity)
    let first = try release(fixture)
    let late = Fixture.quarter("2031-Q3")
    let index = try #require(fixture.quarters.firstIndex { $0.quarter == late })
    fixture.quarters[index].state = .approved
    fixture.quarters[index].isOverdue = false
    for (own, value) in [(indicator, people), (sessions, 3)] {
      fixture.observations.append(
        Observation(
          projectID: fixture.projects[0].id, quarter: late, cell: Cell(indicatorID: own.id),
          measured: .number(value)))
    }
    let second = try release(fixture, after: [first.former])
    let content = second.made.publication.content
    #expect(content.completeness[0].count([.received]) == (enters ? 3 : 2))
    #expect(second.reader.cumulated("1") == (enters ? 94 : 70))
    // The sessions of that quarter wait too, or they would tell that it came.
    #expect(second.made.waiting.count == (enters ? 0 : 2))
    #expect(second.made.waiting.allSatisfy { $0.versions.total == 0 })
  }

  @Test func `of a change whose categories are small, the total is told and they wait`() throws {
    var fixture = Fixture()
    let sex = fixture.disaggregation("Sexe", ["Femmes", "Hommes"])
    let indicator = fixture.indicator("C1", disaggregations: ["Sexe"])
    let project = fixture.project("P1")
    fixture.receive(project, indicator, [.number(60)])
    fixture.receive(
      project, indicator, quarter: "2031-Q1", categories: sex.categories,
      [.number(30), .number(18)])
    let first = try release(fixture)
    #expect(first.reader.category("1", 0) == 30)
    fixture.observations[0].entry.measured = .number(80)
    fixture.observations[1].entry.measured = .number(48)
    fixture.observations[2].entry.measured = .number(20)
    fixture.quarters[0].version = 2
    let second = try release(fixture, after: [first.former])
    #expect(second.reader.cumulated("1") == 80)
    #expect(second.reader.category("1", 0) == 30)
    #expect(second.made.waiting.map(\.versions) == [RecordVersions(total: 2, categories: 1)])
  }

  @Test func `where the highest quarter counts, its breakdown is held against the former one's`()
    throws
  {
    var fixture = Fixture()
    let sex = fixture.disaggregation("Sexe", ["Femmes", "Hommes"])
    let indicator = fixture.indicator("C1", overTime: .max, disaggregations: ["Sexe"])
    let project = fixture.project("P1")
    fixture.receive(project, indicator, [.number(60), nil])
    fixture.receive(
      project, indicator, quarter: "2031-Q1", categories: sex.categories,
      [.number(30), .number(30)])
    let first = try release(fixture)
    fixture.receive(project, indicator, [nil, .number(84)])
    let late = try #require(
      fixture.quarters.firstIndex { $0.quarter == Fixture.quarter("2031-Q2") })
    fixture.quarters[late].state = .approved
    // Eight men fewer than in the quarter that was printed.
    fixture.receive(
      project, indicator, quarter: "2031-Q2", categories: sex.categories,
      [.number(62), .number(22)])
    let second = try release(fixture, after: [first.former])
    #expect(second.reader.category("1", 1) == 30)
    #expect(second.made.waiting.count == 1)
  }

  @Test func `the people of a mean are those of its cell`() throws {
    for (people, waits) in [(Decimal(8), true), (40, false)] {
      var fixture = Fixture()
      let indicator = fixture.indicator(
        "C1", measure: .mean, overTime: .weightedMean, overProjects: .weightedMean)
      let project = fixture.project("P1")
      fixture.receive(project, indicator, [.quotient(numerator: 55, denominator: people)])
      let first = try release(fixture)
      fixture.observations[0].entry.measured = .quotient(numerator: 60, denominator: people)
      let second = try release(fixture, after: [first.former])
      #expect(second.made.waiting.isEmpty != waits)
    }
  }

  @Test func `years may be released in any order`() throws {
    var fixture = SampleProgramme(projects: 3, quarters: 4, indicators: 4, seed: 3).fixture()
    let all = (fixture.observations, fixture.quarters)
    var earlier: [FormerRelease] = []
    for last in [4, 2, 3, 4, 1] {
      fixture.observations = all.0.filter { $0.quarter.number <= last }
      fixture.quarters = all.1.filter { $0.quarter.number <= last }
      earlier.append(try release(fixture, after: earlier).former)
    }
    #expect(earlier.count == 5)
  }
}
