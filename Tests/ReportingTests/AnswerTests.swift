import Dataset
import Disclosure
import Foundation
import Monitoring
import Testing

@testable import Publishing

/// Answers are told as finely as they can be, never less.
@Suite struct AnswerTests {
  private static let tones: [AnswerTone?] = [
    .veryFavourable, .favourable, .unfavourable, .veryUnfavourable, nil,
  ]

  private static func question(
    _ answerClass: AnswerClass = .opinion, isScale: Bool = true, allowsSeveral: Bool = false
  ) -> SurveyQuestion {
    SurveyQuestion(
      name: "q", label: "Écouté ?",
      choices: tones.enumerated().map {
        SurveyChoice(
          name: "c\($0.offset)", label: "Réponse \($0.offset)", tone: isScale ? $0.element : nil)
      } + [.refusal], allowsSeveral: allowsSeveral, answerClass: answerClass)
  }

  /// By project of one axis: how many chose each answer, then how many said nothing.
  private static func published(
    _ projects: [[Int]], _ question: SurveyQuestion = question(), waves: [[[Int]]] = []
  ) throws -> [PublishedQuestion] {
    var fixture = Fixture()
    let own = projects.indices.map { fixture.project("P\($0 + 1)") }
    fixture.surveys = try ([projects] + waves).enumerated().map { number, counts in
      SurveyResult(
        wave: UUID(), title: "Votre avis",
        quarter: try #require(Quarter("203\(number)-Q4")), questions: [question],
        turnout: zip(own, counts).map { project, counts in
          SurveyTurnout(
            projectID: project.id, codes: 2 * counts.reduce(0, +), responses: counts.reduce(0, +))
        },
        tallies: zip(own, counts).flatMap { project, counts in
          zip(question.choices, counts).map { choice, count in
            SurveyTally(
              projectID: project.id, question: "q", choice: choice.name, count: count)
          }
        }, isFictitious: true)
    }
    let publication = try Publication.protecting(fixture.dataset, after: []).publication
    let axis = try #require(publication.content.axes.first?.code)
    return try publication.content.surveys.map { survey in
      let area = try #require(survey.areas.first { $0.total.area == .axis(code: axis) })
      return try #require(area.questions.first)
    }
  }

  @Test func `with enough people each answer is told, and those who say nothing together`() throws {
    let question = try #require(
      try Self.published([[30, 20, 15, 8, 4, 3], [25, 25, 12, 9, 6, 2]]).first)
    #expect(question.detail == .full)
    #expect(question.answers.map(\.count) == [55, 45, 27, 17].map { .value($0) })
    #expect(question.opinion?.excluded == .value(15))
    #expect(question.base == .value(144))
  }

  @Test func `a small answer is told with its side`() throws {
    let question = try #require(
      try Self.published([[30, 20, 15, 1, 4, 3], [25, 25, 12, 2, 6, 2]]).first)
    #expect(question.detail == .grouped)
    #expect(question.answers.allSatisfy { $0.count == .hidden })
    #expect(question.opinion?.favourable == .value(100))
    #expect(question.opinion?.unfavourable == .value(30))
    #expect(question.base == .value(130))
  }

  @Test func `where few say nothing, favourable or not is told, of all who responded`() throws {
    let question = try #require(
      try Self.published([[30, 20, 15, 1, 1, 0], [25, 25, 12, 2, 1, 0]]).first)
    #expect(question.detail == .favourableOnly)
    #expect(question.opinion?.favourable == .value(100))
    #expect(question.opinion?.unfavourable == .hidden)
    #expect(question.opinion?.excluded == .hidden)
    #expect(question.base == .value(132))
  }

  @Test func `where few are not favourable, a bound is told`() throws {
    let question = try #require(
      try Self.published([[30, 29, 1, 0, 0, 0], [25, 33, 1, 1, 0, 0]]).first)
    #expect(question.detail == .bounded)
    #expect(question.bound == PublishedBound(side: .atLeast, percent: 90))
    #expect(question.opinion?.favourable == .hidden)
    #expect(question.isShown)
  }

  @Test func `fewer than eleven answers are not told at all`() throws {
    let question = try #require(try Self.published([[5, 0, 5, 0, 0, 0]]).first)
    #expect(question.detail == .hidden)
    #expect(!question.isShown)
  }

  @Test func `waves of a survey are told alike`() throws {
    let waves = try Self.published(
      [[30, 20, 15, 8, 4, 3], [25, 25, 12, 9, 6, 2]],
      waves: [[[30, 20, 15, 1, 4, 3], [25, 25, 12, 2, 6, 2]]])
    #expect(waves.map(\.detail) == [.grouped, .grouped])
  }

  @Test func `small answers without a scale are told together`() throws {
    let question = try #require(
      try Self.published(
        [[30, 20, 9, 4, 12, 15], [25, 25, 8, 3, 14, 20]],
        Self.question(.profile, isScale: false)
      ).first)
    #expect(question.detail == .grouped)
    #expect(question.answers.map(\.label).last == "Réponse 2 + Réponse 3")
    #expect(question.answers.map(\.count) == [55, 45, 26, 24].map { .value($0) })
  }

  @Test
  func `ever more small answers may be told together, and the label says if silence is there`()
    throws
  {
    let asked = WaveQuestion(Self.question(.profile, isScale: false))
    let unasked = UnaskedCounts([asked], in: Fixture().dataset.call)
    let item = try #require(
      AnswerItem.all(of: asked, in: Fixture().dataset.call, unasked: unasked).first)
    let counts = ["c0": 151, "c1": 141, "c3": 28]
    let totals = AnswerTotals(item: item) { figure in
      figure.counts.map { count in
        guard case .answer(_, let choice) = count else { return 0 }
        return counts[choice] ?? 0
      }.reduce(0, +)
    }
    #expect(totals.rungs.map(\.detail) == [.full, .grouped, .grouped, .grouped, .grouped])
    #expect(totals.rungs.map { $0.figures.map(totals.count) }.last == [151, 169])
    let question = try #require(
      try Self.published(
        [[30, 25, 0, 4, 0, 2], [30, 20, 0, 3, 0, 3]], Self.question(.profile, isScale: false)
      )
      .first)
    #expect(
      question.answers.map(\.label).last == "Réponse 2 + Réponse 3 + Réponse 4 + sans réponse")
    #expect(question.answers.map(\.count) == [60, 45, 12].map { .value($0) })
  }

  @Test func `of several answers each is told by itself`() throws {
    let question = try #require(
      try Self.published(
        [[30, 20, 1, 8, 0, 0], [25, 25, 2, 9, 0, 0]], Self.question(allowsSeveral: true)
      ).first)
    #expect(question.answers.map(\.count).prefix(3) == [.value(55), .value(45), .hidden])
    #expect(question.answers[4].count == .value(0))
  }

  @Test func `who knows how many gave an answer knows how many were not asked the next question`() {
    let first = WaveQuestion(
      SurveyQuestion(
        name: "avant", label: "Avant", choices: [SurveyChoice(name: "non", label: "Non")],
        allowsSeveral: false))
    var next = Self.question()
    next.skips = [SurveyQuestion.SkippedAfter(question: "avant", choices: ["non"])]
    var other = Self.question()
    other.name = "ailleurs"
    let groups = AnswerTies.groups(of: [first, WaveQuestion(other), WaveQuestion(next)])
    #expect(groups.map { $0.map(\.name) } == [["ailleurs"], ["avant", "q"]])
  }

  @Test func `those who were not asked are those who gave the answer before`() throws {
    let before = SurveyQuestion(
      name: "avant", label: "Avant",
      choices: [
        SurveyChoice(name: "oui", label: "Oui", tone: .favourable),
        SurveyChoice(name: "non", label: "Non", tone: .unfavourable), .refusal,
      ], allowsSeveral: false, answerClass: .opinion)
    var after = Self.question()
    after.skips = [SurveyQuestion.SkippedAfter(question: "avant", choices: ["non"])]
    var fixture = Fixture()
    let projects = [fixture.project("P1"), fixture.project("P2")]
    func survey(_ questions: [SurveyQuestion]) throws -> SurveyResult {
      let counts = [
        [("avant", "oui", 60), ("avant", "non", 40), ("q", "c0", 30), ("q", "c2", 30)],
        [("avant", "oui", 57), ("avant", "non", 3), ("q", "c0", 27), ("q", "c2", 30)],
      ]
      return SurveyResult(
        wave: UUID(), title: "Votre avis", quarter: try #require(Quarter("2031-Q4")),
        questions: questions,
        turnout: zip(projects, [100, 60]).map {
          SurveyTurnout(projectID: $0.id, codes: 200, responses: $1)
        },
        tallies: zip(projects, counts).flatMap { project, counts in
          counts.map {
            SurveyTally(projectID: project.id, question: $0.0, choice: $0.1, count: $0.2)
          }
        }, isFictitious: true)
    }
    func system(_ questions: [SurveyQuestion]) throws -> (AnswerTies, RawWave) {
      let raw = RawWave(
        try survey(questions), projects: fixture.dataset.projects, axes: fixture.dataset.axes)
      let items = raw.questions.flatMap {
        AnswerItem.all(
          of: $0, in: fixture.dataset.call,
          unasked: UnaskedCounts(raw.questions, in: fixture.dataset.call))
      }
      return (AnswerTies(items, raw), raw)
    }
    let (ties, raw) = try system([before, after])
    let table = AnswerTable(raw.questions, of: raw, in: fixture.dataset.call, areas: raw.areas)
    let released = table.released(try table.told(after: []).answers)
    let known = ties.known(InnerCells([released]), released)
    // One equality for each project: not asked is « non ».
    #expect(known.sums.count == 2)
    #expect(known.sums.allSatisfy { $0.value(in: InnerCells([released]).table) == 0 })
  }
}
