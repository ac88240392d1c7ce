import Writing
import XLSForm

/// A free text that may say who wrote it. Deliberately simple: it asks for a second look, it never
/// decides.
enum IdentifyingText {
  /// Dates have eight digits, telephone numbers nine or more.
  private static let digitsOfTelephone = 9

  static func isLikely(_ text: String) -> Bool {
    hasAddress(text) || hasTelephone(text)
  }

  private static func hasAddress(_ text: String) -> Bool {
    text.split(separator: " ").contains { word in
      guard let at = word.firstIndex(of: "@") else { return false }
      return at > word.startIndex && word[word.index(after: at)...].first?.isLetter == true
    }
  }

  private static func hasTelephone(_ text: String) -> Bool {
    var count = 0
    for character in text {
      if character.decimalDigit != nil {
        count += 1
        if count >= digitsOfTelephone { return true }
      } else if !" .-/()+\u{A0}\u{202F}".contains(character) {
        count = 0
      }
    }
    return false
  }
}
