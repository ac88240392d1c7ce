import API
import Foundation
import Hummingbird
import Postgres
import Store
import XLSForm

/// A person's door: the code opens a form, and takes her answers once. No session, no cookie, no
/// trace of when.
struct SurveyRoutes {
  let database: Database
  let keys: WaveKeyFolder
  let throttle = CodeThrottle()

  func add(to router: Router<Context>) {
    router.post(RouterPath(Route.surveyForm)) { request, context in
      let asked: SurveyFormRequest = try JSON.decode(from: try await request.bodyBytes())
      let wave = try await slowly(context) { try await self.wave(for: asked.code) }
      return try Response.json(
        SurveyForm(title: wave.surveyTitle, form: wave.form, isFictitious: wave.isFictitious))
    }
    router.put("/v1/responses/:response") { request, context in
      let id = try context.id("response")
      let body = try await request.bodyBytes()
      let sent: ResponseSubmission = try JSON.decode(from: body)
      let received = try await slowly(context) { try await self.receive(id, sent, body) }
      return try Response.json(
        ResponseReceipt(number: received.receipt), status: received.isNew ? .created : .ok)
    }
  }

  private func slowly<Value: Sendable>(
    _ context: Context, _ work: () async throws -> Value
  ) async throws -> Value {
    try await throttle.admit(context.address)
    do {
      let value = try await work()
      await throttle.succeeded(context.address)
      return value
    } catch let problem as Problem where problem.code == .codeRefused {
      await throttle.failed(context.address)
      throw problem
    }
  }

  /// The open wave that a code belongs to. Each is asked, found or not, so that the time says nothing.
  private func wave(for typed: String) async throws -> OpenWave {
    let code = try accessCode(typed)
    let waves = try await openWaves()
    let opened = try await database.collect.read { tx in
      try waves.filter { try tx.codeOpens($0.keys.codeHMAC(code), wave: $0.wave.id) }
    }
    guard let first = opened.first else { throw Problem(.codeRefused) }
    return first.wave
  }

  private func openWaves() async throws -> [(wave: OpenWave, keys: WaveKeys)] {
    let waves = try await database.collect.read { tx in try tx.openWaves() }
    return try waves.map { ($0, try keys.load(wave: $0.id)) }
  }

  /// Seals the answers and hands them in. A repeated sending comes with a used code, so every open
  /// wave is asked whether it knows the id.
  private func receive(
    _ id: UUID, _ sent: ResponseSubmission, _ body: Data
  ) async throws -> Received {
    let code = try accessCode(sent.code)
    let sheet = AnswerSheet(sent.answers.mapValues(Answer.init))
    let offers = try await openWaves().map { wave, keys in
      Offer(
        form: wave.form, receipt: keys.receipt(id),
        response: SealedResponse(
          wave: wave.id, codeHMAC: keys.codeHMAC(code), idHMAC: keys.idHMAC(id),
          bodyHMAC: keys.bodyHMAC(id, body),
          sealed: try WaveKeys.seal(try JSON.encode(sheet), to: wave.publicKey)))
    }
    return try await database.collect.write { tx in
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

private struct Received: Sendable {
  var receipt: String
  var isNew: Bool
}

private struct Offer: Sendable {
  var form: String
  var receipt: String
  var response: SealedResponse

  /// The device checked the answers while they were given; the service checks them again.
  func accepts(_ sheet: AnswerSheet) -> Bool {
    Form.read(markdown: form).form?.validate(sheet).isEmpty ?? false
  }
}

private func accessCode(_ typed: String) throws -> String {
  guard let code = AccessCode.reading(typed) else { throw Problem(.codeRefused) }
  return code
}

extension Answer {
  init(_ value: AnswerValue) {
    self =
      if let choices = value.choices {
        .choices(choices)
      } else if let text = value.text {
        .text(text)
      } else if let number = value.number {
        .number(number.decimal)
      } else {
        .refused
      }
  }
}
