import Foundation

/// The content of a tally key's file, in format 1.
struct TallyKeyRecord: Codable {
  static let format = 1

  private let format: Int
  private let wave: String
  let publicKey: Data
  private let key: WrappedKeyRecord

  private enum CodingKeys: String, CodingKey {
    case format
    case wave = "vague"
    case publicKey = "cle_publique"
    case key = "cle_scellee"
  }

  init(_ wrapped: WrappedKey, wave: String, publicKey: Data) {
    format = Self.format
    self.wave = wave
    self.publicKey = publicKey
    key = WrappedKeyRecord(wrapped)
  }

  var wrapped: WrappedKey { key.wrapped }
}
