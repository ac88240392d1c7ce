import Foundation
import Monitoring
import Testing

@testable import Terminal

/// A quarter that was sent, as it is read again.
struct QuarterStoryTests {
  private static func first(sentAt instant: String) throws -> String {
    var report = Sample.quarterReport
    (report.isFictitious, report.version, report.state) = (true, 1, .submitted)
    let sentAt = try Date(instant, strategy: .iso8601)
    let history = QuarterHistory(
      versions: [.init(number: 1, author: "Amina", sentAt: sentAt)], observations: [], acts: [],
      messages: [], verifications: [])
    return try #require(QuarterStory(report, history).lines(asOf: 1).first)
  }

  @Test func `the pinned day of a demonstration stands beside real dates`() throws {
    let pinned = try Self.first(sentAt: "2026-11-27T10:00:00Z")
    #expect(pinned.hasPrefix("Données fictives. Dans cette démonstration, nous sommes le 20"))
    #expect(try Self.first(sentAt: "2025-01-20T10:00:00Z") == "Données fictives.")
  }
}
