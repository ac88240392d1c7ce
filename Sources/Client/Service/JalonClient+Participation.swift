package import API
package import Foundation

/// Events of participation.
extension JalonClient {
  package func participation(
    _ project: UUID
  ) async throws(ClientError) -> [ParticipationList.Line] {
    let list: ParticipationList = try await reply(
      Exchange(.get, Route.participation.path([.project: project.inPath])))
    return list.events
  }

  /// - Parameter event: the same is sent again under the same id.
  package func record(
    _ request: ParticipationRequest, event: UUID, project: UUID
  ) async throws(ClientError) -> Int {
    let receipt: ParticipationReceipt = try await reply(
      Exchange(
        .put, Route.participationEvent.path([.project: project.inPath, .event: event.inPath]),
        body: Wire.bytes(of: request)))
    return receipt.number
  }

  package func clear(
    _ request: ClearanceRequest, event: UUID, project: UUID
  ) async throws(ClientError) {
    _ = try await send(
      Exchange(
        .post, Route.clearances.path([.project: project.inPath, .event: event.inPath]),
        body: Wire.bytes(of: request)))
  }
}
