import API
import Dataset
import Foundation
import Monitoring
import Postgres
import Publishing
import Store

/// What a publication is made from, as read in one transaction.
struct PublicationMaterial: Sendable {
  let dataset: CallDataset
  /// Of all publications of the call.
  let ledgers: [String]
  let publications: [ListedPublication]

  static func read(
    _ tx: borrowing Transaction, _ wanted: WantedPublication, call: UUID
  ) throws -> PublicationMaterial {
    guard let dataset = try tx.callDataset(call: call, year: wanted.year) else {
      throw Problem(.notFound)
    }
    let publications = try tx.publications(ofCall: call)
    let isTaken = publications.contains { $0.edition.name == wanted.name }
    if wanted.name != nil, isTaken {
      // Said before the work; the constraint of the same name holds it against two at once.
      throw Problem(.ruleBroken, title: Rule.publicationNameUnique.sentence)
    }
    return PublicationMaterial(
      dataset: dataset, ledgers: try tx.ledgers(ofCall: call), publications: publications)
  }

  var nextNumber: Int { (publications.last?.edition.number ?? 0) + 1 }

  func latest(of year: Int) -> ListedPublication? {
    publications.last { $0.edition.year == year }
  }

  func protected() throws -> (Publication, Ledger) {
    do {
      return try Publication.protecting(dataset, after: try ledgers.map(Ledger.read))
    } catch let refusal as PublicationRefusal {
      throw Problem(.ruleBroken, title: refusal.sentence)
    }
  }
}
