import API
import Foundation
import Postgres
import Store
import Writing
import XLSForm

/// What a person may do without saying who she is, by a program or a browser: open a form with a
/// code, hand her answers in once, take them back by their receipt.
struct ResponseIntake: Sendable {
  let database: Database
  let keys: WaveKeyFolder
  let throttle = CodeThrottle()
  private let forms = FormCache()

  init(database: Database, keys: WaveKeyFolder) {
    self.database = database
    self.keys = keys
  }

  /// The open wave that a code belongs to. Every wave is tried, so that timing reveals nothing.
  func wave(openedBy typed: String, from address: String) async throws -> OpenWave {
    try await slowly(address) {
      let code = try accessCode(typed)
      let waves = try await openWaves()
      let opened = try await database.collect.read { tx in
        try waves.filter { try tx.codeOpens($0.keys.codeHMAC(code), wave: $0.wave.id) }
      }
      guard let first = opened.first else { throw Problem(.codeRefused) }
      return first.wave
    }
  }

  /// Seals the answers and hands them in under an id that the person's device made. A repeated
  /// sending comes with a used code, so every open wave is asked whether it knows the id.
  /// - Parameter body: what a second sending is compared with.
  func receive(
    _ sheet: AnswerSheet, id: UUID, code typed: String, body: Data, from address: String
  ) async throws -> Received {
    try await slowly(address) {
      let code = try accessCode(typed)
      let sealable = try JSON.encode(SealedAnswers(sheet))
      var offers: [Offer] = []
      for (wave, keys) in try await openWaves() {
        let offer = Offer(
          form: try await form(of: wave), receipt: keys.receipt(id),
          response: SealedResponse(
            wave: wave.id, codeHMAC: keys.codeHMAC(code), idHMAC: keys.idHMAC(id),
            bodyHMAC: keys.bodyHMAC(id, body), receiptHMAC: keys.receiptHMAC(keys.receipt(id)),
            sealed: try TallyKey.seal(sealable, to: wave.publicKey)))
        offers.append(offer)
      }
      return try await database.collect.write { [offers] tx in
        for offer in offers {
          switch try tx.accept(offer.response) {
          case .accepted:
            guard offer.accepts(sheet) else { throw Problem(.refused) }
            return Received(receipt: offer.receipt, isNew: true)
          case .repeated: return Received(receipt: offer.receipt, isNew: false)
          case .conflict: throw Problem(.conflict)
          case .refused: continue
          }
        }
        throw Problem(.codeRefused)
      }
    }
  }

  /// Takes back the answers waiting under a receipt. A wrong receipt, one already used and one
  /// published get the same refusal.
  func withdraw(receipt typed: String, from address: String) async throws {
    try await slowly(address) {
      guard let receipt = ReceiptNumber.reading(typed) else { throw Problem(.receiptUnknown) }
      let waves = try await openWaves()
      let wasWaiting = try await database.collect.write { tx in
        var wasWaiting = false
        for (wave, keys) in waves where try tx.withdraw(keys.receiptHMAC(receipt), wave: wave.id) {
          wasWaiting = true
        }
        return wasWaiting
      }
      guard wasWaiting else { throw Problem(.receiptUnknown) }
    }
  }

  /// The wave that a page's state names, while it is open.
  func keyedWave(of state: String) async throws -> KeyedWave? {
    guard let id = PageState.wave(of: state) else { return nil }
    return try await openWaves().first { $0.wave.id == id }.map(KeyedWave.init)
  }

  /// A wave to be looked at by those who prepare it, who know its address.
  func preview(_ id: UUID) async throws -> KeyedWave {
    let wave = try await database.collect.read { tx in try tx.preview(wave: id) }
    guard let wave else { throw Problem(.notFound) }
    return KeyedWave(wave, try keys.load(wave: id))
  }

  func keys(of wave: OpenWave) throws -> WaveKeys { try keys.load(wave: wave.id) }

  func form(of wave: OpenWave) async throws -> Form {
    guard let form = await forms.form(wave.form) else { throw Problem(.internalError) }
    return form
  }

  /// Each wave fails alone: one whose secrets are lost closes none of the others.
  private func openWaves() async throws -> [(wave: OpenWave, keys: WaveKeys)] {
    let waves = try await database.collect.read { tx in try tx.wavesOpenToday() }
    let readable = waves.compactMap { wave in
      (try? keys.load(wave: wave.id)).map { (wave: wave, keys: $0) }
    }
    if readable.isEmpty, let lost = waves.first { _ = try keys.load(wave: lost.id) }
    return readable
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
}

private struct Offer: Sendable {
  var form: Form
  var receipt: String
  var response: SealedResponse

  /// The device checked the answers while they were given; the service checks them again.
  func accepts(_ sheet: AnswerSheet) -> Bool {
    form.validate(sheet, at: .now).isEmpty
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
