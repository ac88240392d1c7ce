package import API

/// Why the service could not be asked, or said no.
package enum ClientError: Error, Sendable, Hashable {
  /// The service answered with a reason of its catalogue.
  case problem(Problem)
  /// No answer at all: refused, reset, torn, or too slow. Whether it acted is not known.
  case unavailable
  /// An answer that is not what this version of jalon understands.
  case unreadable
  /// An answer that a later version of Jalon wrote.
  case unknownFormat(UnknownFormat)
  case replyTooLarge
  case badAddress(String)
  case plainHTTP(String)

  /// What to tell a person: what happened, and what to do.
  package var sentence: (message: String, help: String) {
    switch self {
    case .problem(let problem): (problem.title, problem.help)
    case .unavailable:
      (
        "Le service ne répond pas.",
        "Vérifier le réseau et l’adresse du service, puis recommencer. Ce qui était noté est gardé."
      )
    case .unreadable:
      ("La réponse du service n’est pas comprise.", "Mettre à jour jalon, puis recommencer.")
    case .unknownFormat(let unknown): (unknown.sentence, "Mettre à jour jalon, puis recommencer.")
    case .replyTooLarge:
      ("La réponse du service est trop grande.", "Prévenir l’administrateur de Jalon.")
    case .badAddress(let text):
      (
        "« \(text) » n’est pas une adresse de service.",
        "Écrire par exemple : --service https://jalon.exemple.fr"
      )
    case .plainHTTP(let text):
      (
        "« \(text) » n’est pas chiffré.",
        "Écrire https:// ; http:// ne sert que pour cet ordinateur."
      )
    }
  }

  /// The same bytes may be sent again: the service did not answer, or its answer is not the last word.
  package var isPassing: Bool {
    switch self {
    case .unavailable, .unreadable, .unknownFormat, .replyTooLarge: true
    case .problem(let problem): problem.status >= 500 || [401, 408, 429].contains(problem.status)
    case .badAddress, .plainHTTP: false
    }
  }
}
