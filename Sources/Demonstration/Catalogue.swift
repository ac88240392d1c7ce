import Foundation
import Monitoring

/// The plan's indicators and dimensions as `Monitoring` knows them, under ids of their own: they
/// let entries be checked by the rules of the service, and are not stored.
struct Catalogue {
  let disaggregations: [Disaggregation]
  private let indicators: [String: Indicator]

  init(plan: DemonstrationPlan, seed: UInt64) {
    disaggregations = plan.dimensions.map { line in
      var draw = SplitMix64(seed: seed, "dimension", line.code)
      return Disaggregation(
        id: draw.uuid(), code: line.code, name: line.name, isOrdered: line.isOrdered,
        categories: line.categories.map {
          Monitoring.Category(id: draw.uuid(), code: $0.code, name: $0.name)
        })
    }
    indicators = Dictionary(
      plan.indicators.map { ($0.code, Catalogue.indicator($0, seed)) },
      uniquingKeysWith: { first, _ in first })
  }

  func indicator(_ code: String) -> Indicator? { indicators[code] }

  func cell(of entry: DemonstrationEntry) -> Cell? {
    guard let indicator = indicators[entry.indicatorCode] else { return nil }
    let category = disaggregations.first { $0.code == entry.dimensionCode }?
      .categories.first { $0.code == entry.categoryCode }
    return Cell(indicatorID: indicator.id, categoryID: category?.id)
  }

  func goals(of project: CallFile.ProjectLine, _ projectID: UUID) -> [Goal] {
    (project.goals ?? [:]).compactMap { code, line in
      guard let indicator = indicators[code] else { return nil }
      let years = (line.yearTargets ?? [:]).compactMap { year, value in
        Int(year).map { ($0, value) }
      }
      return Goal(
        projectID: projectID, indicatorID: indicator.id, baseline: line.baseline,
        finalTarget: line.target,
        yearTargets: Dictionary(years, uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func indicator(_ line: CallFile.IndicatorLine, _ seed: UInt64) -> Indicator {
    var draw = SplitMix64(seed: seed, "indicator", line.code)
    return Indicator(
      id: draw.uuid(), code: line.code, name: line.name, definition: line.definition,
      unit: line.unit, level: line.level.value, measure: line.measure.value,
      direction: line.direction.value,
      decimals: line.decimals ?? 0, overTime: line.overTime.value,
      overProjects: line.overProjects.value,
      disclosureClass: line.disclosureClass, counting: line.counting?.value, margin: line.margin,
      isRequired: line.isRequired ?? true,
      alerts: line.alertThresholds,
      scope: line.project.map { .project(code: $0) } ?? line.axis.map { .axis(code: $0) } ?? .call,
      disaggregationCodes: line.dimensions ?? [])
  }
}
