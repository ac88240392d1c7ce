package import Foundation
package import Postgres

/// What a freeze tells of one project, to be stored beside it.
package struct NewDraftReport: Sendable {
  package var projectID: UUID
  /// SHA-256 of the content, in hexadecimal.
  package var digest: String
  package var content: String

  package init(projectID: UUID, digest: String, content: String) {
    self.projectID = projectID
    self.digest = digest
    self.content = content
  }
}

extension Transaction {
  package borrowing func add(
    _ drafts: [NewDraftReport], cutOutOf freeze: NewPublication
  ) throws {
    try run(
      """
      insert into jalon.draft_report
        (publication_id, call_id, project_id, number, name, year, data_day, digest, content)
      select publication.id, publication.call_id, draft.project_id, publication.number,
        publication.name, publication.year, publication.data_day, decode(draft.digest, 'hex'),
        draft.content
      from unnest(\(drafts.map(\.projectID)), \(drafts.map(\.digest)), \(drafts.map(\.content)))
        as draft (project_id, digest, content)
      join jalon.publication on publication.call_id = \(freeze.callID)
        and publication.number = \(freeze.number)
      """)
  }

  /// Of freezes after which nothing of their year was released yet, the latest first; empty but for the holder of the project.
  package borrowing func draftReports(ofProject project: UUID) throws -> [ListedPublication] {
    try rows(Self.draftColumns + Self.drafts(of: project) + " order by number desc") {
      try ListedPublication($0)
    }
  }

  /// Nil without a name.
  package borrowing func draftReport(
    ofProject project: UUID, year: Int, frozenAs name: String?
  ) throws -> StoredPublication? {
    try row(
      Self.draftColumns + ", content" + Self.drafts(of: project) + """
         and year = \(year) and name = \(name)::text
        order by number desc limit 1
        """
    ) { StoredPublication(listed: try ListedPublication($0), content: try $0.get("content")) }
  }

  private static func drafts(of project: UUID) -> SQL {
    """
     from jalon.draft_report draft where project_id = \(project) and not exists (
      select from jalon.publication released
      where released.call_id = draft.call_id and released.kind = 'release'
        and released.year = draft.year and released.number > draft.number)
    """
  }

  private static let draftColumns: SQL = """
    select number, 'freeze' as kind, name, year, data_day, encode(digest, 'hex') as digest,
      (made_at at time zone 'Europe/Paris')::date as made_on,
      to_char(made_at at time zone 'Europe/Paris', 'HH24:MI') as made_clock
    """
}
