import Dataset
import Foundation
import Monitoring

/// An invented programme of the size that the aims speak of, with many small counts. The same for
/// the same seed.
struct FullProgramme {
  let seed: UInt64

  private static let disaggregationSizes = [3, 5, 2, 5]

  func dataset() -> CallDataset {
    var draw = SeededDraw(state: seed)
    let axes = (1...4).map {
      Axis(id: UUID(), code: "\($0)", name: "Axe \($0)", shortName: "Axe \($0)")
    }
    let disaggregations = Self.disaggregationSizes.enumerated().map { number, size in
      Disaggregation(
        id: UUID(), code: "d\(number)", name: "Ventilation \(number)", isOrdered: false,
        categories: (1...size).map {
          Category(id: UUID(), code: "c\($0)", name: "Catégorie \($0)")
        })
    }
    let projects = (1...16).map(project)
    let indicators = (1...30).map { indicator($0, disaggregations) }
    let first = quarter(0)
    let quarters = (0..<12).map { first.moved(by: $0) }
    var observations: [Observation] = []
    for indicator in indicators {
      for project in projects {
        for quarter in quarters {
          observations += values(of: indicator, disaggregations, &draw).map { cell, measured in
            Observation(
              projectID: project.id, quarter: quarter, cell: cell, measured: measured)
          }
        }
      }
    }
    return CallDataset(
      call: call, year: 2024, today: quarters[11].end, axes: axes, departments: [],
      projects: projects, indicators: indicators, disaggregations: disaggregations, goals: [],
      quarters: projects.flatMap { project in
        quarters.map { quarter in
          ListedQuarter(
            id: UUID(), projectID: project.id, quarter: quarter, state: .approved, version: 1,
            dueOn: quarter.end, isOverdue: false, wasLate: false)
        }
      },
      observations: observations, surveys: [])
  }

  private func values(
    of indicator: Indicator, _ disaggregations: [Disaggregation], _ draw: inout SeededDraw
  ) -> [(Cell, Measured)] {
    let total = draw.below(indicator.measure == .proportion ? 40 : 90)
    var cells = [(Cell(indicatorID: indicator.id), measured(total, indicator))]
    for disaggregation in disaggregations
    where indicator.disaggregationCodes.contains(disaggregation.code) {
      var left = total
      for category in disaggregation.categories {
        let count = draw.below(left * 2 / 3 + 1)
        left -= count
        cells.append(
          (
            Cell(indicatorID: indicator.id, categoryID: category.id), measured(count, indicator)
          ))
      }
    }
    return cells
  }

  private func measured(_ count: Int, _ indicator: Indicator) -> Measured {
    guard indicator.measure == .proportion else { return .number(Decimal(count)) }
    guard count > 0 else { return .missing(.notApplicable) }
    return .quotient(numerator: Decimal(count / 2), denominator: Decimal(count))
  }
}

// MARK: - What stands still

extension FullProgramme {
  private func quarter(_ moved: Int) -> Quarter {
    guard let first = Quarter(year: 2022, number: 1) else {
      preconditionFailure("2022 has a first quarter")
    }
    return first.moved(by: moved)
  }

  private var call: Call {
    Call(
      id: UUID(), code: "BANC", title: "Banc d’essai", funder: "", policy: "", scope: "",
      envelopeEUR: 1,
      rules: CallRules(
        minimumBudgetEUR: 0, minimumDurationMonths: 1, maximumDurationMonths: 36,
        latestEndOn: quarter(11).end),
      applicationsReceived: 76, projectsSelected: 16, dueDays: 30, smallCountThreshold: 11,
      phases: [], priorities: [], committee: [], isFictitious: true)
  }

  /// Most on one axis, some on two or three.
  private func project(_ number: Int) -> Project {
    let axes = [["2"], ["4"], ["2"], ["2", "4"], ["3"], ["2", "3", "4"], ["2"], ["1", "2", "3"]]
    return Project(
      id: UUID(), callID: UUID(), code: "P\(number)", name: "Projet \(number)", holderName: "",
      partnerNames: [], territory: "", summary: "", targetPopulation: "", objectives: "",
      inequalityApproach: "", startsOn: quarter(0).start, endsOn: quarter(11).end, budgetEUR: 1,
      fundingEUR: 1, status: .running,
      axes: axes[number % axes.count].map { AxisShare(axisCode: $0, share: 1) },
      departmentCodes: [], isFictitious: true)
  }

  private func indicator(_ number: Int, _ disaggregations: [Disaggregation]) -> Indicator {
    let isShare = number % 3 == 0
    return Indicator(
      id: UUID(), code: "I\(number)", name: "Indicateur \(number)", definition: "", unit: "",
      level: .output, measure: isShare ? .proportion : .count, direction: .increase, decimals: 0,
      overTime: isShare ? .weightedMean : number % 4 == 0 ? .max : .sum,
      overProjects: isShare ? .weightedMean : .sum, disclosureClass: .people, isRequired: true,
      alerts: .usual, scope: .call, disaggregationCodes: disaggregations.map(\.code))
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same programme on every machine.
private struct SeededDraw {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }
}
