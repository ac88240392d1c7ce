/// A sum of inner cells with whole coefficients, nearly always all 1: what a published figure is.
///
/// Terms are sorted by cell; no cell stands twice; no coefficient is zero.
package struct LinearForm: Sendable, Hashable {
  package struct Term: Sendable, Hashable {
    package let cell: Int
    package let coefficient: Int
  }

  package let terms: [Term]

  package init(_ coefficients: [Int: Int]) {
    terms = coefficients.filter { $0.value != 0 }
      .map { Term(cell: $0.key, coefficient: $0.value) }
      .sorted { $0.cell < $1.cell }
  }

  package init(sumOf cells: some Sequence<Int>) {
    self.init(Dictionary(cells.map { ($0, 1) }, uniquingKeysWith: +))
  }

  package static func - (whole: LinearForm, part: LinearForm) -> LinearForm {
    let signed = whole.terms.map { ($0.cell, $0.coefficient) }
    return LinearForm(
      Dictionary(
        signed + part.terms.map { ($0.cell, -$0.coefficient) }, uniquingKeysWith: +))
  }

  /// `table` must hold a count for each cell of the form.
  package func value(in table: [Int]) -> Int {
    terms.reduce(0) { $0 + $1.coefficient * table[$1.cell] }
  }

  /// If so, a sum of zero means that each of its cells is zero.
  var isPositive: Bool {
    terms.allSatisfy { $0.coefficient > 0 }
  }

  func keeping(_ isKept: (Int) -> Bool) -> LinearForm {
    LinearForm(kept: terms.filter { isKept($0.cell) })
  }

  /// The same form with its cells numbered anew; the new numbers must be in the order of the old.
  func renumbered(_ number: [Int]) -> LinearForm {
    LinearForm(
      kept: terms.map { Term(cell: number[$0.cell], coefficient: $0.coefficient) })
  }

  private init(kept: [Term]) {
    terms = kept
  }
}
