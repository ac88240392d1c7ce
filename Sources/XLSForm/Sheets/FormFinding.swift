import Writing

/// What is wrong with a form, or deserves its author's attention: where it is, and a sentence that
/// says what to do.
package struct FormFinding: Error, Sendable, Hashable, Codable {
  /// The findings that programs look for.
  package enum Rule: Sendable, Hashable {
    case missingTranslation, undeclaredClass
  }

  /// Nil when only people read the finding.
  package var rule: Rule?
  package var sheet: String
  /// Stands for the sheet of a form that is an XForm.
  package static let xForm = "XForm"

  /// As its author counts it; nil when the whole sheet is concerned.
  package var row: Int?
  /// All of them, where the same is wrong in several rows; `row` is the first.
  package var rows: [Int]?
  package var column: String?
  /// The name of the question or of the list of choices.
  package var question: String?
  package var message: String

  package init(
    rule: Rule? = nil, sheet: String, row: Int? = nil, column: String? = nil,
    question: String? = nil, message: String
  ) {
    self.rule = rule
    self.sheet = sheet
    self.row = row
    self.column = column
    self.question = question
    // Guillemets keep what they hold on their line.
    self.message = message.replacing("« ", with: "«\u{A0}").replacing(" »", with: "\u{A0}»")
  }

  private enum CodingKeys: String, CodingKey {
    case sheet, row, rows, column, question, message
  }

  /// The same in any row of any question: findings that are told once.
  var alike: FormFinding {
    var alike = self
    (alike.row, alike.question) = (nil, nil)
    return alike
  }

  /// `4, 7 à 22`
  private static func ranges(_ rows: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for row in Set(rows).sorted() {
      if let last = ranges.last, last.upperBound + 1 == row {
        ranges[ranges.count - 1] = last.lowerBound...row
      } else {
        ranges.append(row...row)
      }
    }
    let words = ranges.prefix(12).map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) à \(range.upperBound)"
    }
    return words.joined(separator: ", ") + (ranges.count > 12 ? "…" : "")
  }

  /// `Feuille survey, ligne 7, colonne type, question age : …`
  package var sentence: String {
    let isList = sheet == FormSheet.choices.rawValue
    var place = sheet == FormFinding.xForm ? sheet : "Feuille \(sheet)"
    if let rows {
      place += ", lignes \(Self.ranges(rows))"
    } else if let row {
      place += ", ligne \(row)"
    }
    if let column { place += ", colonne \(column)" }
    if let question, !question.isEmpty {
      place += isList ? ", liste \(question)" : ", question \(question)"
    }
    return PlainText.cleanLine("\(place)\u{A0}: \(message)")
  }
}
