import Foundation
import Monitoring

extension PublicationFormat2 {
  struct StoredContext: Codable {
    var project: String
    var priorityDistricts: String?
    var ruralZones: String?
    var deprivation: Int?
    var teamFTE: StoredText<Decimal>?
    var team: String?
    var network: String?

    enum CodingKeys: String, CodingKey {
      case project = "projet"
      case priorityDistricts = "qpv"
      case ruralZones = "frr"
      case deprivation = "fdep"
      case teamFTE = "etp"
      case team = "equipe"
      case network = "reseau"
    }
  }
}

extension PublicationFormat2.StoredContext {
  init(_ told: PublishedContext) {
    let context = told.context
    project = told.projectCode
    priorityDistricts = context.priorityDistricts.map(Self.coverages.word)
    ruralZones = context.ruralZones.map(Self.coverages.word)
    deprivation = context.deprivation
    teamFTE = context.teamFTE.map(StoredText.init)
    team = context.team
    network = context.network
  }

  func read() throws -> PublishedContext {
    PublishedContext(
      projectCode: project,
      context: TransferContext(
        priorityDistricts: try priorityDistricts.map(Self.coverages.value),
        ruralZones: try ruralZones.map(Self.coverages.value), deprivation: deprivation,
        teamFTE: teamFTE?.value, team: team, network: network))
  }

  private static let coverages = StoredWords<TransferContext.Coverage> { coverage in
    switch coverage {
    case .whole: "tout"
    case .partly: "partie"
    case .none: "aucun"
    }
  }
}
