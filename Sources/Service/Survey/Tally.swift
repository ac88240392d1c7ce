import API
import Foundation
import Monitoring
import Postgres
import Store
import XLSForm

/// Opens the answers of one wave with its key and publishes them in batches: all that waits of each project
/// that has enough, a thousand at a time, and at the last tally what is left of several projects together. Each batch is a
/// transaction of its own.
struct Tally: Sendable {
  let database: Database
  let wave: LivingWave
  let form: Form
  let key: TallyKey

  struct Outcome: Sendable {
    var batches: [(project: UUID, published: Int)] = []
    /// Projects that have something waiting still, too little for a batch.
    var waiting: [UUID] = []
    /// Published without project.
    var leftovers = 0
    /// Destroyed unread by the last tally.
    var unpublished = 0
  }

  init(_ wave: LivingWave, key: TallyKey, database: Database) throws {
    guard let form = Form.read(markdown: wave.form).form else { throw Problem(.internalError) }
    guard key.publicKey == wave.publicKey else { throw Problem.otherWavesKey }
    self.wave = wave
    self.form = form
    self.key = key
    self.database = database
  }

  func run(isLast: Bool) async throws -> Outcome {
    if isLast, !wave.isEnding { throw Problem(broken: Rule.waveNotClosed.sentence) }
    var outcome = Outcome()
    for batch in try await waiting() {
      let published = try await publishAll(batch)
      if published > 0 {
        outcome.batches.append((batch.projectID, published))
      } else {
        outcome.waiting.append(batch.projectID)
      }
    }
    guard isLast else { return outcome }
    outcome.waiting = []
    outcome.leftovers = try await publishLeftovers()
    let id = wave.id
    try await database.publish.write { tx in try tx.blend(wave: id) }
    outcome.unpublished = try await database.publish.write { tx in try tx.endWave(id) }
    return outcome
  }

  private func waiting() async throws -> [WaitingBatch] {
    let id = wave.id
    return try await database.publish.read { tx in
      try tx.waitingBatches().filter { $0.wave == id }
    }.sorted { $0.projectID.uuidString < $1.projectID.uuidString }
  }

  /// What waits of a project, a batch after the other. Returns how many answers that were.
  private func publishAll(_ batch: WaitingBatch) async throws -> Int {
    var published = 0
    while batch.waiting - published >= WaitingBatch.leastAnswers,
      let more = try await publish(batch.projectID)
    {
      published += more
    }
    return published
  }

  /// Returns nil where another service was first.
  private func publish(_ project: UUID) async throws -> Int? {
    try await batch { tx in
      try tx.takeBatch(wave: wave.id, project: project).map { (.project(project), $0) }
    }
  }

  /// By axis, then what is still left of the call.
  private func publishLeftovers() async throws -> Int {
    let id = wave.id
    let axes = try await database.publish.read { tx in try tx.leftoverAxes(wave: id) }
    var published = 0
    for axis in axes.map(UUID?.some) + [nil] {
      published +=
        try await batch { tx in
          try tx.takeLeftovers(wave: id, axis: axis).map { (.leftover($0.leftover), $0.sealed) }
        } ?? 0
    }
    return published
  }

  /// Returns nil where too few are there, which the database counts.
  private func batch(
    _ take: @escaping @Sendable (borrowing Transaction) throws -> [(AnswerSource, Data)]
  ) async throws -> Int? {
    do {
      return try await database.publish.write { tx in
        var parts: [(project: UUID, sealed: Data)] = []
        let responses = try take(tx).map { source, sealed -> OpenedResponse in
          let opened = try SealedAnswers.opened(try key.open(sealed))
          // Of leftovers nobody knows the project, within which people are found again.
          if let part = opened.followed, case .project(let project) = source {
            parts.append((project, part))
          }
          return OpenedResponse(
            source: source, sheet: opened.sheet, form: form, by: opened.channel)
        }
        try tx.publish(responses, wave: wave.id)
        try tx.keep(parts, wave: wave.id)
        return responses.count
      }
    } catch let error as PostgresError where error.constraint == Rule.batchSize.rawValue {
      return nil
    }
  }
}

extension Problem {
  fileprivate static let otherWavesKey = Problem(
    .ruleBroken, title: "Cette clé n’ouvre pas les réponses de cette vague.",
    help: "Donner le fichier qui a été fait avec elle, par --cle.")
}
