import Writing

/// A heading of the first row: its column, and the language it is in.
struct SheetHeading: Hashable {
  var column: String
  /// Nil when the heading names no language.
  var language: FormLanguage?

  /// `label::français (fr)`, `Label : fr`, `list name`, `media::image::en`, `bind::relevant`.
  init(_ text: String, in sheet: FormSheet) {
    let separator = text.contains("::") ? "::" : ":"
    var parts = text.split(separator: separator).map(\.trimmed)
    let whole = Self.folded(parts.joined(separator: "::"))
    let head = Self.folded(parts.isEmpty ? "" : parts.removeFirst())
    if sheet.canonical(whole) != whole {
      (column, language) = (sheet.canonical(whole), nil)
    } else if head == "media", !parts.isEmpty {
      column = sheet.canonical("media::" + Self.folded(parts.removeFirst()))
      language = parts.first.map(FormLanguage.init(heading:))
    } else {
      column = sheet.canonical(head)
      language = parts.first.map(FormLanguage.init(heading:))
    }
  }

  init(column: String, language: FormLanguage?) {
    self.column = column
    self.language = language
  }

  /// Ignores case, spaces and underscores.
  static func folded(_ name: String) -> String {
    name.lowercased().split { $0 == "_" || $0.isWhitespace }.joined(separator: "_")
      .replacing("big_image", with: "big-image")
  }
}
