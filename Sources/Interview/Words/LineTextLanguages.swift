package import XLSForm

extension LineText {
  package static let all: [LineText] = [french, english, arabic, spanish, ukrainian]

  package static let tags = Set(all.map(\.tag))

  /// The sentences around a form in a language: `fr-FALC` gets French, which is easy to read, and so
  /// does a language that the product does not have.
  package static func speaking(_ language: FormLanguage) -> LineText {
    all.first { $0.tag == language.primaryCode } ?? french
  }
}
