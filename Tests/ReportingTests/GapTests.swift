import Foundation
import Monitoring
import Testing
import Writing

@testable import Publishing
@testable import Reporting

/// Gaps between groups, followed over two years.
@Suite struct GapTests {
  /// Of each of three projects, by year: those concerned of a hundred in the reference group and in
  /// the group that is worst off.
  private static func fixture(
    _ years: [Int: (reference: Int, worstOff: Int)], people: Int = 100, projects: Int = 3,
    disadvantaged: String? = "forte"
  ) -> Fixture {
    var fixture = Fixture()
    let need = fixture.disaggregation("Précarité", ["faible", "moyenne", "forte"])
    fixture.disaggregations[0].isOrdered = true
    fixture.disaggregations[0].disadvantagedCode = disadvantaged
    let indicator = fixture.indicator(
      "P1", measure: .proportion, overTime: .weightedMean, overProjects: .weightedMean,
      disaggregations: ["Précarité"])
    for number in 1...projects {
      let project = fixture.project("A\(number)")
      for (year, shares) in years.sorted(by: { $0.key < $1.key }) {
        let quarter = "\(year)-Q2"
        let parts = [shares.reference, people / 2, shares.worstOff].map {
          Measured.quotient(numerator: Decimal($0), denominator: Decimal(people))
        }
        fixture.expect(project, Fixture.quarter(quarter), received: true)
        fixture.observations.append(
          Observation(
            projectID: project.id, quarter: Fixture.quarter(quarter),
            cell: Cell(indicatorID: indicator.id),
            measured: .quotient(
              numerator: Decimal(shares.reference + people / 2 + shares.worstOff),
              denominator: Decimal(3 * people))))
        fixture.receive(
          project, indicator, quarter: quarter, categories: need.categories, parts)
      }
    }
    return fixture
  }

  private static func gap(_ fixture: Fixture) throws -> PublishedGap? {
    try fixture.publish().axis("1")?.gaps.first
  }

  @Test func `a gap that closes is told with its points, its people and its projects`() throws {
    let gap = try #require(try Self.gap(Self.fixture([2030: (80, 40), 2031: (80, 75)])))
    #expect(gap.verdict == .narrowed)
    #expect(gap.disadvantaged == "forte" && gap.reference == "faible")
    let figures = try #require(gap.figures)
    #expect(figures.first.value == 40 && figures.last.value == 5 && figures.change.value == -35)
    #expect(figures.change.upper < 0 && figures.pValue == 0)
    #expect(figures.people == 1200 && figures.projects == 3)
    let sentence = GapSentence(gap: gap)
    #expect(
      sentence.verdict.hasPrefix(
        "L’écart entre « forte » et « faible » s’est réduit : 40\u{A0}points en 2030, 5 en 2031 "))
    #expect(sentence.level?.hasPrefix("En 2031, l’écart n’est pas établi") == true)
  }

  @Test func `a gap that opens is told as such`() throws {
    let gap = try #require(try Self.gap(Self.fixture([2030: (80, 75), 2031: (80, 40)])))
    #expect(gap.verdict == .widened)
    #expect(GapSentence(gap: gap).level?.hasPrefix("En 2031, l’écart est établi") == true)
  }

  @Test func `a small change is not established, and what could not be seen is said`() throws {
    let gap = try #require(try Self.gap(Self.fixture([2030: (80, 70), 2031: (80, 72)])))
    #expect(gap.verdict == .notEstablished)
    let sentence = GapSentence(gap: gap).verdict
    #expect(sentence.hasPrefix("Pas de changement établi"))
    #expect(sentence.contains("avait peu de chances d’être vu"))
  }

  @Test func `one project is assessed by itself`() throws {
    let gap = try #require(
      try Self.gap(Self.fixture([2030: (80, 40), 2031: (80, 75)], projects: 1)))
    #expect(gap.verdict == .narrowed && gap.figures?.projects == 1)
  }

  @Test(arguments: [(5, true), (6, false)])
  func `a change that is not the difference of the two printed gaps says why, wherever it is told`(
    change: Decimal, isApart: Bool
  ) throws {
    func bounded(_ value: Decimal) -> PublishedGap.Bounded {
      PublishedGap.Bounded(value: value, lower: value - 9, upper: value + 9)
    }
    let gap = PublishedGap(
      area: .axis(code: "1"), indicatorCode: "P1", disaggregation: "Genre",
      disadvantaged: "femmes", reference: "hommes", years: .init(first: 2030, last: 2031),
      verdict: .notEstablished,
      figures: .init(
        first: bounded(-2), last: bounded(4), change: bounded(change), pValue: 0.4, detectable: 12,
        detectableLevel: 9, people: nil, projects: 3, crudeChange: nil), inequality: nil)
    let sentence = GapSentence(gap: gap, namesGroups: false).verdict
    #expect(sentence.contains("−2\u{A0}points en 2030, 4 en 2031 (changement +\(change)"))
    #expect(sentence.contains("+\(change), arrondi à part, intervalle") == isApart)
  }

  @Test func `under thirty people nothing is concluded`() throws {
    let gap = try #require(
      try Self.gap(Self.fixture([2030: (16, 8), 2031: (16, 15)], people: 20, projects: 1)))
    #expect(gap.verdict == .tooFewPeople && gap.figures == nil)
    #expect(GapSentence(gap: gap).verdict.contains("moins de 30 personnes"))
  }

  @Test func `each gap that cannot be assessed is told in a paragraph of its own`() throws {
    let fixture = Self.fixture([2030: (16, 8), 2031: (16, 15)], people: 20, projects: 1)
    let slice = try #require(try fixture.publish().axis("1"))
    let answer = try #require(EssentialAnswers(slice: slice).all.dropFirst().first)
    #expect(
      answer.paragraphs == [
        "P1, Précarité. L’évolution de l’écart entre « forte » et « faible » n’est pas évaluable : un "
          + "groupe compte moins de 30 personnes."
      ])
  }

  @Test func `who is behind is said where the gap is, on the first page too`() throws {
    let slice = try #require(
      try Self.fixture([2030: (80, 40), 2031: (80, 75)]).publish().axis("1"))
    let answer = EssentialAnswers(slice: slice).all[1].paragraphs
    #expect(
      answer.contains {
        $0.hasPrefix(
          "P1, Précarité, en points de retard de « forte » sur « faible » (sous zéro, une avance). En 2031"
        )
      })
  }

  @Test func `a table of shares tells of how many people`() throws {
    let slice = try #require(
      try Self.fixture([2030: (80, 40), 2031: (80, 75)]).publish().axis("1"))
    let captions = PublicsSection(slice).blocks.compactMap { block in
      if case .table(let table) = block { table.caption } else { nil }
    }
    let projects = Phrase.count(3, "projet", "projets")
    #expect(
      captions == [
        "Mesure P1 par catégorie (n = \(French.page.number(1_800)), depuis le début, \(projects))"
      ])
  }

  @Test func `without a declared end, or with one year, there is no gap to follow`() throws {
    let undeclared = Self.fixture([2030: (80, 40), 2031: (80, 75)], disadvantaged: nil)
    #expect(try Self.gap(undeclared) == nil)
    #expect(try Self.gap(Self.fixture([2031: (80, 75)])) == nil)
  }

  @Test func `people of a project that is not compared are not told by those who are`() throws {
    var fixture = Self.fixture([2030: (80, 40), 2031: (80, 75)])
    let project = fixture.project("A4")
    fixture.receive(project, fixture.indicators[0], Fixture.quarter("2030-Q2"), .share(3, of: 6))
    fixture.receive(
      project, fixture.indicators[0], quarter: "2030-Q2",
      categories: fixture.disaggregations[0].categories,
      [.share(0, of: 0), .share(0, of: 0), .share(3, of: 6)])
    let gap = try #require(try Self.gap(fixture))
    // Twelve hundred compared, of 1,206 that the four groups tell.
    #expect(gap.verdict == .narrowed && gap.figures != nil && gap.figures?.people == nil)
    #expect(GapSentence(gap: gap).verdict.hasSuffix(" ; \(Phrase.count(3, "projet", "projets")))."))
  }

  @Test func `of two projects together nothing is told that stands for one of them`() throws {
    let gap = try #require(
      try Self.gap(Self.fixture([2030: (80, 40), 2031: (80, 75)], projects: 2)))
    #expect(gap.verdict == .narrowed && gap.figures == nil)
  }

  @Test func `where a count is hidden the verdict stands alone`() throws {
    let gap = try #require(
      try Self.gap(Self.fixture([2030: (98, 40), 2031: (97, 75)], people: 100)))
    #expect(gap.verdict == .narrowed)
    #expect(gap.figures == nil)
    #expect(GapSentence(gap: gap).verdict.hasSuffix("s’est réduit ; chiffres non communicables."))
  }
}
