import Foundation
import Monitoring

@testable import Terminal

/// A small quarter of GERS SOLIDAIRE: people met, by gender; rights opened; a proportion.
enum Sample {
  static let project = uuid(1)
  static let met = uuid(10)
  static let rights = uuid(11)
  static let referred = uuid(12)
  static let women = uuid(20)
  static let men = uuid(21)

  static var quarterReport: QuarterReport {
    QuarterReport(
      projectID: project, projectCode: "P06", projectName: "GERS SOLIDAIRE",
      startsOn: day(2022, 1, 1), endsOn: day(2024, 12, 31), quarter: quarter(2024, 4),
      state: .draft, version: 0, dueOn: day(2025, 1, 30), today: day(2025, 1, 20),
      indicators: [
        indicator(met, "I01", "Personnes rencontrées", .count, disaggregations: ["genre"]),
        indicator(rights, "I02", "Droits ouverts", .count),
        indicator(referred, "I03", "Orientations abouties", .proportion, isRequired: false),
      ],
      disaggregations: [
        Disaggregation(
          id: uuid(30), code: "genre", name: "Genre", isOrdered: false,
          categories: [
            Category(id: women, code: "femmes", name: "femmes"),
            Category(id: men, code: "hommes", name: "hommes"),
          ])
      ],
      goals: [
        Goal(
          projectID: project, indicatorID: rights, baseline: nil, finalTarget: nil,
          yearTargets: [2024: 260])
      ],
      observations: [
        observation(met, nil, 3, 321), observation(met, women, 3, 112),
        observation(met, men, 3, 201), observation(rights, nil, 3, 64),
      ], isFictitious: true)
  }

  static func observation(
    _ indicator: UUID, _ category: UUID?, _ number: Int, _ value: Decimal, version: Int = 1
  ) -> Observation {
    Observation(
      projectID: project, quarter: quarter(2024, number),
      cell: Cell(indicatorID: indicator, categoryID: category), measured: .number(value),
      version: version)
  }

  private static func indicator(
    _ id: UUID, _ code: String, _ name: String, _ measure: Indicator.Measure,
    disaggregations: [String] = [], isRequired: Bool = true
  ) -> Indicator {
    Indicator(
      id: id, code: code, name: name, definition: "Définition de \(code).", unit: "personnes",
      level: .output, measure: measure, direction: .increase, decimals: 0,
      overTime: measure == .count ? .sum : .weightedMean,
      overProjects: measure == .count ? .sum : .weightedMean, disclosureClass: .people,
      isRequired: isRequired,
      alerts: AlertThresholds(changeRatio: half, changeUnits: 10, targetRatio: half),
      scope: .call, disaggregationCodes: disaggregations)
  }

  private static let half = Decimal(sign: .plus, exponent: -1, significand: 5)

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else { preconditionFailure("a day") }
    return day
  }

  static func quarter(_ year: Int, _ number: Int) -> Quarter {
    guard let quarter = Quarter(year: year, number: number) else {
      preconditionFailure("a quarter")
    }
    return quarter
  }

  static func uuid(_ number: UInt8) -> UUID {
    UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, number))
  }
}
