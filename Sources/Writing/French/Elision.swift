import Foundation

extension String {
  /// « de Marc », « d’Eva », for a name; an h is taken as one that is heard.
  package var afterDe: String {
    guard let first = folding(options: .diacriticInsensitive, locale: nil).lowercased().first,
      "aeiouyœæ".contains(first)
    else { return "de \(self)" }
    return "d’\(self)"
  }
}
