package import XLSForm

extension LineText {
  package static let all: [LineText] = [french, english, arabic, spanish, ukrainian]

  package static let tags = Set(all.map(\.tag))

  /// The sentences for those who chose a language of a form: `fr-FALC` finds French, which is easy
  /// to read; a language we do not speak has French around its own questions.
  package static func speaking(_ language: FormLanguage) -> LineText {
    all.first { $0.tag == language.primaryCode } ?? french
  }
}
