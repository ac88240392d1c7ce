/// `GET /health/live` and `GET /health/ready`.
package struct HealthMessage: Message, Hashable {
  package var state: String

  package init(state: String) { self.state = state }

  enum CodingKeys: String, CodingKey { case state = "etat" }
}
