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
    while let key = session.questionKeys.first(where: { rest[$0] != nil }) {
      if let given = rest.removeValue(forKey: key) { play(.answer(question: key, given)) }
    }
    for (key, given) in rest.sorted(by: { $0.key < $1.key }) {
      play(.answer(question: key, given))
    }
  }

  private mutating func play(_ step: PlayStep) {
    let before = session
    var played = PlayedStep(step: step)
    switch outcome(of: step) {
    case .session(let next): session = next
    case .issues(let issues):
      played.issues = issues.map { PlayedIssue($0, in: before) }
    }
    played.note(from: before, to: session)
    steps.append(played)
  }

  private func outcome(of step: PlayStep) -> FormStep {
    switch step {
    case .answer(let name, let given): return answering(name, given)
    case .language(let name):
      guard let language = session.form.language(named: name) else { return .unknown(name) }
      var next = session
      next.language = language
      return .session(next)
    case .add(let key): return session.addingRepeat(to: key)
    case .remove(let key): return session.removingRepeat(key)
    }
  }

  private func answering(_ name: String, _ given: GivenValue?) -> FormStep {
    let key = key(of: name)
    guard let given else { return session.setting(nil, for: key) }
    guard let question = session.question(for: key) else {
      return session.setting(.refused, for: key)
    }
    guard let answer = given.answer(to: question.kind) else {
      return .issues([AnswerIssue(question: key, reason: .wrongKind)])
    }
    return session.setting(answer, for: key)
  }

  /// Scripts of other tools name questions by their path: `/data/age`.
  private func key(of name: String) -> String {
    guard name.hasPrefix("/") else { return name }
    let steps = name.split(separator: "/").dropFirst()
    let path = steps.joined(separator: "/")
    let keys = session.questionKeys
    return keys.contains(path)
      ? path
      : steps.last.map(String.init).flatMap { last in
        keys.contains(last) ? last : nil
      } ?? path
  }
}

extension FormStep {
  fileprivate static func unknown(_ name: String) -> FormStep {
    .issues([AnswerIssue(question: name, reason: .unknownQuestion)])
  }
}
