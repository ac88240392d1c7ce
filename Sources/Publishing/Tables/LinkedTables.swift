import Disclosure

/// A table of this release and the same table of all earlier ones, as one system of sums.
///
/// What was shown is known for ever, with its value of then. What was hidden must stay unknown, and so
/// must small differences between two releases, which are people added or removed.
struct LinkedTables {
  /// For each candidate sum of the table, its figure in the system.
  private(set) var figureOfSum: [Int: Int] = [:]
  private(set) var figures: [Figure] = []
  /// For each figure, the key of its sum or count, with what it is compared to.
  private(set) var names: [String] = []

  private let table: CountTable
  private let levels: [String: Figure.Level]
  private let sensitiveZeros: Set<String>?
  private let earlier: [CountTable]
  private let cells: InnerCells
  private let rule: ThresholdRule
  private var released: Set<LinearForm> = []
  private var withheld: Set<LinearForm> = []
  /// Sums of one value have one number.
  private var groups: [String: Int] = [:]
  private var sensitive: Set<LinearForm> = []
  private var figureOfForm: [LinearForm: Int] = [:]

  /// - Parameters:
  ///   - levels: by key of a sum of the table; without one it is a project's detail.
  ///   - sensitiveZeros: keys of zeros to be hidden; nil where zeros are shown.
  init(
    _ table: CountTable, levels: [String: Figure.Level] = [:],
    hiding sensitiveZeros: Set<String>? = nil, after earlier: [CountTable], rule: ThresholdRule
  ) {
    self.table = table
    self.levels = levels
    self.sensitiveZeros = sensitiveZeros
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
      table: cells.table, equations: (earlier + [table]).flatMap(equations) + cells.orders,
      figures: figures)
  }

  /// The figure of a sum of one of the tables.
  func figure(of sum: CountTable.Sum, on table: CountTable) -> Int? {
    figureOfForm[cells.form(of: sum.parts, on: table)]
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
        protectUnprinted(form, sum.key)
        continue
      }
      let isSmall = isSensitive(form) || sensitiveZeros?.contains(sum.key) == true
      if isSmall { sensitive.insert(form) }
      figureOfSum[position] = figures.count
      let figure = Figure(
        form, isSensitive: isSmall, level: levels[sum.key] ?? .projectDetail,
        group: table.figureKey(sum.key).map { group($0.value) },
        leastHidden: leastHidden(sum.key, in: table))
      add(figure, sum.key)
    }
  }

  private mutating func group(_ value: String) -> Int {
    let group = groups[value] ?? groups.count
    groups[value] = group
    return group
  }

  private func leastHidden(_ key: String, in table: CountTable) -> Int {
    sensitiveZeros != nil || table.figureKey(key)?.mayBeZero == true ? 0 : 1
  }

  private mutating func add(_ figure: Figure, _ name: String) {
    figureOfForm[figure.form] = figureOfForm[figure.form] ?? figures.count
    figures.append(figure)
    names.append(name)
  }

  private mutating func add(_ former: CountTable) {
    for sum in former.sums {
      let form = cells.form(of: sum.parts, on: former)
      switch sum.standing {
      case .shown:
        guard released.insert(form).inserted else { continue }
        add(Figure(form, standing: .released, isSensitive: false), sum.key)
      case .hidden:
        guard withheld.insert(form).inserted else { continue }
        sensitive.insert(form)
        let figure = Figure(
          form, standing: .withheld, isSensitive: isSensitive(form) || isHiddenZero(form),
          leastHidden: leastHidden(sum.key, in: former))
        add(figure, sum.key)
      case .candidate, .unprinted: protectUnprinted(form, sum.key)
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
        protectUnprinted(signs.contains(1) ? growth : then - later, key)
      }
    }
  }

  private func forms(on table: CountTable) -> [(String, LinearForm)] {
    table.sums.map { ($0.key, cells.form(of: $0.parts, on: table)) }
      + table.counts.indices.map { (table.counts[$0].key, cells.form(of: [$0], on: table)) }
  }

  private mutating func addSmallCounts(of table: CountTable) {
    for position in table.counts.indices {
      protectUnprinted(cells.form(of: [position], on: table), table.counts[position].key)
    }
  }

  private mutating func protectUnprinted(_ form: LinearForm, _ name: String) {
    guard isSensitive(form), sensitive.insert(form).inserted else { return }
    add(Figure(form, standing: .unprinted, isSensitive: true), name)
  }

  private func isHiddenZero(_ form: LinearForm) -> Bool {
    sensitiveZeros != nil && form.value(in: cells.table) == 0
  }

  private func isSensitive(_ form: LinearForm) -> Bool {
    rule.isSensitive(form.value(in: cells.table))
  }
}
