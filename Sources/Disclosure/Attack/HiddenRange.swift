/// What may be printed instead of « n.c. »: between which tens a hidden figure lies.
///
/// It is a consequence of what is shown, so it tells nothing that readers could not compute. That
/// holds only because it depends on their bounds alone, never on the figure.
package struct HiddenRange: Sendable, Hashable {
  package let lower: Int
  package let upper: Int

  /// Returns nil where the mark stays: a detail of a project, a range wider than half its upper end,
  /// one that begins under the threshold.
  /// - Parameter bounds: of a system that holds nothing but what readers know, with highest values
  ///   left open.
  package init?(bounds: ClosedRange<Int>, threshold: Int, level: Figure.Level) {
    lower = bounds.lowerBound / 10 * 10
    upper = (bounds.upperBound + 9) / 10 * 10
    guard level < .projectDetail, lower >= threshold, 2 * (upper - lower) <= upper else {
      return nil
    }
  }
}

extension Attacker {
  /// Bounds of a figure in fractions of people, rounded to whole ones: never narrower than its
  /// interval, and quickly found.
  package func outerBounds(of figure: Int) throws(AuditError) -> ClosedRange<Int> {
    let known = knowledge.knownPart(of: figure)
    var (least, most) = (known, known)
    for share in knowledge.shares(of: figure) {
      let program = LinearProgram(knowledge.regions[share.region])
      guard let low = program.extreme(.least, of: share.form),
        let high = program.extreme(.most, of: share.form)
      else { throw .contradiction }
      least += low.wholeBound(.least)
      most += high.wholeBound(.most)
    }
    return least...most
  }
}
