package import Foundation

/// All that happened to one quarter of a project, in time order.
package struct QuarterHistory: Sendable, Hashable {
  /// One sending, as a version of the quarter.
  package struct Version: Sendable, Hashable {
    package var number: Int
    /// Nil for one that was loaded from a file.
    package var author: String?
    package var sentAt: Date

    package init(number: Int, author: String?, sentAt: Date) {
      self.number = number
      self.author = author
      self.sentAt = sentAt
    }
  }

  package var versions: [Version]
  /// All versions of each value of the quarter.
  package var observations: [Observation]
  package var acts: [ReviewAct]
  package var messages: [CellMessage]
  package var verifications: [Verification]

  package init(
    versions: [Version], observations: [Observation], acts: [ReviewAct], messages: [CellMessage],
    verifications: [Verification]
  ) {
    self.versions = versions
    self.observations = observations
    self.acts = acts
    self.messages = messages
    self.verifications = verifications
  }

  /// The value of a cell as of a version of the quarter.
  package func observation(of cell: Cell, asOf version: Int) -> Observation? {
    observations.filter { $0.cell == cell && $0.version <= version }.max { $0.version < $1.version }
  }

  /// All versions of a cell's value, the first one first.
  package func versions(of cell: Cell) -> [Observation] {
    observations.filter { $0.cell == cell }.sorted { $0.version < $1.version }
  }

  package func messages(on cell: Cell) -> [CellMessage] { messages.filter { $0.cell == cell } }

  /// Returns nil where nothing was asked.
  package func thread(on cell: Cell) -> CellThreadState? {
    guard let last = messages(on: cell).last else { return nil }
    switch last.kind {
    case .question: return .open
    case .answer: return .answered
    case .closing:
      let isChanged = (versions(of: cell).last?.version ?? 0) > last.version
      return isChanged ? .changedSince : .closed
    }
  }

  /// The holder asked to reopen the version that stands.
  package var wish: ReviewAct? {
    let current = versions.map(\.number).max() ?? 0
    return acts.last { $0.version == current }.flatMap { $0.kind == .asked ? $0 : nil }
  }

  /// Why the quarter went back to its holder, if that is the last decision.
  package var lastDecision: ReviewAct? { acts.last { $0.kind != .asked } }
}
