import Disclosure

/// What readers compute by subtracting one printed sum from another that contains it: an axis without
/// one of its projects, the call without an axis.
extension CountTableBuilder {
  /// Protects the differences that are small counts.
  /// - Parameter sums: by area, the counts of one figure.
  mutating func protectDifferences(_ sums: [(area: Area, parts: [Int])], as key: String) {
    let sets = sums.map { Set($0.parts) }
    for (whole, wider) in sets.enumerated() {
      for (part, narrower) in sets.enumerated()
      where narrower.count < wider.count && narrower.isSubset(of: wider) {
        let rest = sums[whole].parts.filter { !narrower.contains($0) }
        protectUnprinted(rest, as: "\(key)/\(sums[whole].area.key)-\(sums[part].area.key)")
      }
    }
  }
}

extension Area {
  var key: String {
    switch self {
    case .call: "call"
    case .axis(let code): "axis \(code)"
    case .project(let code): "project \(code)"
    }
  }
}
