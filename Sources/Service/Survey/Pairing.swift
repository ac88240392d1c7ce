import API
package import Foundation
package import Monitoring
import Postgres
import Publishing
import Store
package import XLSForm

/// Finds the same people in a wave and in the one before it, with the key of their series: in memory, for the
/// length of one transaction, of which tables of groups are all that stays.
package struct Pairing: Sendable {
  package struct Outcome: Sendable {
    package var since: UUID
    package var groups: [FollowedGroup]
  }

  let database: Database
  let form: Form
  let key: TallyKey

  package init(database: Database, form: Form, key: TallyKey) {
    self.database = database
    self.form = form
    self.key = key
  }

  /// Returns nil where no wave before waits for this one.
  package func run(_ wave: UUID, isOver: Bool) async throws -> Outcome? {
    try await database.publish.write { tx in
      let outcome = try found(in: wave, tx)
      if isOver { try tx.endSeries(of: wave) }
      return outcome
    }
  }

  private func found(in wave: UUID, _ tx: borrowing Transaction) throws -> Outcome? {
    guard let former = try tx.formerWave(of: wave) else { return nil }
    let waves = FollowedWaves(
      before: try people(of: former, tx), after: try people(of: wave, tx), questions: questions)
    let groups = waves.groups(since: former)
    guard try tx.keep(groups, wave: wave, since: former) else { return nil }
    return Outcome(since: former, groups: groups)
  }

  private func people(
    of wave: UUID, _ tx: borrowing Transaction
  ) throws -> [FollowedWaves.Person] {
    try tx.parts(of: wave).compactMap { row in
      let part = try FollowedPart(bytes: try key.open(row.sealed))
      return part.code.map {
        FollowedWaves.Person(
          project: row.projectID, axis: row.axisID, code: $0, answers: part.answers)
      }
    }
  }

  private var questions: [(name: String, formerNames: [String])] {
    let followed = Set(form.linking?.followed ?? [])
    return form.closedQuestions().filter { followed.contains($0.name) }
      .map { ($0.name, $0.formerNames) }
  }
}
