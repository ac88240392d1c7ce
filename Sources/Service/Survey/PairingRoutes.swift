import API
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Store
import XLSForm

/// The key of a series is lent for one operation, as that of a wave is.
struct PairingRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.post(RouterPath(.pairs)) { request, context in
      let lent: PairingRequest = try JSON.decode(from: try await request.bodyBytes())
      return Response.json(
        try await pair(lent, of: try context.id(.wave), as: try request.sessionToken))
    }
  }

  private struct Read: Sendable {
    var wave: ListedWave
    var form: String
    var seriesKey: Data?
    var axes: [UUID: String]
    var waves: [UUID: Quarter]
  }

  private func pair(
    _ lent: PairingRequest, of id: UUID, as token: SessionToken
  ) async throws -> PairingReply {
    let read = try await database.read(as: token, by: [.evaluator]) { tx, _ in
      let wave = try tx.wave(id)
      return Read(
        wave: wave, form: try tx.form(ofVersion: wave.versionID),
        seriesKey: try tx.series(ofSurvey: wave.surveyCode, call: wave.callID),
        axes: Dictionary(
          try tx.axes().map { ($0.axis.id, $0.axis.code) }, uniquingKeysWith: { first, _ in first }),
        waves: Dictionary(
          try tx.waves(ofCall: wave.callID).map { ($0.id, $0.quarter) },
          uniquingKeysWith: { first, _ in first }))
    }
    guard let seriesKey = read.seriesKey else { throw Problem.nobodyFollowed }
    guard read.wave.state == WaveState.tallied else { throw Problem.notTallied }
    guard let key = try? TallyKey(bytes: lent.seriesKey) else { throw Problem(.badRequest) }
    guard key.publicKey == seriesKey else { throw Problem.otherSeriesKey }
    guard let form = Form.read(markdown: read.form).form else { throw Problem(.internalError) }
    let outcome = try await Pairing(database: database, form: form, key: key)
      .run(id, isOver: lent.isOver)
    let groups = (outcome?.groups ?? []).map { group in
      PairingReply.Group(axis: group.axisID.flatMap { read.axes[$0] }, found: group.found)
    }
    return PairingReply(
      since: outcome.flatMap { read.waves[$0.since] },
      groups: groups.sorted { one, other in (one.axis ?? "~") < (other.axis ?? "~") },
      isOver: lent.isOver)
  }
}

extension Problem {
  fileprivate static let nobodyFollowed = Problem(
    .ruleBroken, title: "Cette enquête ne suit personne d’une vague à l’autre.",
    help: "Un suivi se prépare avec la première vague\u{A0}: jalon enquete creer … --suivi")

  fileprivate static let notTallied = Problem(
    .ruleBroken,
    title: "Les mêmes personnes se retrouvent après le dernier dépouillement de la vague.",
    help: "D’abord\u{A0}: jalon enquete depouiller ENQUÊTE --dernier")

  fileprivate static let otherSeriesKey = Problem(
    .ruleBroken, title: "Cette clé n’est pas celle du suivi de cette enquête.",
    help: "Donner le fichier qui a été fait avec la première vague, par --cle.")
}
