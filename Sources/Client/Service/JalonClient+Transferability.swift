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
