import Foundation
import Monitoring
import Testing

@testable import Publishing

/// Those who were not asked a question are a group too.
@Suite struct UnaskedTests {
  private static let scale: [(String, AnswerTone)] = [("oui", .favourable), ("non", .unfavourable)]

  private static func question(_ name: String) -> SurveyQuestion {
    SurveyQuestion(
      name: name, label: "Question \(name) ?",
      choices: scale.map { SurveyChoice(name: $0, label: $0, tone: $1) } + [.refusal],
      allowsSeveral: false, answerClass: .opinion)
  }

  /// By project: how many answered no before, and so were not asked after. A hundred people each.
  private static func surveyed(
    _ projects: [(axes: [String], no: Int)], isDecidedByOneAnswer: Bool = true
  ) throws -> Publication {
    var fixture = Fixture()
    let own = projects.enumerated().map {
      fixture.project("P\($0.offset + 1)", axes: $0.element.axes)
    }
    var after = question("apres")
    if isDecidedByOneAnswer {
      after.skips = [SurveyQuestion.SkippedAfter(question: "avant", choices: ["non"])]
    } else {
      after.isConditional = true
    }
    fixture.surveys = [
      SurveyResult(
        wave: UUID(), title: "Votre avis", quarter: Fixture.quarter("2031-Q4"),
        questions: [question("avant"), after],
        turnout: own.map { SurveyTurnout(projectID: $0.id, codes: 150, responses: 100) },
        tallies: zip(own, projects).flatMap { project, answers in
          [
            ("avant", "oui", 100 - answers.no), ("avant", "non", answers.no),
            ("apres", "oui", 60), ("apres", "non", 40 - answers.no),
          ].map {
            SurveyTally(projectID: project.id, question: $0.0, choice: $0.1, count: $0.2)
          }
        }, isFictitious: true)
    ]
    return try fixture.publish()
  }

  /// How many were not asked, by whatever an area tells of it.
  private static func unasked(_ publication: Publication, _ area: Area) throws -> Set<Decimal> {
    let survey = try #require(publication.content.surveys.first)
    let own = try #require(survey.areas.first { $0.total.area == area })
    let (before, after) = (own.questions[0], own.questions[1])
    let responses = try #require(own.total.responses.value)
    let spoken = after.detail <= .grouped ? after.base.value.map { responses - $0 } : nil
    return Set(
      [before.opinion?.unfavourable.value, after.silent.value, spoken].compactMap(\.self))
  }

  @Test func `fewer than eleven are told neither by the answer before nor by the question after`()
    throws
  {
    let publication = try Self.surveyed([(["1"], 4), (["1"], 3)])
    #expect(try Self.unasked(publication, .axis(code: "1")).isEmpty)
  }

  @Test func `eleven are told`() throws {
    let publication = try Self.surveyed([(["1"], 14), (["1"], 13)])
    #expect(try Self.unasked(publication, .axis(code: "1")) == [27])
  }

  @Test func `nor by the difference of two axes, or of the call and an axis`() throws {
    // Seven of the first project, by what the first axis tells less what the second does.
    let publication = try Self.surveyed([(["1"], 7), (["1", "2"], 18), (["2"], 20)])
    let first = try Self.unasked(publication, .axis(code: "1"))
    let second = try Self.unasked(publication, .axis(code: "2"))
    let call = try Self.unasked(publication, .call)
    #expect(call.isEmpty || second.isEmpty)
    // The call less the second axis is the project of seven, and nothing else tells it.
    #expect(!(first.isEmpty && second.isEmpty && call.isEmpty))
  }

  @Test func `those left out by a condition of any kind are protected as well`() throws {
    let publication = try Self.surveyed([(["1"], 4), (["1"], 3)], isDecidedByOneAnswer: false)
    let survey = try #require(publication.content.surveys.first?.areas.first)
    #expect(survey.questions[1].silent == .hidden)
    // Nobody knows that the answer before decides, and an opinion of seven among two hundred is told.
    #expect(survey.questions[0].opinion?.unfavourable == .value(7))
  }
}
