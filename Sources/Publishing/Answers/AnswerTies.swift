import Disclosure
import Monitoring

/// What the logic of a form ties together, for whoever knows it: a question that one answer to another
/// leaves out, and that each person gave at least one of several answers.
///
/// A tie that the counts contradict is known to nobody. One that they happen to satisfy is taken to be
/// known, which only asks for more protection.
struct AnswerTies {
  private let items: [AnswerItem]
  private let raw: RawWave

  init(_ items: [AnswerItem], _ raw: RawWave) {
    self.items = items
    self.raw = raw
  }

  /// Questions that must be protected together, in the order of the form.
  static func groups(of questions: [WaveQuestion]) -> [[WaveQuestion]] {
    var groups: [[WaveQuestion]] = []
    for question in questions {
      let names = Set(question.question.skips.map(\.question))
      let tied = groups.indices.filter { group in
        groups[group].contains { other in
          names.contains(other.name)
            || other.question.skips.contains { $0.question == question.name }
        }
      }
      let joined = tied.flatMap { groups[$0] } + [question]
      groups = groups.indices.filter { !tied.contains($0) }.map { groups[$0] } + [joined]
    }
    return groups
  }

  func known(_ cells: InnerCells, _ table: CountTable) -> Ladder.Rung {
    let positions = Dictionary(
      table.counts.indices.map { (table.counts[$0].key, $0) },
      uniquingKeysWith: { first, _ in first })
    let form = { (counts: [WaveCount], turnout: SurveyTurnout) in
      cells.form(of: counts.compactMap { positions[$0.key(turnout)] }, on: table)
    }
    var sums: [LinearForm] = []
    var bounds: [Ladder.Bound] = []
    for tie in skips {
      let rests = raw.survey.turnout.map { turnout in
        form([.noAnswer(tie.question)], turnout)
          - form(tie.choices.map { .answer(tie.decider, $0) }, turnout)
      }
      let values = rests.map { $0.value(in: cells.table) }
      if values.allSatisfy({ $0 == 0 }) {
        sums += rests
      } else if values.allSatisfy({ $0 >= 0 }) {
        bounds += rests.map { Ladder.Bound($0, in: 0...Self.most) }
      }
    }
    for answers in severals {
      let all = raw.survey.turnout.map { (form(answers, $0), $0.responses) }
      guard all.allSatisfy({ $0.value(in: cells.table) >= $1 }) else { continue }
      bounds += all.map { Ladder.Bound($0, in: $1...Self.most) }
    }
    for tie in skippedSeverals {
      let deciding = tie.choices.map { WaveCount.answer(tie.decider, $0) }
      // Whoever was asked gave one answer at least, and nobody else gave any.
      let all = raw.survey.turnout.map { (form(tie.answers + deciding, $0), $0.responses) }
      if all.allSatisfy({ $0.value(in: cells.table) >= $1 }) {
        bounds += all.map { Ladder.Bound($0, in: $1...Self.most) }
      }
      let rests = tie.others.flatMap { others in
        raw.survey.turnout.map { form([others], $0) - form(deciding, $0) }
      }
      if rests.allSatisfy({ $0.value(in: cells.table) >= 0 }) {
        bounds += rests.map { Ladder.Bound($0, in: 0...Self.most) }
      }
    }
    return Ladder.Rung(sums: sums, bounds: bounds)
  }

  private static let most = 1_000_000

  /// Ties between two single answers: of several, nobody knows how many gave none.
  private var skips: [(question: String, decider: String, choices: [String])] {
    let single = Set(items.filter { !$0.question.allowsSeveral }.map(\.question.name))
    let known = Set(items.map(\.question.name))
    return items.map(\.question).filter { single.contains($0.name) }.flatMap { question in
      question.question.skips.filter { known.contains($0.question) }
        .map { (question.name, $0.question, $0.choices) }
    }
  }

  private struct SkippedSeveral {
    var answers: [WaveCount]
    var others: [WaveCount]
    var decider: String
    var choices: [String]
  }

  /// Ties of questions that allow several answers to the answer that leaves them out.
  private var skippedSeverals: [SkippedSeveral] {
    let known = Set(items.map(\.question.name))
    let several = items.filter(\.question.allowsSeveral)
    return several.map(\.question.name).unique.flatMap { name in
      let own = several.filter { $0.question.name == name }
      return (own.first?.question.question.skips ?? []).filter { known.contains($0.question) }
        .map { skip in
          SkippedSeveral(
            answers: own.map { $0.classes[0].counts[0] },
            others: own.map { $0.classes[1].counts[0] },
            decider: skip.question, choices: skip.choices)
        }
    }
  }

  /// By question that allows several answers, all of them.
  private var severals: [[WaveCount]] {
    items.filter(\.question.allowsSeveral).map(\.question.name).unique.map { name in
      items.filter { $0.question.name == name }.map { $0.classes[0].counts[0] }
    }
  }
}
