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
}

// MARK: - Sealing

extension TallyKey {
  private static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
  private static let info = Data("jalon urn 1".utf8)
  private static let block = 1024

  /// Seals an answer to a wave's public key. Padded to whole blocks, so that its length does not
  /// tell one answer from another.
  static func seal(_ message: Data, to publicKey: Data) throws -> Data {
    let length = withUnsafeBytes(of: UInt32(message.count).bigEndian) { Data($0) }
    let filled = length + message
    let padding = (block - filled.count % block) % block
    var sender = try HPKE.Sender(
      recipientKey: try Curve25519.KeyAgreement.PublicKey(rawRepresentation: publicKey),
      ciphersuite: suite, info: info)
    return sender.encapsulatedKey + (try sender.seal(filled + Data(count: padding)))
  }

  func open(_ sealed: Data) throws -> Data {
    var recipient = try HPKE.Recipient(
      privateKey: key, ciphersuite: Self.suite, info: Self.info, encapsulatedKey: sealed.prefix(32))
    let filled = try recipient.open(sealed.dropFirst(32))
    let length = filled.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard length <= filled.count - 4 else { throw CryptoKitError.incorrectParameterSize }
    return Data(filled.dropFirst(4).prefix(length))
  }
}
