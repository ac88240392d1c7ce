import XLSForm

/// What one step of a script did.
struct PlayedStep: Encodable {
  let step: PlayStep
  var findings: [PlayedFinding] = []
  /// Questions that appeared and went away.
  var shown: [String] = []
  var hidden: [String] = []
  /// Values that changed elsewhere than where the answer was given, by path.
  var computed: [String: String] = [:]
  /// Questions whose answers were taken back, their choices being no longer offered.
  var removed: [String] = []

  init(step: PlayStep) {
    self.step = step
  }

  mutating func note(from before: FormSession, to after: FormSession) {
    let (old, new) = (before.questionKeys, after.questionKeys)
    let (wasShown, isShown) = (Set(old), Set(new))
    shown = new.filter { !wasShown.contains($0) }
    hidden = old.filter { !isShown.contains($0) }
    removed = findings.isEmpty ? after.removedAnswers.map(\.key) : []
    let former = before.readable
    computed = after.readable.filter { path, value in
      (former[path] ?? "") != value
        && path.split(separator: "/").last != step.target.split(separator: "/").last
    }
  }

  private enum CodingKeys: String, CodingKey {
    case question, language, add, remove, accepted, shown, hidden, computed, removed
    case findings = "issues"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let key: CodingKeys =
      switch step {
      case .answer: .question
      case .language: .language
      case .add: .add
      case .remove: .remove
      }
    try container.encode(step.target, forKey: key)
    try container.encode(findings.isEmpty, forKey: .accepted)
    try container.encode(findings, forKey: .findings)
    try container.encode(shown, forKey: .shown)
    try container.encode(hidden, forKey: .hidden)
    try container.encode(computed, forKey: .computed)
    try container.encode(removed, forKey: .removed)
  }
}

struct PlayedFinding: Encodable {
  var question: String
  var reason: AnswerFinding.Reason
  var message: String

  init(_ finding: AnswerFinding, in session: FormSession) {
    question = finding.question
    reason = finding.reason
    message = finding.reason.words(for: session.question(for: finding.question))
  }
}

extension FormSession {
  /// The values that expressions read, by path: those of hidden questions are not among them.
  var readable: [String: String] {
    Dictionary(
      values.filter(\.isRelevant).map { ($0.path, $0.value) },
      uniquingKeysWith: { first, _ in first })
  }
}
