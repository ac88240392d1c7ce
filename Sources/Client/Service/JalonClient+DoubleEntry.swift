package import API
package import Foundation

extension JalonClient {
  package func keep(
    _ second: SecondEntriesMessage, _ project: UUID, _ quarter: String
  ) async throws(ClientError) {
    _ = try await send(
      Exchange(
        .put, Route.secondEntries.path([.project: project.inPath, .quarter: quarter]),
        body: Wire.bytes(of: second)))
  }
}
