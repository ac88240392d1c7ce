/// Names are keys: in the database, in exports, in other tools.
enum ElementName {
  static let lengthLimit = 64

  static func complaint(about name: String) -> String? {
    if name.isEmpty { return "Le nom de la question manque. Écrivez-le." }
    if name.unicodeScalars.count > lengthLimit {
      return "Ce nom est trop long. Gardez \(lengthLimit) lettres au plus."
    }
    if name.lowercased() == "meta" || name == Assistance.key {
      return "Le nom « \(name) » est réservé. Choisissez un autre nom."
    }
    // What expressions read as one name.
    let isSound =
      name.unicodeScalars.first?.startsName == true
      && name.unicodeScalars.allSatisfy(\.continuesName)
    return isSound
      ? nil
      : "Le nom « \(name) » commence par une lettre."
        + " Puis gardez des lettres, des chiffres, _ - ou un point."
  }

  static func complaint(aboutChoice name: String) -> String? {
    if name.isEmpty { return "Le nom de la réponse manque. Écrivez-le." }
    if name.unicodeScalars.count > lengthLimit {
      return "Ce nom est trop long. Gardez \(lengthLimit) lettres au plus."
    }
    if name.unicodeScalars.contains(where: PlainText.isUnsafe) {
      return "Le nom de la réponse a un caractère qui ne se voit pas. Écrivez-le de nouveau."
    }
    return nil
  }
}
