import XLSForm

/// Compiled forms, so that a form is compiled once and not for each answer. Few are in use at a
/// time: the cache is emptied when it is full.
actor FormCache {
  private static let capacity = 50
  private var forms: [String: Form] = [:]

  /// Returns nil when the text is no form, which `jalond charger` rules out.
  func form(_ markdown: String) -> Form? {
    if let known = forms[markdown] { return known }
    guard let form = Form.read(markdown: markdown).form else { return nil }
    if forms.count >= Self.capacity { forms.removeAll() }
    forms[markdown] = form
    return form
  }
}
