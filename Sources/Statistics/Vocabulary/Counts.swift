/// Counts come from outside, so each is checked once: sums of them cannot overflow, and the loops
/// of the exact methods stay short.
enum Counts {
  static let largest = 1_000_000_000

  static func check(_ counts: [Int]) throws(EstimateRefusal) {
    guard counts.allSatisfy({ $0 >= 0 }) else { throw .negativeCount }
    guard counts.allSatisfy({ $0 <= largest }) else { throw .countTooLarge }
  }
}
