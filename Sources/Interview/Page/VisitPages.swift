import Markup
import XLSForm

/// Every page of a visit, by where it stands.
extension SurveyVisit {
  package func page(_ setting: PageSetting) -> SurveyPage {
    let text = PageText.speaking(session.language)
    return switch course.stage {
    case .language: languagePage(text, setting)
    case .consent: noticePage(text, setting)
    case .details: detailsPage(text, setting)
    case .confirmingNo: confirmationPage(text, setting)
    case .helpReceived: helpReceivedPage(text, setting)
    case .secondLook(let waiting): secondLookPage(waiting, text, setting)
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
      [.form(setting, [.group(LineRendering.invitation, describedBy: [], buttons)])],
      in: text, language: session.language, setting)
  }

  private func secondLookPage(_ waiting: String, _ text: PageText, _ setting: PageSetting)
    -> SurveyPage
  {
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
              sentences.dropFirst().map { .paragraph($0) } + [.paragraph(waiting)]
                + [
                  .button(.yes, asking.keepText), .button(.no, asking.otherText),
                  .button(.refuse, text.refuse),
                ]),
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
          refusal(text) + offer.notes.map { .paragraph($0) } + [
            .group(
              heading, describedBy: [],
              [
                .button(.yes, text.line.welcome.yes), .button(.no, text.line.welcome.no),
              ]),
            .button(.stop, text.line.check.stopWithoutSending),
          ]),
      ], in: text, language: session.language, setting)
  }

  /// Another instance that the form cannot take.
  private func refusal(_ text: PageText) -> [MarkupNode] {
    shownAgain == nil
      ? [] : [.paragraph(text.line.wrong.constraint.oneLine, class: "error")]
  }

  private func confirmationPage(_ text: PageText, _ setting: PageSetting) -> SurveyPage {
    let words = text.line.welcome
    return SurveyPage(
      text.neutralTitle,
      [
        .backForm(text, setting),
        .form(
          setting,
          [
            .group(
              words.confirmNo, describedBy: [],
              [.button(.yes, words.yes), .button(.no, words.no)])
          ]),
      ], in: text, language: session.language, setting)
  }
}
