package import Monitoring

/// A context as it travels.
package struct TransferContextFields: Sendable, Codable, Hashable {
  package var priorityDistricts: Code<TransferContext.Coverage>?
  package var ruralZones: Code<TransferContext.Coverage>?
  package var deprivation: Int?
  package var teamFTE: Numeral?
  package var team: String?
  package var network: String?

  package init(_ context: TransferContext) {
    priorityDistricts = context.priorityDistricts.map { Code($0) }
    ruralZones = context.ruralZones.map { Code($0) }
    deprivation = context.deprivation
    teamFTE = context.teamFTE.map { Numeral($0) }
    team = context.team
    network = context.network
  }

  package var context: TransferContext {
    TransferContext(
      priorityDistricts: priorityDistricts?.value, ruralZones: ruralZones?.value,
      deprivation: deprivation, teamFTE: teamFTE?.decimal, team: team, network: network)
  }

  enum CodingKeys: String, CodingKey {
    case priorityDistricts = "qpv"
    case ruralZones = "frr"
    case deprivation = "fdep"
    case teamFTE = "etp"
    case team = "equipe"
    case network = "reseau"
  }
}

/// `PUT /v1/projects/{id}/context`.
package struct TransferContextRequest: Message, Hashable {
  package var versionRead: Int
  package var context: TransferContextFields
  package var note: String?

  package init(versionRead: Int, context: TransferContext, note: String?) {
    self.versionRead = versionRead
    self.context = TransferContextFields(context)
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case versionRead = "version_lue"
    case context = "contexte"
    case note = "raison"
  }
}

/// `GET /v1/projects/{id}/context`, and the answer to a `PUT`.
package struct TransferContextMessage: Message, Hashable {
  /// 0 where nothing is told.
  package var version: Int
  package var context: TransferContextFields

  package init(_ told: NumberedContext?) {
    version = told?.version ?? 0
    context = TransferContextFields(told?.context ?? TransferContext())
  }

  enum CodingKeys: String, CodingKey {
    case version
    case context = "contexte"
  }
}

/// `POST /v1/projects/{id}/transferability/reopenings`.
package struct TransferReopeningRequest: Message, Hashable {
  package var reason: String

  package init(reason: String) { self.reason = reason }

  enum CodingKeys: String, CodingKey { case reason = "raison" }
}
