import Markup
import XLSForm

/// Every answer in words, each with its way to change it, then sent.
extension SurveyVisit {
  func checkPage(_ notes: [String], _ text: PageText, _ setting: PageSetting) -> SurveyPage {
    let entries = session.questions.enumerated().flatMap { index, question in
      entry(index + 1, question, text)
    }
    let title = String(text.line.check.yourAnswers.filter { !":\u{A0}".contains($0) })
    return SurveyPage(
      title,
      [
        .backForm(text, setting),
        .form(
          setting,
          notes.map { .paragraph($0) } + [
            .element(.h1, [], [.text(title)]), .element(.dl, [], entries),
          ] + hidden(text) + [
            .mainButton(.send, text.line.check.send),
            .button(.stop, text.line.check.stopWithoutSending),
          ]),
      ], in: text, language: session.language, setting)
  }

  private func entry(_ number: Int, _ question: Question, _ text: PageText) -> [MarkupNode] {
    let words =
      question.answer.map { text.line.words($0, to: question) } ?? text.line.asking.noAnswer
    return [
      .element(.dt, [], [.text("\(number). \(question.topic)")]),
      .element(
        .dd, [],
        [
          .text(words.oneLine),
          .submit(
            FieldName.change + question.key, LineText.fill(text.changeAnswer, "\(number)")),
        ]),
    ]
  }

  private func hidden(_ text: PageText) -> [MarkupNode] {
    let check = text.line.check
    switch session.hiddenAnswerCount {
    case 0: return []
    case 1: return [.paragraph(check.hiddenOne.oneLine)]
    case let count: return [.paragraph(LineText.fill(check.hiddenSeveral, "\(count)").oneLine)]
    }
  }
}
