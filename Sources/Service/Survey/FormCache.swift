import XLSForm

/// Compiled forms, so that a form is compiled and opened once, neither for each answer nor for each wave. Few are in
/// use at a time: the cache is emptied when it is full.
actor FormCache {
  private static let capacity = 50
  private var checkers: [String: SheetChecker] = [:]

  /// Returns nil when the text is no form, which `jalond charger` rules out.
  func form(_ markdown: String) -> Form? { checker(markdown)?.form }

  /// Of the sheets of a form; nil as before.
  func checker(_ markdown: String) -> SheetChecker? {
    if let known = checkers[markdown] { return known }
    guard let form = Form.read(markdown: markdown).form else { return nil }
    if checkers.count >= Self.capacity { checkers.removeAll() }
    let checker = SheetChecker(form)
    checkers[markdown] = checker
    return checker
  }
}
