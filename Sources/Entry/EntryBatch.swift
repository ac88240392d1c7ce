package import Monitoring

/// Entries that were given together: a column that was pasted, or why a whole indicator is missing.
package struct EntryBatch: Sendable, Hashable {
  package var entries: [CellEntry]
  package var refusals: [Refusal]

  package init(_ entries: [CellEntry], refusals: [Refusal] = []) {
    self.entries = entries
    self.refusals = refusals
  }

  /// One value that was not taken, and why. The others may be.
  package struct Refusal: Sendable, Hashable {
    /// Nil where no cell of the quarter was meant.
    package var cell: Cell?
    package var typed: String
    package var sentence: String

    package init(cell: Cell?, typed: String, sentence: String) {
      self.cell = cell
      self.typed = typed
      self.sentence = sentence
    }
  }
}
