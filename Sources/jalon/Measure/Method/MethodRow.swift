import Statistics

/// The input of one method, as a line of JSON gives it, under the names of the reference tables.
protocol MethodRow: Decodable {
  func answer() throws(EstimateRefusal) -> [String: MethodValue]
}

/// `{"x": 12, "n": 40}`: so many people concerned out of so many.
struct GivenShare: Decodable {
  let x: Int
  let n: Int

  func share() throws(EstimateRefusal) -> Share { try Share(x, of: n) }
  func count() throws(EstimateRefusal) -> GroupCount { try GroupCount(x, of: n) }
}

extension [GivenShare] {
  func shares() throws(EstimateRefusal) -> [Share] {
    var shares: [Share] = []
    for given in self { shares.append(try given.share()) }
    return shares
  }

  func counts() throws(EstimateRefusal) -> [GroupCount] {
    var counts: [GroupCount] = []
    for given in self { counts.append(try given.count()) }
    return counts
  }
}

extension KeyedDecodingContainer {
  /// Two values that mean nothing one without the other.
  func decodeBothOrNeither<First: Decodable, Second: Decodable>(
    _ one: Key, _ other: Key
  ) throws -> (First?, Second?) {
    let first = try decodeIfPresent(First.self, forKey: one)
    let second = try decodeIfPresent(Second.self, forKey: other)
    guard (first == nil) == (second == nil) else {
      let missing = first == nil ? one : other
      throw DecodingError.keyNotFound(
        missing,
        .init(codingPath: codingPath, debugDescription: "\(missing.stringValue) is missing"))
    }
    return (first, second)
  }
}

/// `[0.01, 0.15]`
struct GivenInterval: Decodable {
  let interval: Interval

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let ends = try container.decode([Double].self)
    guard ends.count == 2 else {
      throw DecodingError.typeMismatch(
        [Double].self,
        .init(codingPath: decoder.codingPath, debugDescription: "two ends are expected"))
    }
    interval = Interval(lower: ends[0], upper: ends[1])
  }
}
