/// The same people in two waves, found by the codes that they made: pairs of places in the two lists.
///
/// A code that two people of a wave have finds nobody. One that differs in one element finds somebody only
/// where so few strangers would, and where each is the only candidate of the other.
package struct LinkedCodes: Sendable, Hashable {
  package struct Pair: Sendable, Hashable {
    package let first: Int
    package let second: Int
  }

  package let pairs: [Pair]
  /// How often strangers are expected to be linked.
  package let expected: LinkingCode

  /// - Parameter shares: of the values of each element, in the answers of everybody.
  package init(
    first: [[String]], second: [[String]], shares: [[Double]]
  ) throws(EstimateRefusal) {
    expected = try LinkingCode(
      frequencies: shares, firstWave: first.count, secondWave: second.count)
    guard expected.allowsExact else {
      pairs = []
      return
    }
    let exact = Self.exact(first, second)
    pairs =
      expected.allowsOneSlip ? exact + Self.oneSlip(first, second, beside: exact) : exact
  }

  private static func exact(_ first: [[String]], _ second: [[String]]) -> [Pair] {
    let (one, two) = (places(first), places(second))
    return first.indices.compactMap { place in
      guard one[first[place]]?.count == 1, let other = two[first[place]], other.count == 1 else {
        return nil
      }
      return Pair(first: place, second: other[0])
    }
  }

  private static func places(_ codes: [[String]]) -> [[String]: [Int]] {
    Dictionary(grouping: codes.indices) { codes[$0] }
  }

  /// Twins are candidates of others, so that whoever resembles them is not linked either.
  private static func oneSlip(
    _ first: [[String]], _ second: [[String]], beside exact: [Pair]
  ) -> [Pair] {
    let left = free(first, but: Set(exact.map(\.first)))
    let right = free(second, but: Set(exact.map(\.second)))
    var ofFirst: [Int: [Int]] = [:]
    var ofSecond: [Int: [Int]] = [:]
    for one in left {
      for two in right where differInOne(first[one], second[two]) {
        ofFirst[one, default: []].append(two)
        ofSecond[two, default: []].append(one)
      }
    }
    return left.compactMap { one in
      guard let two = ofFirst[one], two.count == 1, ofSecond[two[0]]?.count == 1 else {
        return nil
      }
      return Pair(first: one, second: two[0])
    }
  }

  private static func free(_ codes: [[String]], but linked: Set<Int>) -> [Int] {
    codes.indices.filter { !linked.contains($0) }
  }

  private static func differInOne(_ one: [String], _ two: [String]) -> Bool {
    one.count == two.count && zip(one, two).count { $0 != $1 } == 1
  }
}

extension LinkedCodes {
  /// Of the values of each element, in codes of one length. Empty where there are none.
  package static func shares(of codes: [[String]]) -> [[Double]] {
    guard let length = codes.first?.count, !codes.isEmpty else { return [] }
    return (0..<length).map { element in
      Dictionary(grouping: codes) { $0[element] }.values
        .map { Double($0.count) / Double(codes.count) }
    }
  }
}
