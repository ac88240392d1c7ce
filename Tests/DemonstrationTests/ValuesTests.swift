import Foundation
import Monitoring
import Testing

@testable import Demonstration

@Suite struct ValuesTests {
  let seed: Seed

  init() throws { seed = try Seed.shared() }

  @Test func `every first sending passes the service's own checks`() throws {
    let catalogue = Catalogue(plan: seed.plan, seed: Seed.number)
    for project in seed.call.projects {
      let projectID = UUID()
      var observations: [Observation] = []
      for quarter in seed.quarters where quarter.projectCode == project.code {
        let entries = try entered(quarter.sendings.first?.entries ?? [], catalogue)
        guard !entries.isEmpty else { continue }
        let quarterReport = try quarterReport(
          of: project, projectID, quarter.quarter, observations, catalogue)
        #expect(
          quarterReport.check(entries) == [],
          "\(project.code) \(quarter.quarter.label)")
        observations += try entered(seed.current(quarter), catalogue).map {
          Observation(
            projectID: projectID, quarter: quarter.quarter, cell: $0.cell, measured: $0.measured)
        }
      }
    }
  }

  @Test func `parts never exceed their whole, in numerators either`() {
    for quarter in seed.quarters {
      let entries = quarter.sendings.first?.entries ?? []
      for total in entries where total.categoryCode == nil {
        let parts = entries.filter {
          $0.indicatorCode == total.indicatorCode && $0.categoryCode != nil
        }
        for (_, parts) in Dictionary(grouping: parts, by: \.dimensionCode) {
          #expect(parts.reduce(0) { $0 + $1.measured.upper } <= total.measured.upper)
          #expect(parts.reduce(0) { $0 + $1.measured.lower } <= total.measured.lower)
        }
      }
    }
  }

  @Test func `small counts, zeros and each kind of missing value are there`() {
    let entries = seed.quarters.flatMap(seed.current)
    let counts = entries.filter { seed.indicator($0.indicatorCode)?.disclosureClass == .people }
      .compactMap { entry -> Decimal? in
        if case .number(let count) = entry.measured { count } else { nil }
      }
    #expect(counts.count { (1...10).contains($0) } > 500)
    #expect(counts.contains(0))
    for missing in Missing.allCases {
      #expect(entries.contains { $0.measured == .missing(missing) }, "\(missing.rawValue)")
    }
    #expect(
      entries.allSatisfy { entry in
        if case .missing = entry.measured {
          entry.reason != nil && entry.reasonText != nil
        } else {
          true
        }
      })
  }

  @Test func `attainments are of every status`() throws {
    var statuses: [AttainmentStatus: Int] = [:]
    for project in seed.call.projects {
      for line in Demonstration.indicators(of: project, in: seed.plan.indicators) {
        let indicator = try #require(
          Catalogue(plan: seed.plan, seed: Seed.number).indicator(line.code))
        let values = seed.quarters.filter { $0.projectCode == project.code }.flatMap { quarter in
          seed.current(quarter).filter {
            $0.indicatorCode == line.code && $0.categoryCode == nil
          }.map(\.measured)
        }
        let goal = project.goals?[line.code]
        let attainment = Attainment.of(
          actual: indicator.aggregateOverTime(values)?.figure, baseline: goal?.baseline,
          target: goal?.target, direction: line.direction.value)
        statuses[attainment.status, default: 0] += 1
      }
    }
    #expect(AttainmentStatus.allCases.allSatisfy { (statuses[$0] ?? 0) >= 10 })
  }

  private func entered(
    _ entries: [DemonstrationEntry], _ catalogue: Catalogue
  ) throws -> [CellEntry] {
    try entries.map {
      $0.entered(in: try #require(catalogue.cell(of: $0)))
    }
  }

  private func quarterReport(
    of project: CallFile.ProjectLine, _ projectID: UUID, _ quarter: Quarter,
    _ observations: [Observation], _ catalogue: Catalogue
  ) throws -> QuarterReport {
    QuarterReport(
      projectID: projectID, projectCode: project.code, projectName: project.name,
      startsOn: try #require(project.startsOn), endsOn: try #require(project.endsOn),
      quarter: quarter, state: .draft, version: 0, dueOn: quarter.end,
      today: seed.plan.pinnedToday,
      indicators: Demonstration.indicators(of: project, in: seed.plan.indicators)
        .compactMap { catalogue.indicator($0.code) },
      disaggregations: catalogue.disaggregations, goals: catalogue.goals(of: project, projectID),
      observations: observations, isFictitious: true)
  }
}

extension Measured {
  fileprivate var upper: Decimal {
    switch self {
    case .number(let value): value
    case .quotient(let numerator, _): numerator
    case .missing: 0
    }
  }

  fileprivate var lower: Decimal {
    if case .quotient(_, let denominator) = self { denominator } else { 0 }
  }
}
