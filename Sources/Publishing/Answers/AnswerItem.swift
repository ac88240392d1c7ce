import Disclosure
import Monitoring

/// Answers of which each respondent gave exactly one: those to a question, or one answer of a question
/// that allows several, given or not.
struct AnswerItem {
  let question: WaveQuestion
  /// The answers that stand for themselves, then, where there can be any, all that say nothing: don't knows,
  /// refusals, blanks.
  let classes: [WaveFigure]
  /// How few people a class that is told may have, unless nobody has it.
  let rule: ThresholdRule
  /// Counts that tell how many were not asked a question.
  let unasked: UnaskedCounts

  /// One for the question, or one for each of several possible answers.
  static func all(
    of question: WaveQuestion, in call: Call, unasked: UnaskedCounts
  ) -> [AnswerItem] {
    let rule = question.rule(call)
    if question.allowsSeveral {
      return question.choices.map { choice in
        AnswerItem(
          question: question, classes: [question.answer(choice), question.others(choice)],
          rule: rule, unasked: unasked)
      }
    }
    let silence = question.question.hasNoSilence ? [] : [question.silence]
    return [
      AnswerItem(
        question: question, classes: question.telling.map(question.answer) + silence,
        rule: rule, unasked: unasked)
    ]
  }

  /// The same from one release to the next.
  var name: String { question.allowsSeveral ? classes[0].name : question.name }

  /// What was asked, with the answer where several could be given.
  var label: String {
    guard question.allowsSeveral,
      let choice = question.choices.first(where: { question.answer($0).name == classes[0].name })
    else { return question.question.label }
    return "\(question.question.label) (\(choice.label))"
  }

  var counts: [WaveCount] { classes.flatMap(\.counts) }
}

extension WaveQuestion {
  /// Each shown answer needs fewer people where it is an opinion, which tells of nobody else.
  fileprivate func rule(_ call: Call) -> ThresholdRule {
    switch question.answerClass {
    case .opinion: ThresholdRule(threshold: call.opinionThreshold)
    case .profile: ThresholdRule(threshold: call.smallCountThreshold)
    case .health, nil: ThresholdRule(threshold: call.smallCountThreshold, protectsZeros: true)
    }
  }
}

extension ThresholdRule {
  /// Whether a count is too small, zeros aside.
  func hides(_ count: Int) -> Bool {
    ThresholdRule(threshold: threshold).isSensitive(count)
  }
}
