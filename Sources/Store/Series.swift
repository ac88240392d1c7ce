package import Foundation
package import Monitoring
package import Postgres

/// A part of an answer that waits, sealed to the key of its series.
package struct FollowedPartRow: Sendable {
  package var projectID: UUID
  /// The one with its largest share of money.
  package var axisID: UUID?
  package var sealed: Data
}

extension Transaction {
  /// Nil where nobody is followed over the waves of the survey.
  package borrowing func series(ofSurvey survey: String, call: UUID) throws -> Data? {
    try row(
      """
      select series.public_key from jalon.series
      join jalon.survey on survey.id = series.survey_id
      where survey.call_id = \(call) and survey.code = \(survey)
      """
    ) { try $0.get("public_key") }
  }

  package borrowing func addSeries(
    ofSurvey survey: String, call: UUID, publicKey: Data
  ) throws {
    try run(
      """
      insert into jalon.series (survey_id, call_id, public_key)
      select survey.id, survey.call_id, \(publicKey) from jalon.survey
      where survey.call_id = \(call) and survey.code = \(survey)
      """)
  }

  /// Sets the parts of a batch aside, in no order, with the transaction that publishes it.
  package borrowing func keep(
    _ parts: [(project: UUID, sealed: Data)], wave: UUID
  ) throws {
    if parts.isEmpty { return }
    try run(
      "select jalon.keep_parts(\(wave), \(parts.map(\.project)), \(parts.map(\.sealed)))")
  }

  /// The wave before, of which parts wait still. Nil unless both are over.
  package borrowing func formerWave(of wave: UUID) throws -> UUID? {
    try value("select jalon.former_wave(\(wave))")
  }

  package borrowing func parts(of wave: UUID) throws -> [FollowedPartRow] {
    try rows("select * from jalon.parts_of(\(wave))") { row in
      FollowedPartRow(
        projectID: try row.get("project_id"), axisID: try row.getIfPresent("axis_id"),
        sealed: try row.get("sealed"))
    }
  }

  /// Keeps who was found again and destroys what waited of the wave before. Returns false where another was first.
  package borrowing func keep(_ groups: [FollowedGroup], wave: UUID, since former: UUID) throws
    -> Bool
  {
    let numbered = groups.enumerated().map { (number: $0.offset + 1, group: $0.element) }
    let members = numbered.flatMap { own in own.group.projects.map { (own.number, $0) } }
    let tallies = numbered.flatMap { own in own.group.tallies.map { (own.number, $0) } }
    return try value(
      """
      select jalon.keep_pairs(\(wave), \(former), \(groups.map(\.axisID)), \(groups.map(\.found)),
        \(groups.map(\.codesBefore)), \(groups.map(\.codesAfter)),
        \(members.map(\.0))::int[], \(members.map(\.1)), \(tallies.map(\.0))::int[],
        \(tallies.map(\.1.question)), \(tallies.map(\.1.before)), \(tallies.map(\.1.after)),
        \(tallies.map(\.1.people)))
      """)
  }

  /// Nobody is followed any more: what waits is destroyed unread.
  package borrowing func endSeries(of wave: UUID) throws {
    try run("select jalon.end_series(\(wave))")
  }

  package borrowing func dropOldParts() throws { try run("select jalon.drop_old_parts()") }

  /// By the later wave.
  package borrowing func followedGroups(call: UUID) throws -> [UUID: [FollowedGroup]] {
    let tallies = try rows(
      """
      select * from reporting.followed_tallies(\(call))
      order by group_id, question, choice_before, choice_after
      """
    ) { row in
      (
        group: try row.get("group_id", as: UUID.self),
        tally: FollowedTally(
          question: try row.get("question"), before: try row.getIfPresent("choice_before"),
          after: try row.getIfPresent("choice_after"), people: try row.get("people"))
      )
    }
    let ofGroup = Dictionary(grouping: tallies, by: \.group)
    let groups = try rows(
      "select * from reporting.followed_groups(\(call)) order by wave_id, axis_id nulls last"
    ) { row in
      (
        wave: try row.get("wave_id", as: UUID.self),
        group: FollowedGroup(
          formerWave: try row.get("former_wave_id"), axisID: try row.getIfPresent("axis_id"),
          projects: try row.get("projects"), found: try row.get("found"),
          codesBefore: try row.get("codes_before"), codesAfter: try row.get("codes_after"),
          tallies: (ofGroup[try row.get("id")] ?? []).map(\.tally))
      )
    }
    return Dictionary(grouping: groups, by: \.wave).mapValues { $0.map(\.group) }
  }
}
