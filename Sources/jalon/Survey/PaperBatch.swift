import Writing

/// The mark of a printing, before the number of each of its sheets: two printings, of two languages
/// or two waves, never have a folio in common, and nothing needs to be remembered for that.
struct PaperBatch: Sendable, Hashable {
  /// Without vowels, which make words, and without what is mistaken for something else.
  private static let letters = Array("BCDFGHJKLMNPQRSTVWXZ23456789")
  private static let length = 4
  private static let limit = 12

  let mark: String

  static func random() -> PaperBatch {
    var generator = SystemRandomNumberGenerator()
    let letters = (0..<length).compactMap { _ in Self.letters.randomElement(using: &generator) }
    return PaperBatch(letters)
  }

  private init(_ letters: [Character]) { mark = String(letters) }

  /// Returns nil for what could not be read back in the first line of a sheet.
  init?(typed: String) {
    let isWord = typed.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard (1...Self.limit).contains(typed.count), isWord else { return nil }
    mark = typed.uppercased()
  }

  /// `K7QM-0007`.
  func folio(_ number: Int) -> String { "\(mark)-\(number.padded(to: 4))" }
}
