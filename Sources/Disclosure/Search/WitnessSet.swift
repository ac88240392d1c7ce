/// The exchanges found, and the figures that each proves uncertain by altering them.
struct WitnessSet {
  private var exchanges: [CountExchange] = []
  /// By exchange, the figures that it alters.
  private var alterations: [[Int]] = []
  /// By figure, the first exchange that alters it.
  private var exchangeOf: [Int: Int] = [:]
  private let system: CellSystem
  private let figuresOfCell: [[(figure: Int, coefficient: Int)]]

  init(_ system: CellSystem) {
    self.system = system
    var figuresOfCell: [[(figure: Int, coefficient: Int)]] = Array(
      repeating: [], count: system.table.count)
    for (index, figure) in system.figures.enumerated() {
      for term in figure.form.terms { figuresOfCell[term.cell].append((index, term.coefficient)) }
    }
    self.figuresOfCell = figuresOfCell
  }

  func isProven(_ figure: Int) -> Bool {
    exchangeOf[figure] != nil
  }

  var proofs: [Int: Proof] {
    var proofs: [Int: Proof] = [:]
    for (figure, number) in exchangeOf { proofs[figure] = .exchange(exchanges[number]) }
    return proofs
  }

  /// Returns the altered figures; none if a mark « n.c. » excludes one of the two tables, so that
  /// the exchange proves nothing.
  mutating func add(_ exchange: CountExchange) -> [Int] {
    var sums: [Int: Int] = [:]
    for change in exchange.changes {
      for (figure, coefficient) in figuresOfCell[change.cell] {
        sums[figure, default: 0] += coefficient * change.by
      }
    }
    let altered = sums.filter { $0.value != 0 }
    guard altered.allSatisfy({ isPossible($0, altered: $1, by: exchange) }) else { return [] }
    let figures = altered.keys.sorted()
    note(exchange, altering: figures)
    return figures
  }

  /// Drops the exchanges that alter a figure and returns the figures left without a proof.
  mutating func forget(altering figure: Int) -> [Int] {
    let kept = exchanges.indices.filter { !alterations[$0].contains(figure) }
    let former = (exchanges: exchanges, alterations: alterations, figures: exchangeOf.keys.sorted())
    exchanges = []
    alterations = []
    exchangeOf = [:]
    for number in kept { note(former.exchanges[number], altering: former.alterations[number]) }
    return former.figures.filter { exchangeOf[$0] == nil }
  }

  private mutating func note(_ exchange: CountExchange, altering figures: [Int]) {
    for figure in figures where exchangeOf[figure] == nil { exchangeOf[figure] = exchanges.count }
    exchanges.append(exchange)
    alterations.append(figures)
  }

  private func isPossible(_ figure: Int, altered sum: Int, by exchange: CountExchange) -> Bool {
    if system.figures[figure].standing == .unprinted { return true }
    let value = system.values[figure]
    let least = min(value, system.leastHidden)
    return value + exchange.up * sum >= least && value - exchange.down * sum >= least
  }
}
