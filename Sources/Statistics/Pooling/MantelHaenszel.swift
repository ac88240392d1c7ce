import Foundation

/// One project with its two groups: 1 is the one of interest, 0 the one it is compared with.
package struct Stratum: Sendable, Hashable {
  package let group1: GroupCount
  package let group0: GroupCount

  package init(group1: GroupCount, group0: GroupCount) {
    self.group1 = group1
    self.group0 = group0
  }

  fileprivate var isComparable: Bool { group1.people > 0 && group0.people > 0 }
}

/// The gap of one year over several projects, group 1 − group 0 and group 1 / group 0. A project
/// with an empty group is left out; a cell of 0 needs no correction. Not for a change from year to
/// year, because the weights move with the people.
/// Source: S. Greenland and J. M. Robins, Biometrics 41 (1985) 55–68; T. Sato, S. Greenland and
/// J. M. Robins, Biometrics 45 (1989) 1323–1324.
package struct MantelHaenszel: Sendable, Hashable {
  private let strata: [Stratum]
  /// n₁n₀/N of each stratum.
  private let weights: [Double]
  private let total: Double

  package init(_ strata: [Stratum]) throws(EstimateRefusal) {
    let comparable = strata.filter(\.isComparable)
    guard !comparable.isEmpty else { throw .noComparableStratum }
    let people = comparable.map { $0.group1.people + $0.group0.people }
    try Counts.check([people.reduce(0, +)])
    self.strata = comparable
    weights = zip(comparable, people).map {
      Double($0.group1.people) * Double($0.group0.people) / Double($1)
    }
    total = weights.reduce(0, +)
  }

  package var used: Int { strata.count }

  /// Sato's error, which holds for many small projects and for a few large ones.
  package func difference() throws(EstimateRefusal) -> Estimate {
    let value = differenceValue
    let variance = parts.reduce(0) { $0 + value * $1.satoP + $1.satoQ } / (total * total)
    return try .normal(value, standardError: max(0, variance).squareRoot())
  }

  /// Combines the limits of each project by square-and-add.
  package func squareAndAdd(
    _ confidence: Confidence = .percent95
  ) throws(EstimateRefusal) -> Estimate {
    let value = differenceValue
    var (down, up) = (0.0, 0.0)
    for (stratum, weight) in zip(strata, weights) {
      let gap = ShareGap(
        reference: try Share(stratum.group1.concerned, of: stratum.group1.people),
        compared: try Share(stratum.group0.concerned, of: stratum.group0.people)
      ).bounded(z: confidence.z)
      down = hypotenuse(down, weight / total * (gap.value - gap.interval.lower))
      up = hypotenuse(up, weight / total * (gap.interval.upper - gap.value))
    }
    return try Estimate(value, interval: Interval(lower: value - down, upper: value + up))
  }

  /// The standard error is that of its logarithm. Throws when either group has nobody concerned.
  package func ratio() throws(EstimateRefusal) -> Estimate {
    let above = parts.reduce(0) { $0 + $1.one }
    let below = parts.reduce(0) { $0 + $1.zero }
    guard above > 0, below > 0 else { throw .denominatorIsZero }
    let spread = parts.reduce(0) { $0 + $1.logarithmic }
    return try .logNormal(
      above / below, standardError: (max(0, spread) / (above * below)).squareRoot())
  }

  /// The difference over the people of all the projects used, taken as one project.
  package var crudeDifference: Double {
    func share(_ group: (Stratum) -> GroupCount) -> Double {
      let (concerned, people) = strata.reduce((0, 0)) {
        ($0.0 + group($1).concerned, $0.1 + group($1).people)
      }
      return Double(concerned) / Double(people)
    }
    return share(\.group1) - share(\.group0)
  }

  /// Simpson's paradox: the crude difference goes the other way.
  package var disagreesWithCrude: Bool { differenceValue * crudeDifference < 0 }

  private var differenceValue: Double {
    parts.reduce(0) { $0 + $1.one - $1.zero } / total
  }

  private var parts: [Part] { strata.map(Part.init) }
}

/// What one project adds to each sum of Mantel and Haenszel: a of n₁, b of n₀, N in all.
private struct Part {
  /// a n₀/N and b n₁/N.
  let one: Double
  let zero: Double
  let satoP: Double
  let satoQ: Double
  let logarithmic: Double

  init(_ stratum: Stratum) {
    let (a, n1) = (Double(stratum.group1.concerned), Double(stratum.group1.people))
    let (b, n0) = (Double(stratum.group0.concerned), Double(stratum.group0.people))
    let all = n1 + n0
    one = a * n0 / all
    zero = b * n1 / all
    satoP = (n1 * n1 * b - n0 * n0 * a + n1 * n0 * (n0 - n1) / 2) / (all * all)
    satoQ = (a * (n0 - b) + b * (n1 - a)) / (2 * all)
    logarithmic = (n1 * n0 * (a + b) - a * b * all) / (all * all)
  }
}
