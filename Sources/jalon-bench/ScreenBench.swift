import Entry
import Foundation
import Monitoring
import Terminal

/// From a key to the bytes for the terminal, in quarters of sixty and of four hundred cells with three years behind them;
/// the saving between them, which is the disk's, is left out. A whole screen anew is what each key
/// would cost without comparing frames.
struct ScreenBench {
  func run() throws {
    for categories in [5, 39] { try run(categories) }
  }

  private func run(_ categories: Int) throws {
    let report = try Self.report(categories)
    let clock = ContinuousClock()
    var times: [Double] = []
    var bytes: [Double] = []
    var whole: [Double] = []
    var screen = EntryScreen(
      EntrySession(EntrySheet(report)), size: ScreenFrame.Size(rows: 24, columns: 80))
    var frame = screen.frame
    for index in report.cells.indices {
      for key in [Key.character("1"), .character(Character("\(index % 10)")), .enter] {
        var drawing = ""
        let time = clock.measure {
          if case .perform = screen.press(key) { screen.effectDone(at: "14:02:31") }
          let next = screen.frame
          drawing = next.drawing(since: frame, isColored: true)
          frame = next
        }
        times.append(time / .milliseconds(1))
        bytes.append(Double(drawing.utf8.count))
        whole.append(Double(frame.drawing(since: nil, isColored: true).utf8.count))
      }
    }
    let slowest = times.sorted()[times.count * 99 / 100]
    print(
      "key to screen, \(report.cells.count) cells: median \(shown(times.median)) ms, 99th of a hundred \(shown(slowest)) ms"
    )
    print("  bytes of a key / of a whole screen: \(shown(bytes.median / whole.median))")
  }

  private static func report(_ categories: Int) throws -> QuarterReport {
    guard let start = Day("2022-01-01"), let end = Day("2024-12-31"),
      let quarter = Quarter("2024-T4")
    else { throw CocoaError(.formatting) }
    let project = UUID()
    let disaggregation = Disaggregation(
      id: UUID(), code: "age", name: "Âge", isOrdered: true,
      categories: (1...categories).map {
        Category(id: UUID(), code: "c\($0)", name: "classe \($0)")
      })
    let indicators = (1...10).map { number in
      Indicator(
        id: UUID(), code: "I\(number)", name: "Personnes rencontrées", definition: "",
        unit: "personnes", level: .output, measure: .count, direction: .increase, decimals: 0,
        overTime: .sum, overProjects: .sum, disclosureClass: .people, isRequired: true,
        alerts: .usual, scope: .call, disaggregationCodes: ["age"])
    }
    var report = QuarterReport(
      projectID: project, projectCode: "P06", projectName: "Mesure", startsOn: start, endsOn: end,
      quarter: quarter, state: .draft, version: 0, dueOn: end, today: end, indicators: indicators,
      disaggregations: [disaggregation], goals: [], observations: [], isFictitious: true)
    for past in Quarter.covering(start, end) where past < quarter {
      for (index, cell) in report.cells.enumerated() {
        report.observations.append(
          Observation(
            projectID: project, quarter: past, cell: cell, measured: .number(Decimal(index % 13))))
      }
    }
    return report
  }
}
