import API
package import Foundation
package import Monitoring
import NIOPosix
import Postgres
import Publishing
package import Store

/// Makes publications: reads a call, protects it together with all that was released before, and
/// stores the result.
package struct PublicationMaker: Sendable {
  let database: Database
  private let forms = FormCache()

  package init(database: Database) {
    self.database = database
  }

  /// A provisional publication with the same text as the last one is not made again.
  @discardableResult
  package func publish(
    _ wanted: WantedPublication, ofCall call: UUID, as token: SessionToken
  ) async throws -> (made: ListedPublication, isNew: Bool) {
    guard (wanted.kind == .freeze) == (wanted.name != nil) else { throw Problem(.badRequest) }
    var (material, account) = try await database.read(as: token, isolation: .repeatableRead) {
      tx, account in
      guard account.kind == .evaluator else { throw Problem(.forbidden) }
      return (try PublicationMaterial.read(tx, wanted, call: call), account.accountID)
    }
    await material.readSurveys(with: forms)
    // Seconds of computing: not on the threads that serve.
    let (publication, ledger) = try await NIOThreadPool.singleton.runIfActive {
      [material] in try material.protected(as: wanted.kind)
    }
    if wanted.kind == .provisional, let last = material.latest(of: wanted.year),
      last.digest == publication.digest
    {
      return (last, false)
    }
    let new = NewPublication(
      callID: call, number: material.nextNumber, kind: wanted.kind, name: wanted.name,
      year: wanted.year, day: publication.day, digest: publication.digest,
      content: publication.text, ledger: ledger.text, accountID: account)
    // If another one was made meanwhile it has taken the number, and the database refuses this one.
    return (try await database.write(as: token) { tx, _ in try tx.add(new) }, true)
  }
}

/// A request for a publication. A freeze has a name, a provisional publication has none.
package struct WantedPublication: Sendable {
  package var kind: Edition.Kind
  package var year: Int
  package var name: String?

  package init(kind: Edition.Kind, year: Int, name: String? = nil) {
    self.kind = kind
    self.year = year
    self.name = name
  }
}
