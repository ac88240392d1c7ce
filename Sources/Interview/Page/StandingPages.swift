import Markup
import Writing
package import XLSForm

/// Pages that need no form, once everything is said.
extension SurveyPage {
  /// After sending: the receipt, in groups that can be dictated.
  package static func sent(
    receipt: String, in language: FormLanguage, _ setting: PageSetting
  ) -> SurveyPage {
    let text = PageText.speaking(language)
    let sentences = text.line.ending.receipt.map {
      LineText.fill($0, ReceiptNumber.grouped(receipt))
    }
    let withdrawal =
      setting.service.withdrawalAddress.isEmpty
      ? []
      : [
        MarkupNode.element(
          .p, [], [.link(text.withdrawTitle, to: setting.service.withdrawalAddress)])
      ]
    return SurveyPage(
      said(sentences + [text.countedOnce]) + withdrawal, in: text, language, setting)
  }

  /// After a withdrawal.
  package static func withdrawn(in language: FormLanguage, _ setting: PageSetting) -> SurveyPage {
    let text = PageText.speaking(language)
    return SurveyPage(said([text.withdrawn]), in: text, language, setting)
  }

  package static func stopped(in language: FormLanguage, _ setting: PageSetting) -> SurveyPage {
    let text = PageText.speaking(language)
    return SurveyPage(said([text.line.ending.stopped, text.notKept]), in: text, language, setting)
  }

  package static func declined(in language: FormLanguage, _ setting: PageSetting) -> SurveyPage {
    let text = PageText.speaking(language)
    return SurveyPage(said(text.line.ending.declined), in: text, language, setting)
  }

  /// How to leave without a trace: a link leaves the list of pages as it is.
  package static func exitAdvice(in language: FormLanguage, _ setting: PageSetting) -> SurveyPage {
    let text = PageText.speaking(language)
    return SurveyPage(
      said([text.quickExitHelp] + text.exitAdvice), in: text, language, setting)
  }

  private init(
    _ main: [MarkupNode], in text: PageText, _ language: FormLanguage, _ setting: PageSetting
  ) {
    self.init(text.neutralTitle, main, in: text, language: language, setting)
  }

  /// The first sentence is the heading. Each has the direction of its own words: the groups
  /// of a number keep their order in an Arabic page.
  private static func said(_ sentences: [String]) -> [MarkupNode] {
    sentences.prefix(1).map { .element(.h1, [], [.text($0.oneLine)]) }
      + sentences.dropFirst().map {
        .element(.p, [MarkupAttribute("dir", "auto")], [.text($0.oneLine)])
      }
  }
}
