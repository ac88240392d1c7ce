import Writing
import XPath

/// Names are keys: in the database, in exports, in other tools.
enum ElementName {
  static let lengthLimit = 64

  static func complaint(about name: String) -> String? {
    if name.isEmpty { return "Le nom de la question manque. Écrivez-le." }
    if name.unicodeScalars.count > lengthLimit {
      return "Ce nom est trop long. Gardez \(lengthLimit) lettres au plus."
    }
    if name == Assistance.key { return reserved(name) }
    // What the lexer of expressions reads as one name.
    let scalars = name.unicodeScalars
    if scalars.first?.startsName != true {
      return "Le nom « \(name) » ne commence pas par une lettre. Changez son début."
    }
    guard let stray = scalars.first(where: { !$0.continuesName }) else { return nil }
    let isSpace = stray == " " || stray == "\u{A0}" || stray == "\u{202F}"
    let sign =
      isSpace
      ? "une espace" : stray.isUnreadable ? "le signe \(stray.codePoint)" : "le signe « \(stray) »"
    return "Le nom « \(name) » contient \(sign)."
      + " Gardez des lettres, des chiffres, des _, des - ou des points."
  }

  /// Other tools add a group of this name at the top of a form.
  static func complaint(aboutTop name: String) -> String? {
    name.lowercased() == "meta" ? reserved(name) : nil
  }

  private static func reserved(_ name: String) -> String {
    "Le nom « \(name) » est réservé. Choisissez un autre nom."
  }

  static func complaint(aboutChoice name: String) -> String? {
    if name.isEmpty { return "Le nom de la réponse manque. Écrivez-le." }
    if name.unicodeScalars.count > lengthLimit {
      return "Ce nom est trop long. Gardez \(lengthLimit) lettres au plus."
    }
    guard let unseen = name.unicodeScalars.first(where: { $0.isUnsafe || $0.isInvisible }) else {
      return nil
    }
    return "Le nom de la réponse a un signe qui ne se voit pas, \(unseen.codePoint)."
      + " Écrivez-le de nouveau."
  }
}
