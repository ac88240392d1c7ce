/// Why a password is refused, before anyone stretches it. The front helps with the same rules as the
/// service decides by.
package enum PasswordWeakness: Sendable, Hashable {
  case tooShort
  case tooLong
  case tooFewCharacters
  case holdsLogin
  case usual

  package static let leastCharacters = 12
  package static let mostBytes = 256

  /// Returns nil when nothing is to be said against the password.
  package init?(of password: String, login: String) {
    let folded = password.lowercased()
    if password.count < Self.leastCharacters {
      self = .tooShort
    } else if password.utf8.count > Self.mostBytes {
      self = .tooLong
    } else if Set(folded).count < 5 {
      self = .tooFewCharacters
    } else if login.count > 3, folded.contains(login.lowercased()) {
      self = .holdsLogin
    } else if Self.isUsual(folded) {
      self = .usual
    } else {
      return nil
    }
  }

  package var sentence: String {
    switch self {
    case .tooShort:
      "Le mot de passe a moins de \(Self.leastCharacters) caractères. En choisir un plus long, par exemple quatre mots."
    case .tooLong:
      "Le mot de passe est trop long. En choisir un de \(Self.mostBytes) caractères au plus."
    case .tooFewCharacters:
      "Le mot de passe répète trop peu de caractères différents. En choisir un plus varié."
    case .holdsLogin:
      "Le mot de passe contient l’identifiant. En choisir un autre."
    case .usual:
      "Ce mot de passe est parmi les premiers que l’on essaie. En choisir un autre."
    }
  }

  /// Nothing but the words and rows of keys that are tried first, repeated or with digits.
  private static func isUsual(_ folded: String) -> Bool {
    var rest = folded
    for word in usualWords { rest = rest.replacing(word, with: "") }
    return rest.filter(\.isLetter).isEmpty && rest.count <= folded.count / 2
  }

  private static let usualWords = [
    "motdepasse", "mot de passe", "password", "azertyuiop", "azerty", "qwertyuiop", "qwerty",
    "bonjour", "jalon", "admin", "soleil", "1234567890", "0123456789", "123456789", "abcdefghijkl",
    "demonstration",
  ]
}
