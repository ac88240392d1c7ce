import Writing

/// What stops a form from being used: where it is, and a sentence that says what to do.
package struct FormProblem: Error, Sendable, Hashable, Codable {
  package var sheet: String
  /// What stands for a sheet where the form is an XForm.
  package static let xForm = "XForm"

  /// As its author counts it; nil when the whole sheet is concerned.
  package var row: Int?
  package var column: String?
  /// The name of the question or of the list of choices.
  package var question: String?
  package var message: String

  package init(
    sheet: String, row: Int? = nil, column: String? = nil, question: String? = nil,
    message: String
  ) {
    self.sheet = sheet
    self.row = row
    self.column = column
    self.question = question
    // Guillemets keep what they hold on their line.
    self.message = message.replacing("« ", with: "«\u{A0}").replacing(" »", with: "\u{A0}»")
  }

  /// `Feuille survey, ligne 7, colonne type, question age : …`
  package var sentence: String {
    let isList = sheet == FormSheet.choices.rawValue
    var place = sheet == FormProblem.xForm ? sheet : "Feuille \(sheet)"
    if let row { place += ", ligne \(row)" }
    if let column { place += ", colonne \(column)" }
    if let question, !question.isEmpty {
      place += isList ? ", liste \(question)" : ", question \(question)"
    }
    return PlainText.cleanLine("\(place)\u{A0}: \(message)")
  }
}
