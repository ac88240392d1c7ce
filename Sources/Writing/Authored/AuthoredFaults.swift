/// All that is wrong in a file that a person wrote.
package struct AuthoredFaults: Error, Sendable {
  package struct UnknownKey: Sendable {
    package var name: String
    var place: [AuthoredStep]
    /// The key that was most likely meant.
    package var nearest: String?
    /// The key of the same place that it looks like.
    var twin: String?
    /// What may stand there and does not, as far as it was asked for.
    var free: [String]
  }

  package var errors: [DecodingError]
  package var unknown: [UnknownKey]
  /// By the place of what has one.
  var codes: [[AuthoredStep]: String]

  package var isEmpty: Bool { errors.isEmpty && unknown.isEmpty }

  /// One for each key that nothing asks for.
  package var unknownSentences: [String] {
    unknown.map { key in
      let place = words(key.place)
      let there = place.isEmpty ? "" : ", dans «\u{A0}\(place)\u{A0}»,"
      return "La clé «\u{A0}\(key.name)\u{A0}»\(there) n’existe pas. \(remedy(key))"
    }
  }

  private func remedy(_ key: UnknownKey) -> String {
    if let nearest = key.nearest { return "Écrire «\u{A0}\(nearest)\u{A0}», ou l’ôter." }
    if let twin = key.twin { return "«\u{A0}\(twin)\u{A0}» est déjà là\u{A0}: l’ôter." }
    // Where reading stopped short, the list would not be whole.
    guard errors.isEmpty, !key.free.isEmpty else { return "L’ôter." }
    let names = key.free.map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: ", ")
    return "L’ôter, ou choisir parmi celles qui sont encore possibles ici\u{A0}: \(names)."
  }

  /// Where in the file, as a person finds it: « indicators n° 2 (N01), alerts ».
  package func words(_ path: [any CodingKey]) -> String { words(path.map(AuthoredStep.init)) }

  func words(_ path: [AuthoredStep]) -> String {
    path.indices.reduce("") { words, position in
      let step = path[position]
      guard let index = step.index else {
        return words.isEmpty ? step.name : "\(words), \(step.name)"
      }
      let code = codes[Array(path[...position])].map { " (\($0))" } ?? ""
      return "\(words) n°\u{A0}\(index + 1)\(code)"
    }
  }
}
