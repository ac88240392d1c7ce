import Writing
import XLSForm

/// A free text that may say who wrote it. Deliberately simple: it asks for a second look, it never
/// decides.
package enum IdentifyingText {
  /// Dates have eight digits, telephone numbers nine or more.
  private static let digitsOfTelephone = 9

  package static func isLikely(_ text: String) -> Bool {
    hasAddress(text) || hasTelephone(text)
  }

  /// Without addresses and telephone numbers, for whoever reads it instead of the person.
  package static func masked(_ text: String) -> String {
    withoutTelephones(
      text.split(separator: " ", omittingEmptySubsequences: false)
        .map { isAddress($0) ? mask : String($0) }.joined(separator: " "))
  }

  /// Words that begin with a capital where no sentence does: perhaps somebody's name, or a place.
  package static func names(in text: String) -> [String] {
    var names: [String] = []
    var beginsSentence = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      let bare = word.drop { !$0.isLetter }
      if bare.first?.isUppercase == true, !beginsSentence {
        names.append(String(bare.prefix { $0.isLetter || $0 == "-" || $0 == "’" || $0 == "'" }))
      }
      beginsSentence = word.last.map { ".!?…:".contains($0) } ?? false
    }
    return names
  }

  private static let mask = "[retiré]"

  private static func hasAddress(_ text: String) -> Bool {
    text.split(separator: " ").contains(where: isAddress)
  }

  private static func isAddress(_ word: Substring) -> Bool {
    guard let at = word.firstIndex(of: "@") else { return false }
    return at > word.startIndex && word[word.index(after: at)...].first?.isLetter == true
  }

  /// Runs of digits, with what may stand between them, that are long enough for one.
  private static func withoutTelephones(_ text: String) -> String {
    var (whole, run, digits) = ("", "", 0)
    func end() {
      whole += digits >= digitsOfTelephone ? mask + run.reversed().prefix { $0 == " " } : run
      (run, digits) = ("", 0)
    }
    for character in text {
      if character.decimalDigit != nil {
        (run, digits) = (run + String(character), digits + 1)
      } else if digits > 0, separators.contains(character) {
        run.append(character)
      } else {
        end()
        whole.append(character)
      }
    }
    end()
    return whole
  }

  private static let separators = " .-/()+\u{A0}\u{202F}"

  private static func hasTelephone(_ text: String) -> Bool {
    var count = 0
    for character in text {
      if character.decimalDigit != nil {
        count += 1
        if count >= digitsOfTelephone { return true }
      } else if !separators.contains(character) {
        count = 0
      }
    }
    return false
  }
}
