package import Foundation

extension Indicator {
  /// Whether its sums over time count a person again each time she came: then they are passages, not
  /// people.
  package var countsPassages: Bool {
    measure == .count && overTime == .sum && counting != .once && PeopleUnit.word(in: unit) != nil
  }

  /// What its sums over time count.
  package var summedUnit: String { countsPassages ? "passages" : unit }

  /// How many different people may be behind a sum of quarters: at least those of the largest one, at
  /// most the sum. Returns nil where people are not counted once in each quarter.
  package func reach(over values: [Measured]) -> ClosedRange<Decimal>? {
    let figures = values.compactMap(\.figure)
    guard countsPassages, counting == .perQuarter, let largest = figures.max() else { return nil }
    let sum = figures.reduce(0, +)
    return largest > 0 && largest < sum ? largest...sum : nil
  }
}
