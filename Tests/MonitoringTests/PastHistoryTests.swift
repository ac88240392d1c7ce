import Foundation
import Monitoring
import Testing

struct PastHistoryTests {
  @Test func `a history stops at the end of a day, its values with it`() throws {
    func instant(_ day: Int) throws -> Date {
      try Date("2025-01-\(day)T22:30:00Z", strategy: .iso8601)
    }
    let cell = Cell(indicatorID: UUID())
    let quarter = try #require(Quarter("2024-T4"))
    let history = QuarterHistory(
      versions: [
        .init(number: 1, author: "Ana", sentAt: try instant(10)),
        .init(number: 2, author: "Ana", sentAt: try instant(20)),
      ],
      observations: [1, 2].map {
        Observation(
          projectID: UUID(), quarter: quarter,
          entry: CellEntry(cell: cell, measured: .number(Decimal($0))), version: $0)
      },
      acts: [
        ReviewAct(
          kind: .returned, version: 1, reason: "à revoir", author: "Eva", madeAt: try instant(15))
      ], messages: [], verifications: [])
    let past = history.upTo(try #require(Day("2025-01-10")))
    #expect(past.versions.map(\.number) == [1] && past.acts.isEmpty)
    #expect(past.observations.map(\.measured) == [.number(1)])
    #expect(history.upTo(try #require(Day("2025-01-19"))).acts.count == 1)
    #expect(past.state == .submitted && past.inForce.map(\.measured) == [.number(1)])
    #expect(history.upTo(try #require(Day("2025-01-15"))).state == .returned)
    #expect(history.state == .submitted && history.inForce.map(\.measured) == [.number(2)])
    let report = try QuarterReport.sample().asOf(past, former: nil)
    #expect(report.version == 1 && report.state == .submitted && report.observations.count == 1)
    #expect(history.upTo(try #require(Day("2025-01-20"))) == history)
    #expect(history.upTo(try #require(Day("2025-01-09"))).versions.isEmpty)
  }

  @Test(arguments: [
    ("2025-01-10T22:59:59Z", "2025-01-10", "2025-01-09"),
    ("2025-01-10T23:30:00Z", "2025-01-11", "2025-01-10"),
    ("2025-07-10T21:59:59Z", "2025-07-10", "2025-07-09"),
    ("2025-07-10T23:30:00Z", "2025-07-11", "2025-07-10"),
    ("2025-12-31T23:30:00Z", "2026-01-01", "2025-12-31"),
  ])
  func `a day ends at midnight in Paris`(instant: String, day: String, before: String) throws {
    let sent = QuarterHistory.Version(
      number: 1, author: "Ana", sentAt: try Date(instant, strategy: .iso8601))
    let history = QuarterHistory(
      versions: [sent], observations: [], acts: [], messages: [], verifications: [])
    let last = try #require(Day(day))
    #expect(ParisTime.day(of: sent.sentAt) == last)
    #expect(history.upTo(last).versions.count == 1)
    #expect(history.upTo(try #require(Day(before))).versions.isEmpty)
  }
}
