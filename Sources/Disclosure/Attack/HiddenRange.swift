/// What may be printed instead of « n.c. »: between which tens a hidden count lies, or between which
/// fives a hidden percentage.
///
/// It is a consequence of what is shown, so it tells nothing that readers could not compute. That
/// holds only because it depends on their bounds alone, never on the figure.
package struct HiddenRange: Sendable, Hashable {
  package let lower: Int
  package let upper: Int

  /// Of a count: between tens.
  ///
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

  /// Of a share, in percent: between multiples of five.
  ///
  /// Returns nil where the mark stays: a detail of a project, a range as wide as half of all, few people
  /// on one side.
  /// - Parameters:
  ///   - numerator: bounds of the people who are concerned.
  ///   - rest: of those who are not.
  ///   - whole: of both together.
  package init?(
    shareOf numerator: ClosedRange<Int>, rest: ClosedRange<Int>, whole: ClosedRange<Int>,
    threshold: Int, level: Figure.Level
  ) {
    guard level < .projectDetail, numerator.lowerBound >= threshold, rest.lowerBound >= threshold
    else { return nil }
    // How many there are at most beside the fewest concerned, and at least beside the most.
    let beside = (
      fewest: min(whole.upperBound, numerator.lowerBound + rest.upperBound),
      most: max(whole.lowerBound, numerator.upperBound + rest.lowerBound)
    )
    lower = 100 * numerator.lowerBound / beside.fewest / 5 * 5
    upper = (100 * numerator.upperBound + 5 * beside.most - 1) / (5 * beside.most) * 5
    guard upper - lower < 50 else { return nil }
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
