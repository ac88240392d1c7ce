import Foundation

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
  var bounds: [Bound] = []

  /// People counted in one place, by a key that stays the same from one release to the next.
  struct Count: Sendable, Equatable {
    var key: String
    var value: Int
    /// Of the counts of one chain, such as the quarters of a project, the highest is printed. Nil for
    /// a count that adds up with others.
    var chain: String?
  }

  /// The counts at these positions added up.
  struct Sum: Sendable, Equatable {
    var key: String
    var parts: [Int]
    var standing: Standing
  }

  enum Standing: Sendable, CaseIterable {
    /// To be printed or hidden, as the protection decides.
    case candidate
    case shown, hidden
    /// Never printed, but not to be disclosed either.
    case unprinted
  }

  /// A sum of which only the least and the greatest value were told.
  struct Bound: Sendable, Equatable {
    var key: String
    var parts: [Int]
    var range: ClosedRange<Int>
  }

  /// Two sums that everybody knows to be equal, such as a total and its categories.
  struct Equation: Sendable, Equatable {
    var left: [Int]
    var right: [Int]
  }

  /// How the keys of an indicator's sums are to be read; those of other tables stand by themselves.
  func figureKey(_ key: String) -> FigureKey? {
    name.hasPrefix(Self.indicatorPrefix) ? FigureKey(reading: key) : nil
  }

  static let indicatorPrefix = "indicator "
  static let baselinePrefix = "baseline "

  /// Whose counts it holds, or whose baselines; nil for a wave of a survey.
  var indicatorID: UUID? {
    [Self.indicatorPrefix, Self.baselinePrefix].lazy.filter(name.hasPrefix)
      .compactMap { UUID(uuidString: String(name.dropFirst($0.count))) }.first
  }

  func value(of parts: [Int]) -> Int {
    parts.reduce(0) { $0 + counts[$1].value }
  }

  /// Throws if a sum names a count that the table lacks.
  func checked() throws -> CountTable {
    let parts =
      sums.flatMap(\.parts) + equations.flatMap { $0.left + $0.right }
      + bounds.flatMap(\.parts)
    guard parts.allSatisfy(counts.indices.contains) else { throw MissingCount() }
    return self
  }

  private struct MissingCount: Error {}
}
