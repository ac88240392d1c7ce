/// The name that was most likely meant.
package enum NearestName {
  /// Returns nil when no name is close: a wild guess would mislead.
  package static func find(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    // However short: `${Q}` for `${q}`, `${age}` for `${âge}`.
    let plain = folded(name)
    if let alike = candidates.prefix(5000).first(where: { folded($0) == plain }) {
      return alike
    }
    guard (2...40).contains(wanted.count) else { return nil }
    let limit = wanted.count < 5 ? 1 : 2
    let near = candidates.prefix(5000).compactMap { candidate in
      distance(wanted, Array(candidate.lowercased()), limit: limit).map { ($0, candidate) }
    }
    return near.min { $0.0 < $1.0 }?.1
  }

  /// Returns nil past the limit.
  private static func distance(_ one: [Character], _ other: [Character], limit: Int) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    let distance = isSwapped(one, other) ? 1 : one.editDistance(to: other)
    return distance <= limit ? distance : nil
  }

  /// Two neighbours that changed places are one slip of the fingers.
  private static func isSwapped(_ one: [Character], _ other: [Character]) -> Bool {
    guard one.count == other.count, let first = one.indices.first(where: { one[$0] != other[$0] }),
      first + 1 < one.count
    else { return false }
    var swapped = one
    swapped.swapAt(first, first + 1)
    return swapped == other
  }

  /// Small letters, no accents, and one sign between words.
  private static func folded(_ name: String) -> String {
    name.plain.split { $0 == "_" || $0 == "-" || $0.isWhitespace }.joined(separator: "-")
  }
}
