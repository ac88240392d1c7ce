/// How a question is answered.
package enum QuestionKind: Sendable, Hashable {
  case text(TextSize)
  case integer, decimal, date, time, dateTime
  case selectOne([Choice])
  case selectMultiple([Choice])
  case rank([Choice])
  case range(NumberRange)
  case geopoint, barcode
  case file(FileKind)
  case acknowledge
  /// A required note: nothing can be answered here, only going back helps.
  case stop

  /// Where answers are typed and not chosen, commands need their star.
  package var isTyped: Bool {
    switch self {
    case .selectOne, .selectMultiple, .rank, .acknowledge, .stop: false
    case .text, .integer, .decimal, .date, .time, .dateTime, .range, .geopoint, .barcode, .file:
      true
    }
  }

  package var choices: [Choice] {
    switch self {
    case .selectOne(let choices), .selectMultiple(let choices), .rank(let choices): choices
    default: []
    }
  }
}

package enum TextSize: Sendable, Hashable {
  case line, lines, digits
}
