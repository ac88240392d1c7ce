/// A ledger as it was stored with its hidden counts. Read for ever, never written.
struct LedgerFormat2: Decodable {
  var format: Int
  var version: String
  var tables: [Table]

  struct Table: Decodable {
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

  struct Count: Decodable {
    var key: String
    var value: Int
    var chain: String?

    enum CodingKeys: String, CodingKey {
      case key = "cle"
      case value = "valeur"
      case chain = "chaine"
    }
  }

  struct Sum: Decodable {
    var key: String
    var parts: [Int]
    var standing: String

    enum CodingKeys: String, CodingKey {
      case key = "cle"
      case parts = "parties"
      case standing = "etat"
    }
  }

  struct Equation: Decodable {
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
  func read() throws -> Ledger {
    Ledger(tables: try tables.map { try $0.read() })
  }
}

extension LedgerFormat2.Table {
  fileprivate func read() throws -> CountTable {
    try CountTable(
      name: name, title: title,
      counts: counts.map { CountTable.Count(key: $0.key, value: $0.value, chain: $0.chain) },
      sums: sums.map { sum in
        CountTable.Sum(
          key: sum.key, parts: sum.parts,
          standing: try LedgerFormat2.standings.value(sum.standing))
      },
      equations: equations.map { CountTable.Equation(left: $0.left, right: $0.right) }
    ).checked()
  }
}
