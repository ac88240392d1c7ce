import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// A target says of which time the value is that it is held against: the last full year has a number.
@Suite struct TargetPeriodTests {
  private static func target(
    _ term: PublishedTarget.Term, _ state: PublishedTargetState = .reached
  ) -> PublishedTarget {
    PublishedTarget(
      target: 10, range: nil, kind: .reach, term: term,
      actual: PublishedValue(.value(10)), attainment: .fraction(1), state: state,
      projects: 1)
  }

  /// A1 has all of 2031; A2 has all of 2030, and of 2031 the first quarter.
  private static func slice() throws -> PublicationSlice {
    var fixture = Fixture()
    let stock = fixture.indicator("C1", overTime: .last, overProjects: .sum)
    let whole: [Measured?] = Array(repeating: .number(40), count: 4)
    let one = fixture.project("A1")
    fixture.receive(one, stock, whole)
    fixture.goal(one, stock, final: 40)
    let two = fixture.project("A2")
    fixture.projects[1].startsOn = Fixture.day("2030-01-01")
    for number in 1...4 {
      fixture.receive(two, stock, Fixture.quarter("2030-Q\(number)"), .number(50))
    }
    fixture.receive(two, stock, [.number(60), nil, nil, nil])
    fixture.goal(two, stock, final: 60)
    return try fixture.axis()
  }

  @Test func `where projects do not share it, each year is named`() throws {
    let slice = try Self.slice()
    let indicator = try #require(slice.indicators.first)
    let target = try #require(indicator.together?.target)
    #expect(target.term == .lastFullYears)
    let words = slice.period(of: target, indicator.indicator)
    #expect(words == "en 2030 ou 2031, selon le projet")
    let report = HTMLWriter.write(
      AxisReport.compose(slice, provisional), style: ReportStyle("", fonts: [:])
    ).replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    // In tables in short, and once under them.
    #expect(report.contains(">selon le projet<") && report.contains("selon le projet : "))
    #expect(report.contains("« Selon le projet » : sa dernière année pleine, 2030 ou 2031."))
    #expect(
      report.contains(
        "1 est comparée à la valeur de 2031, dernière année pleine du projet ; 1 à celle de 2030"))
    #expect(!report.contains(/dernière année pleine(?! d(u|es mêmes) projet|, \d)/))
  }

  @Test(
    arguments: [
      ([.life], "Elle est comparée à la valeur depuis le début du projet."),
      (
        [.year(2031), .year(2031)],
        "Toutes sont comparées à la valeur de 2031, dernière année pleine du projet."
      ),
      (
        [.life, .year(2031), .life],
        "2 sont comparées à la valeur depuis le début du projet ; 1 à celle de 2031, dernière année "
          + "pleine du projet."
      ),
    ] as [([PublishedTarget.Term], String)])
  func `what targets are held against is counted`(terms: [PublishedTarget.Term], told: String) {
    #expect(TargetPeriods(terms.map { Self.target($0) }).sentence == told)
  }

  @Test(
    arguments: [
      (4, 0, 44, "Rarement"), (4, 20, 44, "Atteinte rarement établie"), (11, 0, 44, "En partie"),
      (22, 0, 44, "En partie"), (23, 0, 44, "En majorité"), (44, 0, 44, "Oui"), (0, 0, 44, "Non"),
      (0, 3, 44, "Aucune atteinte établie"),
    ])
  func `the verdict is a word that fits how many are reached`(
    reached: Int, near: Int, all: Int, verdict: String
  ) {
    let states =
      Array(repeating: PublishedTargetState.reached, count: reached)
      + Array(repeating: .indistinct, count: near)
      + Array(repeating: .notReached, count: all - reached - near)
    #expect(TargetCount(states.map { Self.target(.life, $0) }).verdict == verdict)
  }
}
