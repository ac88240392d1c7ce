/// Counts that hang together, and the sums that are made of them: an indicator, or a survey's wave.
/// Nothing links two tables, so each is protected by itself.
struct CountTable: Sendable, Codable, Equatable {
  /// The same from one release to the next.
  var name: String
  /// What people call it.
  var title: String
  var counts: [Count] = []
  var sums: [Sum] = []
  var equations: [Equation] = []

  /// People counted in one place, by a key that stays the same from one release to the next.
  struct Count: Sendable, Codable, Equatable {
    var key: String
    var value: Int
    /// Counts of one line are known to stand in the order of their values, such as the quarters of
    /// which the highest is printed. Nothing: a line of its own, with its earlier versions.
    var line: String?
  }

  /// The counts at these positions added up.
  struct Sum: Sendable, Codable, Equatable {
    var key: String
    var parts: [Int]
    var standing: Standing
    /// The greater, the later it is given up for others.
    var breadth = 0
  }

  enum Standing: String, Sendable, Codable {
    /// To be printed or hidden, as the protection decides.
    case candidate
    case shown, hidden
    /// Never printed, but nobody may compute it.
    case unprinted
  }

  /// Two sums that everybody knows to be equal, such as a total and its categories.
  struct Equation: Sendable, Codable, Equatable {
    var left: [Int]
    var right: [Int]
  }

  func value(of parts: [Int]) -> Int {
    parts.reduce(0) { $0 + counts[$1].value }
  }
}
