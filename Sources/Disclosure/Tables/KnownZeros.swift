extension CellSystem {
  /// The cells that readers know to be zero: those of every shown sum of zero, and so on through
  /// the equations. `isShownZero` answers for the figure at a position.
  func knownZeros(_ isShownZero: (Int) -> Bool) -> [Bool] {
    var zeros = Array(repeating: false, count: table.count)
    for index in figures.indices where isShownZero(index) && figures[index].form.isPositive {
      for term in figures[index].form.terms { zeros[term.cell] = true }
    }
    let balanced = equations.filter { $0.value(in: table) == 0 }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for equation in balanced {
        let open = equation.terms.filter { !zeros[$0.cell] }
        let signs = Set(open.map { $0.coefficient.signum() })
        guard signs.count == 1 else { continue }
        for term in open { zeros[term.cell] = true }
        isGrowing = true
      }
    }
    return zeros
  }
}
