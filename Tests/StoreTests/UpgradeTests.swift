import Foundation
import Postgres
import TestSupport
import Testing

/// A database that has been in use is brought to the schema of today with all that it holds.
@Suite struct UpgradeTests {
  @Test func `a call of the twelfth migration keeps its rows, and its indicators have a class`()
    async throws
  {
    // Roles belong to the whole server: they must be there before two migrate at once.
    try await withDatabase { _ in }
    try await withEmptyDatabase { database in
      let twelve = try Self.folder(upTo: 12)
      defer { try? FileManager.default.removeItem(atPath: twelve) }
      try await Self.migrate(database, twelve)
      try await database.superuserPool().write { rows in
        try rows.run("set local session_replication_role = replica")
        try rows.run(
          """
          insert into jalon.call (id, code, title, funder, policy, scope, envelope_eur, minimum_budget_eur,
            minimum_duration_months, maximum_duration_months, latest_end_on, applications_received,
            projects_selected, small_count_threshold)
          values (gen_random_uuid(), 'A', 'Appel', 'Agence', 'p', 's', 100, 10, 12, 36, '2024-12-31', 3, 2, 5)
          """)
        try rows.run(
          """
          insert into jalon.indicator (call_id, code, position, name, definition, unit, level, measure,
            direction, over_time, over_projects, counts_people)
          select call.id, given.code, 1, 'nom', 'd', 'u', 'output', measure, 'increase', 'sum', 'sum', counts_people
          from jalon.call call, (values ('I01', 'count', true), ('I02', 'amount', false), ('I03', 'score', false))
            as given (code, measure, counts_people)
          """)
      }
      try await Self.migrate(database, Self.sql)
      let classes = try await database.superuserPool().read {
        try $0.rows("select code, class from jalon.indicator order by code") {
          "\(try $0.get("code", as: String.self)) \(try $0.get("class", as: String.self))"
        }
      }
      #expect(classes == ["I01 people", "I02 activity", "I03 health"])
      // No figure leaves under the floor, whatever the call said.
      let threshold: Int = try await database.superuserPool().read {
        try $0.value("select small_count_threshold from jalon.call")
      }
      #expect(threshold == 11)
    }
  }

  private static let sql = TestCluster.sqlFolder

  private static func migrate(_ database: TestDatabase, _ folder: String) async throws {
    try await Migrator(
      folder: folder, connection: database.cluster.migrateConnection(database: database.name),
      logger: quietLogger
    ).migrate()
  }

  /// The first migrations of this checkout alone.
  private static func folder(upTo last: Int) throws -> String {
    let files = FileManager.default
    let folder = files.temporaryDirectory.path + "/jalon-upgrade-\(UUID().uuidString)"
    for name in ["migrations", "reporting"] {
      try files.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    for name in try files.contentsOfDirectory(atPath: sql + "/migrations").sorted().prefix(last) {
      try files.copyItem(
        atPath: "\(sql)/migrations/\(name)", toPath: "\(folder)/migrations/\(name)")
    }
    return folder
  }
}
