package import API
package import Foundation

/// Transferability.
extension JalonClient {
  package func transferability(
    _ project: UUID
  ) async throws(ClientError) -> TransferabilityMessage {
    try await reply(Exchange(.get, Route.transferability.path([.project: project.inPath])))
  }

  package func rate(
    _ request: TransferRatingRequest, project: UUID
  ) async throws(ClientError) {
    _ = try await send(
      Exchange(
        .put, Route.transferability.path([.project: project.inPath]),
        body: Wire.bytes(of: request)))
  }

  package func sendTransfer(_ project: UUID) async throws(ClientError) {
    _ = try await send(
      Exchange(.post, Route.transferSendings.path([.project: project.inPath])))
  }

  package func reopenTransfer(
    _ project: UUID, reason: String
  ) async throws(ClientError) {
    _ = try await send(
      Exchange(
        .post, Route.transferReopenings.path([.project: project.inPath]),
        body: Wire.bytes(of: TransferReopeningRequest(reason: reason))))
  }

  package func transferContext(
    _ project: UUID
  ) async throws(ClientError) -> TransferContextMessage {
    try await reply(Exchange(.get, Route.transferContext.path([.project: project.inPath])))
  }

  package func write(
    _ request: TransferContextRequest, project: UUID
  ) async throws(ClientError) -> TransferContextMessage {
    try await reply(
      Exchange(
        .put, Route.transferContext.path([.project: project.inPath]),
        body: Wire.bytes(of: request)))
  }

  package func keyFunctions(_ project: UUID) async throws(ClientError) -> [KeyFunctionList.Line] {
    let list: KeyFunctionList = try await reply(
      Exchange(.get, Route.keyFunctions.path([.project: project.inPath])))
    return list.functions
  }

  package func write(
    _ request: KeyFunctionRequest, project: UUID
  ) async throws(ClientError) -> Int {
    let receipt: KeyFunctionReceipt = try await reply(
      Exchange(
        .post, Route.keyFunctions.path([.project: project.inPath]),
        body: Wire.bytes(of: request)))
    return receipt.number
  }
}
