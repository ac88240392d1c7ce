import Postgres
import TestSupport
import Testing

/// The catalogue checks of docs/security.md: what each must not find, and proof that it would.
@Suite struct CatalogueTests {
  struct Check: Sendable {
    var rule: String
    /// Names of what breaks the rule, in a column `offender`.
    var query: SQL
    /// One statement that breaks it.
    var offence: SQL
  }

  @Test func `the catalogue obeys each rule, and each check would find an offence`() async throws {
    struct RolledBack: Error {}
    try await withDatabase { database in
      let superuser = database.superuserPool()
      for check in Self.checks {
        let found = try await superuser.read { try Self.offenders(check, in: $0) }
        #expect(found == [], "\(check.rule)")
        await #expect(throws: RolledBack.self) {
          try await superuser.write { tx in
            try tx.run(check.offence)
            #expect(try !Self.offenders(check, in: tx).isEmpty, "\(check.rule)")
            throw RolledBack()
          }
        }
      }
    }
  }

  private static func offenders(_ check: Check, in tx: borrowing Transaction) throws -> [String] {
    try tx.rows(check.query) { try $0.get("offender", as: String.self) }
  }
}
