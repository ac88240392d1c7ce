import Dataset
import Foundation
import Monitoring

/// What people answer, of which few gave some answers.
extension CanaryProgramme {
  private static let tones: [AnswerTone?] = [
    .veryFavourable, .favourable, .unfavourable, .veryUnfavourable, nil,
  ]

  private func question(_ name: String, _ answerClass: AnswerClass) -> SurveyQuestion {
    SurveyQuestion(
      name: name, label: "Question \(name) ?",
      choices: Self.tones.enumerated().map {
        SurveyChoice(
          name: "c\($0.offset)", label: "Réponse \($0.offset)",
          tone: answerClass == .opinion ? $0.element : nil)
      } + [.refusal], allowsSeveral: false, answerClass: answerClass)
  }

  /// A million people of each project answer: what is left to a million is not asked.
  private mutating func ask(
    _ answers: [(question: SurveyQuestion, counts: [[Int]])], of own: [Project],
    profiles: [ProfileTally] = []
  ) {
    fixture.surveys = [
      SurveyResult(
        wave: UUID(), title: "Votre avis", quarter: Fixture.quarter("2031-Q4"),
        questions: answers.map(\.question),
        turnout: own.map {
          SurveyTurnout(projectID: $0.id, codes: 1_000_000 + difference(), responses: 1_000_000)
        },
        tallies: answers.flatMap { question, counts in
          zip(own, counts).flatMap { project, counts in
            zip(question.choices, counts).map { choice, count in
              SurveyTally(
                projectID: project.id, question: question.name, choice: choice.name, count: count)
            }
          }
        }, profiles: profiles, isFictitious: true)
    ]
  }

  /// One for each axis.
  private var alone: [Project] { [projects[1], projects[2]] }

  mutating func askOpinions() {
    let before = [
      Self.filled([500_000, small(), 250_000, small()], last: 0),
      Self.filled([400_000, small(), small(), 0], last: 0),
    ]
    var after = question("apres", .opinion)
    after.skips = [SurveyQuestion.SkippedAfter(question: "avant", choices: ["c3"])]
    // Those who gave the fourth answer before are not asked.
    let asked = [1_000_000 - before[0][3], 1_000_000]
    ask(
      [
        (question("avant", .opinion), before),
        (after, asked.map { [600_000, 0, $0 - 600_000, 0, 0] }),
      ], of: alone)
  }

  mutating func askProfile() {
    ask(
      [
        (
          question("age", .profile),
          [
            Self.filled([500_000, small(), small(), 200_000], last: 0),
            Self.filled([600_000, small(), small(), small()], last: 0),
          ]
        )
      ], of: alone)
  }

  /// Over an axis, few of two age groups are favourable; those who do not tell their age hide them.
  mutating func askOpinionsByProfile() {
    let own = alone + [fixture.project("P5", axes: ["1"]), projects[3]]
    let (age, opinion) = (question("age", .profile), question("avis", .opinion))
    let people = [500_000, 150_000, 150_000, 0, 0, 200_000]
    var favourable: [[Int]] = []
    for _ in alone { favourable.append([300_000, small(), small(), 0, 0, 100_000]) }
    for _ in alone { favourable.append([300_000, 0, 0, 0, 0, 100_000]) }
    let tallies = zip(own, favourable).flatMap { project, favourable in
      zip(age.choices, zip(people, favourable)).flatMap { group, counts in
        [("c0", counts.1), ("c3", counts.0 - counts.1)].map { choice, count in
          ProfileTally(
            projectID: project.id, profile: age.name, profileChoice: group.name,
            question: opinion.name, choice: choice, count: count)
        }
      }
    }
    let opinions = favourable.map { counts in
      let sum = counts.reduce(0, +)
      return [sum, 0, 0, 1_000_000 - sum, 0, 0]
    }
    ask(
      [(age, own.map { _ in people }), (opinion, opinions)], of: own,
      profiles: tallies.filter { $0.count > 0 })
  }

  /// With all others in the last answer.
  private static func filled(_ counts: [Int], last: Int) -> [Int] {
    counts + [1_000_000 - counts.reduce(0, +) - last]
  }
}
