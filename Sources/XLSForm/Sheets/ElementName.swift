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
    // What expressions read as one name.
    let scalars = name.unicodeScalars
    if scalars.first?.startsName != true {
      return "Le nom « \(name) » ne commence pas par une lettre. Changez son début."
    }
    guard let stray = scalars.first(where: { !$0.continuesName }) else { return nil }
    let sign = stray.isBlank ? "une espace" : "le signe « \(stray) »"
    return "Le nom « \(name) » contient \(sign)."
      + " Gardez des lettres, des chiffres, des _, des - ou des points."
  }

  /// At the top of a form, other tools keep a group of their own of this name.
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
    if name.unicodeScalars.contains(where: \.isUnsafe) {
      return "Le nom de la réponse a un caractère qui ne se voit pas. Écrivez-le de nouveau."
    }
    return nil
  }
}
