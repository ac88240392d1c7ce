import Foundation

/// The number that every durable JSON begins with. Format 1 was written without one.
struct FormatHeader: Decodable {
  let format: Int

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    format = try container.decodeIfPresent(Int.self, forKey: .format) ?? 1
  }

  /// Returns nil when the bytes are not a JSON object.
  static func number(of bytes: Data) -> Int? {
    try? JSONDecoder().decode(FormatHeader.self, from: bytes).format
  }

  private enum CodingKeys: String, CodingKey { case format }
}
