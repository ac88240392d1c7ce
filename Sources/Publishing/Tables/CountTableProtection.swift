import Disclosure

extension CountTable {
  /// The table with every candidate shown or hidden: the only place that asks `Disclosure`.
  func protected(
    after earlier: [CountTable], rule: ThresholdRule
  ) throws(PublicationRefusal) -> CountTable {
    let joint = LinkedTables(self, after: earlier, rule: rule)
    guard let system = joint.system else { throw PublicationRefusal(.unaudited, of: self) }
    let protection = Protection(of: system)
    if let refusal = protection.refusal { throw PublicationRefusal(refusal, of: self) }
    var table = self
    for position in sums.indices where sums[position].standing == .candidate {
      let isShown = joint.figureOfSum[position].map { !protection.hidden.contains($0) } ?? false
      table.sums[position].standing = isShown ? .shown : .hidden
    }
    return table
  }

  /// The sums that may be printed, by key.
  var shown: [String: Int] {
    Dictionary(
      sums.filter { $0.standing == .shown }.map { ($0.key, value(of: $0.parts)) },
      uniquingKeysWith: { first, _ in first })
  }
}
