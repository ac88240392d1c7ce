extension Indicator {
  /// Whether its sums over time count a person again each time she came: then they are passages, not
  /// people.
  package var countsPassages: Bool {
    measure == .count && overTime == .sum && counting != .once && PeopleUnit.word(in: unit) != nil
  }

  /// What its sums over time count.
  package var summedUnit: String { countsPassages ? "passages" : unit }
}
