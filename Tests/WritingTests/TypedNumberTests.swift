import Foundation
import Testing
import Writing

@Suite struct TypedNumberTests {
  @Test(arguments: [
    ("12", "12"), ("1 234,5", "1234.5"), ("1234.5", "1234.5"), ("1\u{A0}234", "1234"),
    ("1\u{202F}234,50", "1234.5"), ("1’234", "1234"), ("−5", "-5"), ("-5", "-5"), (" 7 ", "7"),
    ("0,125", "0.125"), ("0.125", "0.125"), ("1,234", "1.234"), ("1234.567", "1234.567"),
    ("000012", "12"), ("123456789012345,123456", "123456789012345.123456"),
    ("٣", "3"), ("１２", "12"), ("٤٫٦", "4.6"), ("۱ ۲۳۴", "1234"), ("–5", "-5"), ("‑5", "-5"),
    ("－５", "-5"), ("+3", "3"), ("5.", "5"), ("1\u{2009}234\u{2009}567", "1234567"),
    ("1 234.567", "1234.567"), ("\u{A0}7\u{202F}", "7"), ("1'234'567,8", "1234567.8"),
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
    "12 %", "douze", "1\u{301}", "-\u{301}5", "1234567890123456", "1,1234567", "\u{0}5",
    "½", "12²", "①", "四", "Ⅳ", "12\t5\t7", "12\t500", "12\n500", "12\n", "\t12", "12 5 7", "12 34",
    "1 2345", "1234 567", "1  234", "1 234\u{A0}567", "1 234'567", "1 234 5", "12, 5", "1,234 567",
    " ", "'", "1'", "'123", "1 234 ,5", "- 5", "5..", "12 345 67", "\u{200E}12", "1·234",
  ])
  func `anything else is not a number`(text: String) {
    #expect(TypedNumber.reading(text) == .notANumber)
  }

  @Test(arguments: [
    ("4,6", "4.6"), ("4.6", "4.6"), ("٤٫٦", "4.6"), (" -0,5 ", "-0.5"), ("12", "12"),
    ("+3", "3"), ("5.", "5"), ("1 000", "1000"), ("1.234", "1.234"), ("12 345,5", "12345.5"),
  ])
  func `an answer to a form has no second reading`(typed: String, number: String) {
    #expect(TypedNumber.decimal(typed) == Decimal(string: number))
  }

  @Test(arguments: [
    "", "-", ".", "1e9", "1,2,3", "1234567890123456", "123456789012,1234", "douze", "1 00", "12 34",
    "12\t500",
  ])
  func `an answer that is not a number is not one`(typed: String) {
    #expect(TypedNumber.decimal(typed) == nil)
  }

  @Test(arguments: [
    ("12", 12), (" 12. ", 12), ("١٢", 12), ("-3", -3), ("+3", 3), ("1 234", 1234),
  ])
  func `a whole number is read`(typed: String, number: Int) {
    #expect(TypedNumber.whole(typed) == Decimal(number))
  }

  @Test(arguments: ["", "1,5", "1.5", "12,", "1 2", "1234567890123456", "un"])
  func `what is not whole is refused`(typed: String) {
    #expect(TypedNumber.whole(typed) == nil)
  }

  @Test(arguments: [
    ("12", "12"), ("-0.5", "-0.5"), ("007", "7"), ("123456789012345", "123456789012345"),
  ])
  func `a program writes numbers in one way`(text: String, number: String) {
    #expect(DecimalText.read(text) == Decimal(string: number))
  }

  @Test(arguments: [
    "", "-", ".", "4,6", "1.2.3", "1e9", "+3", "٤", "1 000", "−5", "NaN", "1234567890123456",
  ])
  func `a program writes numbers in no other way`(text: String) {
    #expect(DecimalText.read(text) == nil)
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
    let plain = text.unicodeScalars.filter { "0123456789.,-−٣".unicodeScalars.contains($0) }
    let program = String(String.UnicodeScalarView(plain))
      .replacing(",", with: ".").replacing("−", with: "-").replacing("٣", with: "3")
    #expect(Decimal(string: program) == value)
  }
}

/// A hundred times more in `make soak`.
private let rounds =
  ProcessInfo.processInfo.environment["JALON_SOAK"] == nil ? 10_000 : 1_000_000
