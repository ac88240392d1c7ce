import XLSForm

extension FormSession {
  /// Questions to ask after an answer was changed: those that appeared, and those whose answer a
  /// filter took back.
  func questionsBroughtUp(since former: FormSession) -> [String] {
    let shownBefore = Set(former.questionKeys)
    let emptied = Set(removedAnswers.map(\.key))
    return questionKeys.filter {
      answer(for: $0) == nil && (!shownBefore.contains($0) || emptied.contains($0))
    }
  }
}
