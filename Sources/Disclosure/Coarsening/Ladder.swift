/// A result that can be told in several ways, the finest first, such as the answers to a question.
package struct Ladder: Sendable {
  /// What readers learn when a result is told in one way.
  package struct Rung: Sendable {
    /// Sums that are told.
    package let sums: [LinearForm]
    /// Sums of which only the least or the greatest value is told.
    package let bounds: [Bound]

    package init(sums: [LinearForm], bounds: [Bound] = []) {
      self.sums = sums
      self.bounds = bounds
    }
  }

  /// A sum and the values that readers are told it lies between.
  package struct Bound: Sendable, Hashable {
    package let form: LinearForm
    package let range: ClosedRange<Int>

    package init(_ form: LinearForm, in range: ClosedRange<Int>) {
      self.form = form
      self.range = range
    }
  }

  package let rungs: [Rung]

  package init(_ rungs: [Rung]) {
    self.rungs = rungs
  }
}

/// What readers know before anything is told, and what must stay as unknown as it is.
package struct LadderSystem: Sendable {
  /// The true count of each inner cell.
  package let table: [Int]
  /// Sums that everybody knows, with their true value.
  package let known: [Ladder.Rung]
  /// Sums that readers must not be able to narrow down.
  package let targets: [LinearForm]

  package init(table: [Int], known: [Ladder.Rung], targets: [LinearForm]) {
    self.table = table
    self.known = known
    self.targets = targets
  }
}
