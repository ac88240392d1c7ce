import Statistics
import Testing

/// Codes of six elements, each with ten equally frequent values.
@Suite struct LinkedCodesTests {
  private static let shares = Array(repeating: Array(repeating: 0.1, count: 10), count: 6)

  private static func code(_ digits: String) -> [String] { digits.map(String.init) }

  private static func pairs(
    _ first: [String], _ second: [String], shares: [[Double]] = shares
  ) throws -> [LinkedCodes.Pair] {
    try LinkedCodes(first: first.map(code), second: second.map(code), shares: shares).pairs
  }

  @Test func `the same code finds the same person, wherever she stands`() throws {
    #expect(
      try Self.pairs(["111111", "222222", "345678"], ["345678", "999999", "111111"])
        .map { [$0.first, $0.second] } == [[0, 2], [2, 0]])
  }

  @Test func `two people of one wave with one code are not linked, nor whoever resembles them`()
    throws
  {
    #expect(try Self.pairs(["111111", "111111"], ["111111"]).isEmpty)
    #expect(try Self.pairs(["111111"], ["111111", "111111"]).isEmpty)
    #expect(try Self.pairs(["111112"], ["111111", "111111"]).isEmpty)
  }

  @Test func `one slip is forgiven where each is the only candidate of the other`() throws {
    let found = try Self.pairs(["123456", "777777"], ["123450", "888888"])
    #expect(found.map { [$0.first, $0.second] } == [[0, 0]])
    #expect(try Self.pairs(["123456"], ["123406"]).count == 1)
    // Two slips, two candidates on either side, somebody who is found already.
    #expect(try Self.pairs(["123456"], ["123400"]).isEmpty)
    #expect(try Self.pairs(["123456"], ["123450", "023456"]).isEmpty)
    #expect(try Self.pairs(["123456", "123450"], ["123451"]).isEmpty)
    #expect(
      try Self.pairs(["123456", "123457"], ["123456"]).map { [$0.first, $0.second] } == [[0, 0]])
  }

  @Test func `where strangers often share a code nobody is linked, and slips are forgiven later`()
    throws
  {
    let coarse = Array(repeating: [0.5, 0.5], count: 6)
    #expect(try Self.pairs(["111111"], ["111111"], shares: coarse).isEmpty)
    // Exact links are rare enough among eighty people, slips are not.
    let many = (0..<80).map { number in String(String(1_000_000 + number * 137).dropFirst()) }
    let middling = Array(repeating: Array(repeating: 0.2, count: 5), count: 6)
    let expected = try LinkedCodes(
      first: many.map(Self.code), second: many.map(Self.code), shares: middling
    ).expected
    #expect(expected.allowsExact && !expected.allowsOneSlip)
    var slipped = many
    slipped[0] = "9" + many[0].dropFirst()
    #expect(try Self.pairs(many, slipped, shares: middling).count == 79)
  }

  @Test func `shares are counted over all codes`() {
    let shares = LinkedCodes.shares(of: ["12", "13", "12", "42"].map(Self.code))
    #expect(shares.map { $0.sorted() } == [[0.25, 0.75], [0.25, 0.75]])
    #expect(LinkedCodes.shares(of: []).isEmpty)
  }
}
