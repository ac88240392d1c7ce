import Foundation
import Interview
import Monitoring
import Reporting
import Store
import Writing

/// Cards as the template `cartes.typ` reads them. The QR code is of the address alone: a picture of a card
/// that is passed on opens nothing.
struct CardSheet: Encodable {
  private struct Metadata: Encodable {
    let day: String
    let title: String
    let language = "fr"
  }

  private struct Invitation: Encodable {
    let language: String
    let direction: String
    let sentences: [String]
  }

  private let metadata: Metadata
  private let title: String
  private let project: String
  private let address: String
  /// As people type it.
  private let shortAddress: String
  private let mark: String
  private let invitations: [Invitation]
  private let codes: [String]

  init(_ codes: [String], of wave: ListedWave, project: ListedWaveProject, address: String) {
    metadata = Metadata(day: "\(wave.today)", title: "Cartes de l’enquête \(wave.title)")
    title = wave.title
    self.project = project.name
    self.address = address
    shortAddress = String(address.trimmingPrefix("https://").trimmingPrefix("http://"))
    mark =
      "\(wave.surveyCode) \(wave.quarter.label) \(project.code)"
      + (wave.isFictitious ? " · Données fictives." : "")
    invitations = InvitationWords.all(in: wave.languages).map {
      Invitation(
        language: $0.language, direction: $0.isRightToLeft ? "rtl" : "ltr",
        sentences: $0.sentences)
    }
    self.codes = codes.map { AccessCode.grouped($0) }
  }

  func job(resources: [String: Data]) -> EngineJob {
    guard let data = try? JSON.encode(self) else {
      preconditionFailure("cards are text throughout")
    }
    return EngineJob(template: "cartes", data: data, resources: resources)
  }
}
