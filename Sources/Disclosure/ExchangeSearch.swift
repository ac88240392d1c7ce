/// Finds exchanges that alter a figure and as few shown ones as can be.
///
/// One cell is changed; then each sum that this breaks is mended by changing another cell of it.
/// Equations and what is already out must hold in the end; a shown figure may stay broken, at the
/// price of hiding it. Where the price is zero, the exchange proves what is hidden already.
struct ExchangeSearch {
  struct Offer {
    var exchange: Exchange
    var price: Int
  }

  private var board: ExchangeBoard
  private let width: Int
  private var dice = Dice()

  init(_ system: CellSystem, hidden: Set<Int>, width: Int) {
    self.width = width
    board = ExchangeBoard(system, hidden: hidden)
  }

  mutating func hide(_ form: LinearForm) {
    board.drop(form)
  }

  /// From now on no exchange alters it.
  mutating func keep(_ form: LinearForm) {
    board.keep(form)
  }

  /// The best of many attempts; nothing where each ended with something unbreakable broken.
  mutating func cheapest(altering form: LinearForm, attempts: Int, longest: Int = 24) -> Offer? {
    let cells = form.terms.filter { !board.isFixed($0.cell) }
    if cells.isEmpty { return nil }
    board.protect(form)
    var best: Offer?
    for attempt in 0..<attempts where best?.price != 0 {
      let term = cells[dice.number(below: cells.count)]
      let up = attempt < 2 ? attempt * width : dice.number(below: width + 1)
      board.start(up: up, down: width - up)
      let start = Exchange.Change(cell: term.cell, by: term.coefficient.signum())
      if let offer = walk(from: start, below: best?.price ?? .max, longest: longest) {
        best = offer
      }
    }
    return best
  }

  private mutating func walk(from start: Exchange.Change, below limit: Int, longest: Int) -> Offer?
  {
    var price = limit
    var kept = 0
    var next: Exchange.Change? = board.allows(start) ? start : nil
    while let change = next, board.changes.count < longest {
      board.apply(change)
      if board.isPossible && board.price < price {
        price = board.price
        kept = board.changes.count
      }
      if price == 0 { break }
      next = board.mending(&dice)
    }
    let changes = Array(board.changes.prefix(kept))
    board.clear()
    guard kept > 0 else { return nil }
    return Offer(
      exchange: Exchange(changes: changes, up: board.up, down: board.down), price: price)
  }
}
