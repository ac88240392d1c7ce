/// One release as it is kept for ever: its figures, which of them were hidden, and what adds up.
///
/// Releases are only ever added to one another; the next one starts with all earlier ones.
package struct Release<Key: Hashable & Sendable>: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package var key: Key
    package var count: Int
    package var isHidden: Bool

    package init(key: Key, count: Int, isHidden: Bool) {
      self.key = key
      self.count = count
      self.isHidden = isHidden
    }
  }

  package var entries: [Entry]
  package var sums: [KeySum<Key>]

  package init(entries: [Entry], sums: [KeySum<Key>]) {
    self.entries = entries
    self.sums = sums
  }
}

extension Release: Codable where Key: Codable {}
extension Release.Entry: Codable where Key: Codable {}
