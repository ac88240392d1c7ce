import Markup
import XLSForm

/// What a person knows before the first question.
extension SurveyVisit {
  func noticePage(_ text: PageText, _ setting: PageSetting) -> SurveyPage {
    let words = text.line.welcome
    let notice = PrivacyNotice(session, in: text.line)
    let sentences =
      [notice.title, notice.purpose, notice.questionCount] + notice.duration + words.optional
      + words.anonymous + [notice.retention]
    return SurveyPage(
      text.neutralTitle,
      languageForm(text, setting) + [
        .form(
          setting,
          sentences.filter { !$0.isEmpty }.map { .paragraph($0.oneLine) } + [
            consent(text), .button(.more, words.tellMeMore),
          ])
      ], in: text, language: session.language, setting)
  }

  /// « Je veux en savoir plus »: what happens to the answers, question by question.
  func detailsPage(_ text: PageText, _ setting: PageSetting) -> SurveyPage {
    let notice = PrivacyNotice(session, in: text.line)
    let entries = notice.entries.flatMap { entry in
      // A `dt` needs a `dd`.
      let facts = entry.facts.isEmpty ? Array(text.line.notice.rights.prefix(1)) : entry.facts
      return [MarkupNode.element(.dt, [], [.text(entry.label)])]
        + facts.map { .element(.dd, [], [.text($0.oneLine)]) }
    }
    return SurveyPage(
      text.line.welcome.tellMeMore,
      // One form is enough, as nothing is typed here and Enter cannot be mistaken.
      [
        .form(
          setting,
          [.button(.back, text.back)] + text.line.notice.rights.map { .paragraph($0.oneLine) } + [
            .element(.h2, [], [.text(text.line.notice.eachQuestion)]),
            .element(.dl, [], entries), consent(text),
          ])
      ], in: text, language: session.language, setting)
  }

  func helpReceivedPage(_ text: PageText, _ setting: PageSetting) -> SurveyPage {
    let words = text.line.helpReceived
    let choices = zip(
      Assistance.choices, [words.alone, words.withSomeone, words.withInterpreter]
    ).map { Choice(name: $0, label: $1) }
    let question = Question(
      key: Assistance.key, label: words.question, kind: .selectOne(choices),
      answer: session.assistance)
    let fields = QuestionFields(question: question, text: text, display: display, refused: nil)
    return SurveyPage(
      text.neutralTitle,
      [
        .backForm(text, setting),
        .form(
          setting,
          [.group(words.question, describedBy: [], fields.nodes)]
            + [
              .paragraph(text.nextSkips),
              // Where each answer is a button, this one passes the question.
              fields.areButtons ? .button(.next, text.next) : .mainButton(.next, text.next),
              .button(.stop, text.line.check.stopWithoutSending),
            ]),
      ], in: text, language: session.language, setting)
  }

  private func consent(_ text: PageText) -> MarkupNode {
    let words = text.line.welcome
    return .group(
      words.consent, describedBy: [], [.mainButton(.yes, words.yes), .button(.no, words.no)])
  }

  private func languageForm(_ text: PageText, _ setting: PageSetting) -> [MarkupNode] {
    guard session.form.languages.count > 1 else { return [] }
    return [.form(setting, [.button(.languages, text.otherLanguage)])]
  }
}
