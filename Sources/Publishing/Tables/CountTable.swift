/// Linked counts and the sums that are made of them: an indicator, or a wave of a survey. No two
/// tables are linked, so each is protected by itself.
struct CountTable: Sendable, Equatable {
  /// The same from one release to the next.
  var name: String
  /// What people call it.
  var title: String
  var counts: [Count] = []
  var sums: [Sum] = []
  var equations: [Equation] = []

  /// People counted in one place, by a key that stays the same from one release to the next.
  struct Count: Sendable, Equatable {
    var key: String
    var value: Int
    /// Readers know that the counts of one chain stand in the order of their values, such as the
    /// quarters of which the highest is printed. Nil for a count whose chain is its own versions.
    var chain: String?
  }

  /// The counts at these positions added up.
  struct Sum: Sendable, Equatable {
    var key: String
    var parts: [Int]
    var standing: Standing
    /// The greater, the later it is hidden to protect others.
    var breadth = 0
  }

  enum Standing: Sendable, CaseIterable {
    /// To be printed or hidden, as the protection decides.
    case candidate
    case shown, hidden
    /// Never printed, but not to be disclosed either.
    case unprinted
  }

  /// Two sums that everybody knows to be equal, such as a total and its categories.
  struct Equation: Sendable, Equatable {
    var left: [Int]
    var right: [Int]
  }

  func value(of parts: [Int]) -> Int {
    parts.reduce(0) { $0 + counts[$1].value }
  }

  /// Throws if a sum names a count that the table lacks.
  func checked() throws -> CountTable {
    let parts = sums.flatMap(\.parts) + equations.flatMap { $0.left + $0.right }
    guard parts.allSatisfy(counts.indices.contains) else { throw MissingCount() }
    return self
  }

  private struct MissingCount: Error {}
}
