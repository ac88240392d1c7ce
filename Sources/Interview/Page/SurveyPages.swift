import Markup
import XLSForm

/// Every page of a visit, by where it stands.
extension SurveyVisit {
  package func page(_ setting: PageSetting) -> SurveyPage {
    let text = PageText.speaking(session.language)
    return switch place {
    case .languages: languagePage(text, setting)
    case .notice: noticePage(text, setting)
    case .details: detailsPage(text, setting)
    case .helpReceived: helpReceivedPage(text, setting)
    case .secondLook: secondLookPage(text, setting)
    case .form:
      switch session.stop {
      case .question(let question):
        QuestionPage(question: question, visit: self, text: text, setting: setting).page
      case .repeatOffer(let offer): offerPage(offer, text, setting)
      case .end(let notes): checkPage(notes, text, setting)
      }
    }
  }

  /// Each name in its own language and script.
  private func languagePage(_ text: PageText, _ setting: PageSetting) -> SurveyPage {
    let buttons = session.form.languages.map { language in
      MarkupNode.element(
        .div, [MarkupAttribute("lang", PageText.speaking(language).line.tag)],
        [.submit(FieldName.language + language.heading, LanguageName.native(language))])
    }
    return SurveyPage(
      text.neutralTitle,
      [.form(setting, [.group(LineDialogue.invitation, describedBy: [], buttons)])],
      in: text, language: session.language, setting)
  }

  private func secondLookPage(_ text: PageText, _ setting: PageSetting) -> SurveyPage {
    let asking = text.line.asking
    let sentences = asking.identifying.split(separator: "\n").map(String.init)
    return SurveyPage(
      text.neutralTitle,
      [
        .backForm(text, setting),
        .form(
          setting,
          [
            .group(
              sentences.first ?? "", describedBy: [],
              sentences.dropFirst().map { .paragraph($0) } + [.paragraph(waitingText)]
                + [.button(.yes, asking.keepText), .button(.no, asking.otherText)]),
            .button(.stop, text.line.check.stopWithoutSending),
          ]),
      ], in: text, language: session.language, setting)
  }

  private func offerPage(_ offer: RepeatOffer, _ text: PageText, _ setting: PageSetting)
    -> SurveyPage
  {
    let heading = LineText.fill(text.line.asking.addRepeat, offer.label)
    return SurveyPage(
      text.neutralTitle,
      [
        .backForm(text, setting),
        .form(
          setting,
          offer.notes.map { .paragraph($0) } + [
            .group(
              heading, describedBy: [],
              [
                .button(.yes, text.line.welcome.yes), .button(.no, text.line.welcome.no),
              ]),
            .button(.stop, text.line.check.stopWithoutSending),
          ]),
      ], in: text, language: session.language, setting)
  }
}
