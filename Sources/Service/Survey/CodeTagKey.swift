import Crypto
import Foundation

/// A secret of the service that gives each access code a tag of forty bits: enough to find its few rows
/// whatever the number of waves, too little to tell the code.
package struct CodeTagKey: Sendable {
  private static let bytesOfTag = 5

  private let secret: SymmetricKey
  /// With the secret taken in: each tag goes on from a copy.
  private let digest: HMAC<SHA256>

  /// A new one.
  package init() { self.init(secret: SymmetricKey(size: .bits256)) }

  private init(secret: SymmetricKey) {
    self.secret = secret
    digest = HMAC(key: secret)
  }

  package func tag(_ code: String) -> Int {
    var digest = digest
    digest.update(data: Data(code.utf8))
    return digest.finalize().withUnsafeBytes { bytes in
      bytes.prefix(Self.bytesOfTag).reduce(0) { $0 << 8 | Int($1) }
    }
  }
}

// MARK: - The file

extension CodeTagKey {
  private struct Record: Codable {
    static let format = 1

    var format: Int
    var secret: Data
  }

  var fileBytes: Data {
    get throws {
      try JSON.encode(
        Record(format: Record.format, secret: secret.withUnsafeBytes { Data($0) }))
    }
  }

  /// Throws `UnreadableSecret` for bytes of a later format, or of none.
  init(fileBytes bytes: Data) throws {
    guard let record = try? JSONDecoder().decode(Record.self, from: bytes),
      record.format == Record.format
    else { throw UnreadableSecret(content: .codeTags) }
    self.init(secret: SymmetricKey(data: record.secret))
  }
}
