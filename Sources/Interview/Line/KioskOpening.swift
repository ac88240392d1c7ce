import Writing
import XLSForm

/// What a shared screen shows between two persons: every language, each in its own script.
package struct KioskOpening: Sendable {
  private let languages = LineText.all.map { FormLanguage(name: "", code: $0.tag) }

  package init() {}

  package var lines: [String] {
    LineRendering.languages(languages, hasOthers: false)
  }

  package var wrongDigit: [String] { [LineRendering.wrongDigit] }

  /// Nil for what is no digit of the list.
  package func language(typed: String) -> String? {
    let digits = typed.trimmed.compactMap(\.wholeNumberValue)
    guard digits.count == 1, languages.indices.contains(digits[0] - 1) else { return nil }
    return languages[digits[0] - 1].code
  }
}
