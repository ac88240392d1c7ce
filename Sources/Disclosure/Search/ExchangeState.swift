/// An exchange under construction, with the constraints that it violates so far.
struct ExchangeState {
  private(set) var changes: [CountExchange.Change] = []
  private(set) var cost = 0
  private(set) var up = 0
  private(set) var down = 0

  private let table: [Int]
  /// The lower bound that readers know of each cell.
  private let least: [Int]
  private let zeros: [Bool]
  private(set) var constraints: [ExchangeConstraint] = []
  private(set) var constraintsOfCell: [[(constraint: Int, coefficient: Int)]]
  private var constraintOfForm: [LinearForm: Int] = [:]
  private(set) var broken: [Int] = []
  private var brokenHard = 0
  private var abandoned: [Int] = []
  /// By cell, the direction that moves the target figure; zero outside it.
  private var direction: [Int]
  private var protected: LinearForm?

  init(_ system: CellSystem, hidden: Set<Int>) {
    table = system.table
    zeros = system.knownZeros {
      system.isShown($0, hidden: hidden) && system.values[$0] == 0
    }
    var least = Array(repeating: 0, count: table.count)
    for (figure, value) in zip(system.figures, system.values)
    where value > 0 && figure.form.terms.count == 1 && figure.standing != .unprinted {
      least[figure.form.terms[0].cell] = min(system.leastHidden, value)
    }
    self.least = least
    constraintsOfCell = Array(repeating: [], count: table.count)
    direction = Array(repeating: 0, count: table.count)
    for equation in system.equations { add(equation, weight: nil) }
    for index in system.figures.indices where system.isShown(index, hidden: hidden) {
      let figure = system.figures[index]
      add(
        figure.form, weight: figure.standing == .released ? nil : figure.cost(system.values[index])
      )
    }
  }

  private mutating func add(_ whole: LinearForm, weight: Int?) {
    let form = whole.keeping { !zeros[$0] }
    if form.terms.isEmpty { return }
    if let constraint = constraintOfForm[form] {
      constraints[constraint].weight = weight.flatMap { added in
        constraints[constraint].weight.map { $0 + added }
      }
      return
    }
    constraintOfForm[form] = constraints.count
    for term in form.terms {
      constraintsOfCell[term.cell].append((constraints.count, term.coefficient))
    }
    constraints.append(ExchangeConstraint(terms: form.terms, weight: weight))
  }

  /// Frees the figure: it may be altered from now on.
  mutating func drop(_ whole: LinearForm) {
    let form = whole.keeping { !zeros[$0] }
    guard let constraint = constraintOfForm.removeValue(forKey: form) else { return }
    for term in form.terms {
      constraintsOfCell[term.cell].removeAll { $0.constraint == constraint }
    }
  }

  /// Fixes the figure: it may not be altered from now on.
  mutating func keep(_ form: LinearForm) {
    add(form, weight: nil)
  }

  func isFixed(_ cell: Int) -> Bool {
    zeros[cell]
  }

  /// Its cells may change in one direction only, so that they do not cancel out.
  mutating func protect(_ form: LinearForm) {
    for term in protected?.terms ?? [] { direction[term.cell] = 0 }
    for term in form.terms { direction[term.cell] = term.coefficient.signum() }
    protected = form
  }

  mutating func start(up: Int, down: Int) {
    self.up = up
    self.down = down
  }

  var isPossible: Bool { brokenHard == 0 }

  func allows(_ change: CountExchange.Change) -> Bool {
    let fall = change.by > 0 ? change.by * down : -change.by * up
    return !zeros[change.cell] && table[change.cell] - fall >= least[change.cell]
      && direction[change.cell] * change.by >= 0
  }

  mutating func apply(_ change: CountExchange.Change) {
    changes.append(change)
    shift(change.cell, by: change.by)
  }

  /// Leaves a constraint violated for the rest of this exchange.
  mutating func abandon(_ constraint: Int) {
    constraints[constraint].isAbandoned = true
    abandoned.append(constraint)
  }

  mutating func clear() {
    for change in changes { shift(change.cell, by: -change.by) }
    changes = []
    for constraint in abandoned { constraints[constraint].isAbandoned = false }
    abandoned = []
  }

  private mutating func shift(_ cell: Int, by size: Int) {
    for (number, coefficient) in constraintsOfCell[cell] {
      let before = constraints[number].excess
      let after = before + coefficient * size
      constraints[number].excess = after
      if (before == 0) == (after == 0) { continue }
      let sign = after == 0 ? -1 : 1
      if let weight = constraints[number].weight {
        cost += sign * weight
      } else {
        brokenHard += sign
      }
      if after == 0 { broken.removeAll { $0 == number } } else { broken.append(number) }
    }
  }
}
