import Foundation
import Postgres
import Service
import Store

/// The accounts of the demonstration, made as an agency makes its own: a first administrator makes the
/// others, and each chooses her password. All passwords are one, known to everybody, so one stretching.
struct DemonstrationAccounts {
  let admin: Pool
  let sessions: Pool
  let first: StretchedPassword
  let own: StretchedPassword

  /// Under the salt of an earlier start, if there was one that did not come to its end.
  static func prepare(admin: Pool, sessions: Pool) async throws -> DemonstrationAccounts {
    let known = try await sessions.read { tx in
      try tx.passwordSalt(login: DemonstrationSite.administrator)
    }
    let salt = known ?? Password.newSalt()
    return DemonstrationAccounts(
      admin: admin, sessions: sessions,
      first: StretchedPassword(
        salt: salt, key: try Password.stretch("premier " + DemonstrationSite.password, salt: salt)),
      own: StretchedPassword(
        salt: salt, key: try Password.stretch(DemonstrationSite.password, salt: salt)))
  }

  func account(
    _ login: String, _ name: String, _ kind: Account.Kind, projects: [UUID] = [],
    calls: [UUID] = []
  ) -> NewAccount {
    NewAccount(
      login: login, name: name, kind: kind, password: first, projects: projects, calls: calls,
      isFictitious: true)
  }

  /// What an earlier start has done is not done again.
  func add(_ accounts: [NewAccount]) async throws {
    let administrator = account(
      DemonstrationSite.administrator, "Administrateur de la démonstration", .administrator)
    if try await !exists(administrator.login) {
      try await admin.write { tx in try tx.addFirstAdministrator(administrator) }
    }
    try await choosePassword(administrator.login)
    if let last = accounts.last, try await !exists(last.login) {
      try await acting(administrator.login) { token in
        try await admin.write { tx in
          _ = try tx.enter(token: token)
          for account in accounts { try tx.add(account) }
        }
      }
    }
    for account in accounts { try await choosePassword(account.login) }
  }

  private func exists(_ login: String) async throws -> Bool {
    try await sessions.read { tx in try tx.passwordSalt(login: login) != nil }
  }

  private func choosePassword(_ login: String) async throws {
    let (first, own) = (first, own)
    try await sessions.write { tx in
      let secret = UUID().uuidString + UUID().uuidString
      guard let kind = try tx.openSession(login: login, key: first.key, secret: secret) else {
        return
      }
      let token = kind.tokenPrefix + secret
      _ = try tx.changePassword(token: token, formerKey: first.key, to: own)
      try tx.closeSession(token: token)
    }
  }

  private func acting(_ login: String, _ body: (String) async throws -> Void) async throws {
    let key = own.key
    let secret = UUID().uuidString + UUID().uuidString
    let kind = try await sessions.write { tx in
      try tx.openSession(login: login, key: key, secret: secret)
    }
    guard let kind else {
      throw OperatorFailure(
        sentence: "L’administrateur de la démonstration a un autre mot de passe.")
    }
    let token = kind.tokenPrefix + secret
    try await body(token)
    try await sessions.write { tx in try tx.closeSession(token: token) }
  }
}
