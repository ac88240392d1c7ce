import Dataset
import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// What holders declare of participation stands beside what people say, and tells of nobody.
@Suite struct ParticipationReportTests {
  static func question(_ name: String, _ level: ParticipationLevel?) -> SurveyQuestion {
    var question = SurveyedFixture.question(
      name, .opinion, [("Oui", .favourable), ("Non", .unfavourable)])
    question.participationLevel = level
    return question
  }

  /// Two projects; people agree to the first two levels and not to the fourth.
  static func declared(
    answers: [[Int]] = [[80, 20, 5], [70, 30, 5], [30, 70, 5], [60, 40, 5]]
  ) -> CallDataset {
    var surveyed = SurveyedFixture(waves: [
      .init(quarter: "2031-Q4", answers: ["A1": answers, "A2": answers])
    ])
    surveyed.questions = [
      question("simple", .information), question("demande", .consultation),
      question("organise", .building), question("facile", nil),
    ]
    var dataset = surveyed.fixture().dataset
    let (one, two) = (dataset.projects[0].id, dataset.projects[1].id)
    func event(
      _ project: UUID, _ stage: ParticipationStage, _ level: ParticipationLevel, people: Int?,
      isCleared: Bool = false, _ words: String = "horaires élargis",
      effect: ParticipationEffect = .yes, evidence: String? = "compte rendu"
    ) -> NotedParticipation {
      NotedParticipation(
        projectID: project,
        content: ParticipationContent(
          stage: stage, level: level, quarter: Fixture.quarter("2031-Q2"),
          heldOn: Fixture.day("2031-05-12"), people: people, meetings: 2,
          participants: [.supported, .peers], supports: [.easyRead], evidence: evidence,
          effect: effect, change: effect == .no ? nil : words, reason: effect == .no ? words : nil),
        isCleared: isCleared)
    }
    dataset.participation = [
      event(one, .design, .deciding, people: 7, "Paroles non relues"),
      event(one, .steering, .consultation, people: 1_234, isCleared: true, "Paroles relues"),
      event(
        two, .delivery, .consultation, people: nil, isCleared: true, "Pas de salle", effect: .no,
        evidence: nil),
    ]
    return dataset
  }

  private static func report(_ dataset: CallDataset) throws -> String {
    let publication = try Publication.protecting(dataset, after: []).publication
    let read = try Publication.read(publication.text, digest: publication.digest)
    return HTMLWriter.write(
      AxisReport.compose(try #require(read.axis("1")), provisional),
      style: ReportStyle("", fonts: [:])
    )
    .replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
  }

  @Test func `the gap between what is declared and lived is the finding`() throws {
    let report = try Self.report(Self.declared())
    for text in [
      "1 projet sur 2 déclare un niveau plus haut que celui que les personnes disent vivre",
      "Vécu : 2 consultation. A1 Marche : déclaré 5 co-décision, 3 de plus que le vécu.",
      "A2 Marche : déclaré 2 consultation, sans preuve, égal au vécu.",
      "Participation des personnes", "conception 5 co-décision", "Qui a participé",
    ] {
      #expect(report.contains(text), "\(text)")
    }
    #expect(report.contains("Non établi"))
    #expect(!report.contains("Une seule source ne permet pas"))
  }

  @Test func `a project alone on an axis is not told that its axis speaks for others`() throws {
    let publication = try Publication.protecting(Self.declared(), after: []).publication
    let slice = try #require(publication.project("A1"))
    let answers = EssentialAnswers(slice: slice).ofProject.flatMap(\.paragraphs)
    #expect(
      answers.contains(
        "Ce que les personnes en disent est publié par axe : voir le rapport de l’axe 1."))
  }

  @Test func `a small number of people, a day, and words that nobody cleared leave nowhere`()
    throws
  {
    let dataset = Self.declared()
    let publication = try Publication.protecting(dataset, after: []).publication
    let people = publication.content.participation.map(\.people)
    #expect(people == [.hidden, .value(1_234), .missing(.notAvailable)])
    for text in [publication.text, try Self.report(dataset)] {
      #expect(text.contains("Paroles relues") && text.contains("Pas de salle"))
      #expect(!text.contains("non relues") && !text.contains("2031-05-12"))
      #expect(!text.contains("compte rendu"))
    }
    #expect(try Self.report(dataset).contains("1 texte n’est pas montré"))
  }

  @Test(
    "The verdict grows with the sources",
    arguments: [
      (ParticipationLevel.building, ParticipationLevel.building, true, "Établi"),
      (.building, .building, false, "Probable"), (.building, .consultation, true, "Probable"),
      (.consultation, .building, true, "Non établi : moins vécu que déclaré"),
      (.consultation, .consultation, true, "Non établi"),
    ])
  func verdict(
    lived: ParticipationLevel, declared: ParticipationLevel, isProved: Bool, expected: String
  ) throws {
    var dataset = Self.declared(answers: [[95, 5, 0], [95, 5, 0], [95, 5, 0], [95, 5, 0]])
    for index in dataset.surveys[0].questions.indices {
      dataset.surveys[0].questions[index].participationLevel = lived
    }
    for index in dataset.participation.indices {
      dataset.participation[index].content.level = declared
      dataset.participation[index].content.evidence = isProved ? "compte rendu" : nil
    }
    let publication = try Publication.protecting(dataset, after: []).publication
    let slice = try #require(publication.axis("1"))
    #expect(ParticipationAnswer(slice).verdict == expected)
    dataset.surveys = []
    let alone = try Publication.protecting(dataset, after: []).publication
    #expect(
      ParticipationAnswer(try #require(alone.axis("1"))).verdict == "Non établi : déclaré seulement"
    )
  }

  @Test func `without a declaration nothing is invented, and a former text says the same`() throws {
    var dataset = Self.declared()
    dataset.participation = []
    let report = try Self.report(dataset)
    #expect(report.contains("n’ont déclaré aucune action"))
    #expect(report.contains("Une seule source ne permet pas"))
    dataset.surveys = []
    let without = try Self.report(dataset)
    #expect(!without.contains("id=\"participation\""))
    #expect(without.contains("Non évaluable"))
  }
}
