import Writing
package import XLSForm

/// A form as a sheet to be filled in by hand, with boxes and lines: the words and numbers of the text that is
/// read back, so that whoever types it finds the same.
package struct FillableSheet: Sendable, Encodable {
  package struct Question: Sendable, Encodable {
    package var number: Int
    package var notes: [String]
    package var label: String
    package var hints: [String]
    /// To write on.
    package var lines: Int
    package var options: [Option]
  }

  package struct Option: Sendable, Encodable {
    package var number: Int
    package var label: String
  }

  package var language: String
  package var direction: String
  /// Before the number of the sheet, and of a page.
  package var sheet, page: String
  /// In blocks.
  package var opening: [[String]]
  package var questions: [Question]

  package init(_ form: Form, in language: FormLanguage, service: ServiceWords = .product) {
    let paper = PaperForm(form, in: language, service: service)
    let text = paper.text
    // A form whose columns name no language speaks French.
    self.language = language.code.isEmpty ? text.page.line.tag : language.primaryCode
    direction = text.page.line.direction == .rightToLeft ? "rtl" : "ltr"
    (sheet, page) = (text.sheet, text.pageNumber)
    opening = paper.opening(howTo: text.boxHowTo).map(Self.sentences)
    questions = paper.questions.map { Question($0, text) }
  }

  fileprivate static func sentences(_ words: [String]) -> [String] {
    words.filter { !$0.isEmpty }.map(line)
  }

  /// Cleaned as for a screen, and in one piece.
  fileprivate static func line(_ words: String) -> String {
    LineLayout.wrap([words], columns: .max).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension FillableSheet.Question {
  fileprivate init(_ paper: PaperQuestion, _ text: PaperText) {
    let question = paper.question
    number = paper.number
    notes = FillableSheet.sentences(question.notes)
    label = FillableSheet.line(question.label)
    let own = [question.hint, question.guidance]
    let instructions = paper.instructions.filter { !own.contains($0) }
      .map { $0 == text.order ? text.boxOrder : $0 }
    hints = FillableSheet.sentences(own + paper.conditions + instructions)
    lines = paper.isWritten ? paper.writtenLines : 0
    options = paper.options.map {
      FillableSheet.Option(number: $0.number, label: FillableSheet.line($0.label))
    }
  }
}
