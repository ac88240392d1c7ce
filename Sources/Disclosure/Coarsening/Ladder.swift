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
  /// A sum that readers must not be able to narrow down.
  package struct Target: Sendable, Hashable {
    package let form: LinearForm
    /// How far apart its possible values must stay.
    package let width: Int

    package init(_ form: LinearForm, width: Int = Protection.usualWidth) {
      self.form = form
      self.width = width
    }
  }

  /// The true count of each inner cell.
  package let table: [Int]
  /// Sums that everybody knows, with their true value.
  package let known: [Ladder.Rung]
  package let targets: [Target]
  /// Moves that may lead to other tables, by cell; they spare the solver, and need not be allowed.
  package let guesses: [[Int]]

  package init(
    table: [Int], known: [Ladder.Rung], targets: [Target], guesses: [[Int]] = []
  ) {
    self.table = table
    self.known = known
    self.targets = targets
    self.guesses = guesses
  }

  package init(table: [Int], known: [Ladder.Rung], targets: [LinearForm]) {
    self.init(table: table, known: known, targets: targets.map { Target($0) })
  }
}
