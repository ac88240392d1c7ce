import Disclosure

/// The one place that asks `Disclosure` what to hide.
extension Page {
  /// The page with every candidate shown or hidden.
  func protected(
    after earlier: [Page], secrecy: Secrecy
  ) throws(PublicationRefusal) -> Page {
    let joint = JointSystem(self, after: earlier, secrecy: secrecy)
    guard let system = joint.system else { throw PublicationRefusal(.unaudited, of: self) }
    let protection = Protection(of: system)
    if let refusal = protection.refusal { throw PublicationRefusal(refusal, of: self) }
    var page = self
    for position in sums.indices where sums[position].standing == .candidate {
      let isShown = joint.figureOfSum[position].map { !protection.hidden.contains($0) } ?? false
      page.sums[position].standing = isShown ? .shown : .hidden
    }
    return page
  }

  /// What may be printed.
  var shown: [String: Int] {
    Dictionary(
      sums.filter { $0.standing == .shown }.map { ($0.key, value(of: $0.parts)) },
      uniquingKeysWith: { first, _ in first })
  }
}
