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
}
