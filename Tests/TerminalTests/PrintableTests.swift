import Foundation
import Testing

@testable import Terminal

/// Whatever someone wrote, the terminal is given no escape, no reordering, no invisible tag.
struct PrintableTests {
  @Test func textSurvives() {
    let text = "Élégance : 1\u{A0}234,5 €\nعربى, 中文, \u{1F600} e\u{301}"
    #expect(printable(text) == text)
  }

  @Test func harmIsDropped() {
    #expect(printable("a\u{1B}[31mb\u{7}\u{7F}\u{9B}2J\r\u{0}c\td") == "a[31mb2Jc d")
    #expect(printable("x\u{202E}y\u{2066}z\u{200F}\u{E0041}\u{2028}") == "xyz")
  }

  @Test func anyBytesAreHarmless() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<rounds {
      let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let scalars = (0..<20).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator))
      }
      var text = String(decoding: bytes, as: UTF8.self)
      text.unicodeScalars.append(contentsOf: scalars)
      let shown = printable(text)
      let isClean = shown.unicodeScalars.allSatisfy {
        $0 == "\n"
          || !($0.value < 0x20 || (0x7F...0x9F).contains($0.value))
            && !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value)
            && !(0xE0000...0xE007F).contains($0.value)
      }
      #expect(isClean)
      #expect(printable(shown) == shown)
    }
  }

  @Test func jsonLosesNothing() throws {
    let text = "a\u{1B}\u{7F}\u{9B}\u{202E}\u{E0041}é"
    let encoded = String(decoding: try JSONEncoder().encode([text]), as: UTF8.self)
    let shown = printableJSON(encoded)
    #expect(shown.unicodeScalars.allSatisfy { $0.value < 0x7F || $0 == "é" })
    #expect(try JSONDecoder().decode([String].self, from: Data(shown.utf8)) == [text])
  }

  @Test func instantsAreShownAsClocksInParisDo() {
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

/// A hundred times more in `make soak`.
private let rounds =
  ProcessInfo.processInfo.environment["JALON_SOAK"] == nil ? 10_000 : 1_000_000
