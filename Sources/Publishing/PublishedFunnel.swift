/// The projects of an area side by side, for one proportion over one year: which of them differ from
/// the others by more than chance explains. Only projects whose counts are shown take part.
package struct PublishedFunnel: Sendable, Hashable {
  package let area: Area
  package let indicatorCode: String
  package let year: Int
  package let verdict: Verdict
  /// By code, never by value.
  package let projects: [Project]
  /// All projects of the area that have the indicator.
  package let projectsExpected: Int

  package struct Project: Sendable, Hashable {
    package let code: String
    package let concerned: Int
    package let people: Int
    /// Nil where projects may not be named, or one has too few people.
    package let position: Position?
  }

  package enum Position: Sendable, Hashable, CaseIterable {
    case within
    /// Between 95 and 99.8 %, where chance puts one project in twenty.
    case toWatch
    /// Beyond 99.8 %.
    case beyond
  }

  package enum Verdict: Sendable, Hashable, CaseIterable {
    case tooFewProjects
    /// Nobody, or everybody, is concerned in all of them.
    case noVariation
    /// Fewer than ten projects that differ more than by chance: none is named.
    case different
    case compared
    /// With limits widened by how much projects differ anyway.
    case comparedWidened

    package var isAssessed: Bool {
      switch self {
      case .different, .compared, .comparedWidened: true
      case .tooFewProjects, .noVariation: false
      }
    }
  }
}
