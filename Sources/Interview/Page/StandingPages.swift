import Markup
import Writing
package import XLSForm

/// Pages that need no form, once everything is said.
extension SurveyPage {
  /// After sending: the receipt, in groups that can be dictated.
  package static func sent(
    receipt: String, isChanged: Bool = false, in language: FormLanguage, _ setting: PageSetting
  ) -> SurveyPage {
    let text = PageText.speaking(language)
    let sentences = text.line.ending.receipt.map { sentence in
      sentence == "{1}"
        ? Said.number(ReceiptNumber.grouped(receipt)) : .sentence(sentence)
    }
    let withdrawal =
      setting.service.withdrawalAddress.isEmpty
      ? []
      : [
        MarkupNode.element(
          .p, [], [.link(text.line.card.withdrawTitle, to: setting.service.withdrawalAddress)])
      ]
    // She went back and changed what was sent: nothing is lost, and nothing more was sent.
    let before = isChanged ? text.alreadySent.map(Said.sentence) : []
    let after = isChanged ? sentences.dropFirst() + [] : sentences + [.sentence(text.countedOnce)]
    return SurveyPage(said(before + after) + withdrawal, in: text, language, setting)
  }

  /// After a withdrawal.
  package static func withdrawn(in language: FormLanguage, _ setting: PageSetting) -> SurveyPage {
    let text = PageText.speaking(language)
    return SurveyPage(said([.sentence(text.line.card.withdrawn)]), in: text, language, setting)
  }

  package static func stopped(in language: FormLanguage, _ setting: PageSetting) -> SurveyPage {
    let text = PageText.speaking(language)
    return SurveyPage(
      said([text.line.ending.stopped, text.notKept].map(Said.sentence)), in: text, language, setting
    )
  }

  /// Her answers came too late: the card was used by others.
  package static func used(in language: FormLanguage, _ setting: PageSetting) -> SurveyPage {
    let text = PageText.speaking(language)
    return SurveyPage(said(text.line.card.usedCard.map(Said.sentence)), in: text, language, setting)
  }

  package static func declined(in language: FormLanguage, _ setting: PageSetting) -> SurveyPage {
    let text = PageText.speaking(language)
    return SurveyPage(
      said(text.line.ending.declined.map(Said.sentence)), in: text, language, setting)
  }

  /// How to leave without a trace: a link leaves the list of pages as it is. In every language of the product,
  /// that of the browser first: its link leads to the one in which the person reads her questions.
  package static func exitAdvice(in language: FormLanguage, _ setting: PageSetting) -> SurveyPage {
    let text = PageText.speaking(language)
    let others = PageText.all.filter { $0.line.tag != text.line.tag }
    return SurveyPage(
      exitAdvice(text, .h1) + others.flatMap { exitAdvice($0, .h2) }, in: text, language, setting)
  }

  private static func exitAdvice(_ text: PageText, _ heading: MarkupName) -> [MarkupNode] {
    let words =
      [MarkupNode.element(heading, [], [.text(text.quickExitHelp)])]
      + text.exitAdvice.map { .paragraph($0.oneLine) }
    let attributes = [
      MarkupAttribute("id", text.line.tag), MarkupAttribute("lang", text.line.tag),
      MarkupAttribute("dir", text.line.direction.rawValue),
    ]
    return [.element(.div, attributes, words)]
  }

  private init(
    _ main: [MarkupNode], in text: PageText, _ language: FormLanguage, _ setting: PageSetting
  ) {
    self.init(text.neutralTitle, main, in: text, language: language, setting)
  }

  private enum Said {
    case sentence(String)
    case number(String)

    /// The groups of a number keep their order in an Arabic page, where its paragraph begins on the
    /// right like the others.
    var node: MarkupNode {
      switch self {
      case .sentence(let words): .text(words.oneLine)
      case .number(let digits):
        .element(.bdi, [MarkupAttribute("dir", "ltr")], [.text(digits)])
      }
    }
  }

  /// The first sentence is the heading.
  private static func said(_ sentences: [Said]) -> [MarkupNode] {
    sentences.prefix(1).map { .element(.h1, [], [$0.node]) }
      + sentences.dropFirst().map { .element(.p, [], [$0.node]) }
  }
}
