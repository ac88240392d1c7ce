import Foundation
import Monitoring
import Testing
import Writing

@Suite struct FrenchTests {
  @Test(
    arguments: [
      ("0", nil, "0"), ("7", nil, "7"), ("999", nil, "999"), ("1000", nil, "1 000"),
      ("1234.5", nil, "1 234,5"), ("1234567.89", nil, "1 234 567,89"), ("-5", nil, "−5"),
      ("1234.5", 0, "1 235"), ("-1234.5", 0, "−1 235"), ("0.005", 2, "0,01"), ("2", 2, "2,00"),
      ("-0.4", 0, "0"), ("999.95", 1, "1 000,0"),
    ] as [(String, Int?, String)])
  func `a number has its French spaces, comma and minus`(
    number: String, decimals: Int?, expected: String
  ) throws {
    let value = try #require(Decimal(string: number))
    let narrow = expected.replacing(" ", with: "\u{202F}")
    let wide = expected.replacing(" ", with: "\u{A0}")
    #expect(French.page.number(value, decimals: decimals) == narrow)
    #expect(French.terminal.number(value, decimals: decimals) == wide)
  }

  @Test func `percentages and euros keep their unit on the line`() throws {
    let share = try #require(Decimal(string: "0.1234"))
    #expect(French.page.percent(share) == "12\u{202F}%")
    #expect(French.page.percent(share, decimals: 1) == "12,3\u{202F}%")
    #expect(French.terminal.percent(-share) == "−12\u{A0}%")
    #expect(French.page.euros(100_000) == "100\u{202F}000\u{A0}€")
    #expect(French.page.euros(try #require(Decimal(string: "99.5"))) == "99,50\u{A0}€")
  }

  @Test(arguments: [
    ("2025-01-20", "20 janvier 2025", "20/01/2025"), ("2024-03-01", "1er mars 2024", "01/03/2024"),
    ("2024-08-31", "31 août 2024", "31/08/2024"), ("2023-12-25", "25 décembre 2023", "25/12/2023"),
  ])
  func `a day is written in full and in short`(iso: String, full: String, short: String) throws {
    let day = try #require(Day(iso))
    #expect(French.page.day(day) == full)
    #expect(French.page.shortDay(day) == short)
  }
}

@Suite struct TypedNumberTests {
  @Test(arguments: [
    ("12", "12"), ("1 234,5", "1234.5"), ("1234.5", "1234.5"), ("1\u{A0}234", "1234"),
    ("1\u{202F}234,50", "1234.5"), ("1’234", "1234"), ("−5", "-5"), ("-5", "-5"), (" 7 ", "7"),
    ("0,125", "0.125"), ("0.125", "0.125"), ("1,234", "1.234"), ("1234.567", "1234.567"),
    ("000012", "12"), ("123456789012345,123456", "123456789012345.123456"),
  ])
  func `a number is read as people type it`(text: String, expected: String) throws {
    #expect(TypedNumber.reading(text) == .number(try #require(Decimal(string: expected))))
  }

  @Test(arguments: [
    ("1.234", "1234", "1.234"), ("12.500", "12500", "12.5"), ("−1.234", "-1234", "-1.234"),
  ])
  func `a point before three digits has two readings`(
    text: String, thousands: String, fraction: String
  ) throws {
    #expect(
      TypedNumber.reading(text)
        == .ambiguous(
          try #require(Decimal(string: thousands)), try #require(Decimal(string: fraction))))
  }

  @Test(arguments: [
    "", "-", "−", "--5", "5-", "1,2,3", "1.234,5", "1,234.5", ",5", "5,", ".", "1e5", "0x10", "NaN",
    "inf",
    "12 %", "douze", "٣", "１２", "1\u{301}", "-\u{301}5", "1234567890123456", "1,1234567", "\u{0}5",
    "½",
  ])
  func `anything else is not a number`(text: String) {
    #expect(TypedNumber.reading(text) == .notANumber)
  }

  @Test func `ten thousand garbage texts are read or refused, never worse`() throws {
    var generator = SeededGenerator(seed: 11)
    let pieces = Array("0123456789.,-− '’\u{A0}\u{202F}eE+%٣½\u{301}\u{0}\u{200D}é🙂\n")
    for _ in 0..<rounds {
      let length = Int.random(in: 0...24, using: &generator)
      let text = String((0..<length).compactMap { _ in pieces.randomElement(using: &generator) })
      switch TypedNumber.reading(text) {
      case .notANumber: break
      case .number(let value): try Self.expectDigits(of: text, in: value)
      case .ambiguous(let thousands, let fraction):
        try Self.expectDigits(of: text, in: fraction)
        #expect(thousands == fraction * 1000)
      }
    }
  }

  /// Read back as PostgreSQL or any program would read it: no digit was lost or made up.
  private static func expectDigits(of text: String, in value: Decimal) throws {
    let plain = text.unicodeScalars.filter { "0123456789.,-−".unicodeScalars.contains($0) }
    let program = String(String.UnicodeScalarView(plain))
      .replacing(",", with: ".").replacing("−", with: "-")
    #expect(Decimal(string: program) == value)
  }
}

/// A hundred times more in `make soak`.
private let rounds =
  ProcessInfo.processInfo.environment["JALON_SOAK"] == nil ? 10_000 : 1_000_000
