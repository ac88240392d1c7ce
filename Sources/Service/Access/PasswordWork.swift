import API
import Foundation
import Postgres
import Store

/// Everything that stretches a password: slowed down by the pair of address and account, then two at a
/// time, one for each address, in turn by address.
struct PasswordWork: Sendable {
  let database: Database
  private let throttle = LoginThrottle()
  private let queue = FairQueue("jalon.passwords", width: 2, each: 1, longest: 16)
  /// Before an attempt is sent away: a flood is then no more than one in this time from each socket, and
  /// leaves the processors to those who are let in.
  private static let refusalDelay = Duration.seconds(1)

  /// An unknown login takes as long as a wrong password, and gets the same answer.
  func open(_ login: LoginRequest, from address: String) async throws -> SessionToken {
    try await counting(login.login, from: address) {
      // In turn from the first look at the database: a flood of guesses waits before it.
      try await queue.turn(for: address) {
        let key = try await stretch(login.password, of: login.login)
        return try await database.open(login.login, key: key)
      }
    }
  }

  /// Asks for the former password, as whoever finds a session open must not take the account.
  func change(
    _ change: PasswordChange, of login: String, _ token: SessionToken, from address: String
  ) async throws {
    try Password.require(change.new, for: login)
    guard change.new != change.former else {
      throw Problem(.weakPassword, title: "Le nouveau mot de passe est l’ancien.")
    }
    try await counting(login, from: address) {
      let (former, new) = try await queue.turn(for: address) {
        (
          try await stretch(change.former, of: login),
          try await queue.onThread { try StretchedPassword(of: change.new) }
        )
      }
      let isChanged = try await database.session.write { tx in
        try tx.changePassword(token: token.text, formerKey: former, to: new)
      }
      guard isChanged else { throw Problem(.wrongPassword) }
    }
  }

  /// Under a salt of its own.
  func stretched(_ password: String, for address: String) async throws -> StretchedPassword {
    try await queue.run(for: address) { try StretchedPassword(of: password) }
  }

  /// Under the salt of an account, or of none that there is.
  private func stretch(_ password: String, of login: String) async throws -> Data {
    let known = try await database.session.read { tx in try tx.passwordSalt(login: login) }
    let salt = known ?? Data(count: 16)
    return try await queue.onThread { try Password.stretch(password, salt: salt) }
  }

  private func counting<Value>(
    _ login: String, from address: String, _ work: () async throws -> Value
  ) async throws -> Value {
    do {
      try await throttle.admit(login, from: address)
      return try await counted(login, from: address, work)
    } catch let problem as Problem where problem.code == .tooMany {
      try? await Task.sleep(for: Self.refusalDelay)
      throw problem
    }
  }

  private func counted<Value>(
    _ login: String, from address: String, _ work: () async throws -> Value
  ) async throws -> Value {
    do {
      let value = try await work()
      await throttle.ended(login, from: address, .success)
      return value
    } catch {
      let isRefused = (error as? Problem)?.code == .wrongPassword
      await throttle.ended(login, from: address, isRefused ? .failure : .abandoned)
      throw error
    }
  }
}
