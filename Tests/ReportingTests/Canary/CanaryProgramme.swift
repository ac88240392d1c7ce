import Dataset
import Foundation
import Monitoring

/// A programme in which each value that must be hidden is a number that stands nowhere else: counts of
/// five digits, and means and shares whose digits are no other's.
struct CanaryProgramme {
  /// Whom the hidden values are about.
  enum Kind: CaseIterable {
    case people, health, opinion, profile, opinionByProfile, activity
  }

  var fixture: Fixture
  /// Counts that are hidden themselves.
  private(set) var counts: Set<Int> = []
  /// Hidden too, but printed nowhere even were they large: differences, categories of one project.
  private(set) var differences: Set<Int> = []
  /// Means and shares, as they would be stored.
  private(set) var decimals: Set<Decimal> = []
  var projects: [Project] = []
  private var number = 0

  /// - Parameter threshold: under it counts of people are hidden.
  init(of kind: Kind, threshold: Int = 100_000) {
    fixture = Fixture(threshold: threshold)
    fixture.call.opinionThreshold = threshold
    projects = [("P1", ["1", "2"]), ("P2", ["1"]), ("P3", ["2"]), ("P4", ["2"])].map {
      fixture.project($0, axes: $1)
    }
    switch kind {
    case .people: countPeople(.people)
    case .health: countPeople(.health)
    case .activity: countActivity()
    case .opinion: askOpinions()
    case .profile: askProfile()
    case .opinionByProfile: askOpinionsByProfile()
    }
  }

  private mutating func next() -> Int {
    number += 1
    return 20_011 + number * 1_237
  }

  mutating func small() -> Int {
    let canary = next()
    counts.insert(canary)
    return canary
  }

  mutating func difference() -> Int {
    let canary = next()
    differences.insert(canary)
    return canary
  }

  /// A mean of few people, and their number.
  private mutating func smallMean() -> Measured {
    let people = small()
    let mean = Decimal(43_127 + number * 731) / 100
    decimals.insert(mean)
    return .quotient(numerator: mean * Decimal(people), denominator: Decimal(people))
  }

  private mutating func smallShare(of people: Int) -> Measured {
    let concerned = small()
    decimals.insert(Decimal(concerned) / Decimal(people))
    return .share(concerned, of: people)
  }
}

// MARK: Indicators

extension CanaryProgramme {
  private mutating func countPeople(_ disclosureClass: DisclosureClass) {
    let sex = fixture.disaggregation("Sexe", ["Femmes", "Hommes"])
    let count = fixture.indicator(
      "C1", disclosureClass: disclosureClass, disaggregations: ["Sexe"])
    let highest = fixture.indicator("C2", overTime: .max, disclosureClass: disclosureClass)
    let share = fixture.indicator(
      "C3", measure: .proportion, overTime: .weightedMean, overProjects: .weightedMean,
      disclosureClass: disclosureClass)
    fixture.indicators[2].decimals = 1
    for (position, project) in projects.enumerated() {
      let large = Decimal(400_000 + position * 10_000)
      fixture.receive(
        project, count,
        [.number(Decimal(small())), .number(large), .number(300_000), .number(500_000)])
      fixture.receive(
        project, count, quarter: "2031-Q2", categories: sex.categories,
        [.number(Decimal(difference())), .number(250_000)])
      fixture.receive(
        project, highest, [.number(Decimal(small())), .number(700_000), nil, nil])
      let rest = difference()
      fixture.receive(
        project, share,
        [smallShare(of: 600_000), .share(500_000 - rest, of: 500_000), nil, nil])
      fixture.goal(project, count, baseline: Decimal(small()), final: 3_000_000)
    }
    measure(disclosureClass, unit: nil)
  }

  /// Of the last two projects few people stand behind the whole mean, and so behind its start.
  private mutating func measure(_ disclosureClass: DisclosureClass, unit: String?) {
    let mean = fixture.indicator(
      "M1", measure: .mean, overTime: .weightedMean, overProjects: .weightedMean,
      disclosureClass: disclosureClass, unit: unit)
    fixture.indicators[fixture.indicators.count - 1].decimals = 2
    for (position, project) in projects.enumerated() {
      let rest: [Measured?] =
        position < 2 ? [.quotient(numerator: 90_000_000, denominator: 300_000), nil, nil] : []
      fixture.receive(project, mean, [smallMean()] + rest)
      guard position >= 2 else { continue }
      let start = Decimal(31_127 + number * 731) / 100
      decimals.insert(start)
      fixture.goal(project, mean, baseline: start, final: 1_000)
    }
  }

  /// Counted in people, or divided by them, activity singles them out.
  private mutating func countActivity() {
    let seen = fixture.indicator("A1", disclosureClass: .activity, unit: "personnes reçues")
    for project in projects {
      fixture.receive(
        project, seen, [.number(Decimal(small())), .number(400_000), .number(300_000), nil])
    }
    measure(.activity, unit: "heures par personne")
  }
}
