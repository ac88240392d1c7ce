package import Foundation

/// `GET /v1/axes`.
package struct AxisList: Message, Hashable {
  package var axes: [AxisLine]

  package init(_ axes: [AxisLine]) { self.axes = axes }
}

/// An axis of a call that the account may see.
package struct AxisLine: Message, Hashable {
  package var id: UUID
  package var callID: UUID
  package var call: String
  package var code: String
  package var name: String
  package var projects: Int

  package init(
    id: UUID, callID: UUID, call: String, code: String, name: String, projects: Int
  ) {
    self.id = id
    self.callID = callID
    self.call = call
    self.code = code
    self.name = name
    self.projects = projects
  }

  enum CodingKeys: String, CodingKey {
    case id, code
    case callID = "appel_id"
    case call = "appel"
    case name = "nom"
    case projects = "projets"
  }
}
