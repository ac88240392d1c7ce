/// The interval of a share at 95 %, in whole percents, rounded outward.
package struct PublishedInterval: Sendable, Hashable {
  /// What it holds for.
  package enum Reach: Sendable, Hashable, CaseIterable {
    /// Projects like these: people of one project resemble each other.
    case similarProjects
    /// The projects that answered, which are too few to tell how much projects differ.
    case theseProjects
  }

  package let lower: Int
  package let upper: Int
  package let reach: Reach

  package init(lower: Int, upper: Int, reach: Reach) {
    self.lower = lower
    self.upper = upper
    self.reach = reach
  }
}
