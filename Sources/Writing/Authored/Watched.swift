import Foundation

/// A value that is decoded under the eyes of a witness, and all that it is made of.
struct Watched<Value: Decodable>: Decodable {
  let value: Value

  init(from decoder: any Decoder) throws {
    value =
      Self.isOneValue
      ? try decoder.singleValueContainer().decode(Value.self)
      : try Value(from: WatchingDecoder(base: decoder))
  }

  private static var isOneValue: Bool { oneValue.contains(ObjectIdentifier(Value.self)) }
}

/// What the decoder has as one value, and no other way to give.
private let oneValue = Set(
  ([
    Bool.self, String.self, Double.self, Float.self, Int.self, Int8.self, Int16.self, Int32.self,
    Int64.self, UInt.self, UInt8.self, UInt16.self, UInt32.self, UInt64.self, Decimal.self,
    Date.self, Data.self, URL.self,
  ] as [any Any.Type]).map(ObjectIdentifier.init))

/// Hands everything to the decoder that it wraps, and tells the witness.
struct WatchingDecoder: Decoder {
  let base: any Decoder

  var codingPath: [any CodingKey] { base.codingPath }
  var userInfo: [CodingUserInfoKey: Any] { base.userInfo }
  var witness: KeyWitness? { CodingUserInfoKey.keyWitness.flatMap { userInfo[$0] as? KeyWitness } }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    let container = try base.container(keyedBy: type)
    let all = try base.container(keyedBy: AnyKey.self)
    let present = all.allKeys.map(\.stringValue)
    witness?.opened(
      codingPath, present: present, unknown: present.filter { Key(stringValue: $0) == nil },
      code: try? all.decode(String.self, forKey: AnyKey(stringValue: "code")))
    return KeyedDecodingContainer(WatchingKeyedContainer(base: container, witness: witness))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    WatchingList(base: try base.unkeyedContainer(), witness: witness)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    WatchingValue(base: try base.singleValueContainer())
  }
}

/// Every key there is.
struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

struct WatchingValue: SingleValueDecodingContainer {
  let base: any SingleValueDecodingContainer

  var codingPath: [any CodingKey] { base.codingPath }
  func decodeNil() -> Bool { base.decodeNil() }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try base.decode(Watched<Value>.self).value
  }
}
