import Disclosure
import Testing

/// Which figures of small tables are hidden with those under the threshold.
@Suite struct SuppressionTests {
  /// By position; the total is −1.
  private func hidden(_ parts: [Int]) -> Set<Int> {
    var system = NamedSystem()
    for (index, part) in parts.enumerated() { system.cell("\(index)", part) }
    system.sum("-1", of: parts.indices.map { "\($0)" })
    return Set(system.hidden().compactMap { Int($0) })
  }

  @Test func `nothing is hidden when nothing is small, and zeros are shown`() {
    #expect(hidden([11, 40, 0]).isEmpty)
  }

  @Test func `one small count takes the smallest shown one with it`() {
    #expect(hidden([5, 40, 20, 0]) == [0, 2])
  }

  @Test func `two ones under a shown total would be known exactly, so a third is hidden`() {
    #expect(hidden([1, 1, 30, 25]) == [0, 1, 3])
  }

  @Test func `two small counts that leave at least five values each are enough`() {
    #expect(hidden([3, 4, 30, 25]) == [0, 1])
  }

  @Test func `when no part is left to hide, the total is`() {
    #expect(hidden([7, 0, 0]) == [0, -1])
    #expect(hidden([1, 2]) == [0, 1, -1])
  }

  @Test func `the small rest of a total takes a part with it`() {
    var system = NamedSystem()
    for (name, count) in [("a", 20), ("b", 30), ("rest", 4)] { system.cell(name, count) }
    system.sum("all", of: ["a", "b", "rest"])
    #expect(system.hidden() == ["rest", "a"])
  }

  @Test func `what one sum hides is kept by the other sums that hold it`() {
    // Quarters of two projects, with totals by project and by quarter.
    var system = NamedSystem()
    for (name, count) in [("p1q1", 4), ("p1q2", 50), ("p2q1", 60), ("p2q2", 70)] {
      system.cell(name, count)
    }
    system.sum("p1", of: ["p1q1", "p1q2"], level: .projectTotal)
    system.sum("p2", of: ["p2q1", "p2q2"], level: .projectTotal)
    system.sum("q1", of: ["p1q1", "p2q1"], level: .axisDetail)
    system.sum("q2", of: ["p1q2", "p2q2"], level: .axisDetail)
    #expect(system.hidden() == ["p1q1", "p1q2", "p2q1", "p2q2"])
  }

  @Test func `in a breakdown the computed rest counts as a category`() {
    #expect(hidden([30, 50, 4]) == [0, 2])
    #expect(hidden([30, 20]).isEmpty)
    #expect(hidden([5, 25]) == [0, 1])
  }

  @Test func `in random tables no hidden count has fewer than five values within any one sum`() {
    var state: UInt64 = 20_250_120
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<500 {
      let parts = (0..<(2 + draw(7))).map { _ in draw(5) == 0 ? 0 : draw(40) }
      let hidden = hidden(parts)
      guard !hidden.contains(-1) else { continue }
      let masked = hidden.map { parts[$0] }
      if masked.isEmpty { continue }
      // Each hidden count is at least 1, and they sum to what the shown ones leave.
      let play = masked.reduce(0, +) - masked.count
      #expect(masked.count > 1 && play >= 4, "\(parts) hides \(hidden)")
    }
  }
}
