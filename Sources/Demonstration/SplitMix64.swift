import Foundation

/// Pseudorandom numbers that are the same on every machine and for ever; the standard library does not
/// promise the same draws from one version to the next.
///
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A separate stream for each thing drawn, so that adding a project or an indicator to the plan does
  /// not change the figures of the others.
  init(seed: UInt64, _ key: String...) {
    // FNV-1a, 64 bits.
    let hash = key.joined(separator: "/").utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    self.init(seed: seed ^ hash)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// Draws. Sums, products and quotients only: `log` and `exp` differ between machines.
extension SplitMix64 {
  mutating func integer(_ range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound + 1)
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// From 0 to below 1.
  mutating func fraction() -> Double {
    Double(next() >> 11) / 9_007_199_254_740_992
  }

  mutating func happens(_ probability: Double) -> Bool {
    fraction() < probability
  }

  /// How many of `count` people, each with this probability.
  mutating func binomial(_ count: Int, _ probability: Double) -> Int {
    var hits = 0
    for _ in 0..<max(0, count) where happens(probability) { hits += 1 }
    return hits
  }

  /// About `mean`, more often near it than far, never further than `spread` of it.
  mutating func near(_ mean: Double, spread: Double) -> Double {
    mean * (1 + spread * (fraction() + fraction() - 1))
  }

  /// A position in the weights, drawn in proportion to them; the first when all are zero.
  mutating func position(_ weights: [Int]) -> Int {
    let total = weights.reduce(0, +)
    guard total > 0 else { return 0 }
    var left = integer(0...total - 1)
    for (position, weight) in weights.enumerated() {
      if left < weight { return position }
      left -= weight
    }
    return 0
  }

  mutating func element<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[integer(0...elements.count - 1)]
  }

  /// A version 4 UUID.
  mutating func uuid() -> UUID {
    let (high, low) = (next(), next())
    let byte = { (half: UInt64, position: UInt64) in
      UInt8(truncatingIfNeeded: half >> (8 * position))
    }
    return UUID(
      uuid: (
        byte(high, 0), byte(high, 1), byte(high, 2), byte(high, 3), byte(high, 4), byte(high, 5),
        byte(high, 6) & 0x0f | 0x40, byte(high, 7),
        byte(low, 0) & 0x3f | 0x80, byte(low, 1), byte(low, 2), byte(low, 3), byte(low, 4),
        byte(low, 5), byte(low, 6), byte(low, 7)
      ))
  }
}
