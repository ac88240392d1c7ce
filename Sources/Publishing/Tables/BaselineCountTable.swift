import Disclosure
import Foundation
import Monitoring

/// The baselines of an indicator that counts people, protected like other counts.
struct BaselineCountTable {
  private(set) var builder: CountTableBuilder

  /// Returns nil if the indicator's baselines are no counts of people.
  init?(_ raw: RawIndicator, goals: ProjectGoals, rule: ThresholdRule) {
    let indicator = raw.indicator
    guard indicator.disclosureClass.isProtected, !indicator.measure.isQuotient,
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
    if indicator.disclosureClass == .health { builder.hideZeros { _ in true } }
  }

  static func key(_ area: Area) -> String { area.key }
}
