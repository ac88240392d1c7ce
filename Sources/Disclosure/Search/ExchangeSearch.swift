/// Finds exchanges that alter a figure and as few shown ones as possible.
///
/// One cell is changed; then each sum that this violates is repaired by changing another of its
/// cells. Equations and released figures must hold in the end; a shown figure may stay violated, at
/// the cost of hiding it. An exchange without cost proves what is hidden already.
struct ExchangeSearch {
  struct PricedExchange {
    var exchange: CountExchange
    var cost: Int
  }

  private var state: ExchangeState
  private let width: Int
  private var random = SeededGenerator()

  init(_ system: CellSystem, hidden: Set<Int>, width: Int) {
    self.width = width
    state = ExchangeState(system, hidden: hidden)
  }

  mutating func hide(_ form: LinearForm) {
    state.drop(form)
  }

  /// Keeps the figure out of all further exchanges.
  mutating func keep(_ form: LinearForm) {
    state.keep(form)
  }

  /// The cheapest of many attempts; nil if each violated something that must hold.
  mutating func cheapest(altering form: LinearForm, attempts: Int, longest: Int = 24)
    -> PricedExchange?
  {
    let cells = form.terms.filter { !state.isFixed($0.cell) }
    if cells.isEmpty { return nil }
    state.protect(form)
    var best: PricedExchange?
    for attempt in 0..<attempts where best?.cost != 0 {
      let term = cells[random.number(below: cells.count)]
      let up = attempt < 2 ? attempt * width : random.number(below: width + 1)
      state.start(up: up, down: width - up)
      let start = CountExchange.Change(cell: term.cell, by: term.coefficient.signum())
      if let found = walk(from: start, below: best?.cost ?? .max, longest: longest) {
        best = found
      }
    }
    return best
  }

  private mutating func walk(from start: CountExchange.Change, below limit: Int, longest: Int)
    -> PricedExchange?
  {
    var cost = limit
    var kept = 0
    var next: CountExchange.Change? = state.allows(start) ? start : nil
    while let change = next, state.changes.count < longest {
      state.apply(change)
      if state.isPossible && state.cost < cost {
        cost = state.cost
        kept = state.changes.count
      }
      if cost == 0 { break }
      next = state.repair(&random)
    }
    let changes = Array(state.changes.prefix(kept))
    state.clear()
    guard kept > 0 else { return nil }
    return PricedExchange(
      exchange: CountExchange(changes: changes, up: state.up, down: state.down), cost: cost)
  }
}
