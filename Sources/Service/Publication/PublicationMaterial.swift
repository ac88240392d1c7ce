import API
import Dataset
import Foundation
import Monitoring
import Postgres
import Publishing
import Store

/// What a publication is made from, as read in one transaction.
struct PublicationMaterial: Sendable {
  private(set) var dataset: CallDataset
  let waves: [WaveAnswers]
  /// Of all publications of the call.
  let ledgers: [String]
  let publications: [ListedPublication]

  static func read(
    _ tx: borrowing Transaction, _ wanted: WantedPublication, call: UUID
  ) throws -> PublicationMaterial {
    guard let reading = try tx.callReading(call: call, year: wanted.year) else {
      throw Problem(.notFound)
    }
    let publications = try tx.publications(ofCall: call)
    let isTaken = publications.contains { $0.edition.name == wanted.name }
    if wanted.name != nil, isTaken {
      // Said before the work; the constraint of the same name holds it against two at once.
      throw Problem(.ruleBroken, title: Rule.publicationNameUnique.sentence)
    }
    return PublicationMaterial(
      dataset: reading.dataset, waves: reading.waves, ledgers: try tx.ledgers(ofCall: call),
      publications: publications)
  }

  var nextNumber: Int { (publications.last?.edition.number ?? 0) + 1 }

  func latest(of year: Int) -> ListedPublication? {
    publications.last { $0.edition.year == year }
  }

  /// Reads the forms of the surveys, once the transaction is over: compiling one takes a while.
  mutating func readSurveys(with forms: FormCache) async {
    dataset.surveys = []
    for wave in waves {
      // A form that cannot be read leaves turnout alone to tell.
      let questions = await forms.form(wave.form)?.countedQuestions ?? []
      dataset.surveys.append(
        SurveyResult(
          wave: wave.wave, title: wave.title, quarter: wave.quarter, questions: questions,
          turnout: wave.turnout, tallies: wave.tallies, isFictitious: wave.isFictitious))
    }
  }

  /// A freeze lasts: the fewest figures that can be hidden are proved for it.
  func protected(as kind: Edition.Kind) throws -> (Publication, Ledger) {
    do {
      return try Publication.protecting(
        dataset, after: try ledgers.map(Ledger.read),
        effort: kind == .freeze ? .released : .working)
    } catch let refusal as PublicationRefusal {
      throw Problem(.ruleBroken, title: refusal.sentence)
    }
  }
}
