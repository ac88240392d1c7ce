import Foundation
import Monitoring

/// A small quarter: people met, in total and by gender, then rights opened.
enum SampleQuarter {
  static let total = Cell(indicatorID: id(10))
  static let women = Cell(indicatorID: id(10), categoryID: id(20))
  static let men = Cell(indicatorID: id(10), categoryID: id(21))
  static let rights = Cell(indicatorID: id(11))
  static let gender = id(30)

  static func report() throws -> QuarterReport {
    guard let start = Day("2022-01-01"), let end = Day("2024-12-31"), let today = Day("2025-01-20"),
      let quarter = Quarter("2024-T4")
    else { throw CocoaError(.formatting) }
    return QuarterReport(
      projectID: id(1), projectCode: "P06", projectName: "GERS SOLIDAIRE", startsOn: start,
      endsOn: end, quarter: quarter, state: .draft, version: 0, dueOn: today, today: today,
      indicators: [indicator(10, "I01", disaggregations: ["genre"]), indicator(11, "I02")],
      disaggregations: [
        Disaggregation(
          id: gender, code: "genre", name: "Genre", isOrdered: false,
          categories: [
            Category(id: id(20), code: "femmes", name: "femmes"),
            Category(id: id(21), code: "hommes", name: "hommes"),
          ])
      ],
      goals: [],
      observations: [
        Observation(
          projectID: id(1), quarter: quarter.previous, cell: rights, measured: .number(64))
      ], isFictitious: true)
  }

  private static func indicator(
    _ number: UInt8, _ code: String, disaggregations: [String] = []
  ) -> Indicator {
    Indicator(
      id: id(number), code: code, name: code, definition: "", unit: "personnes", level: .output,
      measure: .count, direction: .increase, decimals: 0, overTime: .sum, overProjects: .sum,
      disclosureClass: .people, isRequired: true, alerts: .usual, scope: .call,
      disaggregationCodes: disaggregations)
  }

  private static func id(_ number: UInt8) -> UUID {
    UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, number))
  }
}
