import Foundation

/// The frame of a record of format 2: `{"format":2,"genre":"valeur","contenu":{…}}`.
enum RecordKey: String, CodingKey {
  case format
  case kind = "genre"
  case content = "contenu"
}

extension KeyedDecodingContainer<RecordKey> {
  /// The record's kind. Throws when the record is of another format than `format`.
  func kind<Kind: Decodable>(ofFormat format: Int) throws -> Kind {
    guard try decode(Int.self, forKey: .format) == format else {
      throw DecodingError.dataCorruptedError(
        forKey: .format, in: self, debugDescription: "another format")
    }
    return try decode(Kind.self, forKey: .kind)
  }
}

extension KeyedEncodingContainer<RecordKey> {
  mutating func encode(_ kind: some Encodable, format: Int) throws {
    try encode(format, forKey: .format)
    try encode(kind, forKey: .kind)
  }

  mutating func encode(
    _ kind: some Encodable, _ content: some Encodable, format: Int
  ) throws {
    try encode(kind, format: format)
    try encode(content, forKey: .content)
  }
}

/// A frozen request in a draft.
struct FrozenRequestRecord: Codable {
  private let id: UUID
  private let path: String
  private let body: Data

  init(_ request: FrozenRequest) {
    id = request.id
    path = request.path
    body = request.body
  }

  var request: FrozenRequest { FrozenRequest(id: id, path: path, body: body) }

  private enum CodingKeys: String, CodingKey {
    case id
    case path = "chemin"
    case body = "corps"
  }
}
