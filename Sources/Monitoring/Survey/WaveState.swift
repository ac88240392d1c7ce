/// How far a wave has come. `draft` before anybody can answer, `closed` once nothing more is received,
/// `tallied` after its last tally.
package enum WaveState: String, Sendable, Hashable, CaseIterable {
  case draft, open, closed, tallied
}

extension WaveState: Coded {
  package var word: String {
    switch self {
    case .draft: "brouillon"
    case .open: "ouverte"
    case .closed: "close"
    case .tallied: "depouillee"
    }
  }

  package var label: String {
    switch self {
    case .draft: "en préparation"
    case .open: "ouverte"
    case .closed: "close"
    case .tallied: "dépouillée"
    }
  }
}
