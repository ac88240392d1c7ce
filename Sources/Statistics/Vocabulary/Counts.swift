/// Counts come from outside: each is checked once, so that sums of them can neither overflow nor
/// make the loops of the exact methods long.
enum Counts {
  static let largest = 1_000_000_000

  static func check(_ counts: [Int]) throws(EstimateRefusal) {
    guard counts.allSatisfy({ $0 >= 0 }) else { throw .negativeCount }
    guard counts.allSatisfy({ $0 <= largest }) else { throw .countTooLarge }
  }
}
