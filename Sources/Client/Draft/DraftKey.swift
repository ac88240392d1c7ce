import Crypto
import CryptoExtras
import Foundation

/// The key of drafts, 32 bytes. On the disk it lies bare in the session file only; elsewhere it is
/// wrapped.
package struct DraftKey: Sendable, Hashable {
  let bytes: Data

  package static func random() -> DraftKey {
    DraftKey(bytes: SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) })
  }

  /// A key for one purpose, from which this one cannot be found.
  func derived(salt: Data, purpose: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: bytes), salt: salt, info: Data(purpose.utf8),
      outputByteCount: 32)
  }
}

/// The cost of scrypt (RFC 7914): about 80 ms and 32 MiB by default.
package struct ScryptCost: Sendable, Hashable {
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

  /// Returns nil when the cost is out of bounds.
  func key(of secret: String, salt: Data) -> DraftKey? {
    guard isSane else { return nil }
    let key = try? KDF.Scrypt.deriveKey(
      from: Data(secret.utf8), salt: salt, outputByteCount: 32, rounds: rounds,
      blockSize: blockSize, parallelism: parallelism)
    return key.map { DraftKey(bytes: $0.withUnsafeBytes { Data($0) }) }
  }
}
