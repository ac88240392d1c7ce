import XLSForm

/// Compiled forms, so that a form is read once and not once for each answer. Those in use are few;
/// the shelf is emptied when it is full.
actor FormShelf {
  private static let capacity = 50
  private var forms: [String: Form] = [:]

  /// nil where the text is no form, which loading a call rules out.
  func form(_ markdown: String) -> Form? {
    if let known = forms[markdown] { return known }
    guard let form = Form.read(markdown: markdown).form else { return nil }
    if forms.count >= Self.capacity { forms.removeAll() }
    forms[markdown] = form
    return form
  }
}
