/// The shortest independent sums that determine as much of the unknown cells as all shown figures.
struct ShownBasis {
  private(set) var forms: [LinearForm] = []
  /// By cell: whether its count cannot be computed.
  private(set) var isUnknown: [Bool]

  init(_ system: CellSystem, shown: [Int]) {
    let known = Set(shown)
    let zeros = system.knownZeros { known.contains($0) && system.values[$0] == 0 }
    let order = ColumnOrder(system)
    let all = system.equations + shown.map { system.figures[$0].form }
    var echelon = EchelonBasis(columns: system.table.count)
    let told = Self.shortestFirst(all.map { $0.keeping { !zeros[$0] } })
    for form in told {
      let row = SparseRow(form, column: order.columns)
      _ = echelon.insert(echelon.remainder(of: row))
    }
    let unknown = system.table.indices.map { cell in
      let row = SparseRow(LinearForm(sumOf: [cell]), column: order.columns)
      return !zeros[cell] && !echelon.remainder(of: row).isEmpty
    }
    var open = EchelonBasis(columns: system.table.count)
    for form in Self.shortestFirst(told.map { $0.keeping { unknown[$0] } }) {
      let rest = open.remainder(of: SparseRow(form, column: order.columns))
      if open.insert(rest) != nil { forms.append(form) }
    }
    isUnknown = unknown
  }

  private static func shortestFirst(_ forms: [LinearForm]) -> [LinearForm] {
    Set(forms.filter { !$0.terms.isEmpty }).sorted {
      if $0.terms.count != $1.terms.count { return $0.terms.count < $1.terms.count }
      return $0.terms.lexicographicallyPrecedes($1.terms)
    }
  }
}
