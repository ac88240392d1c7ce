import Disclosure
import Foundation
import Testing

struct CountSystemTests {
  private let secrecy = ThresholdRule(threshold: 11)

  private func hidden(_ parts: [Decimal], total: Decimal? = nil) -> Set<Int> {
    var system = CountSystem<Int>(secrecy: secrecy)
    for (index, part) in parts.enumerated() { system.add(part, as: index) }
    system.add(total ?? parts.reduce(0, +), as: -1)
    system.relate(-1, toSumOf: Array(parts.indices))
    return system.hidden()
  }

  @Test("Nothing is hidden where nothing is small; zeros are shown")
  func nothingSmall() {
    #expect(hidden([11, 40, 0]).isEmpty)
  }

  @Test("One small count takes the smallest shown one with it")
  func companion() {
    #expect(hidden([5, 40, 20, 0]) == [0, 2])
  }

  @Test("Two ones under a shown total would be known exactly: a third is hidden")
  func twoOnes() {
    #expect(hidden([1, 1, 30, 25]) == [0, 1, 3])
  }

  @Test("Two small counts that leave at least five values each are enough")
  func enoughPlay() {
    #expect(hidden([3, 4, 30, 25]) == [0, 1])
  }

  @Test("Where no part is left to hide, the total is")
  func totalHidden() {
    #expect(hidden([7, 0, 0]) == [0, -1])
    #expect(hidden([1, 2]) == [0, 1, -1])
  }

  @Test("A total that is small alone takes a part with it")
  func smallTotal() {
    var system = CountSystem<String>(secrecy: secrecy)
    for (key, count) in [("a", 20), ("b", 30), ("rest", 4), ("all", 54)] {
      system.add(Decimal(count), as: key)
    }
    system.relate("all", toSumOf: ["a", "b", "rest"])
    #expect(system.hidden() == ["rest", "a"])
  }

  @Test("What one sum hides is kept by the other sums that hold it")
  func linked() {
    // Quarters of two projects, with totals by project and by quarter.
    var system = CountSystem<String>(secrecy: secrecy)
    let counts: [String: Decimal] = [
      "p1q1": 4, "p1q2": 50, "p1": 54, "p2q1": 60, "p2q2": 70, "p2": 130, "q1": 64, "q2": 120,
    ]
    for key in counts.keys.sorted() { system.add(counts[key] ?? 0, as: key) }
    system.relate("p1", toSumOf: ["p1q1", "p1q2"])
    system.relate("p2", toSumOf: ["p2q1", "p2q2"])
    system.relate("q1", toSumOf: ["p1q1", "p2q1"])
    system.relate("q2", toSumOf: ["p1q2", "p2q2"])
    #expect(system.hidden() == ["p1q1", "p1q2", "p2q1", "p2q2"])
  }

  @Test("A part without a count takes no part in its sum")
  func absentPart() {
    var system = CountSystem<Int>(secrecy: secrecy)
    system.add(5, as: 0)
    system.add(25, as: 2)
    system.add(30, as: -1)
    system.relate(-1, toSumOf: [0, 1, 2])
    #expect(system.hidden() == [0, 2])
  }

  @Test("In random tables no hidden count has fewer than five values within any one sum")
  func randomTables() {
    var state: UInt64 = 20_250_120
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<500 {
      let parts = (0..<(2 + draw(7))).map { _ in Decimal(draw(5) == 0 ? 0 : draw(40)) }
      let hidden = hidden(parts)
      guard !hidden.contains(-1) else { continue }
      let masked = hidden.map { parts[$0] }
      if masked.isEmpty { continue }
      // Each hidden count is at least 1, and they sum to what the shown ones leave.
      let play = masked.reduce(0, +) - Decimal(masked.count)
      #expect(masked.count > 1 && play >= 4, "\(parts) hides \(hidden)")
    }
  }
}
