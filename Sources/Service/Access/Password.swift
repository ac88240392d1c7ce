import API
import Crypto
import CryptoExtras
package import Foundation
import Monitoring
package import Store

/// Passwords, stretched by scrypt (N = 2¹⁵, r = 8, p = 1: about 32 MB and 0.1 s each). They are compared
/// in the database alone.
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

  /// A first password, to be read out or written down: four groups of four characters that are not
  /// mistaken for others, 79 bits.
  package static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    let characters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    let groups = (0..<4).map { _ in
      String(
        (0..<4).map { _ in
          characters[Int.random(in: characters.indices, using: &generator)]
        })
    }
    return groups.joined(separator: "-")
  }

  static func require(_ password: String, for login: String) throws {
    guard let weakness = PasswordWeakness(of: password, login: login) else { return }
    throw Problem(.weakPassword, title: weakness.sentence, help: "Le mot de passe n’a pas changé.")
  }
}

extension StretchedPassword {
  /// Under a salt of its own.
  package init(of password: String) throws {
    let salt = Password.newSalt()
    self.init(salt: salt, key: try Password.stretch(password, salt: salt))
  }
}
