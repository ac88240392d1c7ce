/// A value that begins with a dash, and that the parser therefore took for an option.
struct TakenForOption {
  private let option: String
  private let value: String
  private let isNumber: Bool

  /// - Parameter message: what the parser says, in English.
  init?(in arguments: [String], _ message: String) {
    guard let missing = message.firstMatch(of: /Missing value for '(--?[\w-]+)/)?.1,
      let place = arguments.firstIndex(of: String(missing)),
      arguments.indices.contains(place + 1), arguments[place + 1].hasPrefix("-")
    else { return nil }
    (option, value) = (String(missing), arguments[place + 1])
    isNumber = value.wholeMatch(of: /-[\d\s.,]+/) != nil
    guard isNumber || value.contains(" ") else { return nil }
  }

  var sentence: String {
    isNumber
      ? "\(option)\u{A0}: «\u{A0}\(value)\u{A0}» est négatif. Donner un nombre qui ne l’est pas."
      : "\(option)\u{A0}: un texte qui commence par un tiret s’écrit \(option)=\"…\"."
  }
}
