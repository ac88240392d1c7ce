import Crypto
import Foundation

/// Seals answers that are written together to the public key of their wave: one exchange of keys, and a key of
/// its own for each answer. They share the transaction that writes them, so that sharing the exchange tells
/// nobody more.
struct AnswerSealer {
  private let sender: HPKE.Sender
  private var count: UInt16 = 0

  init(publicKey: Data) throws {
    sender = try HPKE.Sender(
      recipientKey: try Curve25519.KeyAgreement.PublicKey(rawRepresentation: publicKey),
      ciphersuite: SealedBytes.suite, info: SealedBytes.info)
  }

  mutating func seal(_ message: Data) throws -> Data {
    let key = try sender.exportSecret(
      context: SealedBytes.purpose(of: count), outputByteCount: SealedBytes.keyBytes)
    let box = try ChaChaPoly.seal(
      SealedBytes.padded(message), using: key, nonce: try SealedBytes.onlyNonce)
    let head = Data([SealedBytes.format]) + sender.encapsulatedKey + count.bigEndianBytes
    count += 1
    return head + box.ciphertext + box.tag
  }
}

/// What lies in the urn, in format 2: its number, the encapsulated key, the place of the answer among those
/// sealed with it, the answer under a key for that place. Format 1, one exchange for each answer, bore no
/// number and is told by its length.
struct SealedBytes {
  static let format: UInt8 = 2
  static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
  static let info = Data("jalon urn 1".utf8)
  static let keyBytes = 32
  private static let block = 1024
  private static let keyLength = 32
  private static let tagLength = 16
  private static let headLength = 1 + keyLength + 2

  private let bytes: Data

  init(_ bytes: Data) { self.bytes = Data(bytes) }

  /// Of a key that seals one message only.
  static var onlyNonce: ChaChaPoly.Nonce {
    get throws { try ChaChaPoly.Nonce(data: Data(count: 12)) }
  }

  static func purpose(of place: UInt16) -> Data { Data("answer".utf8) + place.bigEndianBytes }

  /// To whole blocks, so that its length does not tell one answer from another.
  static func padded(_ message: Data) -> Data {
    let filled = UInt32(message.count).bigEndianBytes + message
    return filled + Data(count: (block - filled.count % block) % block)
  }

  func opened(with key: Curve25519.KeyAgreement.PrivateKey) throws -> Data {
    let overhead = bytes.count % Self.block
    if overhead == Self.keyLength + Self.tagLength { return try openedAlone(with: key) }
    guard overhead == Self.headLength + Self.tagLength, bytes.first == Self.format else {
      throw UnreadableSecret(content: .answers)
    }
    let recipient = try HPKE.Recipient(
      privateKey: key, ciphersuite: Self.suite, info: Self.info,
      encapsulatedKey: bytes.dropFirst().prefix(Self.keyLength))
    let place = bytes[(Self.headLength - 2)..<Self.headLength].reduce(UInt16(0)) {
      $0 << 8 | UInt16($1)
    }
    let own = try recipient.exportSecret(
      context: Self.purpose(of: place), outputByteCount: Self.keyBytes)
    let box = try ChaChaPoly.SealedBox(
      nonce: try Self.onlyNonce, ciphertext: bytes[Self.headLength...].dropLast(Self.tagLength),
      tag: bytes.suffix(Self.tagLength))
    return try Self.message(in: try ChaChaPoly.open(box, using: own))
  }

  private func openedAlone(with key: Curve25519.KeyAgreement.PrivateKey) throws -> Data {
    var recipient = try HPKE.Recipient(
      privateKey: key, ciphersuite: Self.suite, info: Self.info,
      encapsulatedKey: bytes.prefix(Self.keyLength))
    return try Self.message(in: try recipient.open(bytes.dropFirst(Self.keyLength)))
  }

  private static func message(in filled: Data) throws -> Data {
    let length = filled.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard length <= filled.count - 4 else { throw CryptoKitError.incorrectParameterSize }
    return Data(filled.dropFirst(4).prefix(length))
  }
}

extension FixedWidthInteger {
  fileprivate var bigEndianBytes: Data { withUnsafeBytes(of: bigEndian) { Data($0) } }
}
