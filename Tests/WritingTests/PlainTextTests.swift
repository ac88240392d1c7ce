import Foundation
import Testing
import Writing

@Suite struct PlainTextTests {
  @Test(arguments: [
    ("a\u{1B}[31mb", "a[31mb"), ("a\u{9B}2Jb", "a2Jb"), ("a\u{7F}\u{0}b", "ab"),
    ("a\nb", "a\nb"), ("a\tb", "a b"), ("\u{202E}abc\u{202C}", "abc"), ("a\u{E0041}b", "ab"),
    ("l’été « ça »", "l’été « ça »"), ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("👩‍⚕️", "👩‍⚕️"),
  ])
  func `an answer keeps what writes a language`(
    text: String, clean: String
  ) {
    #expect(PlainText.clean(text) == clean)
  }

  @Test func `text that is only read survives`() {
    let text = "Élégance : 1\u{A0}234,5 €\nعربى, 中文, \u{1F600} e\u{301}"
    #expect(PlainText.forTerminal(text) == text)
  }

  @Test func `what drives a terminal is dropped`() {
    #expect(PlainText.forTerminal("a\u{1B}[31mb\u{7}\u{7F}\u{9B}2J\r\u{0}c\td") == "a[31mb2Jc d")
    #expect(PlainText.forTerminal("x\u{202E}y\u{2066}z\u{200F}\u{E0041}\u{2028}") == "xyz")
  }

  @Test func `any bytes are harmless on a terminal`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<rounds {
      let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let scalars = (0..<20).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator))
      }
      var text = String(decoding: bytes, as: UTF8.self)
      text.unicodeScalars.append(contentsOf: scalars)
      let shown = PlainText.forTerminal(text)
      let isClean = shown.unicodeScalars.allSatisfy {
        $0 == "\n"
          || !($0.value < 0x20 || (0x7F...0x9F).contains($0.value))
            && !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value)
            && !(0xE0000...0xE007F).contains($0.value)
      }
      #expect(isClean)
      #expect(PlainText.forTerminal(shown) == shown)
    }
  }

  @Test func `JSON on a terminal loses nothing`() throws {
    let text = "a\u{1B}\u{7F}\u{9B}\u{202E}\u{E0041}é"
    let encoded = String(decoding: try JSONEncoder().encode([text]), as: UTF8.self)
    let shown = PlainText.jsonForTerminal(encoded)
    #expect(shown.unicodeScalars.allSatisfy { $0.value < 0x7F || $0 == "é" })
    #expect(try JSONDecoder().decode([String].self, from: Data(shown.utf8)) == [text])
  }

  @Test(
    arguments: [
      ("a", nil), ("\n", nil), ("é", nil), ("\u{200C}", nil), ("\u{200D}", nil), ("\u{FE0F}", nil),
      ("\t", .tab), ("\r", .carriageReturn), ("\u{0}", .control), ("\u{1B}", .control),
      ("\u{7F}", .control), ("\u{9B}", .control), ("\u{61C}", .direction), ("\u{200F}", .direction),
      ("\u{202E}", .direction), ("\u{2066}", .direction), ("\u{2028}", .lineSeparator),
      ("\u{FEFF}", .invisibleMark), ("\u{FFFA}", .invisibleMark), ("\u{E0041}", .tag),
      ("\u{E0100}", .selector), ("\u{FFFF}", .nonCharacter),
    ] as [(Unicode.Scalar, CharacterHazard?)])
  func `each hazard has its name`(scalar: Unicode.Scalar, hazard: CharacterHazard?) {
    #expect(CharacterHazard(scalar) == hazard)
  }

  @Test func `each place names the hazards that it stops`() {
    let stopped = { (isStopped: (Unicode.Scalar) -> Bool) in
      let samples: [Unicode.Scalar] = [
        "\u{1B}", "\t", "\r", "\u{202E}", "\u{2028}", "\u{FEFF}", "\u{E0041}", "\u{E0100}",
        "\u{FFFF}",
      ]
      return samples.filter(isStopped).compactMap(CharacterHazard.init)
    }
    #expect(
      stopped(\.isUnsafe)
        == [
          .control, .tab, .carriageReturn, .direction, .lineSeparator, .invisibleMark, .tag,
        ])
    #expect(
      stopped(\.isUnsafeOnTerminal)
        == [
          .control, .tab, .carriageReturn, .direction, .lineSeparator, .invisibleMark, .tag,
          .selector,
        ])
    #expect(stopped { !$0.survivesXML } == [.control, .carriageReturn, .nonCharacter])
  }
}

/// A hundred times more in `make soak`.
private let rounds =
  ProcessInfo.processInfo.environment["JALON_SOAK"] == nil ? 10_000 : 1_000_000
