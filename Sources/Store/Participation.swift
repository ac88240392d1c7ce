package import Foundation
package import Monitoring
package import Postgres

/// One more version of an event, or its first.
package struct NewParticipation: Sendable {
  /// What becomes of the event.
  package enum Change: Sendable {
    case content(ParticipationContent)
    case withdrawal
  }

  package var id: UUID
  package var projectID: UUID
  /// The last one that its author has seen; 0 for a new event.
  package var versionRead: Int
  package var change: Change
  /// Why, from the second version on.
  package var note: String?

  package init(id: UUID, projectID: UUID, versionRead: Int, change: Change, note: String?) {
    self.id = id
    self.projectID = projectID
    self.versionRead = versionRead
    self.change = change
    self.note = note
  }
}

extension Transaction {
  /// By number, each with all its versions.
  package borrowing func participation(ofProject project: UUID) throws -> [ParticipationEvent] {
    let versions = try rows(
      """
      select event.id, event.number, own.*, auth.account_name(own.account_id) as author,
        coalesce((
          select clearance.is_granted from jalon.participation_clearance clearance
          where clearance.event_id = own.event_id and clearance.version = own.version
          order by clearance.cleared_at desc limit 1), false) as is_cleared
      from jalon.participation_event event
      join jalon.participation_version own on own.event_id = event.id
      where event.project_id = \(project)
      order by event.number, own.version
      """
    ) { row in
      (
        id: try row.get("id", as: UUID.self), number: try row.get("number", as: Int.self),
        version: ParticipationEvent.Version(
          number: try row.get("version"), content: try ParticipationContent(row),
          isWithdrawn: try row.get("is_withdrawn"), note: try row.getIfPresent("note"),
          author: try row.get("author"), recordedAt: try row.get("recorded_at"),
          isCleared: try row.get("is_cleared"))
      )
    }
    var events: [ParticipationEvent] = []
    for line in versions {
      if events.last?.id == line.id {
        events[events.count - 1].versions.append(line.version)
      } else {
        events.append(
          ParticipationEvent(id: line.id, number: line.number, versions: [line.version]))
      }
    }
    return events
  }

  /// The same again is the same version. Refused by `participation_in_time` where the event is no
  /// longer as its author saw it. Returns its number; nil when the session sees no such project or event.
  package borrowing func record(_ new: NewParticipation) throws -> Int? {
    guard let project = try project(new.projectID)?.project else { return nil }
    try run("select pg_advisory_xact_lock(hashtextextended(\(project.id.uuidString), 7205226))")
    let former = try participation(ofProject: project.id).first { $0.id == new.id }
    if let former, former.isAlready(new) { return former.number }
    if former == nil {
      guard new.versionRead == 0, case .content = new.change else { return nil }
      try run(
        """
        insert into jalon.participation_event (id, call_id, project_id, number)
        select \(new.id), \(project.callID), \(project.id), coalesce(max(number), 0) + 1
        from jalon.participation_event where project_id = \(project.id)
        """)
    }
    switch new.change {
    case .content(let content): try add(content, as: new, to: project)
    case .withdrawal: try withdraw(new)
    }
    return try value("select number from jalon.participation_event where id = \(new.id)")
  }

  /// Lets reports show the words of a version, or no longer. Returns false when the session sees no such
  /// version.
  package borrowing func clear(
    _ event: UUID, version: Int, ofProject project: UUID, isGranted: Bool
  ) throws -> Bool {
    try run(
      """
      insert into jalon.participation_clearance (call_id, project_id, event_id, version, is_granted)
      select own.call_id, own.project_id, own.event_id, own.version, \(isGranted)
      from jalon.participation_version own
      where own.event_id = \(event) and own.version = \(version) and own.project_id = \(project)
      """) == 1
  }
}

// MARK: - Parts

extension ParticipationEvent {
  /// Whether its last version says what is to be written after the one before.
  fileprivate func isAlready(_ new: NewParticipation) -> Bool {
    guard let last = versions.last, last.number == new.versionRead + 1 else { return false }
    return switch new.change {
    case .content(let content): last.content == content && !last.isWithdrawn
    case .withdrawal: last.isWithdrawn
    }
  }
}

extension Transaction {
  private borrowing func add(
    _ content: ParticipationContent, as new: NewParticipation, to project: Project
  ) throws {
    try run(
      """
      insert into jalon.participation_version (event_id, version, call_id, project_id, stage, level,
        quarter, held_on, people, meetings, participants, supports, evidence, effect, change, reason, note)
      values (\(new.id), \(new.versionRead + 1), \(project.callID), \(project.id),
        \(content.stage.rawValue), \(content.level.rawValue), \(content.quarter.code),
        \(content.heldOn?.postgresDate), \(content.people), \(content.meetings),
        \(content.participants.map(\.rawValue)), \(content.supports.map(\.rawValue)),
        \(content.evidence), \(content.effect.rawValue), \(content.change), \(content.reason),
        \(new.note))
      """)
  }

  private borrowing func withdraw(_ new: NewParticipation) throws {
    try run(
      """
      insert into jalon.participation_version (event_id, version, call_id, project_id, stage, level,
        quarter, held_on, people, meetings, participants, supports, evidence, effect, change, reason,
        is_withdrawn, note)
      select event_id, \(new.versionRead + 1), call_id, project_id, stage, level, quarter, held_on,
        people, meetings, participants, supports, evidence, effect, change, reason, true, \(new.note)
      from jalon.participation_version
      where event_id = \(new.id) and version = greatest(\(new.versionRead), 1)
      """)
  }
}

extension ParticipationContent {
  init(_ row: Row) throws {
    let level = try row.get("level", as: Int.self)
    guard let level = ParticipationLevel(rawValue: level) else {
      preconditionFailure("a check constraint limits levels")
    }
    self.init(
      stage: try row.choice("stage"), level: level, quarter: try row.quarter("quarter"),
      heldOn: try row.dayIfPresent("held_on"), people: try row.getIfPresent("people"),
      meetings: try row.getIfPresent("meetings"),
      participants: try row.choices("participants"), supports: try row.choices("supports"),
      evidence: try row.getIfPresent("evidence"), effect: try row.choice("effect"),
      change: try row.getIfPresent("change"), reason: try row.getIfPresent("reason"))
  }
}

extension Row {
  /// Texts that a check constraint limits to the cases of an enumeration.
  fileprivate func choices<Choice: RawRepresentable<String>>(
    _ column: StaticString
  ) throws -> [Choice] {
    try get(column, as: [String].self).compactMap(Choice.init(rawValue:))
  }
}
