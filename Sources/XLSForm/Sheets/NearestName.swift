import Writing

/// The name that was most likely meant.
enum NearestName {
  /// Returns nil when no name is close: a wild guess would mislead.
  static func find(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    // However short: `${Q}` for `${q}`, `${age}` for `${âge}`.
    let plain = FormLanguage.folded(name)
    if let alike = candidates.prefix(5000).first(where: { FormLanguage.folded($0) == plain }) {
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
    let distance = one.editDistance(to: other)
    return distance <= limit ? distance : nil
  }
}
