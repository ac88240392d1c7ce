package import API
package import Foundation

/// Rules across indicators.
extension JalonClient {
  package func crossRules(ofCall call: UUID) async throws(ClientError) -> [CrossRuleLine] {
    let list: CrossRuleList = try await reply(
      Exchange(.get, Route.crossRules.path([.call: call.inPath])))
    return list.rules
  }

  package func settle(
    _ request: CrossRuleRequest, ofCall call: UUID
  ) async throws(ClientError) -> CrossRuleOutcome {
    try await reply(
      Exchange(
        .post, Route.crossRules.path([.call: call.inPath]), body: Wire.bytes(of: request)))
  }
}
