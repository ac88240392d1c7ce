import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// Whether an indicator moves over the years.
@Suite struct TrendTests {
  /// The value of each quarter, project by project.
  private static func trend(
    _ projects: [(years: ClosedRange<Int>, value: (Quarter) -> Measured)],
    measure: Indicator.Measure = .proportion, direction: Indicator.Direction = .increase,
    disclosureClass: DisclosureClass = .people
  ) throws -> TrendText {
    var fixture = Fixture()
    let isShare = measure == .proportion
    let indicator = fixture.indicator(
      "P1", measure: measure, overTime: isShare ? .weightedMean : .sum,
      overProjects: isShare ? .weightedMean : .sum, disclosureClass: disclosureClass)
    fixture.indicators[0].direction = direction
    for (number, project) in projects.enumerated() {
      let added = fixture.project("A\(number)")
      fixture.projects[number].startsOn = Fixture.day("\(project.years.lowerBound)-01-01")
      for quarter in Fixture.quarters(project.years) {
        fixture.receive(added, indicator, quarter, project.value(quarter))
      }
    }
    return try #require(TrendTally(try fixture.axis())?.texts.first)
  }

  private static func rising(_ quarter: Quarter) -> Measured {
    .share(40 + 10 * (quarter.year - 2029), of: 100)
  }

  @Test(arguments: [
    (Indicator.Direction.increase, "en amélioration"), (.decrease, "en dégradation"),
    (.maintain, "en hausse"),
  ])
  func `what rises within each project is said by the direction of the indicator`(
    direction: Indicator.Direction, words: String
  ) throws {
    let text = try Self.trend(
      Array(repeating: (2029...2031, Self.rising), count: 5), direction: direction)
    #expect(text.verdict == words)
    #expect(text.trend.span?.projects == 5)
    #expect(text.detail == "pente médiane +10\u{A0}points par an et par projet")
  }

  @Test func `a summer that is low every year is no trend`() throws {
    let text = try Self.trend(
      Array(
        repeating: (2029...2031, { .share($0.number == 3 ? 20 : 60, of: 100) }), count: 5))
    #expect(text.verdict == "pas de tendance établie" && text.detail == nil)
  }

  @Test func `projects that come later with higher shares are no trend`() throws {
    let text = try Self.trend(
      Array(repeating: (2029...2031, { _ in .share(20, of: 100) }), count: 5)
        + Array(repeating: (2030...2031, { _ in .share(80, of: 100) }), count: 5))
    #expect(text.trend.verdict == .notEstablished && text.trend.span?.projects == 10)
  }

  @Test func `two years are too short, and say so`() throws {
    let text = try Self.trend(Array(repeating: (2030...2031, Self.rising), count: 5))
    #expect(text.trend.verdict == .tooShort)
    #expect(text.detail == "moins de trois années de trimestres")
  }

  @Test func `without two full years of the same projects there is no trend`() throws {
    let text = try Self.trend(
      Array(
        repeating: (
          2029...2031, { $0.number == 4 ? .missing(.notAvailable) : Self.rising($0) }
        ), count: 9))
    #expect(text.trend.verdict == .tooShort || text.trend.verdict == .notEstablished)
  }

  @Test func `quarters that rise while the years of the same projects fall are no trend`() throws {
    let text = try Self.trend(
      Array(repeating: (2029...2031, { .number(Decimal($0.year - 1929)) }), count: 6)
        + [(2029...2031, { .number($0.year == 2029 ? 9000 : 5000) })], measure: .count)
    #expect(text.trend.verdict == .notEstablished)
  }

  @Test func `a volume says that the first year is in it`() throws {
    let text = try Self.trend(
      Array(
        repeating: (2029...2031, { .number(Decimal(100 + 20 * ($0.year - 2029))) }), count: 3),
      measure: .count)
    #expect(text.verdict == "en amélioration")
    #expect(
      text.detail == "montée en charge comprise ; pente médiane +20 par an et par projet")
  }

  @Test
  func `the direction of three projects is told without their hidden quarters, of one it is not`()
    throws
  {
    let small: (Quarter) -> Measured = { .number(Decimal(5 + 20 * ($0.year - 2029))) }
    let three = try Self.trend(
      Array(repeating: (2029...2031, small), count: 3), measure: .count)
    #expect(three.trend.verdict == .rising && three.trend.slope == nil)
    let one = try Self.trend([(2029...2031, small)], measure: .count)
    #expect(one.trend.verdict == .hidden && one.verdict == "non communicable")
    let activity = try Self.trend(
      Array(repeating: (2029...2031, small), count: 3), measure: .count,
      disclosureClass: .activity)
    #expect(activity.trend.slope == 20)
  }

  @Test func `with fewer than eleven people behind a year no direction is told`() throws {
    let few: (Quarter) -> Measured = { .number($0.year == 2031 ? 5 : 0) }
    let text = try Self.trend(
      Array(repeating: (2029...2031, few), count: 3), measure: .count)
    #expect(text.trend.verdict == .hidden)
  }

  @Test func `the title of the chart counts trends and compares no quarters`() throws {
    let slice = try #require(try Fixture.compared().publish().axis("1"))
    #expect(TrendTally(slice)?.words == "1 indicateur en amélioration")
    let project = try #require(try Fixture.compared().publish().project("A01"))
    let reports = [
      AxisReport.compose(slice, provisional), ProjectReport.compose(project, provisional),
    ]
    let titles = reports.flatMap(\.blocks).compactMap { block in
      if case .figure(let figure) = block { figure.title } else { nil }
    }
    #expect(titles.contains("Axe 1\u{A0}: 1 indicateur en amélioration"))
    #expect(titles.contains("A01\u{A0}: 1 indicateur, trimestre par trimestre"))
  }
}
