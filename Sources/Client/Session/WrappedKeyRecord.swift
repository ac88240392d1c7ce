import Foundation

/// The content of `key.json`, in format 2. Format 1 is read too.
struct WrappedKeyRecord: Codable {
  static let format = 2

  private struct Cost: Codable {
    var tours: Int
    var bloc: Int
    var parallelisme: Int
  }

  private let format: Int
  private let cost: Cost
  private let salt: Data
  private let sealed: Data

  private enum CodingKeys: String, CodingKey {
    case format
    case cost = "cout"
    case salt = "sel"
    case sealed = "cle"
  }

  init(_ wrapped: WrappedKey) {
    format = Self.format
    cost = Cost(
      tours: wrapped.cost.rounds, bloc: wrapped.cost.blockSize,
      parallelisme: wrapped.cost.parallelism)
    salt = wrapped.salt
    sealed = wrapped.sealed
  }

  /// Returns nil when the bytes are of neither format.
  static func reading(_ bytes: Data) -> WrappedKey? {
    let decoder = JSONDecoder()
    if FormatHeader.number(of: bytes) == 1 {
      return try? decoder.decode(FirstWrappedKeyRecord.self, from: bytes).wrapped
    }
    return try? decoder.decode(WrappedKeyRecord.self, from: bytes).wrapped
  }

  var wrapped: WrappedKey {
    WrappedKey(
      cost: ScryptCost(
        rounds: cost.tours, blockSize: cost.bloc, parallelism: cost.parallelisme),
      salt: salt, sealed: sealed)
  }
}

/// The content of `key.json` in format 1, which bore no number. Read only.
private struct FirstWrappedKeyRecord: Decodable {
  struct Cost: Decodable {
    var rounds: Int
    var blockSize: Int
    var parallelism: Int
  }

  var cost: Cost
  var salt: Data
  var sealed: Data

  var wrapped: WrappedKey {
    WrappedKey(
      cost: ScryptCost(
        rounds: cost.rounds, blockSize: cost.blockSize, parallelism: cost.parallelism),
      salt: salt, sealed: sealed)
  }
}
