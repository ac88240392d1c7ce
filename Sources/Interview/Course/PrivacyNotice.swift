import XLSForm

/// What a person must know before the first question (GDPR, article 13), in plain words: the
/// terminal, the page and the paper say the same.
struct PrivacyNotice: Sendable {
  let title, purpose, retention, questionCount: String
  /// One sentence, or none where the author does not say.
  let duration: [String]
  let entries: [Entry]

  /// What one question is for, how long its answer is kept, how sensitive it is.
  struct Entry: Sendable {
    let label: String
    let facts: [String]
  }

  init(_ session: FormSession, in text: LineText) {
    let (form, language) = (session.form, session.language)
    let count = session.questionKeys.count
    title = form.title(in: language)
    purpose =
      form.purpose(in: language).isEmpty
      ? text.welcome.purpose : form.purpose(in: language)
    retention =
      form.retention(in: language).isEmpty
      ? text.welcome.retention : form.retention(in: language)
    questionCount =
      count == 1
      ? text.welcome.oneQuestion : LineText.fill(text.welcome.questionCount, "\(count)")
    duration = form.durationMinutes.map { [LineText.fill(text.welcome.duration, "\($0)")] } ?? []
    entries = form.processing(in: language).map { Entry($0, in: text.notice) }
  }
}

extension PrivacyNotice.Entry {
  init(_ entry: ProcessingEntry, in words: LineText.Notice) {
    label = entry.label
    var facts: [String] = []
    if !entry.purpose.isEmpty { facts.append(LineText.fill(words.purpose, entry.purpose)) }
    if !entry.retention.isEmpty { facts.append(LineText.fill(words.retention, entry.retention)) }
    switch entry.sensitivity {
    case "sensitive": facts.append(words.sensitive)
    case "personal": facts.append(words.personal)
    default: break
    }
    if !entry.isKept { facts.append(words.notSent) }
    self.facts = facts
  }
}
