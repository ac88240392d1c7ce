package import Foundation

/// What an evaluator decided about a quarter, or its holder's wish to reopen it.
package struct ReviewAct: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case approved, returned, reopened
    /// The holder asks to reopen; the quarter stays as it is.
    case asked

    package var label: String {
      switch self {
      case .approved: "accepté"
      case .returned: "rendu pour correction"
      case .reopened: "rouvert"
      case .asked: "réouverture demandée"
      }
    }
  }

  package var kind: Kind
  /// Of the quarter, when it was decided.
  package var version: Int
  package var reason: String?
  package var author: String
  package var madeAt: Date

  package init(kind: Kind, version: Int, reason: String?, author: String, madeAt: Date) {
    self.kind = kind
    self.version = version
    self.reason = reason
    self.author = author
    self.madeAt = madeAt
  }
}

/// A message in the conversation about one cell.
package struct CellMessage: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// By an evaluator.
    case question
    /// By the holder.
    case answer
    /// By an evaluator: nothing more is asked.
    case closing
  }

  package var cell: Cell
  package var kind: Kind
  package var version: Int
  package var body: String?
  package var author: String
  package var writtenAt: Date

  package init(
    cell: Cell, kind: Kind, version: Int, body: String?, author: String, writtenAt: Date
  ) {
    self.cell = cell
    self.kind = kind
    self.version = version
    self.body = body
    self.author = author
    self.writtenAt = writtenAt
  }
}

/// A value that was recounted on site.
package struct Verification: Sendable, Hashable {
  package var cell: Cell
  package var version: Int
  package var verifiedOn: Day
  package var recounted: Measured
  package var note: String?
  package var author: String
  package var madeAt: Date

  package init(
    cell: Cell, version: Int, verifiedOn: Day, recounted: Measured, note: String?, author: String,
    madeAt: Date
  ) {
    self.cell = cell
    self.version = version
    self.verifiedOn = verifiedOn
    self.recounted = recounted
    self.note = note
    self.author = author
    self.madeAt = madeAt
  }
}

/// What stands open about a cell.
package enum CellThreadState: Sendable, Hashable {
  case open, answered, closed
  /// Its value changed after the matter was closed.
  case changedSince

  package var label: String {
    switch self {
    case .open: "question ouverte"
    case .answered: "répondu"
    case .closed: "close"
    case .changedSince: "à vérifier de nouveau"
    }
  }
}
