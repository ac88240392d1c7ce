/// What is hidden so far, and which hidden figures are proven to stay uncertain by `width`.
///
/// The cheap proof is an exchange that alters no shown figure. If none is found and the unknown part
/// is small, the exact interval decides. The rest is repaired: the exchange that alters the fewest
/// shown figures becomes a proof once those are hidden.
struct Audit {
  var hidden: Set<Int>
  /// Hidden or unprinted figures still to be proven, the smallest first.
  private(set) var unproven: [Int]

  let system: CellSystem
  private let width: Int
  var search: ExchangeSearch
  var witnesses: WitnessSet
  var intervals: [Int: ClosedRange<Int>] = [:]

  init(_ system: CellSystem, hidden: Set<Int>, width: Int) {
    self.system = system
    self.hidden = hidden
    self.width = width
    search = ExchangeSearch(system, hidden: hidden, width: width)
    witnesses = WitnessSet(system)
    unproven = system.figures.indices.filter { system.mustStayUnknown($0, hidden: hidden) }
      .sorted { system.precedes($1, $0) }
  }

  var proofs: [Int: Proof] {
    witnesses.proofs.merging(intervals.mapValues(Proof.interval)) { tables, _ in tables }
  }

  /// Decides exactly in regions of at most `cells` unknown cells.
  mutating func decide(upTo cells: Int) throws(AuditError) {
    let attacker = Attacker(of: system, hiding: hidden)
    var deducible: Set<Int> = []
    for figure in unproven where !isProven(figure) && attacker.unknownCells(behind: figure) <= cells
    {
      let form = system.figures[figure].form
      if let found = search.cheapest(altering: form, attempts: 4), found.cost == 0 {
        accept(found.exchange)
      }
      if isProven(figure) { continue }
      let interval = try attacker.feasibilityInterval(of: figure)
      if interval.upperBound - interval.lowerBound >= width {
        intervals[figure] = interval
      } else if interval.count == 1 && !system.figures[figure].isSensitive {
        deducible.insert(figure)
      }
    }
    // Hiding what anybody can compute protects nothing.
    for figure in deducible where !isProven(figure) { hidden.remove(figure) }
    unproven = unproven.filter {
      !isProven($0) && system.mustStayUnknown($0, hidden: hidden)
    }
  }

  mutating func repair(attempts: Int, longest: Int = 24) {
    for figure in unproven where !isProven(figure) {
      let form = system.figures[figure].form
      if let found = search.cheapest(altering: form, attempts: attempts, longest: longest) {
        accept(found.exchange)
      }
    }
    unproven = unproven.filter { !isProven($0) }
  }

  private func isProven(_ figure: Int) -> Bool {
    intervals[figure] != nil || witnesses.isProven(figure)
  }

  private mutating func accept(_ exchange: CountExchange) {
    for figure in witnesses.add(exchange) where system.isShown(figure, hidden: hidden) {
      hidden.insert(figure)
      search.hide(system.figures[figure].form)
    }
  }
}
