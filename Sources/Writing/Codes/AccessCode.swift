/// The code on a card, 16 random digits shown in fours, that can be read aloud in any language.
package enum AccessCode {
  package static let length = 16
  /// More cards are asked for in several goes.
  package static let mostAtOnce = 1000
  /// Of sheets, which are long.
  package static let mostSheetsAtOnce = 200

  /// What was typed, in ASCII digits. Returns nil when it is not a code.
  package static func reading(_ typed: String) -> String? {
    TypedCode.digits(in: typed, count: length)
  }

  package static func grouped(_ code: String) -> String { TypedCode.grouped(code) }
}
