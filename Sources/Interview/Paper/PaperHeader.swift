import XLSForm

/// `modele=participation v3 fr folio=0042`: which form this sheet is, and which sheet.
struct PaperHeader: Sendable, Hashable {
  let model, version, language, folio: String

  init(_ form: Form, _ language: FormLanguage, folio: String) {
    model = Self.word(form.id)
    version = Self.word(form.version)
    self.language = Self.word(language.code.isEmpty ? language.name : language.code)
    self.folio = Self.word(folio)
  }

  /// Returns nil for any other line.
  init?(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 4, let model = Self.value(of: "modele", words[0]),
      words[1].lowercased().hasPrefix("v"), let folio = Self.value(of: "folio", words[3])
    else { return nil }
    (self.model, version, language, self.folio) =
      (model, String(words[1].dropFirst()), words[2], folio)
  }

  var line: String {
    "modele=\(model) v\(version) \(language) folio=\(folio)"
  }

  private static func value(of key: String, _ word: String) -> String? {
    guard word.lowercased().hasPrefix(key + "=") else { return nil }
    return String(word.dropFirst(key.count + 1))
  }

  /// Written as one word, even when the text is empty or has spaces.
  static func word(_ text: String) -> String {
    let word = text.split { $0.isWhitespace }.joined(separator: "_")
    return word.isEmpty ? "-" : word
  }
}
