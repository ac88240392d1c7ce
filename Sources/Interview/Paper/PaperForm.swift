import Writing
package import XLSForm

/// A form as a text to print, to fill by hand or in any editor, and to read back. Marks and numbers
/// stand at the beginning of their lines; the rest of a line is for people.
///
///     modele=participation v3 fr folio=0042
///     Q1. On m’a expliqué le projet.
///     [ ] 1  Oui, beaucoup
///     >>>
///     <<<
///     FIN
package struct PaperForm: Sendable {
  package let form: Form
  package let language: FormLanguage
  let text: PaperText
  let questions: [PaperQuestion]
  private let service: ServiceWords

  static let columns = 72

  package init(_ form: Form, in language: FormLanguage, service: ServiceWords = .product) {
    self.form = form
    self.service = service
    self.language = language
    text = PaperText.speaking(language)
    questions = PaperQuestion.all(of: form, in: language, text)
  }

  package func printed(folio: String) -> String {
    let header = PaperHeader(form, language, folio: folio)
    var lines =
      [header.line, ""] + opening(howTo: text.howTo).map(words).joined(separator: [""])
    for question in questions { lines += ["", ""] + self.lines(of: question) }
    return (lines + ["", "", PaperMark.end]).joined(separator: "\n") + "\n"
  }

  /// What is said before the questions, in blocks.
  func opening(howTo: [String]) -> [[String]] {
    let session = FormSession(form, language: language)
    let line = text.page.line
    let notice = PrivacyNotice(session, in: line)
    let welcome = line.welcome
    let subject = [notice.title, notice.purpose, questionCount(in: line)] + notice.duration
    let privacy =
      [welcome.noName, text.reader, welcome.together, notice.retention] + line.notice.protection
      + [text.receipt] + line.notice.withdrawal
    return [
      subject + welcome.optional, privacy, service.helpLines(in: line), text.consent,
      howTo + [text.skipping],
    ]
  }

  /// Of all that are printed: on paper, those that only some answer are seen by all.
  private func questionCount(in line: LineText) -> String {
    let count = questions.count { $0.number > 0 }
    return count == 1
      ? line.welcome.oneQuestion : LineText.fill(line.welcome.questionCount, "\(count)")
  }

  /// Words that a sheet may bear without anyone having written them, those of former sheets too.
  func recognised(folio: String) -> String {
    let line = text.page.line
    let former = PrivacyNotice(FormSession(form, language: language), in: line).questionCount
    return printed(folio: folio)
      + words([line.welcome.unseen, text.severalAnswersFormerly, former]).joined(separator: "\n")
  }

  private func lines(of paper: PaperQuestion) -> [String] {
    let question = paper.question
    var lines = words(question.notes)
    lines += marked("\(PaperMark.question)\(paper.number).", question.label)
    let own = [question.hint, question.guidance]
    lines += words(own + paper.conditions + paper.instructions.filter { !own.contains($0) })
    return lines + [""] + answerLines(paper)
  }

  private func answerLines(_ paper: PaperQuestion) -> [String] {
    let space =
      paper.isWritten
      ? [PaperMark.textStart] + Array(repeating: "", count: paper.writtenLines)
        + [PaperMark.textEnd] : []
    return space + paper.options.flatMap { marked("\(PaperMark.emptyBox) \($0.number) ", $0.label) }
  }

  /// The mark, then its words, which stand on their own line in right-to-left languages.
  private func marked(_ mark: String, _ label: String) -> [String] {
    if text.page.line.direction == .rightToLeft { return [mark.trimmed] + words([label]) }
    let indent = String(repeating: " ", count: mark.count + 1)
    let wrapped = LineLayout.wrap([label], columns: Self.columns - indent.count - 2)
    return wrapped.enumerated().map { $0 == 0 ? "\(mark) \($1)" : indent + harmless($1) }
  }

  private func words(_ sentences: [String]) -> [String] {
    LineLayout.wrap(sentences.filter { !$0.isEmpty }, columns: Self.columns - 2).map(harmless)
  }

  /// A sentence of the form that looks like a mark must not be read as one.
  private func harmless(_ line: String) -> String {
    PaperLine(line).isWords ? line : "- \(line)"
  }
}
