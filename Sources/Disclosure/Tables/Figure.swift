/// One count that a release shows, hides, or lets a reader compute.
package struct Figure: Sendable, Hashable {
  /// What readers see of the figure.
  package enum Standing: Sendable, Hashable {
    /// To be shown or hidden by this release.
    case candidate
    /// Shown by an earlier release: known for ever.
    case released
    /// Hidden by an earlier release: its mark was seen, its value must stay unknown.
    case withheld
    /// Printed nowhere, such as the difference of two versions: no mark says that it is not zero.
    case unprinted
  }

  /// What readers lose with the figure. One of a level is hidden only where hiding figures of later
  /// levels does not protect what must be protected.
  package enum Level: Int, Sendable, Hashable, CaseIterable, Comparable {
    case axisTotal = 1
    case projectTotal, axisDetail, projectDetail

    package static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }
  }

  package let form: LinearForm
  package let standing: Standing
  /// Its value must stay unknown.
  package let isSensitive: Bool
  package let level: Level
  /// Figures of one group are shown together or not at all. Nil for a figure by itself.
  package let group: Int?
  /// The least that the mark « n.c. » may stand for: 0 where a zero may be hidden.
  package let leastHidden: Int

  package init(
    _ form: LinearForm, standing: Standing = .candidate, isSensitive: Bool,
    level: Level = .projectDetail, group: Int? = nil, leastHidden: Int = 1
  ) {
    self.form = form
    self.standing = standing
    self.isSensitive = isSensitive
    self.level = level
    self.group = group
    self.leastHidden = leastHidden
  }

  func renumbered(_ numbers: [Int]) -> Figure {
    Figure(
      form.renumbered(numbers), standing: standing, isSensitive: isSensitive, level: level,
      group: group, leastHidden: leastHidden)
  }
}
