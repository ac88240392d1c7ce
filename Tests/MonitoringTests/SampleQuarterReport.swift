import Foundation
import Monitoring
import Testing

extension Indicator {
  static func sample(
    _ code: String = "I01", measure: Measure = .count, direction: Direction = .increase,
    decimals: Int = 0, overTime: OverTime = .sum, overProjects: OverProjects = .sum,
    isRequired: Bool = true, disaggregations: [String] = []
  ) -> Indicator {
    Indicator(
      id: .sample(code), code: code, name: "Indicateur \(code)", definition: "", unit: "unités",
      level: .output, measure: measure, direction: direction, decimals: decimals,
      overTime: overTime,
      overProjects: overProjects, disclosureClass: measure == .count ? .people : .activity,
      isRequired: isRequired,
      alerts: .usual, scope: .call, disaggregationCodes: disaggregations)
  }
}

extension UUID {
  /// The same short name, the same id.
  static func sample(_ name: String) -> UUID {
    var bytes = Array(name.utf8.prefix(16))
    bytes += Array(repeating: 0, count: 16 - bytes.count)
    return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
  }
}

extension Cell {
  static func total(_ indicator: String) -> Cell { Cell(indicatorID: .sample(indicator)) }
  static func part(_ indicator: String, _ category: String) -> Cell {
    Cell(indicatorID: .sample(indicator), categoryID: .sample(category))
  }
}

/// What Amina, holder of P06, has in front of her for the third quarter of 2023.
extension QuarterReport {
  static func sample(
    quarter: String = "2023-T3", past: [(quarter: String, Cell, Measured)] = [], goals: [Goal] = []
  ) throws -> QuarterReport {
    let project = UUID.sample("P06")
    return QuarterReport(
      projectID: project, projectCode: "P06", projectName: "Plateforme mobile",
      startsOn: try #require(Day("2022-01-01")), endsOn: try #require(Day("2024-12-31")),
      quarter: try #require(Quarter(quarter)), state: .open, version: 0,
      dueOn: try #require(Day("2023-10-30")), today: try #require(Day("2023-10-05")),
      indicators: [
        .sample("I01", disaggregations: ["genre"]),
        .sample(
          "I02", measure: .proportion, overTime: .weightedMean, overProjects: .weightedMean,
          disaggregations: ["genre"]),
        .sample(
          "I03", measure: .mean, overTime: .weightedMean, overProjects: .none, isRequired: false),
        .sample(
          "I04", measure: .score, decimals: 1, overTime: .last, overProjects: .none,
          isRequired: false),
        .sample("I05", measure: .amount, decimals: 2, isRequired: false),
      ],
      disaggregations: [
        Disaggregation(
          id: .sample("genre"), code: "genre", name: "Genre", isOrdered: false,
          categories: [
            Category(id: .sample("femmes"), code: "femmes", name: "femmes"),
            Category(id: .sample("hommes"), code: "hommes", name: "hommes"),
          ])
      ],
      goals: goals,
      observations: try past.map { text, cell, measured in
        Observation(
          projectID: project, quarter: try #require(Quarter(text)), cell: cell, measured: measured)
      },
      isFictitious: true)
  }
}

extension [CellEntry] {
  /// The two required totals, and what a test adds or puts in their place.
  static func usual(_ others: CellEntry...) -> [CellEntry] {
    let required = [
      CellEntry(cell: .total("I01"), measured: .number(100)),
      CellEntry(cell: .total("I02"), measured: .quotient(numerator: 30, denominator: 100)),
    ]
    return required.filter { entry in !others.contains { $0.cell == entry.cell } } + others
  }
}
