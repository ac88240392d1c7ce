import Foundation
import Postgres
import TestSupport
import Testing

/// `sql/schema.sql` is what the migrations make, for readers and reviewers. To write it anew:
/// `JALON_UPDATE_SCHEMA=1 swift test --filter SchemaTests`.
@Suite struct SchemaTests {
  @Test func `schema.sql is what the migrations make`() async throws {
    let dump = try await withDatabase { database in
      try Self.dump(database.cluster.superuserConnection(database: database.name))
    }
    #expect(dump.contains("CREATE POLICY") && dump.contains("COMMENT ON COLUMN"))
    #expect(dump.contains("GRANT SELECT ON TABLE") && dump.contains("FORCE ROW LEVEL SECURITY"))
    let path = Checkout.top + "/sql/schema.sql"
    if ProcessInfo.processInfo.environment["JALON_UPDATE_SCHEMA"] == "1" {
      try dump.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    #expect(Self.differences(dump, kept) == [])
  }

  private static func dump(_ connection: ConnectionConfiguration) throws -> String {
    let run = try ProgramRun.finish(
      "pg_dump", ["--schema-only", "--no-tablespaces", "--dbname", connection.conninfo],
      environment: ProcessInfo.processInfo.environment.merging([
        "PGUSER": connection.user ?? "", "PGPASSFILE": connection.passfile ?? "",
        "LC_ALL": "C.UTF-8",
      ]) { _, ours in ours })
    #expect(run.status == 0, "\(run.complaint)")
    return normalized(run.text)
  }

  /// Without what changes from one machine or minute to the next: versions, the random words of
  /// `\restrict`, settings of the restoring session, empty comments.
  private static func normalized(_ text: String) -> String {
    let changing = /^(-- Dumped |\\(un)?restrict |SET |SELECT pg_catalog\.set_config|--$)/
    let lines = text.split(separator: "\n").filter { !$0.contains(changing) }
    return lines.map { $0.hasPrefix("-- Name: ") ? "\n\($0)" : String($0) }
      .joined(separator: "\n") + "\n"
  }

  /// The first lines that only one of them has.
  private static func differences(_ made: String, _ kept: String) -> [String] {
    let (made, kept) = (made.split(separator: "\n"), kept.split(separator: "\n"))
    return made.difference(from: kept).prefix(20).map { change in
      switch change {
      case .insert(_, let line, _): "not in schema.sql: \(line)"
      case .remove(_, let line, _): "only in schema.sql: \(line)"
      }
    }
  }
}
