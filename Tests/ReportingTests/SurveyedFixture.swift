import Foundation
import Monitoring

/// Waves of one survey, put to some projects of the first axis.
struct SurveyedFixture {
  /// How many of a project's people chose each answer to the questions, in order.
  struct Wave {
    var quarter: String
    /// By project, then by question, then by choice: favourable, unfavourable, nothing to say.
    var answers: [String: [[Int]]]
  }

  static let scale = question("avis", .opinion, [("Oui", .favourable), ("Non", .unfavourable)])

  static func question(
    _ name: String, _ answerClass: AnswerClass?, _ choices: [(String, AnswerTone?)]
  ) -> SurveyQuestion {
    SurveyQuestion(
      name: name, label: "Question \(name) ?",
      choices: choices.enumerated().map {
        SurveyChoice(name: "c\($0.offset)", label: $0.element.0, tone: $0.element.1)
      } + [.refusal], allowsSeveral: false, answerClass: answerClass)
  }

  var waves: [Wave]
  var questions = [scale]
  /// Of the last wave, where they differ.
  var lastQuestions: [SurveyQuestion]?

  func fixture() -> Fixture {
    var fixture = Fixture(identifiers: .counted(1))
    let codes = Set(waves.flatMap(\.answers.keys)).sorted()
    let projects = codes.map { fixture.project($0) }
    fixture.surveys = waves.enumerated().map { number, wave in
      let asked = number == waves.count - 1 ? lastQuestions ?? questions : questions
      let own = projects.filter { wave.answers[$0.code] != nil }
      return SurveyResult(
        wave: Self.wave(number), title: "Votre avis", quarter: Fixture.quarter(wave.quarter),
        questions: asked,
        turnout: own.map { project in
          let people = wave.answers[project.code]?.first?.reduce(0, +) ?? 0
          return SurveyTurnout(projectID: project.id, codes: 3 * people, responses: people)
        },
        tallies: own.flatMap { project in
          zip(asked, wave.answers[project.code] ?? []).flatMap { question, counts in
            zip(question.choices, counts).map { choice, count in
              SurveyTally(
                projectID: project.id, question: question.name, choice: choice.name, count: count)
            }
          }
        }, isFictitious: true)
    }
    return fixture
  }

  private static func wave(_ number: Int) -> UUID {
    UUID(uuid: (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, UInt8(number)))
  }
}

extension SurveyedFixture {
  /// One question, two waves: those favourable and unfavourable of each project.
  static func twoWaves(_ first: [[Int]], _ last: [[Int]]) -> SurveyedFixture {
    SurveyedFixture(
      waves: zip(["2030-Q4", "2031-Q4"], [first, last]).map { quarter, wave in
        Wave(
          quarter: quarter,
          answers: Dictionary(
            uniqueKeysWithValues: wave.enumerated().map { ("P\($0.offset + 1)", [$0.element]) }))
      })
  }

  /// An opinion, a wish and a profile of the people of six projects, twice.
  static func ofEveryKind() -> SurveyedFixture {
    let profile = question("age", .profile, [("Moins de 30 ans", nil), ("30 ans ou plus", nil)])
    let wish = question("souhait", .opinion, [("Plus", nil), ("Moins", nil)])
    let answers = { (number: Int, gain: Int) in
      [
        [20 + gain + number, 20 - gain, 6], [24 + number, 16, 6],
        [18 + number, 22, 6],
      ]
    }
    return SurveyedFixture(
      waves: [("2030-Q4", 0), ("2031-Q4", 12)].map { quarter, gain in
        Wave(
          quarter: quarter,
          answers: Dictionary(
            uniqueKeysWithValues: (1...6).map { ("P\($0)", answers($0, gain)) }))
      }, questions: [scale, wish, profile])
  }
}
