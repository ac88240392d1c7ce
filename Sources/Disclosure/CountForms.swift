/// Named counts as sums of inner cells.
///
/// A total is defined by the first sum that comes out for it; its other sums are equations. What
/// no sum defines is a cell.
struct CountForms<Key: Hashable & Sendable> {
  private(set) var table: [Int] = []
  private(set) var equations: [LinearForm] = []
  private var forms: [Key: LinearForm] = [:]
  private var definitions: [Key: [Key]] = [:]

  init(_ counts: CountSystem<Key>) {
    var other: [KeySum<Key>] = []
    for sum in counts.sums {
      let total = sum.parts.reduce(0) { $0 + (counts.counts[$1] ?? 0) }
      if counts.counts[sum.total] == total, definitions[sum.total] == nil, !closesCircle(sum) {
        definitions[sum.total] = sum.parts
      } else {
        other.append(sum)
      }
    }
    for key in counts.keys where definitions[key] == nil {
      forms[key] = cell(holding: counts.counts[key] ?? 0)
    }
    for key in counts.keys { define(key) }
    for sum in other { equations.append(form(sum.total) - self.sum(of: sum.parts)) }
    for bound in counts.bounds { add(bound, counts) }
  }

  func form(_ key: Key) -> LinearForm {
    forms[key] ?? LinearForm([:])
  }

  private mutating func cell(holding count: Int) -> LinearForm {
    table.append(count)
    return LinearForm(sumOf: [table.count - 1])
  }

  private func sum(of parts: [Key]) -> LinearForm {
    let terms = parts.flatMap { form($0).terms }.map { ($0.cell, $0.coefficient) }
    return LinearForm(Dictionary(terms, uniquingKeysWith: +))
  }

  private func closesCircle(_ sum: KeySum<Key>) -> Bool {
    var waiting = sum.parts
    var seen: Set<Key> = []
    while let key = waiting.popLast() {
      if key == sum.total { return true }
      if seen.insert(key).inserted { waiting += definitions[key] ?? [] }
    }
    return false
  }

  /// Without recursion: a chain of sums may be long.
  private mutating func define(_ key: Key) {
    var waiting = [key]
    while let next = waiting.last {
      let parts = definitions[next] ?? []
      let open = parts.filter { forms[$0] == nil }
      if open.isEmpty {
        if forms[next] == nil { forms[next] = sum(of: parts) }
        waiting.removeLast()
      } else {
        waiting += open
      }
    }
  }

  /// Each inequality is an equation with a cell for the play; one that is not true says nothing.
  private mutating func add(_ bound: KeySum<Key>, _ counts: CountSystem<Key>) {
    let whole = form(bound.total)
    let differences = [sum(of: bound.parts) - whole] + bound.parts.map { whole - form($0) }
    for difference in differences {
      let play = difference.value(in: table)
      if play >= 0 { equations.append(difference - cell(holding: play)) }
    }
  }
}

extension CountSystem {
  /// Its figures stand in the order of `keys`; then come the differences of the revisions.
  func cellSystem() -> CellSystem? {
    let forms = CountForms(self)
    let figures = keys.map { key in
      Figure(
        forms.form(key), standing: standings[key] ?? .candidate,
        isSensitive: protected.contains(key) || secrecy.isSensitive(counts[key] ?? 0))
    }
    let differences = revisions.map { revision in
      Figure(
        forms.form(revision.new) - forms.form(revision.old), standing: .unprinted,
        isSensitive: (1..<max(1, secrecy.threshold)).contains(
          abs((counts[revision.new] ?? 0) - (counts[revision.old] ?? 0))))
    }
    return CellSystem(
      table: forms.table, equations: forms.equations, figures: figures + differences,
      leastHidden: secrecy.protectsZeros ? 0 : 1)
  }
}
