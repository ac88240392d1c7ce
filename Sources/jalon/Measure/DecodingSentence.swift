extension DecodingError {
  /// Says in French where a JSON text is not as expected.
  var sentence: String {
    switch self {
    case .keyNotFound(let key, let context):
      "Il manque «\u{A0}\((context.codingPath + [key]).words)\u{A0}»."
    case .valueNotFound(_, let context):
      "«\u{A0}\(context.codingPath.words)\u{A0}» est vide."
    case .typeMismatch(let type, let context):
      context.codingPath.isEmpty
        ? "Le texte JSON n’est pas \(words(for: type))."
        : "«\u{A0}\(context.codingPath.words)\u{A0}» n’est pas \(words(for: type))."
    // Foundation does not say where a single number fails, nor that it is one.
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      "Le texte ne se lit pas en JSON, ou un nombre n’y est pas entier."
    case .dataCorrupted(let context) where context.unknownWord != nil:
      "Dans «\u{A0}\(context.codingPath.words)\u{A0}», «\u{A0}\(context.unknownWord ?? "")\u{A0}» n’est pas un des mots attendus."
    case .dataCorrupted(let context):
      "Dans «\u{A0}\(context.codingPath.words)\u{A0}», un nombre n’est pas entier, ou est trop grand."
    @unknown default: "Le texte ne se lit pas en JSON."
    }
  }

  private func words(for type: any Any.Type) -> String {
    if type is any Numeric.Type { return "un nombre" }
    if type is [Any].Type { return "une liste" }
    return type is [String: Any].Type ? "un objet" : "du type attendu"
  }
}

extension [any CodingKey] {
  /// `rows[3][0]`
  fileprivate var words: String {
    reduce("") { path, key in
      if let place = key.intValue { return "\(path)[\(place)]" }
      return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
    }
  }
}

extension DecodingError.Context {
  /// The word that is none of a list; Foundation tells it nowhere else.
  fileprivate var unknownWord: String? {
    debugDescription.firstMatch(of: /invalid String value (.+)$/).map { String($0.output.1) }
  }
}
