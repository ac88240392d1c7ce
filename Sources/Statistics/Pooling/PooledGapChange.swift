/// The change of a gap over several projects, as if each kept the same weight in both years,
/// wᵢ ∝ 1/Σ 1/n over its four groups: a directly standardised gap, which people moving between
/// projects cannot change. A project with an empty group has no weight.
///
/// Var = Σ w² Σ p(1 − p)/(n − 1), 1/4 standing for p(1 − p)/(n − 1) where n = 1; normal interval.
package struct PooledGapChange: Sendable, Hashable {
  /// One for each project, 0 when a group is empty; they sum to 1.
  package let weights: [Double]
  package let first: PooledGap
  package let second: PooledGap
  package let change: PooledGap
  /// The change over the people of all projects, taken as one project.
  package let crude: ShareGapChange
  /// Reference and compared of the first year, then of the second.
  package let peopleUsed: [Int]
  package let peopleInAll: [Int]

  package init(_ projects: [ProjectGroups]) throws(EstimateRefusal) {
    let raw = projects.map(\.rawWeight)
    let total = raw.reduce(0, +)
    guard total > 0 else { throw .noComparableProject }
    let weights = raw.map { $0 / total }
    self.weights = weights
    first = try PooledGap(projects, weights) { $0.first }
    second = try PooledGap(projects, weights) { $0.second }
    change = try PooledGap(from: first, to: second)
    let used = zip(projects, weights).filter { $0.1 > 0 }.map(\.0)
    peopleUsed = try PooledGapChange.people(used)
    peopleInAll = try PooledGapChange.people(projects)
    crude = ShareGapChange(
      first: try ShareGap(all: projects.map(\.first)),
      second: try ShareGap(all: projects.map(\.second)))
  }

  package var used: Int { weights.count { $0 > 0 } }

  /// Simpson's paradox: the crude change goes the other way.
  package var disagreesWithCrude: Bool { change.value * crude.value < 0 }

  private static func people(_ projects: [ProjectGroups]) throws(EstimateRefusal) -> [Int] {
    var sums = [0, 0, 0, 0]
    for project in projects {
      for (place, group) in project.groups.enumerated() { sums[place] += group.people }
    }
    try Counts.check(sums)
    return sums
  }
}

/// A number of people and those concerned among them; there may be nobody.
package struct GroupCount: Sendable, Hashable {
  package let concerned: Int
  package let people: Int

  package init(_ concerned: Int, of people: Int) throws(EstimateRefusal) {
    try Counts.check([concerned, people])
    guard concerned <= people else { throw .numeratorAboveDenominator }
    self.concerned = concerned
    self.people = people
  }

  /// 0 for an empty group, which has no weight.
  var share: Double { people > 0 ? Double(concerned) / Double(people) : 0 }

  /// p(1 − p)/(n − 1), the unbiased variance of the share; 1/4 for a single person.
  var variance: Double {
    people > 1 ? share * (1 - share) / Double(people - 1) : 0.25
  }
}

/// The reference and the compared group of one project, in two years.
package struct ProjectGroups: Sendable, Hashable {
  package let first: GroupPair
  package let second: GroupPair

  package init(first: GroupPair, second: GroupPair) {
    self.first = first
    self.second = second
  }

  var groups: [GroupCount] { [first.reference, first.compared, second.reference, second.compared] }

  fileprivate var rawWeight: Double {
    guard groups.allSatisfy({ $0.people > 0 }) else { return 0 }
    return 1 / groups.reduce(0) { $0 + 1 / Double($1.people) }
  }
}

/// The two groups that are compared, in one year.
package struct GroupPair: Sendable, Hashable {
  package let reference: GroupCount
  package let compared: GroupCount

  package init(reference: GroupCount, compared: GroupCount) {
    self.reference = reference
    self.compared = compared
  }
}

extension ShareGap {
  /// The groups of all the projects, taken as one project.
  fileprivate init(all pairs: [GroupPair]) throws(EstimateRefusal) {
    func sum(_ groups: [GroupCount]) throws(EstimateRefusal) -> Share {
      try Share(
        groups.reduce(0) { $0 + $1.concerned }, of: groups.reduce(0) { $0 + $1.people })
    }
    self.init(reference: try sum(pairs.map(\.reference)), compared: try sum(pairs.map(\.compared)))
  }
}
