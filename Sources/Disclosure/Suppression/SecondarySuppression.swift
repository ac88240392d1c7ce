/// Which figures to hide so that no linear combination of the shown ones is a sensitive one:
/// secondary suppression by Gaussian elimination (Langsrud, « Secondary Cell Suppression by Gaussian
/// Elimination », 2024). That counts are whole and not negative is left to `Attacker`.
struct SecondarySuppression {
  /// Figures of this release to hide.
  private(set) var hidden: Set<Int> = []
  /// Sensitive figures that released ones disclose.
  private(set) var revealed: [Int] = []

  private var echelon: EchelonBasis
  private var sensitiveRows: SensitiveRows

  init(_ system: CellSystem) {
    let order = ColumnOrder(system)
    let zeros = system.knownZeros { system.figures[$0].isShownZero(system.values[$0]) }
    echelon = EchelonBasis(columns: system.table.count)
    sensitiveRows = SensitiveRows(columns: system.table.count)
    let row = { (form: LinearForm) in
      SparseRow(form.keeping { !zeros[$0] }, column: order.columns)
    }
    for form in system.equations { publish(row(form)) }
    for figure in system.figures where figure.standing == .released { publish(row(figure.form)) }

    let sensitive = system.figures.indices.filter { system.figures[$0].isSensitive }
    for index in sensitive {
      let remainder = echelon.remainder(of: row(system.figures[index].form))
      if remainder.isEmpty { revealed.append(index) } else { sensitiveRows.add(remainder.monic()) }
    }
    hidden = Set(sensitive.filter { system.figures[$0].standing == .candidate })
    for index in system.candidatesInOrder() where !hidden.contains(index) {
      let remainder = echelon.remainder(of: row(system.figures[index].form))
      if sensitiveRows.isRevealed(by: remainder.monic()) {
        hidden.insert(index)
      } else {
        publish(remainder)
      }
    }
  }

  private mutating func publish(_ row: SparseRow) {
    guard let pivot = echelon.insert(echelon.remainder(of: row)) else { return }
    sensitiveRows.learn(pivot, &echelon)
  }
}

extension Figure {
  /// Zeros are shown first, unless they are sensitive or not printed.
  func isShownZero(_ value: Int) -> Bool {
    value == 0 && (standing == .released || standing == .candidate && !isSensitive)
  }
}
