import Statistics

/// A share over the projects of an area, and what may be told of its uncertainty.
struct ShareReading {
  /// Fewer people allow neither a percentage nor a test.
  static let fewestPeople = 30
  /// Of fewer projects nobody can tell how much projects differ.
  static let fewestProjects = 5

  private let groups: [GroupCount]
  /// Whether an interval that depends on each project's count leaves all of them unknown.
  private let hidesProjects: Bool

  init(_ groups: [GroupCount], hidesProjects: Bool) {
    self.groups = groups
    self.hidesProjects = hidesProjects
  }

  /// Nil under thirty people, and where it might tell how one project answered.
  var interval: PublishedInterval? {
    guard let computed, hidesProjects || computed.reach == .theseProjects else { return nil }
    return computed
  }

  /// A conclusion, told whether or not its interval may be: it depends on no masking.
  var majority: FavourableMajority? {
    computed.map { $0.lower > 50 ? .assured : .notAssured }
  }

  private var computed: PublishedInterval? {
    guard let share = try? ClusteredProportion(groups), share.people >= Self.fewestPeople else {
      return nil
    }
    if share.clusters >= Self.fewestProjects, let interval = share.interval() {
      return PublishedInterval(interval, reach: .similarProjects)
    }
    return PublishedInterval(share.plainInterval(), reach: .theseProjects)
  }
}

extension PublishedInterval {
  fileprivate init(_ interval: Interval, reach: Reach) {
    self.init(
      lower: max(0, Int((interval.lower * 100).rounded(.down))),
      upper: min(100, Int((interval.upper * 100).rounded(.up))), reach: reach)
  }
}
