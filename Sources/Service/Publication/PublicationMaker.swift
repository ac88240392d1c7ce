import API
import Dataset
package import Foundation
package import Monitoring
import NIOPosix
import Postgres
import Publishing
package import Store

/// Makes publications: reads a call, protects it, a release together with all those before, and stores
/// the result.
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
    guard (wanted.kind == .provisional) == (wanted.name == nil) else { throw Problem(.badRequest) }
    let (material, account) = try await read(wanted, ofCall: call, as: token)
    // Seconds of computing: not on the threads that serve.
    let made = try await NIOThreadPool.singleton.runIfActive {
      [material] in try material.protected(as: wanted.kind)
    }
    let publication = made.publication
    if wanted.kind == .provisional, let last = material.latest(of: wanted.year),
      last.digest == publication.digest
    {
      return (last, false)
    }
    var data = material.data
    data.waiting = made.waiting
    let new = NewPublication(
      callID: call, number: material.nextNumber, kind: wanted.kind, name: wanted.name,
      year: wanted.year, day: publication.day, digest: publication.digest,
      content: publication.text, ledger: wanted.kind == .release ? made.ledger.text : nil,
      data: data, accountID: account)
    let drafts = wanted.kind == .freeze ? material.drafts(of: publication) : []
    // If another one was made meanwhile it has taken the number, and the database refuses this one.
    let listed = try await database.writeProtected(as: token) { tx, _ in
      let listed = try tx.add(new)
      if !drafts.isEmpty { try tx.add(drafts, cutOutOf: new) }
      return listed
    }
    return (listed, true)
  }

  /// How much a release would show and hide. Stores nothing.
  func trial(
    _ wanted: TrialRequest, ofCall call: UUID, as token: SessionToken
  ) async throws -> GaugeMessage {
    let kind = wanted.name == nil ? Edition.Kind.provisional : .release
    let (material, _) = try await read(
      WantedPublication(kind: kind, year: wanted.year, name: wanted.name), ofCall: call, as: token,
      isTrial: true)
    let indicator = try wanted.indicator.map { code in
      guard let own = material.dataset.indicators.first(where: { $0.code == code }) else {
        throw Problem.noIndicator(code)
      }
      return own.id
    }
    let gauge = try await NIOThreadPool.singleton.runIfActive {
      [material] in try material.gauge(isProved: wanted.isProved)
    }
    return GaugeMessage(
      gauge, hiddenOf: indicator, codes: material.indicatorCodes, openWaves: material.openWaves)
  }

  private func read(
    _ wanted: WantedPublication, ofCall call: UUID, as token: SessionToken, isTrial: Bool = false
  ) async throws -> (PublicationMaterial, account: UUID) {
    var (material, account) = try await database.readRaw(as: token) { tx, account in
      (
        try PublicationMaterial.read(tx, wanted, call: call, isTrial: isTrial), account.accountID
      )
    }
    await material.readSurveys(with: forms)
    return (material, account)
  }
}

extension PublicationMaterial {
  /// What the holder of each project reads of a freeze before its release.
  fileprivate func drafts(of publication: Publication) -> [NewDraftReport] {
    dataset.projects.compactMap { project in
      publication.only(project.code).map {
        NewDraftReport(projectID: project.id, digest: $0.digest, content: $0.text)
      }
    }
  }
}

/// A request for a publication. A freeze has a name, its release the same, a provisional publication
/// none.
package struct WantedPublication: Sendable {
  package var kind: Edition.Kind
  package var year: Int
  package var name: String?
  /// Whether quarters count that were sent and not approved.
  package var withUnreviewed: Bool

  package init(
    kind: Edition.Kind, year: Int, name: String? = nil, withUnreviewed: Bool = false
  ) {
    self.kind = kind
    self.year = year
    self.name = name
    self.withUnreviewed = withUnreviewed
  }
}

extension Problem {
  fileprivate static func noIndicator(_ code: String) -> Problem {
    Problem(
      .notFound, title: "Aucun indicateur de cet appel n’a le code «\u{A0}\(code)\u{A0}».",
      help: "Voir leurs codes dans l’annexe des rapports, ou à la saisie.")
  }
}
