package import Foundation
package import Monitoring

/// Lends the key of a series, so that the same people are found in a wave and in the one before:
/// `POST /v1/waves/{id}/pairs`.
package struct PairingRequest: Message, Hashable {
  package var seriesKey: Data
  /// Whether nobody is to be followed any more: what waits for a next wave is destroyed too.
  package var isOver: Bool

  package init(seriesKey: Data, isOver: Bool) {
    self.seriesKey = seriesKey
    self.isOver = isOver
  }

  enum CodingKeys: String, CodingKey {
    case seriesKey = "cle_de_suivi"
    case isOver = "fin"
  }
}

/// What was found: groups of at least eleven people of several projects.
package struct PairingReply: Message, Hashable {
  package struct Group: Sendable, Codable, Hashable {
    /// Nil for people of several axes of which each had too few.
    package var axis: String?
    package var found: Int

    package init(axis: String?, found: Int) {
      self.axis = axis
      self.found = found
    }

    enum CodingKeys: String, CodingKey {
      case axis = "axe"
      case found = "retrouvees"
    }
  }

  /// The quarter of the wave before; nil where none waited.
  package var since: Quarter?
  package var groups: [Group]
  package var isOver: Bool

  package init(since: Quarter?, groups: [Group], isOver: Bool) {
    self.since = since
    self.groups = groups
    self.isOver = isOver
  }

  enum CodingKeys: String, CodingKey {
    case since = "depuis"
    case groups = "ensembles"
    case isOver = "fin"
  }
}
