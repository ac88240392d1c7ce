import API
import Foundation
import Hummingbird
import Postgres
import Store

/// The key of a wave is lent for one operation: it is in memory for that long, and in no file and no log.
struct TallyRoutes {
  let database: Database
  let keys: WaveKeyFolder

  func add(to router: Router<Context>) {
    router.post(RouterPath(.tallies)) { request, context in
      let lent: TallyRequest = try JSON.decode(from: try await request.bodyBytes())
      return Response.json(
        try await tally(lent, of: try context.id(.wave), as: try request.sessionToken))
    }
  }

  private func tally(
    _ lent: TallyRequest, of id: UUID, as token: SessionToken
  ) async throws -> TallyReply {
    let listed = try await database.read(as: token, by: [.evaluator]) { tx, _ in try tx.wave(id) }
    guard let key = try? TallyKey(bytes: lent.tallyKey) else { throw Problem(.badRequest) }
    let wave = try await database.publish.read { tx in
      try tx.livingWaves(forsakenAfter: BatchJob.forsakenDays).first { $0.id == id }
    }
    guard let wave else { throw Problem.nothingToTally }
    let outcome = try await Tally(wave, key: key, database: database).run(isLast: lent.isLast)
    if lent.isLast {
      // What the disk refuses now is destroyed by the job, which goes on until it is done.
      try? await WaveSecrets(database: database, keys: keys).destroyUseless()
    }
    let names = Dictionary(
      listed.projects.map { ($0.projectID, $0.code) }, uniquingKeysWith: { first, _ in first })
    let after = try await database.read(as: token, by: [.evaluator]) { tx, _ in try tx.wave(id) }
    return TallyReply(
      batches: outcome.batches.compactMap { batch in
        names[batch.project].map { .init(project: $0, published: batch.published) }
      }.sorted { $0.project < $1.project },
      waiting: outcome.waiting.compactMap { names[$0] }.sorted(), leftovers: outcome.leftovers,
      wave: WaveLine(after))
  }
}

extension Problem {
  fileprivate static let nothingToTally = Problem(
    .ruleBroken, title: "Cette vague n’est pas ouverte, ou elle a eu son dernier dépouillement.",
    help: "Voir où elle en est avec\u{A0}: jalon enquete liste")
}
