import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// What people wrote, as reports tell it: counts by theme like any count of people, and cleared words of many.
@Suite struct OpenAnswersTests {
  private static func theme(_ code: String, _ agreement: [Int]) -> CodedTheme {
    CodedTheme(
      code: code, label: "Le \(code)", definition: "Tout ce qui parle du \(code)",
      agreement: CodingAgreement(
        both: agreement[0], firstOnly: agreement[1], secondOnly: agreement[2],
        neither: agreement[3]))
  }

  /// Six projects of fifty who answered, of whom so many of each wrote, so many of the bus, and so many of a pain.
  private static func fixture(texts: [Int], bus: [Int], pain: [Int]) -> Fixture {
    var fixture = SurveyedFixture.twoWaves(
      Array(repeating: [25, 25], count: 6), Array(repeating: [40, 10], count: 6)
    ).fixture()
    let projects = fixture.projects.map(\.id)
    let counts = projects.enumerated().flatMap { place, id in
      [
        CodedCount(projectID: id, theme: nil, texts: texts[place]),
        CodedCount(projectID: id, theme: "bus", texts: bus[place]),
        CodedCount(projectID: id, theme: "mal", texts: pain[place]),
      ]
    }
    fixture.surveys[1].add(
      CodedAnswers(
        question: "remarque", label: "Autre chose ?", version: 1,
        themes: [theme("bus", [50, 5, 5, 60]), theme("mal", [3, 0, 0, 117])], counts: counts,
        quotes: [
          CodedQuote(projectID: projects[0], excerpt: "Le bus […] est rare"),
          CodedQuote(projectID: UUID(), excerpt: "D’ailleurs"),
        ]))
    return fixture
  }

  private static let plenty = fixture(
    texts: Array(repeating: 20, count: 6), bus: Array(repeating: 10, count: 6),
    pain: [3, 0, 0, 0, 0, 0])

  @Test func `a report tells how many wrote, how many of a theme, and how the two agreed`() throws {
    let slice = try #require(try Self.plenty.publish().axis("1"))
    let survey = try #require(slice.surveys.last)
    // They are no questions that the form asks.
    #expect(survey.questions.map(\.name) == ["avis"])
    let answers = try #require(survey.openAnswers.first)
    #expect(answers.texts == .value(120))
    #expect(answers.themes.map(\.count) == [.value(60), .hidden])
    // Observed 110 of 120 alike; by chance (55/120)² + (65/120)².
    #expect(answers.themes[0].agreement?.percent == 92)
    #expect(answers.themes[0].agreement?.kappa?.hundredths == 83)
    // Of three people is not told how two others counted them.
    #expect(answers.themes[1].agreement == nil)
    #expect(answers.quotes == ["Le bus […] est rare"])

    let report = "\(SurveySection(slice).blocks)"
    #expect(report.contains("Ce qu’elles ont écrit") && report.contains("120 réponses écrites"))
    #expect(report.contains("92\u{202F}% ; kappa 0,83 (0,7"))
    #expect(report.contains("« Le bus […] est rare »") && !report.contains("ailleurs »"))
    let figures = SurveyFigures(survey: survey).figures.filter { $0.code == "remarque" }
    #expect(figures.map(\.value) == [120, 60, nil])
    #expect(figures.last?.state == .hidden)
  }

  @Test func `where few wrote nothing of it is told, and nobody is quoted`() throws {
    let few = Self.fixture(
      texts: [7, 0, 0, 0, 0, 0], bus: [7, 0, 0, 0, 0, 0], pain: Array(repeating: 0, count: 6))
    let slice = try #require(try few.publish().axis("1"))
    let answers = try #require(slice.surveys.last?.openAnswers.first)
    #expect(answers.texts == .hidden && answers.quotes.isEmpty)
    #expect(answers.themes.allSatisfy { $0.count == .hidden && $0.agreement == nil })
    #expect("\(SurveySection(slice).blocks)".contains("n’est pas communicable, ni leurs thèmes"))
  }

  /// All but six people of the last project wrote, and thirty of them of the bus.
  private static let nearlyAll = fixture(
    texts: [50, 50, 50, 50, 50, 44], bus: Array(repeating: 30, count: 6),
    pain: [3, 0, 0, 0, 0, 0])

  @Test func `where all but a few wrote, themes are told among all who responded`() throws {
    let slice = try #require(try Self.nearlyAll.publish().axis("1"))
    let answers = try #require(slice.surveys.last?.openAnswers.first)
    #expect(answers.texts == .hidden && answers.fewestTexts == 180)
    #expect(answers.themes.map(\.count) == [.value(180), .hidden])
    #expect(answers.themes[0].interval != nil)
    // How wide its interval is would tell of how many texts it is.
    #expect(answers.themes[0].agreement == nil)
    #expect(answers.quotes == ["Le bus […] est rare"])
    let report = "\(SurveySection(slice).blocks)".replacing("\u{A0}", with: " ")
      .replacing("\u{202F}", with: " ")
    #expect(report.contains("au moins 180 réponses écrites"))
    #expect(report.contains("Part de toutes les réponses") && report.contains("60 %"))
    #expect(report.contains("qui ont répondu à l’enquête (300), qu’elles aient écrit ou non"))
  }

  @Test func `people are told so in plain words`() throws {
    let page = try #require(
      ResultsPage.compose(
        try Self.nearlyAll.publish(), project: "P1", provisional, feedback: nil))
    let section = try #require(page.sections.first { $0.heading == "Ce que vous avez écrit" })
    #expect(
      section.results[0].answers == [
        "Nous ne disons pas combien de personnes ont écrit.",
        "Nous comptons ici toutes les personnes qui ont répondu.",
        "«\u{A0}Le bus\u{A0}»\u{A0}: environ 6 personnes sur 10.",
        "Une personne peut parler de plusieurs sujets.",
      ])
    #expect(!section.sentences.contains("Nous comptons ici les personnes qui ont écrit."))
  }

  @Test func `that all of a few who wrote named a theme is not told`() throws {
    let few = Self.fixture(
      texts: [4, 4, 4, 4, 4, 0], bus: [4, 4, 4, 4, 4, 0], pain: Array(repeating: 0, count: 6))
    let slice = try #require(try few.publish().axis("1"))
    let answers = try #require(slice.surveys.last?.openAnswers.first)
    #expect(answers.texts == .value(20))
    #expect(answers.themes.map(\.count) == [.hidden, .hidden])
  }

  @Test func `a project of a few people hides not how many wrote over all of them`() throws {
    var fixture = SurveyedFixture.twoWaves(
      [[30, 20], [30, 20], [30, 20], [30, 20], [30, 20], [4, 2]],
      [[40, 10], [40, 10], [40, 10], [40, 10], [40, 10], [4, 2]]
    ).fixture()
    let counts = fixture.projects.enumerated().flatMap { place, project in
      [
        CodedCount(projectID: project.id, theme: nil, texts: place == 5 ? 2 : 20),
        CodedCount(projectID: project.id, theme: "bus", texts: place == 5 ? 1 : 10),
      ]
    }
    fixture.surveys[1].add(
      CodedAnswers(
        question: "remarque", label: "Autre chose ?", version: 1,
        themes: [Self.theme("bus", [50, 5, 5, 42])], counts: counts, quotes: []))
    let slice = try #require(try fixture.publish().axis("1"))
    let answers = try #require(slice.surveys.last?.openAnswers.first)
    #expect(answers.texts == .value(102) && answers.themes.map(\.count) == [.value(51)])
  }

  @Test func `people are told of what others wrote, in plain words`() throws {
    let page = try #require(
      ResultsPage.compose(
        try Self.plenty.publish(), project: "P1", provisional, feedback: nil))
    let section = try #require(page.sections.first { $0.heading == "Ce que vous avez écrit" })
    #expect(
      section.results.map(\.question) == ["Autre chose ?", "Des mots que des personnes ont écrits"])
    #expect(
      section.results[0].answers == [
        "120 personnes ont écrit.", "«\u{A0}Le bus\u{A0}»\u{A0}: environ 5 personnes sur 10.",
        "Une personne peut parler de plusieurs sujets.",
      ])
    #expect(section.results[1].answers == ["«\u{A0}Le bus […] est rare\u{A0}»"])
    #expect(section.sentences.contains("Pour 1 autre sujet, nous ne disons rien."))
    #expect(section.sentences.allSatisfy { $0.split(separator: " ").count <= 12 })
    #expect(page.text.contains("Le bus") && page.html.contains("Le bus"))
  }

  @Test func `where few wrote people are told nothing of it`() throws {
    let few = Self.fixture(
      texts: [7, 0, 0, 0, 0, 0], bus: [7, 0, 0, 0, 0, 0], pain: Array(repeating: 0, count: 6))
    let page = try #require(
      ResultsPage.compose(try few.publish(), project: "P1", provisional, feedback: nil))
    #expect(!page.sections.contains { $0.heading == "Ce que vous avez écrit" })
  }

  @Test func `two who agree by chance alone have no kappa, and few texts no agreement`() {
    let same = CodingAgreement(both: 40, firstOnly: 0, secondOnly: 0, neither: 0)
    #expect(
      OpenAnswersReading.agreement(same) == PublishedOpenAnswers.Agreement(percent: 100, kappa: nil)
    )
    let few = CodingAgreement(both: 10, firstOnly: 3, secondOnly: 3, neither: 13)
    #expect(OpenAnswersReading.agreement(few) == nil)
  }

  @Test func `it is stored and read again`() throws {
    let publication = try Self.plenty.publish()
    let again = try Publication.read(publication.text, digest: publication.digest)
    let told = again.axis("1")?.surveys.last?.openAnswers
    #expect(told?.isEmpty == false)
    #expect(told == publication.axis("1")?.surveys.last?.openAnswers)
  }

  @Test func `a later release tells more of it, and what was released before stays`() throws {
    var before = Self.plenty
    before.surveys[1] =
      SurveyedFixture.twoWaves(
        Array(repeating: [25, 25], count: 6), Array(repeating: [40, 10], count: 6)
      ).fixture().surveys[1]
    let first = try Publication.protecting(before.dataset, after: [])
    let later = try Publication.protecting(
      Self.plenty.dataset,
      after: [first.former])
    #expect(later.publication.axis("1")?.surveys.last?.openAnswers.first?.texts == .value(120))
  }
}
