package import API
package import Foundation

/// The contradictory evaluation of a project.
extension JalonClient {
  package func decision(_ project: UUID) async throws(ClientError) -> DecisionMessage {
    try await reply(Exchange(.get, Route.decision.path([.project: project.inPath])))
  }

  package func write(
    _ request: DecisionRequest, project: UUID
  ) async throws(ClientError) -> DecisionMessage {
    try await reply(
      Exchange(
        .put, Route.decision.path([.project: project.inPath]), body: Wire.bytes(of: request)))
  }
}
