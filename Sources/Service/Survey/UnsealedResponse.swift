import Foundation
import Store

/// An answer that is about to be sealed with those that are written together with it.
struct UnsealedResponse: Sendable {
  /// With nothing sealed yet.
  var response: SealedResponse
  var message: Data
  /// Of its wave.
  var publicKey: Data

  /// In the same order, with one exchange of keys for each wave.
  static func sealed(_ group: [UnsealedResponse]) throws -> [SealedResponse] {
    var sealers: [Data: AnswerSealer] = [:]
    return try group.map { unsealed in
      var sealer = try sealers[unsealed.publicKey] ?? AnswerSealer(publicKey: unsealed.publicKey)
      var response = unsealed.response
      response.sealed = try sealer.seal(unsealed.message)
      sealers[unsealed.publicKey] = sealer
      return response
    }
  }
}
