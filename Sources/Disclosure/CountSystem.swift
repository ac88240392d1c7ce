package import Foundation

/// Counts of people by name, of which some add up to others: tables, hierarchies, linked
/// breakdowns, spans of time, several releases. Tells which must not be shown.
///
/// A count stands for people: what is not whole is cut, what is negative taken as zero, what is
/// beyond a billion as a billion. A sum that does not come out is taken as known to be out by so
/// much.
package struct CountSystem<Key: Hashable & Sendable>: Sendable {
  let secrecy: ThresholdRule
  var keys: [Key] = []
  var counts: [Key: Int] = [:]
  var standings: [Key: Figure.Standing] = [:]
  var sums: [KeySum<Key>] = []
  var bounds: [KeySum<Key>] = []
  var revisions: [(old: Key, new: Key)] = []
  var protected: Set<Key> = []

  package init(secrecy: ThresholdRule) {
    self.secrecy = secrecy
  }

  /// What earlier releases showed is known for ever; what they hid must stay unknown.
  package init(secrecy: ThresholdRule, after releases: [Release<Key>]) {
    self.secrecy = secrecy
    for release in releases {
      for entry in release.entries {
        add(Decimal(entry.count), as: entry.key, standing: entry.isHidden ? .withheld : .released)
      }
      sums += release.sums
    }
  }

  /// The same key again with the same count keeps the standing of an earlier release. A corrected
  /// count must have a key of its own: see `revise`.
  package mutating func add(
    _ count: Decimal, as key: Key, standing: Figure.Standing = .candidate
  ) {
    if counts.updateValue(Self.whole(count), forKey: key) == nil { keys.append(key) }
    if standings[key] != .released { standings[key] = max(standings[key], standing) }
  }

  /// Declares that `total` is the sum of `parts`. Those without a count take no part.
  package mutating func relate(_ total: Key, toSumOf parts: [Key]) {
    let known = parts.filter { counts[$0] != nil }
    guard counts[total] != nil, !known.isEmpty else { return }
    sums.append(KeySum(total: total, parts: known))
  }

  /// Declares that `whole` counts each person of the `parts` once, however often she comes: it is
  /// between the largest part and the sum of all.
  package mutating func bound(_ whole: Key, by parts: [Key]) {
    let known = parts.filter { counts[$0] != nil }
    guard counts[whole] != nil, !known.isEmpty else { return }
    bounds.append(KeySum(total: whole, parts: known))
  }

  /// Declares that `new` corrects `old`: their difference is a count of people too.
  package mutating func revise(_ old: Key, into new: Key) {
    guard counts[old] != nil, counts[new] != nil else { return }
    revisions.append((old, new))
  }

  /// Hides a count whatever its size, such as that of a small group that is concerned as a whole.
  package mutating func protect(_ key: Key) {
    protected.insert(key)
  }

  package func protection() -> CountProtection<Key> {
    CountProtection(of: self)
  }

  package func hidden() -> Set<Key> {
    protection().hidden
  }

  private static func whole(_ count: Decimal) -> Int {
    NSDecimalNumber(decimal: min(max(count, 0), 1_000_000_000)).intValue
  }
}

/// A total and its parts, by name.
package struct KeySum<Key: Hashable & Sendable>: Sendable, Hashable {
  package var total: Key
  package var parts: [Key]

  package init(total: Key, parts: [Key]) {
    self.total = total
    self.parts = parts
  }
}

extension KeySum: Codable where Key: Codable {}

/// An earlier release weighs more than this one.
private func max(_ one: Figure.Standing?, _ other: Figure.Standing) -> Figure.Standing {
  one == .withheld || one == .released ? one ?? other : other
}
