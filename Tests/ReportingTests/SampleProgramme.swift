import Dataset
import Foundation
import Monitoring

/// An invented programme of a real one's shape: projects on one to three of four axes, quarters,
/// indicators of all kinds, breakdowns, with many small counts. The same for the same seed.
struct SampleProgramme {
  var projects: Int
  var quarters: Int
  var indicators: Int
  var seed: UInt64 = 1

  func fixture() -> Fixture {
    var dice = SeededGenerator(seed: seed)
    var fixture = Fixture(axes: ["Air", "Eau", "Feu", "Terre"])
    fixture.year = 2033
    let disaggregations = [
      ("Genre", 3), ("Âge", 5), ("Quartier", 2), ("Couverture", 5),
    ].map { name, count in fixture.disaggregation(name, (1...count).map { "\(name) \($0)" }) }
    let projects = (1...self.projects).map { number in
      fixture.project("P\(number)", axes: Self.axes(of: number))
    }
    for number in 1...indicators { add(number, projects, disaggregations, to: &fixture, &dice) }
    return fixture
  }

  private static func axes(of number: Int) -> [String] {
    switch number % 8 {
    case 0: ["1", "2", "3"]
    case 1, 2, 3: ["2"]
    case 4: ["4"]
    case 5: ["2", "4"]
    case 6: ["3"]
    default: ["2", "3", "4"]
    }
  }

  private func add(
    _ number: Int, _ projects: [Project], _ disaggregations: [Disaggregation],
    to fixture: inout Fixture, _ dice: inout SeededGenerator
  ) {
    let isShare = number % 3 == 0
    let broken = isShare ? Array(disaggregations.prefix(2)) : disaggregations
    let indicator = fixture.indicator(
      "I\(number)", measure: isShare ? .proportion : .count,
      overTime: isShare ? .weightedMean : number % 4 == 0 ? .max : .sum,
      overProjects: isShare ? .weightedMean : .sum, disaggregations: broken.map(\.code))
    let size = [12, 40, 150][number % 3]
    for project in projects {
      for position in 0..<quarters {
        let quarter = Fixture.quarter("2031-Q1").moved(by: position)
        let total = Int.random(in: 0...size, using: &dice)
        fixture.receive(
          project, indicator, quarter, value(total, isShare, &dice))
        for disaggregation in broken {
          var left = total
          for category in disaggregation.categories {
            let count = Int.random(in: 0...max(0, left * 2 / 3), using: &dice)
            left -= count
            fixture.receive(
              project, indicator, quarter, value(count, isShare, &dice), category: category.id)
          }
        }
      }
    }
  }

  private func value(
    _ count: Int, _ isShare: Bool, _ dice: inout SeededGenerator
  ) -> Measured {
    guard isShare else { return .number(Decimal(count)) }
    guard count > 0 else { return .missing(.notApplicable) }
    // Categories must not have more concerned than the whole: the same half everywhere.
    return .quotient(numerator: Decimal(count / 2), denominator: Decimal(count))
  }
}

extension Fixture {
  mutating func receive(
    _ project: Project, _ indicator: Indicator, _ quarter: Quarter, _ value: Measured,
    category: UUID? = nil
  ) {
    expect(project, quarter, received: true)
    observations.append(
      Observation(
        projectID: project.id, quarter: quarter,
        cell: Cell(indicatorID: indicator.id, categoryID: category), measured: value))
  }
}
