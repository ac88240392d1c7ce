import Foundation
import Monitoring
import Publishing
import Reporting
import Testing

/// Those who answered are held against the people supported, from figures that are told already.
@Suite struct RepresentativenessTests {
  private static let question = SurveyQuestion(
    name: "genre", label: "Vous êtes ?",
    choices: [
      SurveyChoice(name: "f", label: "Une femme", categories: ["Femmes"]),
      SurveyChoice(name: "h", label: "Un homme", categories: ["Hommes"]),
      SurveyChoice(name: "nsp", label: "Je ne sais pas"), .refusal,
    ], allowsSeveral: false, answerClass: .profile,
    compared: SurveyQuestion.ComparedBreakdown(indicator: "C1", dimension: "Genre"))

  /// Three projects: people supported, women, men and children, then women and men who answered.
  /// - Parameter asked: how many of the projects put the survey.
  static func fixture(
    supported: [[Decimal]] = [[200, 110, 60, 20], [150, 90, 40, 15], [60, 25, 15, 14]],
    answered: [[Int]] = [[40, 30], [40, 25], [20, 15]], asked: Int = 3
  ) -> Fixture {
    var fixture = Fixture(identifiers: .counted(1))
    let sex = fixture.disaggregation("Genre", ["Femmes", "Hommes", "Enfants"])
    let people = fixture.indicator("C1", disaggregations: ["Genre"])
    let projects = supported.indices.map { fixture.project("P\($0 + 1)") }
    for (project, counts) in zip(projects, supported) {
      fixture.receive(project, people, [.number(counts[0])])
      fixture.receive(
        project, people, quarter: "2031-Q1", categories: sex.categories,
        counts.dropFirst().map { .number($0) })
    }
    let wave = zip(projects, answered).prefix(asked)
    fixture.surveys = [
      SurveyResult(
        wave: UUID(uuid: (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)), title: "Votre avis",
        quarter: Fixture.quarter("2031-Q4"), questions: [question],
        turnout: wave.map { project, counts in
          SurveyTurnout(
            projectID: project.id, codes: 2 * counts.reduce(0, +), responses: counts.reduce(0, +))
        },
        tallies: wave.flatMap { project, counts in
          zip(["f", "h"], counts).map { choice, count in
            SurveyTally(projectID: project.id, question: "genre", choice: choice, count: count)
          }
        }, isFictitious: true)
    ]
    return fixture
  }

  private static func told(_ fixture: Fixture) throws -> PublishedRepresentativeness? {
    let survey = try #require(try fixture.axis().surveys.first)
    return survey.questions.first?.representativeness
  }

  @Test func `groups that are told on both sides stand beside each other`() throws {
    let told = try #require(try Self.told(Self.fixture()))
    #expect(told.indicator == "C1" && told.disaggregation == "Genre")
    #expect(told.groups.map(\.label) == ["Une femme", "Un homme"])
    #expect(told.groups.map(\.answered) == [100, 70])
    #expect(told.groups.map(\.supported) == [225, 115])
    #expect(told.unasked == ["Enfants"])
    #expect(told.projectsNotAsked.isEmpty)
  }

  @Test func `a few who were not asked are told, many are no comparison`() throws {
    // The third project has 60 of 410 people, the second and the third have 210.
    let few = try Self.told(Self.fixture(asked: 2))
    #expect(few?.projectsNotAsked == ["P3"])
    #expect(few?.groups.map(\.supported) == [225, 115])
    #expect(try Self.told(Self.fixture(asked: 1)) == nil)
  }

  @Test func `a project that counted nobody is no part of a comparison`() throws {
    var fixture = Self.fixture()
    fixture.observations.removeAll { $0.projectID == fixture.projects[2].id }
    #expect(try Self.told(fixture) == nil)
  }

  @Test func `a group hidden on one side is left out, and one group is no comparison`() throws {
    let few: [[Decimal]] = [[200, 110, 3, 20], [150, 90, 2, 15], [60, 25, 1, 14]]
    #expect(try Self.told(Self.fixture(supported: few)) == nil)
    #expect(try Self.told(Self.fixture(answered: [[40, 1], [40, 2], [20, 1]])) == nil)
  }

  @Test func `a question that names no breakdown of the call is compared with nothing`() throws {
    for compared in [("C9", "Genre"), ("C1", "Âge")] {
      var fixture = Self.fixture()
      fixture.surveys[0].questions[0].compared = SurveyQuestion.ComparedBreakdown(
        indicator: compared.0, dimension: compared.1)
      #expect(try Self.told(fixture) == nil)
    }
  }

  @Test func `the report says who is much more present among answers`() throws {
    let report = AxisReport.compose(
      try Self.fixture(answered: [[20, 50], [15, 50], [10, 25]]).axis(), provisional)
    let page = HTMLWriter.write(report, style: ReportStyle("", fonts: [:]))
    // 45 women of 170 who answered, 225 of 340 supported.
    #expect(page.contains("40\u{202F}% des avis devraient changer de groupe"))
    #expect(page.contains("Nettement plus présent parmi les avis, «\u{A0}Un homme\u{A0}»"))
    #expect(page.contains("nettement moins présent parmi les avis, «\u{A0}Une femme\u{A0}»"))
    #expect(page.contains("«\u{A0}Enfants\u{A0}» (Genre)"))
  }

  @Test func `close shares are told to be close, and few people to be too few`() throws {
    let close = AxisReport.compose(try Self.fixture().axis(), provisional)
    #expect(
      HTMLWriter.write(close, style: ReportStyle("", fonts: [:]))
        .contains("Aucun groupe n’est nettement plus ou moins présent"))
    let few = AxisReport.compose(
      try Self.fixture(supported: [[90, 40, 30, 20]], answered: [[15, 13]]).axis(), provisional)
    #expect(
      HTMLWriter.write(few, style: ReportStyle("", fonts: [:]))
        .contains("non évaluable, moins de 30\u{A0}personnes d’un côté"))
  }
}
