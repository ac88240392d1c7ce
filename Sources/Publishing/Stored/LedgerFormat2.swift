/// A ledger as it is stored since texts bear a number.
struct LedgerFormat2: Codable {
  var format: Int
  var version: String
  var tables: [Table]

  struct Table: Codable {
    var name: String
    var title: String
    var counts: [Count]
    var sums: [Sum]
    var equations: [Equation]

    enum CodingKeys: String, CodingKey {
      case name = "nom"
      case title = "titre"
      case counts = "effectifs"
      case sums = "sommes"
      case equations = "egalites"
    }
  }

  struct Count: Codable {
    var key: String
    var value: Int
    var chain: String?

    enum CodingKeys: String, CodingKey {
      case key = "cle"
      case value = "valeur"
      case chain = "chaine"
    }
  }

  struct Sum: Codable {
    var key: String
    var parts: [Int]
    var standing: String
    var breadth: Int

    enum CodingKeys: String, CodingKey {
      case key = "cle"
      case parts = "parties"
      case standing = "etat"
      case breadth = "etendue"
    }
  }

  struct Equation: Codable {
    var left: [Int]
    var right: [Int]

    enum CodingKeys: String, CodingKey {
      case left = "gauche"
      case right = "droite"
    }
  }

  private static let standings = StoredWords<CountTable.Standing> { standing in
    switch standing {
    case .candidate: "a_decider"
    case .shown: "montre"
    case .hidden: "masque"
    case .unprinted: "non_imprime"
    }
  }
}

extension LedgerFormat2 {
  init(_ ledger: Ledger, version: String) {
    format = 2
    self.version = version
    tables = ledger.tables.map(Table.init)
  }

  func read() throws -> Ledger {
    Ledger(tables: try tables.map { try $0.read() })
  }
}

extension LedgerFormat2.Table {
  fileprivate init(_ table: CountTable) {
    name = table.name
    title = table.title
    counts = table.counts.map {
      LedgerFormat2.Count(key: $0.key, value: $0.value, chain: $0.chain)
    }
    sums = table.sums.map { sum in
      LedgerFormat2.Sum(
        key: sum.key, parts: sum.parts, standing: LedgerFormat2.standings.word(sum.standing),
        breadth: sum.breadth)
    }
    equations = table.equations.map { LedgerFormat2.Equation(left: $0.left, right: $0.right) }
  }

  fileprivate func read() throws -> CountTable {
    try CountTable(
      name: name, title: title,
      counts: counts.map { CountTable.Count(key: $0.key, value: $0.value, chain: $0.chain) },
      sums: sums.map { sum in
        CountTable.Sum(
          key: sum.key, parts: sum.parts,
          standing: try LedgerFormat2.standings.value(sum.standing), breadth: sum.breadth)
      },
      equations: equations.map { CountTable.Equation(left: $0.left, right: $0.right) }
    ).checked()
  }
}
