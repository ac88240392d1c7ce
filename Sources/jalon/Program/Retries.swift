import Client
import Terminal

extension Outbox {
  /// Three tries, each told to the person who waits.
  init(_ client: JalonClient, telling console: Console) {
    self.init(client) { attempt in
      console.warn("Pas de réponse du service. Essai \(attempt) sur 3.")
    }
  }
}
