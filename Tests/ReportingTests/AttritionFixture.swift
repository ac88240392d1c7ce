import Foundation
import Monitoring

/// Two waves of two axes of three projects, of which some people made a code: who was found again, by what they had
/// said of themselves. All counts are spread over three projects, so that they are multiples of three.
struct AttritionFixture {
  /// By answer to the question of profile: three choices, then a refusal.
  struct Axis {
    var found: [Int]
    var left: [Int]
    /// Who made no code in the first wave.
    var uncoded: [Int]
    /// Who answered the second wave and was not found.
    var others: [Int]
    /// What those of a project said, each time, of whom nobody was found.
    var elsewhere = [0, 0, 0, 0]

    var first: [Int] { sum([found, left, uncoded, elsewhere]) }
    var last: [Int] { sum([found, others, elsewhere]) }

    private func sum(_ parts: [[Int]]) -> [Int] {
      (0..<4).map { place in parts.reduce(0) { $0 + $1[place] } }
    }
  }

  static let labels = ["Moins de 30 ans", "De 30 à 59 ans", "60 ans ou plus"]
  static let refusal = "-"

  var axes: [Axis]
  /// Whether those found in the last axis stand for none: they were too few, and are told in the call alone.
  var standsLastApart = false

  func fixture() -> Fixture {
    var survey = SurveyedFixture(
      waves: [
        SurveyedFixture.Wave(quarter: "2030-Q4", answers: answers(\.first)),
        SurveyedFixture.Wave(quarter: "2031-Q4", answers: answers(\.last)),
      ])
    survey.questions = [
      SurveyedFixture.question(
        "avis", .opinion, [("Oui", .favourable), ("Non", .unfavourable)]),
      SurveyedFixture.question("age", .profile, Self.labels.map { ($0, nil) }),
    ]
    var fixture = survey.fixture()
    for place in 3..<fixture.projects.count {
      fixture.projects[place].axes = [AxisShare(axisCode: fixture.axes[1].code, share: 1)]
    }
    let all = fixture.projects.map(\.id)
    fixture.surveys[1].followed = axes.enumerated().map { number, axis in
      group(
        axis, since: fixture.surveys[0].wave,
        axis: standsLastApart && number == axes.count - 1 ? nil : fixture.axes[number].id,
        projects: Array(all[(number * 3)..<(number * 3 + 3)]))
    }
    return fixture
  }

  /// By project: as many favourable as not, and what they said of themselves. The one of which nobody was found is the
  /// last axis's, and comes last.
  private func answers(_ counts: (Axis) -> [Int]) -> [String: [[Int]]] {
    let rows =
      axes.flatMap { axis in
        (0..<3).map { _ in zip(counts(axis), axis.elsewhere).map { ($0 - $1) / 3 } }
      } + axes.suffix(1).map(\.elsewhere).filter { $0.contains { $0 > 0 } }
    return Dictionary(
      uniqueKeysWithValues: rows.enumerated().map { number, counts in
        let people = counts.reduce(0, +)
        return ("P\(number + 1)", [[people / 2, people - people / 2], counts])
      })
  }

  private func group(
    _ axis: Axis, since former: UUID, axis id: UUID?, projects: [UUID]
  ) -> FollowedGroup {
    let names = ["c0", "c1", "c2", Self.refusal]
    let found = axis.found.reduce(0, +)
    let left = axis.left.reduce(0, +)
    let opinions = FollowedFixture.spread([found], over: 4).map { $0[0] }
    let pairs: [(String?, String?)] = [("c0", "c0"), ("c0", "c1"), ("c1", "c0"), ("c1", "c1")]
    var tallies = zip(pairs, opinions).map { choices, people in
      FollowedTally(
        question: "avis", before: choices.0, after: choices.1, people: people)
    }
    tallies += zip(names, axis.found).map {
      FollowedTally(question: "age", before: $0, after: $0, people: $1)
    }
    // As is stored: only where they are as many as a group.
    if left >= 11 {
      tallies += zip(names, axis.left).map {
        FollowedTally(question: "age", before: $0, after: nil, people: $1)
      }
      tallies += [
        FollowedTally(question: "avis", before: "c0", after: nil, people: left / 2),
        FollowedTally(question: "avis", before: "c1", after: nil, people: left - left / 2),
      ]
    }
    return FollowedGroup(
      formerWave: former, axisID: id, projects: projects, found: found, codesBefore: found + left,
      codesAfter: found, tallies: tallies.filter { $0.people > 0 })
  }

  static let plain = Axis(
    found: [30, 60, 60, 0], left: [60, 30, 30, 0], uncoded: [30, 30, 30, 0],
    others: [30, 30, 30, 0])
}
