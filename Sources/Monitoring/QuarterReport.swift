package import Foundation

/// The state of one quarter of one project.
package struct QuarterReport: Sendable, Hashable, Codable {
  package var id: UUID
  package var projectID: UUID
  package var quarter: Quarter
  package var state: State
  /// How many times it was sent.
  package var version: Int
  package var dueOn: Day
  package var isOverdue: Bool
  package var wasLate: Bool

  package init(
    id: UUID, projectID: UUID, quarter: Quarter, state: State, version: Int, dueOn: Day,
    isOverdue: Bool, wasLate: Bool
  ) {
    self.id = id
    self.projectID = projectID
    self.quarter = quarter
    self.state = state
    self.version = version
    self.dueOn = dueOn
    self.isOverdue = isOverdue
    self.wasLate = wasLate
  }

  package enum State: String, Sendable, Codable, CaseIterable {
    case open, draft, submitted, returned, approved, reopened

    /// The holder may still change and send it.
    package var isEditable: Bool { self != .submitted && self != .approved }

    /// What was entered counts as received.
    package var isReceived: Bool { self == .submitted || self == .approved }

    package var label: String {
      switch self {
      case .open: "à saisir"
      case .draft: "en cours de saisie"
      case .submitted: "envoyé"
      case .returned: "rendu pour correction"
      case .approved: "accepté"
      case .reopened: "rouvert"
      }
    }
  }
}
