package import API
package import Foundation

/// What evaluators judge of an axis.
extension JalonClient {
  package func judgements(_ axis: UUID) async throws(ClientError) -> [JudgementList.Line] {
    let list: JudgementList = try await reply(
      Exchange(.get, Route.judgements.path([.axis: axis.inPath])))
    return list.judgements
  }

  package func write(_ request: JudgementRequest, axis: UUID) async throws(ClientError) -> Int {
    let receipt: JudgementReceipt = try await reply(
      Exchange(
        .post, Route.judgements.path([.axis: axis.inPath]), body: Wire.bytes(of: request)))
    return receipt.number
  }
}
