package import API
package import Foundation
package import Monitoring

/// A holder's draft of a statement of one of her projects.
package typealias StatementDraft = Draft<StatementChanges>

/// What a draft changes in a statement.
package struct StatementChanges: EnteredContent {
  package enum Change: Sendable {
    /// The version that the draft sets out from.
    case began(version: Int)
    /// Nil empties the line, or the section.
    case line(SubsidyLine, Spending.Amounts?)
    case text(Narrative.Section, String?)
  }

  package typealias Receipt = StatementReceipt
  package typealias Record = StatementDraftRecord

  package private(set) var versionRead: Int?
  package private(set) var lines: [SubsidyLine: Spending.Amounts?] = [:]
  package private(set) var texts: [Narrative.Section: String?] = [:]

  package init() {}

  package var isEmpty: Bool { lines.isEmpty && texts.isEmpty && versionRead == nil }

  package var entered: [StatementPart: StatementPart.Value?] {
    Dictionary(
      uniqueKeysWithValues: lines.map { (.line($0.key), $0.value.map(StatementPart.Value.amounts)) }
        + texts.map { (.text($0.key), $0.value.map(StatementPart.Value.text)) })
  }

  package static func began(on version: Int) -> Change { .began(version: version) }

  /// A value of another kind than the part's own empties it.
  package static func changed(_ part: StatementPart, to value: StatementPart.Value?) -> Change {
    switch (part, value) {
    case (.line(let line), .amounts(let amounts)?): .line(line, amounts)
    case (.line(let line), _): .line(line, nil)
    case (.text(let section), .text(let body)?): .text(section, body)
    case (.text(let section), _): .text(section, nil)
    }
  }

  package mutating func apply(_ change: Change) {
    switch change {
    case .began(let version): versionRead = version
    case .line(let line, let amounts): lines.updateValue(amounts, forKey: line)
    case .text(let section, let body): texts.updateValue(body, forKey: section)
    }
  }

  package var changes: [Change] {
    (versionRead.map { [.began(version: $0)] } ?? []) + lines.map { .line($0.key, $0.value) }
      + texts.map { .text($0.key, $0.value) }
  }

  /// What was sent, with the draft over it.
  package func over(_ sent: Statement.Content) -> Statement.Content {
    var content = sent
    for (line, amounts) in lines { content.spending.lines[line] = amounts }
    for (section, body) in texts { content.narrative.texts[section] = body }
    return content
  }
}

extension Draft<StatementChanges> {
  package static func open(
    of project: UUID, _ subject: Statement.Subject, for session: Session, in folder: StateFolder
  ) throws(DraftError) -> StatementDraft {
    let name = prefix(project, subject.kind) + subject.period + suffix
    return try open("\(drafts(session, folder))/\(name)", key: session.draftKey)
  }

  /// Those that this computer has a draft of, by year, the final one last.
  package static func subjects(
    of project: UUID, _ kind: Statement.Kind, for session: Session, in folder: StateFolder
  ) -> [Statement.Subject] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: drafts(session, folder))) ?? []
    let start = prefix(project, kind)
    return names.filter { $0.hasPrefix(start) && $0.hasSuffix(suffix) }.sorted().compactMap {
      name in
      let period = name.dropFirst(start.count).dropLast(suffix.count)
      let subject = Statement.Subject(kind: kind, year: Int(period))
      return subject.period == period ? subject : nil
    }
  }

  private static var suffix: String { ".brouillon" }

  private static func prefix(_ project: UUID, _ kind: Statement.Kind) -> String {
    "\(project.uuidString.lowercased())-\(kind.command)-"
  }

  private static func drafts(_ session: Session, _ folder: StateFolder) -> String {
    folder.account(session.account.login, of: session.service).path + "/brouillons"
  }
}

extension FrozenRequest {
  /// A statement as it goes to the service.
  package init(
    of project: UUID, _ subject: Statement.Subject, versionRead: Int, _ content: Statement.Content
  ) {
    let id = UUID.timeOrdered()
    let path = Route.statement.path([.project: project.inPath, .statement: id.inPath])
    self.init(
      id: id, path: path, StatementMessage(subject, versionRead: versionRead, content))
  }
}
