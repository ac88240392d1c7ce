/// A ledger as it was stored before texts bore a number. Read for ever, never written.
struct LedgerFormat1: Decodable {
  var pages: [Page]

  struct Page: Decodable {
    var name: String
    var title: String
    var counts: [Count]
    var sums: [Sum]
    var equations: [Equation]
  }

  struct Count: Decodable {
    var key: String
    var value: Int
    var line: String?
  }

  struct Sum: Decodable {
    var key: String
    var parts: [Int]
    var standing: String
  }

  struct Equation: Decodable {
    var left: [Int]
    var right: [Int]
  }

  private static let standings = StoredWords<CountTable.Standing>([
    ("candidate", .candidate), ("shown", .shown), ("hidden", .hidden), ("unprinted", .unprinted),
  ])

  func read() throws -> Ledger {
    Ledger(tables: try pages.map { try $0.read() })
  }
}

extension LedgerFormat1.Page {
  fileprivate func read() throws -> CountTable {
    try CountTable(
      name: name, title: title,
      counts: counts.map { CountTable.Count(key: $0.key, value: $0.value, chain: $0.line) },
      sums: sums.map { sum in
        CountTable.Sum(
          key: sum.key, parts: sum.parts,
          standing: try LedgerFormat1.standings.value(sum.standing))
      },
      equations: equations.map { CountTable.Equation(left: $0.left, right: $0.right) }
    ).checked()
  }
}
