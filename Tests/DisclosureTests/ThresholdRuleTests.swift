import Disclosure
import Testing

@Suite struct ThresholdRuleTests {
  @Test(
    "Counts from 1 to 10 are small at the threshold of 11",
    arguments: [(0, false), (1, true), (10, true), (11, false), (400, false)])
  func small(count: Int, expected: Bool) {
    #expect(ThresholdRule(threshold: 11).isSensitive(count) == expected)
  }

  @Test("At a threshold of 0 or 1 nothing is small", arguments: [0, 1])
  func noThreshold(threshold: Int) {
    #expect(!ThresholdRule(threshold: threshold).isSensitive(1))
  }
}
