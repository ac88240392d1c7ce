import Foundation
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
    (0, "0 projet"), (1, "1 projet"), (2, "2 projets"), (1234, "1\u{A0}234 projets"),
  ])
  func `a count agrees with its noun`(count: Int, expected: String) {
    #expect(French.terminal.counted(count, "projet") == expected)
    #expect(French.agreeing(count, "est atteinte", "sont atteintes").hasSuffix("s") == (count > 1))
  }
}
