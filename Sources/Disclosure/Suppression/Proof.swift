/// Why a hidden figure is safe: readers cannot tell two values of it apart that differ enough.
package enum Proof: Sendable, Hashable {
  /// Two possible tables that were found.
  case exchange(Exchange)
  /// The least and greatest of all values that it may have, each that of a table checked.
  case interval(ClosedRange<Int>)
}
