import Markup
import Writing
package import XLSForm

/// Pages where one number is typed: the code of a card before the form, a receipt after it.
extension SurveyPage {
  package static func code(
    in language: FormLanguage, attempt: NumberAttempt = .first, typed: String = "",
    _ setting: PageSetting
  ) -> SurveyPage {
    let text = PageText.speaking(language)
    let card = text.line.card
    // Sixteen digits are not typed twice for one that is wrong.
    return asking(
      NumberWords(
        title: card.codeTitle, hint: card.codeHint, incomplete: card.codeIncomplete,
        wrong: [card.wrongCode], tooMany: card.tooManyTries,
        typed: String(PlainText.cleanLine(typed).prefix(40))),
      attempt, in: text, language, setting)
  }

  /// A wrong receipt, one already used and one published get the same message.
  package static func withdrawal(
    in language: FormLanguage, attempt: NumberAttempt = .first, _ setting: PageSetting
  ) -> SurveyPage {
    let text = PageText.speaking(language)
    let card = text.line.card
    return asking(
      NumberWords(
        title: card.withdrawTitle, hint: card.receiptHint, incomplete: card.receiptIncomplete,
        wrong: [card.wrongReceipt, card.tooLate], tooMany: card.tooManyTries),
      attempt, in: text, language, setting)
  }

  private struct NumberWords {
    var title, hint, incomplete: String
    var wrong: [String]
    var tooMany: String
    /// Shown again beside what is wrong with it.
    var typed = ""

    func message(about attempt: NumberAttempt) -> String? {
      switch attempt {
      case .first: nil
      case .incomplete: incomplete.oneLine
      case .wrong: wrong.map(\.oneLine).joined(separator: " ")
      case .tooMany: tooMany.oneLine
      }
    }
  }

  private static func asking(
    _ words: NumberWords, _ attempt: NumberAttempt, in text: PageText, _ language: FormLanguage,
    _ setting: PageSetting
  ) -> SurveyPage {
    let message = words.message(about: attempt)
    var fields = [MarkupNode.paragraph(words.hint.oneLine, id: "aide1")]
    if let message {
      fields.append(
        .paragraph("\(text.error)\(text.line.colon) \(message)", id: "erreur", class: "error"))
    }
    fields.append(
      .field(
        NumberAttempt.field, value: words.typed, id: QuestionFields.firstID, words: words.title,
        keyboard: .digits))
    let form = MarkupNode.form(
      setting,
      [
        .group(words.title, describedBy: message == nil ? ["aide1"] : ["aide1", "erreur"], fields),
        .mainButton(.next, text.next),
      ])
    return SurveyPage(
      message == nil ? words.title : "\(text.error)\(text.line.colon) \(words.title)",
      (message.map { [summary($0)] } ?? []) + [form], in: text, language: language, setting)
  }

  /// At the top, where a screen reader begins.
  private static func summary(_ sentence: String) -> MarkupNode {
    .element(
      .div, [MarkupAttribute("class", "error"), MarkupAttribute("role", "alert")],
      [.link(sentence, to: "#\(QuestionFields.firstID)")])
  }
}

package enum NumberAttempt: Sendable, Hashable {
  case first
  /// It cannot be read: digits are missing, or one of a receipt is wrong.
  case incomplete
  case wrong
  /// Nobody looked at it, after too many wrong ones from one place.
  case tooMany

  /// The name of the field where the number is typed.
  package static let field = "code"
}
