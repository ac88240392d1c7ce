import Disclosure
import Foundation
import Monitoring

/// The baselines of an indicator that counts people, protected like other counts.
struct BaselineCountTable {
  private(set) var builder: CountTableBuilder

  /// Returns nil if the indicator's baselines are no counts of people.
  init?(_ raw: RawIndicator, goals: ProjectGoals, rule: ThresholdRule) {
    let indicator = raw.indicator
    guard indicator.isProtected, !indicator.measure.isQuotient,
      !indicator.isOfUnknownNumber
    else { return nil }
    builder = CountTableBuilder(
      CountTable.baselinePrefix + indicator.id.uuidString,
      title: "\(indicator.code) \(indicator.name), situation de départ", rule: rule)
    var places: [Area: Int] = [:]
    for series in raw.projects {
      guard let project = series.project, let baseline = goals.goal(of: series)?.baseline else {
        continue
      }
      places[series.area] = builder.count(baseline, project.id.uuidString)
    }
    var sums = raw.projects.map(\.area).compactMap { area in
      places[area].map { (area: area, parts: [$0]) }
    }
    for area in raw.areas where goals.baseline(of: area.members, indicator) != nil {
      let valued = area.members.filter { $0.cumulated?.figure != nil }
      sums.append((area.series.area, valued.compactMap { places[$0.area] }))
    }
    for sum in sums {
      builder.addPrinted(sum.parts, as: Self.key(sum.area), over: sum.area, .total)
    }
    builder.protectDifferences(sums, as: "départ")
    let ofTargets = Self.sumsOfTargets(raw, goals, places)
    for sum in ofTargets {
      builder.addPrinted(sum.parts, as: Self.key(ofTarget: sum.area), over: sum.area, .total)
      for whole in sums where whole.area == sum.area {
        let rest = whole.parts.filter { !sum.parts.contains($0) }
        builder.protectUnprinted(rest, as: "départ/\(sum.area.key) hors cible")
      }
    }
    let ofProjects = sums.filter { $0.area.projectCode != nil }
    builder.protectDifferences(ofProjects + ofTargets, as: "départ des cibles")
    if indicator.disclosureClass == .health { builder.hideZeros { _ in true } }
  }

  /// What an attainment tells of the baselines of the projects that have a target.
  private static func sumsOfTargets(
    _ raw: RawIndicator, _ goals: ProjectGoals, _ places: [Area: Int]
  ) -> [(area: Area, parts: [Int])] {
    let targets = TargetReading(goals: goals, year: goals.year)
    let all =
      raw.projects.map { ($0.area, targets.target(of: $0)) }
      + raw.areas.map { ($0.series.area, targets.target(over: $0.members, raw.indicator)) }
    return all.compactMap { area, target in
      guard let target, target.baseline != nil else { return nil }
      return (area, target.members.compactMap { places[$0] })
    }
  }

  static func key(_ area: Area) -> String { area.key }

  /// Of the baselines that the target of an area unites.
  static func key(ofTarget area: Area) -> String { "\(area.key)/cible" }
}
