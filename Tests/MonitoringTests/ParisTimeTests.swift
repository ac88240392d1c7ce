import Foundation
import Testing

@testable import Monitoring

@Suite struct ParisTimeTests {
  @Test func `instants are shown as clocks in Paris do`() {
    let cases = [
      ("2025-01-20T13:02:31Z", "20 janvier 2025 à 14\u{A0}h\u{A0}02"),
      ("2024-07-31T22:30:00Z", "1er août 2024 à 0\u{A0}h\u{A0}30"),
      ("2024-12-31T23:59:59Z", "1er janvier 2025 à 0\u{A0}h\u{A0}59"),
      ("2025-03-30T00:59:59Z", "30 mars 2025 à 1\u{A0}h\u{A0}59"),
      ("2025-03-30T01:00:00Z", "30 mars 2025 à 3\u{A0}h\u{A0}00"),
      ("2025-10-26T00:59:00Z", "26 octobre 2025 à 2\u{A0}h\u{A0}59"),
      ("2025-10-26T01:00:00Z", "26 octobre 2025 à 2\u{A0}h\u{A0}00"),
      ("hier", "hier"),
    ]
    for (instant, shown) in cases { #expect(ParisTime.shown(instant) == shown) }
  }

  @Test func `a time of the day is the clock of Paris`() throws {
    let winter = try Date("2025-01-20T23:02:03Z", strategy: .iso8601)
    #expect(ParisTime.clock(of: winter) == "00:02:03")
    #expect(ParisTime.clock(of: try Date("2025-07-20T12:00:59Z", strategy: .iso8601)) == "14:00:59")
  }
}
