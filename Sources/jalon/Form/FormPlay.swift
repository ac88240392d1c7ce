import XLSForm

/// A form played by a script: what each step showed, computed and refused.
struct FormPlay {
  private(set) var session: FormSession
  private(set) var steps: [PlayedStep] = []

  init(_ session: FormSession) {
    self.session = session
  }

  mutating func play(_ script: PlayScript) {
    switch script {
    case .steps(let list): for step in list { play(step) }
    case .answers(let answers): playInOrder(answers)
    }
  }

  /// Each answer when its question comes; what was never asked is told at the end.
  private mutating func playInOrder(_ answers: [String: GivenValue?]) {
    var rest = answers
    while let name = firstAsked(rest.keys) {
      if let given = rest.removeValue(forKey: name) { play(.answer(question: name, given)) }
    }
    for (key, given) in rest.sorted(by: { $0.key < $1.key }) {
      play(.answer(question: key, given))
    }
  }

  private func firstAsked(_ names: some Sequence<String>) -> String? {
    let byKey = Dictionary(
      names.map { (session.key(named: $0) ?? $0, $0) }, uniquingKeysWith: { first, _ in first })
    return session.questionKeys.lazy.compactMap { byKey[$0] }.first
  }

  mutating func play(_ step: PlayStep) {
    let before = session
    var played = PlayedStep(step: step)
    switch outcome(of: step) {
    case .session(let next): session = next
    case .findings(let findings):
      played.findings = findings.map { PlayedFinding($0, in: before) }
    }
    played.note(from: before, to: session)
    steps.append(played)
  }

  private func outcome(of step: PlayStep) -> FormStep {
    switch step {
    case .answer(let name, let given): return answering(name, given)
    case .language(let name):
      guard let language = session.form.language(named: name) else {
        return .findings([AnswerFinding(question: name, reason: .unknownLanguage)])
      }
      var next = session
      next.language = language
      return .session(next)
    case .add(let name): return session.addingRepeat(to: name)
    case .remove(let name): return session.removingRepeat(session.key(named: name) ?? name)
    }
  }

  private func answering(_ name: String, _ given: GivenValue?) -> FormStep {
    let key = session.key(named: name) ?? name
    guard let given else { return session.setting(nil, for: key) }
    guard let question = session.question(for: key) else {
      return session.setting(.refused, for: key)
    }
    guard let answer = given.answer(to: question.kind) else {
      return .findings([AnswerFinding(question: key, reason: .wrongKind)])
    }
    return session.setting(answer, for: key)
  }
}
