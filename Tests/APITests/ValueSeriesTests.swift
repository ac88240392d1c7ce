import API
import Foundation
import Monitoring
import Testing

/// The numbers of a quarter that opens, gathered by cell.
struct ValueSeriesTests {
  private static let project = UUID()
  private static let cell = Cell(indicatorID: UUID())

  private static func observation(
    _ quarter: String, _ measured: Measured, comment: String? = nil, cell: Cell = cell,
    version: Int = 1
  ) throws -> Observation {
    Observation(
      projectID: project, quarter: try #require(Quarter(quarter)),
      entry: CellEntry(cell: cell, measured: measured, comment: comment), version: version)
  }

  private static func report(_ observations: [Observation]) throws -> QuarterReport {
    var report = SampleMessages.report
    report.observations = observations
    return report
  }

  @Test func `nothing is lost by gathering, whatever was said of a number`() throws {
    let other = Cell(indicatorID: Self.cell.indicatorID, categoryID: UUID())
    let observations = [
      try Self.observation("2024-Q1", .number(12), version: 3),
      try Self.observation("2023-Q2", .number(try #require(Decimal(string: "-0.05")))),
      try Self.observation("2024-Q3", .quotient(numerator: 0, denominator: 40)),
      try Self.observation("2024-Q2", .missing(.notApplicable)),
      try Self.observation("2024-Q4", .number(7), comment: "recompté"),
      try Self.observation("2024-Q1", .number(1), cell: other),
    ]
    let message = QuarterReportMessage(try Self.report(observations), hasSeries: true)
    #expect(message.series?.count == 2 && message.values.count == 2)
    #expect(message.series?.first?.values == ["-0.05", "", "", "12", "", "0/40"])
    let again: QuarterReportMessage = try Wire.message(from: Wire.bytes(of: message))
    func told(_ observations: [Observation]) -> Set<String> {
      Set(observations.map { "\($0.quarter.code) \($0.version) \($0.entry)" })
    }
    #expect(again == message)
    #expect(told(again.quarterReport.observations) == told(observations))
  }

  @Test(arguments: ["x", "1/", "/2", "1/2/3", "1e400", " 1"])
  func `what is no number is no value`(text: String) throws {
    let message = QuarterReportMessage(
      try Self.report([try Self.observation("2024-Q1", .number(12))]), hasSeries: true)
    var spoiled = message
    spoiled.series?[0].values = [text]
    #expect(spoiled.quarterReport.observations.isEmpty)
  }
}
