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

  /// Letters added, dropped or changed (Levenshtein 1965). Returns nil past the limit.
  private static func distance(_ one: [Character], _ other: [Character], limit: Int) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    var row = Array(0...other.count)
    for (i, left) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in other.enumerated() {
        let changed = diagonal + (left == right ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[other.count] <= limit ? row[other.count] : nil
  }
}
