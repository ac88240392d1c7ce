import Crypto
package import Foundation
import Writing

/// The secrets of a wave that the service keeps, in a file outside the database and its backups: the
/// pepper of codes and receipts, and the key that opens answers only where the wave was made so.
/// Destroyed after the last tally.
package struct WaveKeys: Sendable {
  /// Nil where it is with those who conduct the wave.
  package let tallyKey: TallyKey?
  private let pepper: SymmetricKey
  /// With the pepper taken in: each digest goes on from a copy.
  private let digest: HMAC<SHA256>

  /// New ones, for a new wave.
  package init(tallyKey: TallyKey? = nil) {
    self.init(tallyKey: tallyKey, pepper: SymmetricKey(size: .bits256))
  }

  private init(tallyKey: TallyKey?, pepper: SymmetricKey) {
    self.tallyKey = tallyKey
    self.pepper = pepper
    digest = HMAC(key: pepper)
  }

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
    var digest = digest
    var bytes = Data(capacity: purpose.utf8.count + 1 + message.count)
    bytes.append(contentsOf: purpose.utf8)
    bytes.append(0)
    bytes.append(message)
    digest.update(data: bytes)
    return digest.finalize().withUnsafeBytes { Data($0) }
  }
}

// MARK: - The file

extension WaveKeys {
  /// Format 3. In format 2 the private key was always there; format 1 bore no number, and had its keys in
  /// English.
  private struct Record: Codable {
    static let format = 3

    var format: Int
    var privateKey: Data?
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
          format: Record.format, privateKey: tallyKey?.bytes,
          pepper: pepper.withUnsafeBytes { Data($0) }))
    }
  }

  /// Throws `UnreadableSecret` for bytes of a later format, or of none.
  init(fileBytes bytes: Data) throws {
    let decoder = JSONDecoder()
    if let record = try? decoder.decode(Record.self, from: bytes),
      (2...Record.format).contains(record.format)
    {
      try self.init(privateKey: record.privateKey, pepper: record.pepper)
    } else if let record = try? decoder.decode(FirstRecord.self, from: bytes) {
      try self.init(privateKey: record.privateKey, pepper: record.pepper)
    } else {
      throw UnreadableSecret(content: .waveKeys)
    }
  }

  private init(privateKey: Data?, pepper: Data) throws {
    self.init(
      tallyKey: try privateKey.map { try TallyKey(bytes: $0) }, pepper: SymmetricKey(data: pepper))
  }
}

/// The folder of the waves' secrets: one file each, readable by the service alone.
package struct WaveKeyFolder: Sendable {
  private let path: URL

  package init(path: URL) { self.path = path }

  package func save(_ keys: WaveKeys, wave: UUID) throws {
    try FileManager.default.createDirectory(
      at: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try keys.fileBytes.replace(file(wave), mode: 0o600)
  }

  func load(wave: UUID) throws -> WaveKeys {
    try WaveKeys(fileBytes: try Data(contentsOf: file(wave)))
  }

  /// Made when it is first asked for, by whichever service comes first.
  package func tagKey() throws -> CodeTagKey {
    let file = path.appending(path: "codes.json")
    if let bytes = try? Data(contentsOf: file) { return try CodeTagKey(fileBytes: bytes) }
    try FileManager.default.createDirectory(
      at: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let fresh = path.appending(path: "codes-\(UUID().uuidString).new")
    try CodeTagKey().fileBytes.replace(fresh, mode: 0o600)
    // Refused where another was first: its key is then the one.
    try? FileManager.default.linkItem(at: fresh, to: file)
    try? FileManager.default.removeItem(at: fresh)
    return try CodeTagKey(fileBytes: try Data(contentsOf: file))
  }

  /// Those whose secrets are here.
  var waves: [UUID] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.compactMap {
      UUID(uuidString: String($0.dropLast(5)))
    }
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
