import Entry
import Foundation
import Monitoring
import Testing

@testable import Terminal

/// How many keys a quarter takes.
struct KeystrokeTests {
  /// Five indicators by gender (3) and age (4): forty cells, with figures of a small project.
  private static let quarter = [
    [128, 71, 52, 5, 9, 48, 55, 16], [64, 38, 24, 2, 6, 21, 27, 10], [33, 20, 12, 1, 4, 11, 12, 6],
    [46, 27, 18, 1, 5, 17, 16, 8], [91, 50, 37, 4, 8, 33, 39, 11],
  ]

  private static var report: QuarterReport {
    var report = Sample.quarterReport
    let template = report.indicators[0]
    func categories(_ from: UInt8, _ count: UInt8) -> [Category] {
      (0..<count).map { Category(id: Sample.uuid(from + $0), code: "c\($0)", name: "classe \($0)") }
    }
    report.disaggregations = [
      Disaggregation(
        id: Sample.uuid(100), code: "genre", name: "Genre", isOrdered: false,
        categories: categories(110, 3)),
      Disaggregation(
        id: Sample.uuid(101), code: "age", name: "Âge", isOrdered: true,
        categories: categories(120, 4)),
    ]
    report.indicators = (0..<5).map { number in
      Indicator(
        id: Sample.uuid(130 + UInt8(number)), code: "I0\(number + 1)", name: "Personnes",
        definition: "", unit: "personnes", level: .output, measure: .count, direction: .increase,
        decimals: 0, overTime: .sum, overProjects: .sum, disclosureClass: .people,
        isRequired: true, alerts: template.alerts, scope: .call,
        disaggregationCodes: ["genre", "age"])
    }
    (report.goals, report.observations) = ([], [])
    return report
  }

  @Test func `forty cells are entered with at most 110 keys`() throws {
    var run = ScreenRun(Self.report)
    var keys = 0
    func press(_ key: Key) {
      run.press(key)
      keys += 1
    }
    for values in Self.quarter {
      for (index, value) in values.enumerated() {
        // The last of each breakdown is the rest of the total.
        if index == 3 || index == 7 {
          press(.character("+"))
        } else {
          for digit in "\(value)" { press(.character(digit)) }
          press(.enter)
        }
      }
    }
    let cells = Self.report.cells
    #expect(cells.count == 40 && keys <= 110, "\(keys) keys")
    for (cell, value) in zip(cells, Self.quarter.flatMap(\.self)) {
      #expect(run.value(cell) == .number(Decimal(value)))
    }
    #expect(run.screen.sheet.findings.isEmpty)
  }

  @Test func `the rest is put only where all the others are known and it is no less than nothing`()
  {
    var run = ScreenRun()
    run.type("225\n")
    #expect(run.screen.remainder == nil)
    run.type("118\n")
    #expect(run.text.contains("+ : mettre le reste, 107."))
    run.type("+")
    #expect(run.value(Cell(indicatorID: Sample.met, categoryID: Sample.men)) == .number(107))
    run.type("u")
    run.type("gI01 femmes\n300\n")
    #expect(run.screen.remainder == nil)
    run.type("+5\n")
    #expect(run.value(Cell(indicatorID: Sample.met, categoryID: Sample.men)) == .number(5))
  }
}
