import Disclosure

/// A table of this release and the same table of all earlier ones, as one system of sums.
///
/// What was shown is known for ever, with its value of then. What was hidden must stay unknown, and so
/// must small differences between two releases, which are people added or removed.
struct LinkedTables {
  /// For each candidate sum of the table, its figure in the system. Those that an earlier release hid
  /// with the same value have none: they stay hidden.
  private(set) var figureOfSum: [Int: Int] = [:]
  private(set) var figures: [Figure] = []

  private let table: CountTable
  private let earlier: [CountTable]
  private let cells: InnerCells
  private let rule: ThresholdRule
  private var released: Set<LinearForm> = []
  private var withheld: Set<LinearForm> = []
  private var sensitive: Set<LinearForm> = []

  init(_ table: CountTable, after earlier: [CountTable], rule: ThresholdRule) {
    self.table = table
    self.earlier = earlier
    self.rule = rule
    cells = InnerCells(earlier + [table])
    for former in earlier { add(former) }
    addCandidates()
    addDifferences()
    for any in earlier + [table] { addSmallCounts(of: any) }
  }

  /// Nil if a form names a cell that is not there.
  var system: CellSystem? {
    CellSystem(
      table: cells.table, equations: (earlier + [table]).flatMap(equations), figures: figures)
  }

  private func equations(of table: CountTable) -> [LinearForm] {
    table.equations.map {
      cells.form(of: $0.left, on: table) - cells.form(of: $0.right, on: table)
    }.filter { !$0.terms.isEmpty }
  }

  private mutating func addCandidates() {
    for (position, sum) in table.sums.enumerated() {
      let form = cells.form(of: sum.parts, on: table)
      guard sum.standing == .candidate else {
        protectUnprinted(form)
        continue
      }
      if withheld.contains(form), !released.contains(form) { continue }
      let isSmall = isSensitive(form)
      if isSmall { sensitive.insert(form) }
      figureOfSum[position] = figures.count
      figures.append(
        Figure(form, isSensitive: isSmall, breadth: sum.breadth))
    }
  }

  private mutating func add(_ former: CountTable) {
    for sum in former.sums {
      let form = cells.form(of: sum.parts, on: former)
      switch sum.standing {
      case .shown:
        guard released.insert(form).inserted else { continue }
        figures.append(Figure(form, standing: .released, isSensitive: false))
      case .hidden:
        guard withheld.insert(form).inserted else { continue }
        sensitive.insert(form)
        figures.append(
          Figure(form, standing: .withheld, isSensitive: isSensitive(form)))
      case .candidate, .unprinted: protectUnprinted(form)
      }
    }
  }

  /// Protects the small growth or decrease of a figure between two releases.
  private mutating func addDifferences() {
    let now = Dictionary(forms(on: table), uniquingKeysWith: { first, _ in first })
    for former in earlier {
      for (key, then) in forms(on: former) {
        guard let later = now[key] else { continue }
        let growth = later - then
        let signs = Set(growth.terms.map { $0.coefficient.signum() })
        guard signs.count == 1 else { continue }
        protectUnprinted(signs.contains(1) ? growth : then - later)
      }
    }
  }

  private func forms(on table: CountTable) -> [(String, LinearForm)] {
    table.sums.map { ($0.key, cells.form(of: $0.parts, on: table)) }
      + table.counts.indices.map { (table.counts[$0].key, cells.form(of: [$0], on: table)) }
  }

  private mutating func addSmallCounts(of table: CountTable) {
    for position in table.counts.indices {
      protectUnprinted(cells.form(of: [position], on: table))
    }
  }

  private mutating func protectUnprinted(_ form: LinearForm) {
    guard isSensitive(form), sensitive.insert(form).inserted else { return }
    figures.append(Figure(form, standing: .unprinted, isSensitive: true))
  }

  private func isSensitive(_ form: LinearForm) -> Bool {
    rule.isSensitive(form.value(in: cells.table))
  }
}
