package import Foundation
package import Monitoring
package import Postgres
package import Store
import Testing

/// Two calls of two agencies and the people who work on them.
package struct World: Sendable {
  /// `amina` and her colleague `anais` hold BZH-01, `bruno` holds BZH-02, `claire` follows their
  /// call; `denis` follows another call, whose BZH-01 `gwenn` holds; `estelle` administers.
  package enum Person: String, CaseIterable, Sendable {
    case amina, anais, bruno, claire, denis, gwenn, estelle

    package var kind: Account.Kind {
      switch self {
      case .amina, .anais, .bruno, .gwenn: .holder
      case .claire, .denis: .evaluator
      case .estelle: .administrator
      }
    }

    package var pool: String { kind == .administrator ? "jalon_admin" : "jalon_" + kind.rawValue }
    /// As long as a real one, and readable.
    package var token: String {
      kind.tokenPrefix + rawValue + String(repeating: "-", count: 43 - rawValue.count)
    }
  }

  package static let roles = [
    "jalon_session", "jalon_holder", "jalon_evaluator", "jalon_collect", "jalon_admin",
    "jalon_publish", "jalon_load", "jalon_protect", "jalon_audit",
  ]

  /// What each one's password is once it is stretched.
  package static let key = Data(repeating: 2, count: 32)

  package let database: TestDatabase
  package let pools: [String: Pool]
  /// No policy holds it back: to see what is really there, and to move clocks.
  package let superuser: Pool
  package let call: CallDirectory
  package let otherCall: CallDirectory
  package let accounts: [Person: UUID]
  /// The second of 2025, over since long: BZH-01 and BZH-02 live in it.
  package let quarter: Quarter

  package func pool(_ role: String) throws -> Pool { try #require(pools[role]) }

  package func project(_ code: String) throws -> UUID { try #require(call.projects[code]) }
  package func indicator(_ code: String) throws -> UUID { try #require(call.indicators[code]) }

  /// One transaction of a person, in the connections of her role unless others are named.
  @discardableResult
  package func acting<Value: Sendable>(
    as person: Person, in role: String? = nil,
    _ body: @escaping @Sendable (borrowing Transaction) throws -> Value
  ) async throws -> Value {
    try await pool(role ?? person.pool).write { tx in
      _ = try tx.enter(token: person.token)
      return try body(tx)
    }
  }

  /// One transaction of an evaluator in the connections that read raw figures to protect them.
  @discardableResult
  package func protecting<Value: Sendable>(
    as person: Person, _ body: @escaping @Sendable (borrowing Transaction) throws -> Value
  ) async throws -> Value {
    try await acting(as: person, in: "jalon_protect", body)
  }

  /// Counts what a query finds, whoever may see it.
  package func count(_ sql: SQL) async throws -> Int {
    try await superuser.read { try $0.value(sql) }
  }
}

/// Lends a database with two calls and all the people.
package func withWorld<Result: Sendable>(
  isolation: isolated (any Actor)? = #isolation,
  _ body: (World) async throws -> Result
) async throws -> Result {
  try await withDatabase { database in try await body(try await World(in: database)) }
}

extension World {
  init(in database: TestDatabase) async throws {
    self.database = database
    var pools: [String: Pool] = [:]
    for role in Self.roles { pools[role] = database.pool(role: role, size: 4) }
    self.pools = pools
    superuser = database.superuserPool()
    quarter = try #require(Quarter("2025-T2"))
    let admin = try #require(pools["jalon_admin"])
    call = try await Self.load(try Files.secondCall(), through: admin)
    var other = try Files.secondCall()
    other.call.code = "AAP-AUTRE-2025"
    otherCall = try await Self.load(other, through: admin)
    accounts = try await Self.addPeople(call, otherCall, through: superuser)
  }

  package static func load(_ file: CallFile, through admin: Pool) async throws -> CallDirectory {
    try await admin.write { tx in
      try tx.load(file, form: Files.fixtureForm)
      return try #require(try tx.directory(ofCall: file.call.code))
    }
  }

  /// With a session open for each, under a token that tests know: only a superuser can do that.
  private static func addPeople(
    _ call: CallDirectory, _ other: CallDirectory, through superuser: Pool
  ) async throws -> [Person: UUID] {
    try await superuser.write { tx in
      var accounts: [Person: UUID] = [:]
      for person in Person.allCases {
        let id = UUID()
        accounts[person] = id
        try tx.run(
          """
          insert into auth.account
            (id, login, display_name, kind, password_salt, password_verifier, is_fictitious)
          values (\(id), \(person.rawValue), \(person.rawValue.capitalized), \(person.kind.rawValue),
            \(Data(repeating: 1, count: 16)), sha256(\(key)), true)
          """)
        switch person {
        case .amina, .anais: try grant(project: call.projects["BZH-01"], to: id, in: tx)
        case .bruno: try grant(project: call.projects["BZH-02"], to: id, in: tx)
        case .gwenn: try grant(project: other.projects["BZH-01"], to: id, in: tx)
        case .claire: try grant(call: call.callID, to: id, in: tx)
        case .denis: try grant(call: other.callID, to: id, in: tx)
        case .estelle: break
        }
        try openSession(person.token, of: id, in: tx)
      }
      return accounts
    }
  }

  private static func grant(
    project: UUID?, to account: UUID, in tx: borrowing Transaction
  ) throws {
    try tx.run("insert into auth.account_project values (\(account), \(try #require(project)))")
  }

  package static func grant(
    call: UUID, to account: UUID, in tx: borrowing Transaction
  ) throws {
    try tx.run("insert into auth.account_call values (\(account), \(call))")
  }

  package static func openSession(
    _ token: String, of account: UUID, in tx: borrowing Transaction
  ) throws {
    try tx.run(
      """
      insert into auth.session (token_sha256, account_id)
      values (sha256(convert_to(\(token), 'UTF8')), \(account))
      """)
  }
}
