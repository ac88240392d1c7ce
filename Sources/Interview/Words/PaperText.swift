import XLSForm

/// What only paper says, in one language.
struct PaperText: Sendable {
  let page: PageText
  let howTo: [String]
  /// The same on a sheet with boxes and lines.
  let boxHowTo: [String]
  let boxOrder: String
  /// Before the number of a sheet, and of a page.
  let sheet, pageNumber: String
  /// Whoever copies a sheet reads it.
  let reader: String
  /// Filling the sheet in is to consent.
  let consent: [String]
  let receipt, skipping: String
  let oneAnswer, order, example, bounds: String
  /// `{1}` is one condition, or several with `and` or `or` between them.
  let onlyIf, condition, and, or: String
  /// Used when the condition cannot be put into a sentence.
  let perhapsNotYours: String

  /// Said by sheets printed before it was left out: they are still read.
  let severalAnswersFormerly: String

  static func speaking(_ language: FormLanguage) -> PaperText {
    all.first { $0.page.line.tag == language.primaryCode } ?? french
  }

  static let all = [french, english, arabic, spanish, ukrainian]
}
