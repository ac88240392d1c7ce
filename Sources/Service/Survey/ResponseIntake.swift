import API
import Foundation
import Monitoring
import Postgres
import Store
import Writing
import XLSForm

/// What a person may do without saying who she is, by a program or a browser: open a form with a
/// code, hand her answers in once, take them back by their receipt.
struct ResponseIntake: Sendable {
  let database: Database
  let waves: OpenWaves
  let throttle = CodeThrottle()
  private let search: CodeSearch
  private let tagKeys: TagKeyHolder
  private let arrivals: GroupedWork<UnsealedResponse, Acceptance>

  init(database: Database, keys: WaveKeyFolder) {
    self.database = database
    waves = OpenWaves(database: database, keys: keys)
    search = CodeSearch(database: database, keys: keys, waves: waves)
    tagKeys = TagKeyHolder(keys: keys)
    // One after the other under one id or one code, as if each came alone. One group at a time: two at once are half as
    // large, and sealing and writing each cost more than overlapping saves.
    arrivals = GroupedWork(
      width: 1, most: 64, longest: 1024, pace: .milliseconds(2),
      marks: { [$0.response.idHMAC, $0.response.codeHMAC] },
      work: { group in
        let sealed = try UnsealedResponse.sealed(group)
        return try await database.collect.write { tx in try tx.accept(sealed) }
      })
  }

  /// The open wave that a code belongs to, whether the code was used or not: only sending tells.
  func wave(openedBy typed: String, from address: String) async throws -> KeyedWave {
    try await slowly(address) { try await card(of: try accessCode(typed)).wave }
  }

  /// Hands the answers in, sealed, under an id that the person's device made.
  /// - Parameter body: what a second sending is compared with.
  func receive(
    _ sheet: AnswerSheet, by channel: AnswerChannel, id: UUID, code typed: String, body: Data,
    from address: String
  ) async throws -> Received {
    try await slowly(address) {
      let code = try accessCode(typed)
      let card = try await card(of: code)
      let keyed = card.wave
      let keys = keyed.keys
      let receipt = keys.receipt(id)
      let response = SealedResponse(
        wave: keyed.wave.id, codeHMAC: keys.codeHMAC(code), idHMAC: keys.idHMAC(id),
        bodyHMAC: keys.bodyHMAC(id, body), receiptHMAC: keys.receiptHMAC(receipt), sealed: Data())
      // The device checked the answers while they were given; the service checks them again, before
      // anything is consumed.
      guard keyed.checker.findings(of: sheet, at: .now).isEmpty else {
        return try await earlier(response, receipt)
      }
      let unsealed = UnsealedResponse(
        response: response, message: try keyed.message(of: sheet, by: card.channel(channel)),
        publicKey: keyed.wave.publicKey)
      return try Received(try await arrivals.outcome(of: unsealed), receipt)
    }
  }

  /// An answer that was taken earlier is acknowledged, whatever its form says of it today.
  private func earlier(_ response: SealedResponse, _ receipt: String) async throws -> Received {
    let outcome = try await database.collect.read { tx in try tx.earlier(response) }
    guard let outcome else { throw Problem(.refused) }
    return try Received(outcome, receipt)
  }

  /// Takes back the answers waiting under a receipt. A wrong receipt, one already used and one
  /// published get the same refusal.
  func withdraw(receipt typed: String, from address: String) async throws {
    try await slowly(address) {
      guard let receipt = ReceiptNumber.reading(typed) else { throw Problem(.receiptUnknown) }
      let digests = try await waves.all.map { ($0.wave.id, $0.keys.receiptHMAC(receipt)) }
      let wasWaiting = try await database.collect.write { tx in try tx.withdraw(digests) }
      guard wasWaiting else { throw Problem(.receiptUnknown) }
    }
  }

  /// The wave that a page's state names, while it is open.
  func keyedWave(of state: String) async throws -> KeyedWave? {
    guard let id = PageState.wave(of: state) else { return nil }
    return try await waves.wave(id)
  }

  /// A wave to be looked at by those who prepare it, who know its address.
  func preview(_ id: UUID) async throws -> KeyedWave { try await waves.preview(id) }

  private func card(of code: String) async throws -> OpenedCard {
    try await search.card(of: code, try await tagKeys.key)
  }

  private func slowly<Value: Sendable>(
    _ address: String, _ work: () async throws -> Value
  ) async throws -> Value {
    try await throttle.admit(address)
    do {
      let value = try await work()
      await throttle.succeeded(address)
      return value
    } catch let problem as Problem where problem.isGuess {
      await throttle.failed(address)
      throw problem
    } catch {
      await throttle.abandoned(address)
      throw error
    }
  }
}

struct Received: Sendable {
  var receipt: String
  var isNew: Bool

  fileprivate init(_ outcome: Acceptance, _ receipt: String) throws {
    self.receipt = receipt
    switch outcome {
    case .accepted: isNew = true
    case .repeated: isNew = false
    case .conflict: throw Problem(.conflict)
    case .used: throw Problem(.codeUsed)
    case .refused: throw Problem(.codeRefused)
    }
  }
}

/// Reads the key of tags once.
private actor TagKeyHolder {
  private let keys: WaveKeyFolder
  private var known: CodeTagKey?

  init(keys: WaveKeyFolder) { self.keys = keys }

  var key: CodeTagKey {
    get throws {
      if let known { return known }
      let read = try keys.tagKey()
      known = read
      return read
    }
  }
}

extension Problem {
  /// The refusals that guessing numbers would meet.
  fileprivate var isGuess: Bool { code == .codeRefused || code == .receiptUnknown }
}

private func accessCode(_ typed: String) throws -> String {
  guard let code = AccessCode.reading(typed) else { throw Problem(.codeRefused) }
  return code
}
