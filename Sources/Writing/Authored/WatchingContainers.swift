struct WatchingKeyedContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let base: KeyedDecodingContainer<Key>
  let witness: KeyWitness?

  var codingPath: [any CodingKey] { base.codingPath }
  var allKeys: [Key] { base.allKeys }

  private func ask(_ key: Key) { witness?.asked(key, at: codingPath) }

  func contains(_ key: Key) -> Bool {
    ask(key)
    return base.contains(key)
  }

  func decodeNil(forKey key: Key) throws -> Bool {
    ask(key)
    return try base.decodeNil(forKey: key)
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    ask(key)
    return try base.decode(Watched<Value>.self, forKey: key).value
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try superDecoder(forKey: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try superDecoder(forKey: key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { WatchingDecoder(base: try base.superDecoder()) }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    ask(key)
    return WatchingDecoder(base: try base.superDecoder(forKey: key))
  }
}

/// Where one element fails, those after it are still looked at: all is told at once.
struct WatchingList: UnkeyedDecodingContainer {
  var base: any UnkeyedDecodingContainer
  let witness: KeyWitness?

  var codingPath: [any CodingKey] { base.codingPath }
  var count: Int? { base.count }
  var isAtEnd: Bool { base.isAtEnd }
  var currentIndex: Int { base.currentIndex }

  mutating func decodeNil() throws -> Bool { try base.decodeNil() }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    do {
      return try base.decode(Watched<Value>.self).value
    } catch let error as DecodingError {
      witness?.failed(error)
      lookAtTheRest(type)
      throw error
    }
  }

  private mutating func lookAtTheRest<Value: Decodable>(_ type: Value.Type) {
    // Past the one that failed: a failure stays where it is.
    _ = try? base.decode(Passed.self)
    while !base.isAtEnd {
      do {
        _ = try base.decode(Watched<Value>.self)
      } catch {
        if let error = error as? DecodingError { witness?.failed(error) }
        guard (try? base.decode(Passed.self)) != nil else { return }
      }
    }
  }

  /// Whatever it is.
  private struct Passed: Decodable {
    init(from decoder: any Decoder) {}
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try superDecoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try superDecoder().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder {
    WatchingDecoder(base: try base.superDecoder())
  }
}
