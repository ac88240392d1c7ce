package import Foundation

/// Counts of people of which some add up to others, and which of them must not be shown.
///
/// What it does: hides each count from 1 to `threshold` − 1; then, sum by sum, hides more until no
/// hidden count can be found by one subtraction, nor nearly so (at least `minimumPlay` + 1 values
/// stay possible within that sum). One mark stands for all hidden counts, small or not.
///
/// What it does not do yet (design "Statistical disclosure control", steps 3 to 6): search for
/// recomputation through several sums at once, compare with earlier publications, prove safety with
/// integer bounds, or protect people counted in the reports of two axes.
package struct CountSystem<Key: Hashable & Sendable>: Sendable {
  private let secrecy: Secrecy
  private var keys: [Key] = []
  private var counts: [Key: Decimal] = [:]
  private var sums: [Sum] = []

  private struct Sum {
    var total: Key
    var parts: [Key]
  }

  /// A hidden count must have at least five possible values.
  private let minimumPlay = Decimal(4)

  package init(secrecy: Secrecy) {
    self.secrecy = secrecy
  }

  package mutating func add(_ count: Decimal, as key: Key) {
    if counts.updateValue(count, forKey: key) == nil { keys.append(key) }
  }

  /// Declares that `total` is the sum of `parts`. Those without a count take no part.
  package mutating func relate(_ total: Key, toSumOf parts: [Key]) {
    let known = parts.filter { counts[$0] != nil }
    guard counts[total] != nil, !known.isEmpty else { return }
    sums.append(Sum(total: total, parts: known))
  }

  package func hidden() -> Set<Key> {
    var hidden = Set(keys.filter { secrecy.isSmall(counts[$0] ?? 0) })
    var changed = true
    while changed {
      changed = false
      for sum in sums {
        while let next = nextToHide(in: sum, hidden: hidden) {
          hidden.insert(next)
          changed = true
        }
      }
    }
    return hidden
  }

  /// What else must be hidden for this sum not to betray a hidden count; nothing where it is safe.
  private func nextToHide(in sum: Sum, hidden: Set<Key>) -> Key? {
    let masked = sum.parts.filter(hidden.contains)
    if hidden.contains(sum.total) {
      return masked.isEmpty ? smallestShown(of: sum, hidden: hidden) : nil
    }
    guard !masked.isEmpty else { return nil }
    let play = masked.reduce(Decimal(0)) { $0 + (counts[$1] ?? 0) } - Decimal(masked.count)
    guard masked.count == 1 || play < minimumPlay else { return nil }
    return smallestShown(of: sum, hidden: hidden) ?? sum.total
  }

  /// Zeros are published, so hiding one would protect nothing.
  private func smallestShown(of sum: Sum, hidden: Set<Key>) -> Key? {
    sum.parts.filter { !hidden.contains($0) && counts[$0] != 0 }
      .min { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
  }
}
