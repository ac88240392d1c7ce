package import API
package import Foundation

extension JalonClient {
  /// Where a published figure comes from.
  package func trace(
    _ query: FigureTraceQuery, call: UUID
  ) async throws(ClientError) -> FigureTraceMessage {
    var exchange = Exchange(.get, query.path(ofCall: call))
    exchange.deadlineSeconds = 60
    exchange.replyLimitBytes = 16 << 20
    return try await reply(exchange)
  }
}
