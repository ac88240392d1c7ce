import FormSupport
import Foundation
import Testing

@testable import Interview

@Suite struct LineLayoutTests {
  @Test func `no foreign text reaches a line with anything that drives a terminal`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<rounds {
      let text = Self.hostileText(&generator)
      for line in LineLayout.wrap([text]) {
        #expect(!line.unicodeScalars.contains(where: Self.isForbidden), "\(text.debugDescription)")
        #expect(line.reduce(0) { $0 + $1.columns } <= 60, "\(text.debugDescription)")
      }
    }
  }

  @Test func `a long word is cut, words are not, and nothing is lost`() {
    let word = String(repeating: "x", count: 130)
    let lines = LineLayout.wrap(["Voici \(word) fin", "", "deux\nlignes"])
    #expect(lines.map(\.count) == [5, 60, 60, 14, 0, 4, 6])
    #expect(lines[3] == "xxxxxxxxxx fin")
    #expect(LineLayout.wrap(["a\u{A0}b"]) == ["a\u{A0}b"])
  }

  /// Said again apart from the code, in the words of Unicode.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return category == .control || scalar.properties.isBidiControl
      || (0xE0000...0xE007F).contains(scalar.value)
  }

  static func hostileText(_ generator: inout SeededGenerator) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x1F, 0x20...0x7F, 0x80...0x9F, 0x2000...0x206F, 0x300...0x36F, 0x600...0x6FF,
      0x4E00...0x4EFF, 0xE0000...0xE007F, 0x1F300...0x1F6FF,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...80, using: &generator) {
      let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) {
        text.append(scalar)
      }
    }
    return String(text)
  }
}

/// A hundred times more in `make soak`.
private let rounds =
  ProcessInfo.processInfo.environment["JALON_SOAK"] == nil ? 10_000 : 1_000_000
