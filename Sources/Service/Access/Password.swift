import Crypto
import CryptoExtras
package import Foundation
package import Store

/// Passwords, stretched by scrypt (N = 2¹⁵, r = 8, p = 1: about 32 MB and 0.1 s each).
package enum Password {
  package static func stretch(_ password: String, salt: Data) throws -> Data {
    let key = try KDF.Scrypt.deriveKey(
      from: Data(password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << 15, blockSize: 8,
      parallelism: 1, maxMemory: 64 << 20)
    return key.withUnsafeBytes { Data($0) }
  }

  package static func newSalt() -> Data {
    var generator = SystemRandomNumberGenerator()
    return Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }

  /// Compares in a time that does not depend on where they differ.
  static func matches(_ stretched: Data, _ stored: Data) -> Bool {
    guard stretched.count == stored.count else { return false }
    return zip(stretched, stored).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

extension NewAccount {
  /// An account with its password stretched under a salt of its own.
  package init(login: String, name: String, kind: Account.Kind, password: String) throws {
    let salt = Password.newSalt()
    self.init(
      login: login, name: name, kind: kind, salt: salt,
      scrypt: try Password.stretch(password, salt: salt), isFictitious: false)
  }
}
