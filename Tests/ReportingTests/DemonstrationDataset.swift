import Dataset
import Demonstration
import Foundation
import Monitoring

/// The demonstration's values as a dataset, without a database and without surveys: what was received
/// up to a year.
struct DemonstrationDataset {
  private let call: CallFile
  private let quarters: [DemonstrationQuarter]
  private let year: Int
  private let day: Day

  init(call: CallFile, quarters: [DemonstrationQuarter], year: Int, on day: Day) {
    self.call = call
    self.quarters = quarters.filter { $0.quarter.year <= year && $0.state.isReceived }
    self.year = year
    self.day = day
  }

  func dataset() -> CallDataset {
    CallDataset(
      call: header, year: year, today: day,
      axes: call.axes.map {
        Axis(id: id("axis", $0.code), code: $0.code, name: $0.name, shortName: $0.shortName)
      },
      departments: [], projects: call.projects.map { project($0) },
      indicators: (call.indicators ?? []).map(indicator),
      disaggregations: (call.dimensions ?? []).map(disaggregation), goals: [],
      quarters: quarters.map { listed($0) }, observations: quarters.flatMap(observations),
      surveys: [])
  }

  private func observations(of quarter: DemonstrationQuarter) -> [Observation] {
    var current: [Cell: Observation] = [:]
    for entry in quarter.sendings.flatMap(\.entries) {
      let category = entry.categoryCode.map {
        id("category", "\(entry.dimensionCode ?? "")/\($0)")
      }
      let cell = Cell(indicatorID: id("indicator", entry.indicatorCode), categoryID: category)
      current[cell] = Observation(
        projectID: id("project", quarter.projectCode), quarter: quarter.quarter, cell: cell,
        measured: entry.measured)
    }
    return current.values.sorted {
      ($0.cell.indicatorID.uuidString, $0.cell.categoryID?.uuidString ?? "")
        < ($1.cell.indicatorID.uuidString, $1.cell.categoryID?.uuidString ?? "")
    }
  }

  /// One identifier for one code.
  private func id(_ kind: String, _ code: String) -> UUID {
    var bytes: [UInt64] = [0xCBF2_9CE4_8422_2325, 0x8422_2325_CBF2_9CE4]
    for byte in "\(kind) \(code)".utf8 {
      for half in bytes.indices { bytes[half] = (bytes[half] ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    let text = bytes.map { half in
      let digits = String(half, radix: 16, uppercase: true)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
    var cut = Substring(text)
    let parts = [8, 4, 4, 4, 12].map { length in
      defer { cut = cut.dropFirst(length) }
      return cut.prefix(length)
    }
    return UUID(uuidString: parts.joined(separator: "-")) ?? UUID()
  }
}

// MARK: - Lines of the call file

extension DemonstrationDataset {
  private var header: Call {
    let line = call.call
    return Call(
      id: id("call", line.code), code: line.code, title: line.title, funder: line.funder,
      policy: line.policy, scope: line.scope, envelopeEUR: line.envelopeEUR,
      rules: CallRules(
        minimumBudgetEUR: line.rules.minimumBudgetEUR,
        minimumDurationMonths: line.rules.minimumDurationMonths,
        maximumDurationMonths: line.rules.maximumDurationMonths,
        latestEndOn: line.rules.latestEndOn),
      applicationsReceived: line.applicationsReceived, projectsSelected: line.projectsSelected,
      dueDays: line.dueDays ?? 30, smallCountThreshold: line.smallCountThreshold ?? 11,
      phases: [], priorities: [], committee: [], isFictitious: true)
  }

  private func project(_ line: CallFile.ProjectLine) -> Project {
    Project(
      id: id("project", line.code), callID: id("call", call.call.code), code: line.code,
      name: line.name, holderName: "", partnerNames: [], territory: "", summary: "",
      targetPopulation: "", objectives: "", inequalityApproach: "", startsOn: line.startsOn ?? day,
      endsOn: line.endsOn ?? day, budgetEUR: 0, fundingEUR: 0, status: .running,
      axes: line.axes.map { AxisShare(axisCode: $0, share: line.axisShares?[$0] ?? 1) },
      departmentCodes: [], isFictitious: true)
  }

  private func indicator(_ line: CallFile.IndicatorLine) -> Indicator {
    let scope: IndicatorScope =
      line.axis.map { .axis(code: $0) } ?? line.project.map { .project(code: $0) } ?? .call
    return Indicator(
      id: id("indicator", line.code), code: line.code, name: line.name,
      definition: line.definition, unit: line.unit, level: line.level.value,
      measure: line.measure.value, direction: line.direction.value, decimals: line.decimals ?? 0,
      overTime: line.overTime.value, overProjects: line.overProjects.value,
      disclosureClass: line.disclosureClass, counting: line.counting?.value,
      margin: line.margin, isRequired: line.isRequired ?? false,
      alerts: line.alertThresholds, scope: scope, disaggregationCodes: line.dimensions ?? [])
  }

  private func disaggregation(_ line: CallFile.DimensionLine) -> Disaggregation {
    Disaggregation(
      id: id("dimension", line.code), code: line.code, name: line.name, isOrdered: line.isOrdered,
      categories: line.categories.map {
        Category(id: id("category", "\(line.code)/\($0.code)"), code: $0.code, name: $0.name)
      }, disadvantagedCode: line.disadvantaged)
  }

  private func listed(_ quarter: DemonstrationQuarter) -> ListedQuarter {
    ListedQuarter(
      id: id("quarter", "\(quarter.projectCode) \(quarter.quarter.code)"),
      projectID: id("project", quarter.projectCode), quarter: quarter.quarter,
      state: quarter.state, version: 1, dueOn: day, isOverdue: false, wasLate: false)
  }
}

extension DemonstrationDataset {
  private var goals: [Goal] {
    call.projects.flatMap { project in
      (project.goals ?? [:]).sorted { $0.key < $1.key }.map { code, line in
        let years = (line.yearTargets ?? [:]).compactMap { year, value in
          Int(year).map { ($0, value) }
        }
        return Goal(
          projectID: id("project", project.code), indicatorID: id("indicator", code),
          baseline: line.baseline, finalTarget: line.target,
          yearTargets: Dictionary(years, uniquingKeysWith: { first, _ in first }))
      }
    }
  }

  /// What its projects aim at, by indicator.
  static func goalsOfSeed() throws -> [Goal] { try seeded().goals }

  /// The demonstration as it is at the end of 2024.
  static func ofSeed() throws -> CallDataset { try seeded().dataset() }

  private static func seeded() throws -> DemonstrationDataset {
    let plan = try decoded(DemonstrationPlan.self, from: "sql/seed/demonstration.json")
    let call = Demonstration.callFile(
      facts: try decoded(CallFile.self, from: "sql/seed/ami-iss-2021.json"), plan: plan, seed: 2021)
    return DemonstrationDataset(
      call: call, quarters: Demonstration.quarters(call: call, plan: plan, seed: 2021), year: 2024,
      on: plan.pinnedToday)
  }

  private static func decoded<Value: Decodable>(
    _ type: Value.Type, from path: String
  ) throws -> Value {
    let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try JSONDecoder().decode(
      type, from: Data(contentsOf: checkout.appending(path: path)))
  }
}
