import Crypto
import CryptoExtras
import Foundation

/// The key of drafts: 32 bytes. It is on the disk in the session file only, else wrapped.
package struct DraftKey: Sendable, Hashable, Codable {
  let bytes: Data

  init(bytes: Data) { self.bytes = bytes }

  package static func random() -> DraftKey {
    DraftKey(bytes: SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) })
  }

  package init(from decoder: any Decoder) throws {
    bytes = try decoder.singleValueContainer().decode(Data.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(bytes)
  }

  /// A key for one purpose, of which this one cannot be found again.
  func derived(salt: Data, purpose: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: bytes), salt: salt, info: Data(purpose.utf8),
      outputByteCount: 32)
  }
}

/// What scrypt costs (RFC 7914): about 80 ms and 32 MiB by default.
package struct ScryptCost: Sendable, Hashable, Codable {
  package var rounds: Int
  package var blockSize: Int
  package var parallelism: Int

  package init(rounds: Int, blockSize: Int, parallelism: Int) {
    self.rounds = rounds
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  package static let standard = ScryptCost(rounds: 1 << 15, blockSize: 8, parallelism: 1)

  /// A file from elsewhere must not take all the memory.
  var isSane: Bool {
    (2...(1 << 20)).contains(rounds) && (1...16).contains(blockSize)
      && (1...4).contains(parallelism)
  }

  /// Nothing where the cost is out of bounds.
  func key(of secret: String, salt: Data) -> DraftKey? {
    guard isSane else { return nil }
    let key = try? KDF.Scrypt.deriveKey(
      from: Data(secret.utf8), salt: salt, outputByteCount: 32, rounds: rounds,
      blockSize: blockSize, parallelism: parallelism)
    return key.map { DraftKey(bytes: $0.withUnsafeBytes { Data($0) }) }
  }
}
