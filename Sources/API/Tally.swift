package import Foundation

/// Lends the key of a wave for one operation: `POST /v1/waves/{id}/tallies`.
package struct TallyRequest: Message, Hashable {
  package var tallyKey: Data
  /// Whether nothing comes after: leftovers too, then codes and pepper go.
  package var isLast: Bool

  package init(tallyKey: Data, isLast: Bool) {
    self.tallyKey = tallyKey
    self.isLast = isLast
  }

  enum CodingKeys: String, CodingKey {
    case tallyKey = "cle_de_depouillement"
    case isLast = "dernier"
  }
}

/// What a tally made: batches, never a count under eleven.
package struct TallyReply: Message, Hashable {
  package struct Batch: Sendable, Codable, Hashable {
    package var project: String
    package var published: Int

    package init(project: String, published: Int) {
      self.project = project
      self.published = published
    }

    enum CodingKeys: String, CodingKey {
      case project = "projet"
      case published = "publiees"
    }
  }

  package var batches: [Batch]
  /// Projects of which fewer than eleven answers wait.
  package var waiting: [String]
  /// Published without project.
  package var leftovers: Int
  package var wave: WaveLine

  package init(batches: [Batch], waiting: [String], leftovers: Int, wave: WaveLine) {
    self.batches = batches
    self.waiting = waiting
    self.leftovers = leftovers
    self.wave = wave
  }

  enum CodingKeys: String, CodingKey {
    case batches = "lots"
    case waiting = "en_attente"
    case leftovers = "sans_projet"
    case wave = "vague"
  }
}
