import XLSForm

/// The answers of a sheet put into the form, as the terminal and the page would have taken them.
struct PaperEntry {
  let sheet: AnswerSheet
  private(set) var anomalies: [PaperAnomaly] = []

  init(
    _ form: Form, _ language: FormLanguage, _ moment: FormMoment,
    _ answers: [PaperAnswers.Given], _ questions: [PaperQuestion]
  ) {
    var session = FormSession(form, language: language, at: moment)
    var waiting = answers
    var refused: [(key: String, reason: AnswerFinding.Reason, line: Int)] = []
    // A question may depend on a later one, so the answers are retried until nothing changes.
    while true {
      var left: [PaperAnswers.Given] = []
      for entry in waiting {
        let key = entry.paper.question.key
        session = session.makingRoom(for: key)
        if key == Assistance.key {
          session = session.assisted(entry.answer)
        } else if session.isShown(key) {
          switch session.setting(entry.answer, for: key) {
          case .session(let next): session = next
          case .findings(let findings):
            refused.append((key, findings.first?.reason ?? .wrongKind, entry.line))
          }
        } else {
          left.append(entry)
        }
      }
      if left.count == waiting.count { break }
      waiting = left
    }
    refused += waiting.map { ($0.paper.question.key, .hiddenQuestion, $0.line) }
    session = Self.withoutSuggestions(session)
    let answered = Dictionary(
      answers.map { ($0.paper.question.key, $0.line) }, uniquingKeysWith: { first, _ in first })
    let numbers = Dictionary(
      questions.map { ($0.question.key, $0.number) }, uniquingKeysWith: { first, _ in first })
    // The final validation reports an answer that a later one made invalid.
    for finding in session.findings where !refused.contains(where: { $0.key == finding.question }) {
      refused.append((finding.question, finding.reason, answered[finding.question] ?? 0))
    }
    sheet = session.sheet
    let rules = Self.rules(session)
    anomalies = refused.map { key, reason, line in
      let rule = reason == .constraint ? rules[key] : nil
      return PaperAnomaly(
        question: numbers[key], lines: line > 0 ? [line] : [],
        kind: rule.map(PaperAnomaly.Kind.ruleBroken) ?? .refused(reason))
    }
  }

  /// The author's words about each rule, in the form's own language: whoever reads sheets back reads
  /// that one, not always the one of the sheet.
  private static func rules(_ session: FormSession) -> [String: String] {
    var session = session
    session.language = session.form.defaultLanguage
    let messages = session.questions.filter { !$0.constraintMessage.isEmpty }
      .map { ($0.key, $0.constraintMessage) }
    return Dictionary(messages, uniquingKeysWith: { first, _ in first })
  }

  /// A default that the person never saw is no answer.
  private static func withoutSuggestions(_ session: FormSession) -> FormSession {
    session.questions.filter(\.isSuggested).reduce(session) { session, question in
      session.settingUnchecked(nil, for: question.key) ?? session
    }
  }
}
