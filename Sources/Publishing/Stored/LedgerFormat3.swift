/// A ledger that holds no hidden count: what was printed and hidden, and the values that were shown.
/// The counts are read again from the data of its release.
struct LedgerFormat3: Codable {
  var format: Int
  var version: String
  var tables: [Table]

  struct Table: Codable {
    var name: String
    var title: String
    var counts: [Count]
    var sums: [Sum]
    var equations: [Equation]
    var bounds: [Bound]

    enum CodingKeys: String, CodingKey {
      case name = "nom"
      case title = "titre"
      case counts = "effectifs"
      case sums = "sommes"
      case equations = "egalites"
      case bounds = "bornes"
    }
  }

  struct Count: Codable {
    var key: String
    var chain: String?

    enum CodingKeys: String, CodingKey {
      case key = "cle"
      case chain = "chaine"
    }
  }

  struct Sum: Codable {
    var key: String
    var parts: [Int]
    /// Nil for one that was hidden.
    var shown: Int?

    enum CodingKeys: String, CodingKey {
      case key = "cle"
      case parts = "parties"
      case shown = "montre"
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

  struct Bound: Codable {
    var key: String
    var parts: [Int]
    var least: Int
    var most: Int

    enum CodingKeys: String, CodingKey {
      case key = "cle"
      case parts = "parties"
      case least = "au_moins"
      case most = "au_plus"
    }
  }
}

extension LedgerFormat3 {
  init(_ ledger: Ledger, version: String) {
    format = 3
    self.version = version
    tables = ledger.tables.map(Table.init)
  }

  func read(with counts: FormerCounts) throws -> Ledger {
    Ledger(tables: try tables.map { try $0.read(with: counts.table($0.name)) })
  }
}

extension LedgerFormat3.Table {
  fileprivate init(_ table: CountTable) {
    name = table.name
    title = table.title
    counts = table.counts.map { LedgerFormat3.Count(key: $0.key, chain: $0.chain) }
    sums = table.sums.compactMap { sum in
      switch sum.standing {
      case .shown:
        LedgerFormat3.Sum(key: sum.key, parts: sum.parts, shown: table.value(of: sum.parts))
      case .hidden: LedgerFormat3.Sum(key: sum.key, parts: sum.parts)
      case .candidate, .unprinted: nil
      }
    }
    equations = table.equations.map { LedgerFormat3.Equation(left: $0.left, right: $0.right) }
    bounds = table.bounds.map {
      LedgerFormat3.Bound(
        key: $0.key, parts: $0.parts, least: $0.range.lowerBound, most: $0.range.upperBound)
    }
  }

  /// - Parameter rebuilt: the same table, made again from the data of its release.
  fileprivate func read(with rebuilt: CountTable?) throws -> CountTable {
    let values = Dictionary(
      (rebuilt?.counts ?? []).map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    let table = try CountTable(
      name: name, title: title,
      counts: counts.map { count in
        guard let value = values[count.key] else { throw OtherData() }
        return CountTable.Count(key: count.key, value: value, chain: count.chain)
      },
      sums: sums.map { sum in
        CountTable.Sum(
          key: sum.key, parts: sum.parts, standing: sum.shown == nil ? .hidden : .shown)
      },
      equations: equations.map { CountTable.Equation(left: $0.left, right: $0.right) },
      bounds: bounds.map { bound in
        guard bound.least <= bound.most else { throw OtherData() }
        return CountTable.Bound(
          key: bound.key, parts: bound.parts, range: bound.least...bound.most)
      }
    ).checked()
    for sum in sums {
      if let shown = sum.shown, shown != table.value(of: sum.parts) { throw OtherData() }
    }
    return table.protectingUnprinted(of: rebuilt)
  }
}
