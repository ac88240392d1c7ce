import XLSForm

/// What a terminal says before a form is open and after it is closed: in the language of the person,
/// or in each one while nobody knows it.
package struct SurroundingWords: Sendable {
  private let texts: [LineText]

  package enum Occasion: Sendable, Hashable {
    case code, incompleteCode, wrongCode, usedCard
    case receipt, incompleteReceipt, wrongReceipt, confirmingWithdrawal, withdrawn
    case tooManyTries, noService, notSent
  }

  /// - Parameters:
  ///   - language: the code that the person asked for, if any.
  ///   - likely: tags of the languages that stand first where all are said, likeliest first.
  package init(speaking language: String?, likely: [String] = []) {
    let chosen = language.flatMap { code in
      let primary = FormLanguage(name: "", code: code).primaryCode
      return LineText.all.first { $0.tag == primary }
    }
    let first = likely.compactMap { tag in LineText.all.first { $0.tag == tag } }.prefix(1)
    texts =
      chosen.map { [$0] }
      ?? first + LineText.all.filter { text in !first.contains { $0.tag == text.tag } }
  }

  package func lines(_ occasion: Occasion) -> [String] {
    LineLayout.wrap(texts.flatMap { $0.sentences(occasion) })
  }

  package var codePrompt: String { prompt.codePrompt }
  package var receiptPrompt: String { prompt.receiptPrompt }

  /// Where several languages are said, that of the first one which needs no line of its own.
  private var prompt: CardWords {
    (texts.count == 1 ? texts[0] : .french).card
  }
}

extension LineText {
  fileprivate func sentences(_ occasion: SurroundingWords.Occasion) -> [String] {
    guard occasion == .confirmingWithdrawal else { return card.sentences(occasion) }
    return ["", card.confirmWithdrawal] + entry(1, welcome.yes) + entry(2, welcome.no)
  }
}

extension CardWords {
  fileprivate func sentences(_ occasion: SurroundingWords.Occasion) -> [String] {
    switch occasion {
    case .code: [codeHint]
    case .incompleteCode: [codeIncomplete]
    case .wrongCode: [wrongCode]
    case .usedCard: usedCard
    case .receipt: [receiptHint]
    case .incompleteReceipt: [receiptIncomplete]
    case .wrongReceipt: [wrongReceipt, tooLate]
    case .confirmingWithdrawal: [confirmWithdrawal]
    case .withdrawn: [withdrawn]
    case .tooManyTries: [tooManyTries]
    case .noService: [noService]
    case .notSent: notSent
    }
  }
}
