/// How much an expression may cost, because a form may come from anywhere and must not keep a
/// machine busy.
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
