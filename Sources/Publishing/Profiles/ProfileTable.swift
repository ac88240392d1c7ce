import Disclosure
import Foundation
import Monitoring

/// How many of those who gave each answer to a question of profile are favourable in another, project
/// by project.
struct ProfileTable {
  let question: WaveQuestion
  let profile: WaveQuestion
  let raw: RawWave
  let table: CountTable
  private let positions: [String: Int]

  init(_ question: WaveQuestion, by profile: WaveQuestion, of raw: RawWave) {
    self.question = question
    self.profile = profile
    self.raw = raw
    var table = CountTable(
      name: "wave \(raw.survey.wave.uuidString)/\(question.name) by \(profile.name)",
      title: "\(raw.survey.title), \(raw.survey.quarter.label), \(question.question.label)")
    for turnout in raw.survey.turnout {
      for answer in profile.everyAnswer {
        table.counts.append(
          CountTable.Count(
            key: Self.key(answer, turnout, question),
            value: raw.favourable(question, by: profile, answer, turnout)))
      }
    }
    self.table = table
    positions = Dictionary(
      table.counts.indices.map { (table.counts[$0].key, $0) }, uniquingKeysWith: { one, _ in one })
  }

  /// Each opinion with a scale by each question of profile, where the answers were counted so.
  static func all(of raw: RawWave) -> [ProfileTable] {
    let profiles = raw.questions.filter(\.isProfile)
    return raw.questions.filter(\.isOpinion).flatMap { question in
      profiles.map { ProfileTable(question, by: $0, of: raw) }
    }.filter(\.isCounted)
  }

  /// Positions of the counts of a group over these projects.
  func parts(of group: WaveFigure, in turnouts: [SurveyTurnout]) -> [Int] {
    turnouts.flatMap { turnout in
      group.counts.compactMap { positions[Self.key($0, turnout, question)] }
    }
  }

  func favourable(of group: WaveFigure, in turnouts: [SurveyTurnout]) -> Int {
    table.value(of: parts(of: group, in: turnouts))
  }

  func people(of group: WaveFigure, in turnouts: [SurveyTurnout]) -> Int {
    turnouts.reduce(0) { sum, turnout in
      sum + group.counts.reduce(0) { $0 + raw.value(of: $1, turnout) }
    }
  }

  /// Another than that of all who gave the answer, favourable or not.
  private static func key(
    _ answer: WaveCount, _ turnout: SurveyTurnout, _ question: WaveQuestion
  ) -> String {
    "\(answer.key(turnout)) favourable/\(question.name)"
  }

  /// Nobody is favourable without being there: answers of before they were counted so fail this.
  private var isCounted: Bool {
    raw.survey.turnout.allSatisfy { turnout in
      profile.everyAnswer.allSatisfy { answer in
        (0...max(0, raw.value(of: answer, turnout)))
          .contains(raw.favourable(question, by: profile, answer, turnout))
      }
    }
  }
}

extension WaveQuestion {
  /// All that people may have answered, one each: the choices, then nothing.
  var everyAnswer: [WaveCount] { choices.map { .answer(name, $0.name) } + [.noAnswer(name)] }

  var isProfile: Bool { question.answerClass == .profile && !allowsSeveral }

  /// Of one scale, from unfavourable to favourable.
  var isOpinion: Bool { question.answerClass == .opinion && scale != nil }
}
