/// Why a hidden figure is safe: readers cannot exclude two values that differ enough.
package enum Proof: Sendable, Hashable {
  /// Two feasible tables.
  case exchange(CountExchange)
  /// Its feasibility interval; a checked table attains each end.
  case interval(ClosedRange<Int>)
}
