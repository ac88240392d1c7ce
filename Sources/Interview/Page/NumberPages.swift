import Markup
package import XLSForm

/// Pages where one number is typed: the code of a card before the form, a receipt after it.
extension SurveyPage {
  package static func code(
    in language: FormLanguage, attempt: NumberAttempt = .first, _ setting: PageSetting
  ) -> SurveyPage {
    let text = PageText.speaking(language)
    return asking(
      NumberWords(title: text.codeTitle, hint: text.codeHint, wrong: [text.wrongCode]), attempt,
      in: text, language, setting)
  }

  /// A wrong receipt, one already used and one published get the same message.
  package static func withdrawal(
    in language: FormLanguage, attempt: NumberAttempt = .first, _ setting: PageSetting
  ) -> SurveyPage {
    let text = PageText.speaking(language)
    return asking(
      NumberWords(
        title: text.withdrawTitle, hint: text.receiptHint,
        wrong: [text.wrongReceipt, text.tooLate]), attempt, in: text, language, setting)
  }

  private struct NumberWords {
    var title, hint: String
    var wrong: [String]
  }

  private static func asking(
    _ words: NumberWords, _ attempt: NumberAttempt, in text: PageText, _ language: FormLanguage,
    _ setting: PageSetting
  ) -> SurveyPage {
    let isWrong = attempt == .wrong
    let wrong = words.wrong.joined(separator: " ")
    var fields = [MarkupNode.paragraph(words.hint, id: "aide1")]
    if isWrong {
      fields.append(
        .paragraph("\(text.error)\(text.line.colon) \(wrong)", id: "erreur", class: "error"))
    }
    fields.append(
      .field(
        NumberAttempt.field, value: "", id: QuestionFields.firstID, words: words.title,
        keyboard: .digits))
    let form = MarkupNode.form(
      setting,
      [
        .group(words.title, describedBy: isWrong ? ["aide1", "erreur"] : ["aide1"], fields),
        .mainButton(.next, text.next),
      ])
    return SurveyPage(
      isWrong ? "\(text.error)\(text.line.colon) \(words.title)" : words.title,
      (isWrong ? [summary(wrong)] : []) + [form], in: text, language: language, setting)
  }

  /// At the top, where a screen reader begins.
  private static func summary(_ sentence: String) -> MarkupNode {
    .element(
      .div, [MarkupAttribute("class", "error"), MarkupAttribute("role", "alert")],
      [.link(sentence, to: "#\(QuestionFields.firstID)")])
  }
}

package enum NumberAttempt: Sendable, Hashable {
  case first, wrong

  /// The name of the field where the number is typed.
  package static let field = "code"
}
