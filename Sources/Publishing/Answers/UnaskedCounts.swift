import Disclosure
import Monitoring

/// The counts of a wave that tell how many people were not asked a question.
///
/// They are a group of people like any other, whatever the question is about: of an opinion too, fewer
/// than the threshold of the call are not told.
struct UnaskedCounts {
  /// By question: those without an answer, then for each answer that leaves it out, who gave it.
  let groups: [[WaveCount]]
  private let all: Set<WaveCount>
  private let rule: ThresholdRule

  init(_ questions: [WaveQuestion], in call: Call) {
    groups = questions.filter(\.isConditional).flatMap { asked in
      [asked.unasked.counts]
        + asked.question.skips.map { skip in skip.choices.map { .answer(skip.question, $0) } }
    }
    all = Set(groups.joined())
    rule = ThresholdRule(threshold: call.smallCountThreshold)
  }

  /// Whether a figure holds some of them and is too small to be told.
  func hides(_ figure: WaveFigure, of people: Int) -> Bool {
    rule.hides(people) && !all.isDisjoint(with: figure.counts)
  }

  func hides(_ people: Int) -> Bool { rule.hides(people) }
}

extension WaveQuestion {
  /// Whether some people are not asked it.
  var isConditional: Bool { question.isConditional || !question.skips.isEmpty }
}
