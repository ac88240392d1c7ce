import Foundation
import Logging
import Postgres
import Service

/// Logs for an operator at a terminal: warnings as French sentences on the screen, every line as JSON
/// in a file beside.
struct TerminalLog: LogHandler {
  private var lines: JSONLog
  private let file: URL

  init(lines: JSONLog, file: URL) {
    self.lines = lines
    self.file = file
  }

  var logLevel: Logger.Level {
    get { lines.logLevel }
    set { lines.logLevel = newValue }
  }

  var metadata: Logger.Metadata {
    get { lines.metadata }
    set { lines.metadata = newValue }
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { lines[metadataKey: key] }
    set { lines[metadataKey: key] = newValue }
  }

  func log(event: LogEvent) {
    lines.log(event: event)
    guard event.level >= .warning else { return }
    let code = event.metadata?[DatabaseEvent.metadataKey].map { "\($0)" }
    say("jalond\u{A0}: \(sentence(for: code))")
  }

  private func sentence(for code: String?) -> String {
    if let event = code.flatMap(DatabaseEvent.init(rawValue:)) { return event.sentence }
    if let event = code.flatMap(ServiceEvent.init(rawValue:)) {
      return "\(event.sentence) Le détail est dans \(file.path)."
    }
    return "Une anomalie technique est notée dans \(file.path)."
  }
}

extension DatabaseEvent {
  fileprivate var sentence: String {
    switch self {
    case .serverDied: "PostgreSQL s’est arrêté de lui-même et redémarre."
    case .connectionsLost:
      "La connexion à la base de données est perdue\u{A0}; la prochaine demande la rétablit."
    case .listenerLost: "La base de données n’envoie plus ses annonces\u{A0}; nouvel essai."
    }
  }
}

extension ServiceEvent {
  fileprivate var sentence: String {
    switch self {
    case .requestFailed: "Une demande n’a pas pu être servie."
    case .batchFailed:
      "Des réponses en attente n’ont pas pu être publiées\u{A0}; nouvel essai dans une minute."
    }
  }
}
