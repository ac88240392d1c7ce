import Foundation

extension StringProtocol {
  /// Without capitals, accents and outer blanks, as people type when they look for a word.
  package var plain: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .replacing("’", with: "'").trimmingCharacters(in: .whitespaces)
  }
}
