package import API
package import Foundation

/// Statements of money and in words; what is sent goes as a frozen request.
extension JalonClient {
  package func statements(_ project: UUID) async throws(ClientError) -> StatementList {
    try await reply(Exchange(.get, Route.statements.path([.project: project.inPath])))
  }

  package func decide(
    _ act: StatementActRequest, _ project: UUID
  ) async throws(ClientError) {
    _ = try await send(
      Exchange(
        .post, Route.statementActs.path([.project: project.inPath]), body: Wire.bytes(of: act)))
  }
}
