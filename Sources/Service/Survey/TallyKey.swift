import Crypto
package import Foundation

/// Opens the answers of one wave. It is with those who conduct the wave and lent for one operation, unless
/// the wave was made with its key on the server.
package struct TallyKey: Sendable {
  private let key: Curve25519.KeyAgreement.PrivateKey

  /// A new one, for a new wave.
  package init() { key = Curve25519.KeyAgreement.PrivateKey() }

  package init(bytes: Data) throws {
    key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes)
  }

  package var publicKey: Data { key.publicKey.rawRepresentation }

  package var bytes: Data { key.rawRepresentation }

  func open(_ sealed: Data) throws -> Data { try SealedBytes(sealed).opened(with: key) }
}
