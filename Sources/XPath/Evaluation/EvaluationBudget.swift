/// How much an expression may cost. A form may come from anywhere, and must not keep a machine
/// busy.
package struct EvaluationBudget: Sendable, Hashable {
  /// Terms evaluated, nodes visited, and one step for every sixteen bytes of text made.
  package var steps: Int
  /// The longest text that may be made, in bytes of UTF-8.
  package var bytes: Int

  package init(steps: Int = 2_000_000, bytes: Int = 1 << 20) {
    self.steps = steps
    self.bytes = bytes
  }
}

extension EvaluationScope {
  @inline(__always)
  mutating func spend(_ steps: Int) throws(EvaluationError) {
    remaining.steps -= steps
    if remaining.steps < 0 {
      throw EvaluationError("Cette formule demande trop de calculs. Simplifiez-la.")
    }
  }

  /// Charges a text that was just made to the budget.
  mutating func counted(_ text: String) throws(EvaluationError) -> String {
    let bytes = text.utf8.count
    guard bytes <= remaining.bytes else {
      throw EvaluationError("Cette formule fabrique un texte trop long. Raccourcissez-le.")
    }
    try spend(bytes / 16)
    return text
  }
}
