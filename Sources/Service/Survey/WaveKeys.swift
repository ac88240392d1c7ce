import Crypto
package import Foundation
import Writing

/// The secrets of a wave, kept in a file outside the database and its backups: the private half of
/// the key that answers are sealed to, and the pepper of codes and receipts. Destroyed at closing.
package struct WaveKeys: Sendable {
  private let privateKey: Curve25519.KeyAgreement.PrivateKey
  private let pepper: SymmetricKey

  /// New keys, for a new wave.
  package init() {
    privateKey = Curve25519.KeyAgreement.PrivateKey()
    pepper = SymmetricKey(size: .bits256)
  }

  package var publicKey: Data { privateKey.publicKey.rawRepresentation }

  /// What the database knows a code by.
  package func codeHMAC(_ code: String) -> Data { hmac("code", Data(code.utf8)) }

  func idHMAC(_ id: UUID) -> Data { hmac("id", id.bytes) }

  func bodyHMAC(_ id: UUID, _ body: Data) -> Data { hmac("body", id.bytes + body) }

  /// The receipt of an answer: eleven digits from its id and a Damm check digit.
  func receipt(_ id: UUID) -> String {
    let number = hmac("receipt", id.bytes).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let digits = (number % 100_000_000_000).padded(to: 11)
    return digits + String(Damm.checkDigit(of: digits))
  }

  /// What the urn knows a receipt by.
  func receiptHMAC(_ receipt: String) -> Data { hmac("withdrawal", Data(receipt.utf8)) }

  private var pageKey: SymmetricKey { SymmetricKey(data: hmac("page", Data())) }

  func sealPage(_ state: Data) throws -> Data {
    let box = try AES.GCM.seal(state, using: pageKey)
    return Data(box.nonce) + box.ciphertext + box.tag
  }

  func openPage(_ sealed: Data) throws -> Data {
    try AES.GCM.open(try AES.GCM.SealedBox(combined: sealed), using: pageKey)
  }

  private func hmac(_ purpose: String, _ message: Data) -> Data {
    Data(HMAC<SHA256>.authenticationCode(for: Data(purpose.utf8) + [0] + message, using: pepper))
  }
}

// MARK: - Sealing

extension WaveKeys {
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
      privateKey: privateKey, ciphersuite: Self.suite, info: Self.info,
      encapsulatedKey: sealed.prefix(32))
    let filled = try recipient.open(sealed.dropFirst(32))
    let length = filled.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard length <= filled.count - 4 else { throw CryptoKitError.incorrectParameterSize }
    return Data(filled.dropFirst(4).prefix(length))
  }
}

// MARK: - The file

extension WaveKeys {
  /// Format 2. Format 1 bore no number, and had its keys in English.
  private struct Record: Codable {
    static let format = 2

    var format: Int
    var privateKey: Data
    var pepper: Data

    enum CodingKeys: String, CodingKey {
      case format
      case privateKey = "cle_privee"
      case pepper = "poivre"
    }
  }

  private struct FirstRecord: Decodable {
    var privateKey: Data
    var pepper: Data
  }

  var fileBytes: Data {
    get throws {
      try JSON.encode(
        Record(
          format: Record.format, privateKey: privateKey.rawRepresentation,
          pepper: pepper.withUnsafeBytes { Data($0) }))
    }
  }

  /// Throws `UnreadableSecret` for bytes of a later format, or of none.
  init(fileBytes bytes: Data) throws {
    let decoder = JSONDecoder()
    if let record = try? decoder.decode(Record.self, from: bytes), record.format == Record.format {
      try self.init(privateKey: record.privateKey, pepper: record.pepper)
    } else if let record = try? decoder.decode(FirstRecord.self, from: bytes) {
      try self.init(privateKey: record.privateKey, pepper: record.pepper)
    } else {
      throw UnreadableSecret(content: .waveKeys)
    }
  }

  private init(privateKey: Data, pepper: Data) throws {
    self.privateKey = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: privateKey)
    self.pepper = SymmetricKey(data: pepper)
  }
}

/// The folder of the waves' secrets: one file each, readable by the service alone.
package struct WaveKeyFolder: Sendable {
  let path: URL

  package init(path: URL) { self.path = path }

  package func save(_ keys: WaveKeys, wave: UUID) throws {
    try FileManager.default.createDirectory(
      at: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try keys.fileBytes.replace(file(wave), mode: 0o600)
  }

  func load(wave: UUID) throws -> WaveKeys {
    try WaveKeys(fileBytes: try Data(contentsOf: file(wave)))
  }

  func destroy(wave: UUID) throws {
    try FileManager.default.removeItem(at: file(wave))
  }

  private func file(_ wave: UUID) -> URL {
    path.appending(path: wave.uuidString.lowercased() + ".json")
  }
}

extension UUID {
  var bytes: Data { withUnsafeBytes(of: uuid) { Data($0) } }
}
