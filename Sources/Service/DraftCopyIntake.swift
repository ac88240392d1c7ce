import API
import Foundation
import Monitoring
import Postgres
import Store

/// Copies of drafts that come at about the same time, kept together, each by who sent it: on the last evening
/// of a quarter most of what a save waits for is the commit.
struct DraftCopyIntake: Sendable {
  fileprivate struct Arrival: Sendable {
    var token: SessionToken
    var project: UUID
    var subject: DraftSubject
    var copy: DraftCopyMessage
  }

  private let arrivals: GroupedWork<Arrival, Result<DraftCopyReceipt, Problem>>

  init(database: Database) {
    // Two for the two connections of holders; small groups, so that other holders wait little.
    arrivals = GroupedWork(width: 2, most: 32, longest: 1024) { group in
      try await database.writeTogether(group, as: \.token) { tx, arrival in try tx.keep(arrival) }
    }
  }

  func keep(
    _ copy: DraftCopyMessage, of project: UUID, _ subject: DraftSubject, as token: SessionToken
  ) async throws -> DraftCopyReceipt {
    guard token.kind == .holder else { throw Problem(.forbidden) }
    guard (1...1_048_576).contains(copy.content.count), (1...100).contains(copy.device.count) else {
      throw Problem(.badRequest)
    }
    return try await arrivals.outcome(
      of: Arrival(token: token, project: project, subject: subject, copy: copy)
    ).get()
  }
}

extension Transaction {
  fileprivate borrowing func keep(_ arrival: DraftCopyIntake.Arrival) throws -> DraftCopyReceipt {
    let copy = arrival.copy
    let revision = try keepDraftCopy(
      copy.content, of: arrival.project, arrival.subject, over: copy.revision,
      from: copy.versionRead, device: copy.device)
    guard let revision else {
      throw try refusal(of: arrival.subject, project: arrival.project)
    }
    return DraftCopyReceipt(revision: revision)
  }

  /// Why a copy was not kept, looked for only then.
  private borrowing func refusal(of subject: DraftSubject, project: UUID) throws -> Problem {
    guard try has(subject, project: project) else { return Problem(.notFound) }
    try requireHeld(project)
    return Problem(.staleVersion)
  }
}
