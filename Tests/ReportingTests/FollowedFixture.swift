import Foundation
import Monitoring

/// People found again over two waves of one question, in the projects of one axis.
enum FollowedFixture {
  /// Of those found: favourable twice, no more, now, never. What each wave counts besides: favourable, unfavourable.
  static func fixture(
    found: [Int], others first: [Int], _ last: [Int], projects: Int = 6, left: [Int] = [],
    answerClass: AnswerClass = .opinion
  ) -> Fixture {
    let before = [found[0] + found[1] + first[0], found[2] + found[3] + first[1]]
    let after = [found[0] + found[2] + last[0], found[1] + found[3] + last[1]]
    var survey = SurveyedFixture.twoWaves(
      spread(before, over: projects), spread(after, over: projects))
    survey.questions = [
      SurveyedFixture.question(
        "avis", answerClass, [("Oui", .favourable), ("Non", .unfavourable)])
    ]
    var fixture = survey.fixture()
    fixture.surveys[1].followed = [
      group(found, since: fixture.surveys[0], axis: fixture.axes[0].id, left: left)
    ]
    return fixture
  }

  static func group(
    _ found: [Int], since former: SurveyResult, axis: UUID?, left: [Int] = [],
    projects: [UUID]? = nil
  ) -> FollowedGroup {
    let kinds: [(String?, String?)] = [("c0", "c0"), ("c0", "c1"), ("c1", "c0"), ("c1", "c1")]
    let gone: [(String?, String?)] = [("c0", nil), ("c1", nil)]
    let tallies = zip(kinds + gone, found + left).filter { $0.1 > 0 }.map { choices, people in
      FollowedTally(
        question: "avis", before: choices.0, after: choices.1, people: people)
    }
    let people = found.reduce(0, +)
    return FollowedGroup(
      formerWave: former.wave, axisID: axis,
      projects: projects ?? former.turnout.map(\.projectID), found: people,
      codesBefore: people + left.reduce(0, +), codesAfter: people, tallies: tallies)
  }

  /// As evenly as may be.
  static func spread(_ counts: [Int], over projects: Int) -> [[Int]] {
    (0..<projects).map { number in
      counts.map { $0 / projects + (number < $0 % projects ? 1 : 0) }
    }
  }
}
