package import API
package import Foundation
package import Monitoring

/// A holder's draft of one quarter of one project.
package typealias QuarterDraft = Draft<QuarterChanges>

/// What a draft changes in a quarter.
package struct QuarterChanges: EnteredContent {
  package enum Change: Sendable {
    /// The version of the quarter that the draft sets out from.
    case began(version: Int)
    case saved(CellEntry)
    case emptied(Cell)
  }

  package typealias Receipt = QuarterReceipt
  package typealias Record = QuarterDraftRecord

  package private(set) var versionRead: Int?
  /// The cells that the draft changes; nil for one that it empties.
  package private(set) var cells: [Cell: CellEntry?] = [:]
  package private(set) var lastTouched: Cell?

  package init() {}

  package var isEmpty: Bool { cells.isEmpty && versionRead == nil }

  package var entered: [Cell: CellEntry?] { cells }
  package static func began(on version: Int) -> Change { .began(version: version) }
  package static func changed(_ cell: Cell, to entry: CellEntry?) -> Change {
    entry.map(Change.saved) ?? .emptied(cell)
  }

  package mutating func apply(_ change: Change) {
    switch change {
    case .began(let version): versionRead = version
    case .saved(let entry): touch(entry.cell, entry)
    case .emptied(let cell): touch(cell, nil)
    }
  }

  /// The cell touched last comes last, so that the entry resumes there.
  package var changes: [Change] {
    let others = cells.keys.filter { $0 != lastTouched }
    let ordered = others + (lastTouched.map { [$0] } ?? [])
    return (versionRead.map { [.began(version: $0)] } ?? [])
      + ordered.map { cell in
        (cells[cell] ?? nil).map(Change.saved) ?? .emptied(cell)
      }
  }

  private mutating func touch(_ cell: Cell, _ entry: CellEntry?) {
    cells.updateValue(entry, forKey: cell)
    lastTouched = cell
  }
}

extension Draft<QuarterChanges> {
  /// - Parameter quarter: as on the wire, `2024-Q4`.
  package static func open(
    of project: UUID, _ quarter: String, for session: Session, in folder: StateFolder
  ) throws(DraftError) -> QuarterDraft {
    let account = folder.account(session.account.login, of: session.service)
    let name = "\(project.uuidString.lowercased())-\(quarter).brouillon"
    return try open("\(account.path)/brouillons/\(name)", key: session.draftKey)
  }

  package func begin(version: Int) throws(DraftError) { try change(.began(version: version)) }

  package func save(_ entry: CellEntry) throws(DraftError) { try change(.saved(entry)) }

  package func empty(_ cell: Cell) throws(DraftError) { try change(.emptied(cell)) }
}

extension FrozenRequest {
  /// A quarter as it goes to the service, under an id that may carry its time.
  package init(
    of project: UUID, _ quarter: String, versionRead: Int, _ entries: [CellEntry]
  ) {
    let sending = SendingMessage(versionRead: versionRead, values: entries.map(CellValue.init))
    let id = UUID.timeOrdered()
    let path = Route.sending.path(
      [.project: project.inPath, .quarter: quarter, .sending: id.inPath])
    self.init(id: id, path: path, sending)
  }
}
