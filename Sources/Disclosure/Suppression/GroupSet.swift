/// A set of small numbers, such as those of groups.
struct GroupSet: Sendable, Hashable {
  private var words: [UInt64]

  init(capacity: Int) {
    words = Array(repeating: 0, count: (capacity + 63) / 64)
  }

  func contains(_ member: Int) -> Bool {
    words[member / 64] & (1 << UInt64(member % 64)) != 0
  }

  mutating func insert(_ member: Int) {
    words[member / 64] |= 1 << UInt64(member % 64)
  }

  mutating func remove(_ member: Int) {
    words[member / 64] &= ~(1 << UInt64(member % 64))
  }

  mutating func formUnion(_ other: GroupSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  func isSubset(of other: GroupSet) -> Bool {
    words.indices.allSatisfy { words[$0] & ~other.words[$0] == 0 }
  }

  /// In ascending order.
  var members: [Int] {
    words.indices.flatMap { word in
      (0..<64).filter { words[word] & (1 << UInt64($0)) != 0 }.map { word * 64 + $0 }
    }
  }
}
