import Foundation
package import Monitoring

extension DemonstrationPlan {
  /// People asked twice, of whom some make a code of their own each time.
  package struct Followed: Sendable, Codable {
    package var survey: String
    /// The quarters in which they are asked: the first, then the second.
    package var waves: [Quarter]
    /// By code of project, how many answer the first time.
    package var people: [String: Int]
    /// Of them, those who make a code.
    package var codePercent: Int
    /// By age, those of them who answer again.
    package var returnPercents: [String: Int]
    /// The question of which the answers are these ages.
    package var ageQuestion: String
    /// Of a hundred who come back, those who have become favourable to a question.
    package var gainPercent: Int
  }
}

/// What one invented person of a followed survey answered in one wave, and the elements of her code, if she made one.
package struct DemonstrationFollowed: Sendable, Hashable {
  package var response: DemonstrationResponse
  /// In the order of the form: letters, then numbers.
  package var code: [String]?
}

extension Demonstration {
  /// Everyone's answers to both waves. Whoever comes back makes the same code.
  package static func followed(
    plan: DemonstrationPlan, closedQuestions: [SurveyQuestion], seed: UInt64
  ) -> [DemonstrationFollowed] {
    let followed = plan.followed
    guard followed.waves.count == 2 else { return [] }
    let scales = closedQuestions.map { (question: $0, scale: AnswerScale(of: $0, in: plan)) }
    return plan.projects.flatMap { project -> [DemonstrationFollowed] in
      guard let people = followed.people[project.code] else { return [] }
      var draw = SplitMix64(seed: seed, "followed", project.code)
      return (0..<people).flatMap { _ in
        person(of: project, scales, plan, using: &draw)
      }
    }
  }

  /// Of one wave: of three cards, two came back.
  package static func turnouts(of people: [DemonstrationFollowed]) -> [DemonstrationTurnout] {
    Dictionary(grouping: people.map(\.response)) { $0.projectCode }.map { code, responses in
      DemonstrationTurnout(
        projectCode: code, quarter: responses[0].quarter, codes: responses.count * 3 / 2,
        responses: responses.count)
    }.sorted { $0.projectCode < $1.projectCode }
  }

  private static func person(
    of project: DemonstrationPlan.ProjectPlan,
    _ scales: [(question: SurveyQuestion, scale: AnswerScale)], _ plan: DemonstrationPlan,
    using draw: inout SplitMix64
  ) -> [DemonstrationFollowed] {
    let followed = plan.followed
    let opinion = draw.near(0.5, spread: 0.6)
    let before = scales.flatMap {
      $0.scale.answers(opinion: opinion, project: project, plan: plan, using: &draw)
    }
    let code = draw.happens(Double(followed.codePercent) / 100) ? newCode(using: &draw) : nil
    let age = before.first { $0.question == followed.ageQuestion }?.choice
    let comesBack = draw.happens(
      Double(age.flatMap { followed.returnPercents[$0] } ?? 50) / 100)
    // Somebody else answers in the place of whoever does not come back.
    let later = scales.flatMap {
      $0.scale.answers(
        opinion: comesBack
          ? opinion + Double(followed.gainPercent) / 100 : draw.near(0.55, spread: 0.6),
        project: project, plan: plan, using: &draw)
    }
    let isProfile = { (answer: DemonstrationAnswer) in
      plan.profileQuestions.contains(answer.question)
    }
    let after = comesBack ? later.filter { !isProfile($0) } + before.filter(isProfile) : later
    let latterCode =
      comesBack
      ? code : draw.happens(Double(followed.codePercent) / 100) ? newCode(using: &draw) : nil
    return zip(followed.waves, [(before, code), (after, latterCode)]).map { wave, said in
      DemonstrationFollowed(
        response: DemonstrationResponse(
          id: draw.uuid(), projectCode: project.code, quarter: wave, answers: said.0),
        code: said.1)
    }
  }

  /// Three letters, a month, a digit, a number of elder brothers and sisters.
  private static func newCode(using draw: inout SplitMix64) -> [String] {
    let letters = "abcdefghijlmnoprstvy".map(String.init)
    return (0..<3).map { _ in draw.element(letters) ?? "a" }
      + [draw.integer(1...12), draw.integer(0...9), draw.integer(0...4)].map(String.init)
  }
}
