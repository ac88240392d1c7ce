package import API
import Foundation

/// What a quarter opens with, and its bytes as they came, which are kept without being written anew.
package struct ReceivedOpening: Sendable {
  package let message: QuarterOpeningMessage
  let bytes: Data
}

extension JalonClient {
  /// Nil where the codes name no quarter, or several projects; and at a service of before, which has no such answer.
  package func opening(
    of project: String, call: String?, _ quarter: String
  ) async throws(ClientError) -> ReceivedOpening? {
    do throws(ClientError) {
      let bytes = try await send(
        Exchange(.get, Route.opening(of: project, call: call, quarter: quarter)))
      return ReceivedOpening(message: try JalonClient.message(bytes), bytes: bytes)
    } catch {
      guard case .problem(let problem) = error, problem.code == .notFound else { throw error }
      return nil
    }
  }
}
