import Disclosure
import Foundation
import Testing

struct ThresholdRuleTests {
  @Test(
    "Counts from 1 to 10 are small at the threshold of 11",
    arguments: [(0, false), (1, true), (10, true), (11, false), (400, false)])
  func small(count: Int, expected: Bool) {
    #expect(ThresholdRule(threshold: 11).isSmall(Decimal(count)) == expected)
  }

  @Test("At a threshold of 0 or 1 nothing is small", arguments: [0, 1])
  func noThreshold(threshold: Int) {
    #expect(!ThresholdRule(threshold: threshold).isSmall(1))
  }

  @Test(
    "A proportion is hidden by its numerator, its denominator or those left over",
    arguments: [
      (20, 50, false), (3, 50, true), (47, 50, true), (0, 9, true), (0, 50, false), (50, 50, false),
    ])
  func proportion(numerator: Int, denominator: Int, expected: Bool) {
    let secrecy = ThresholdRule(threshold: 11)
    #expect(
      secrecy.hidesProportion(
        numerator: Decimal(numerator), denominator: Decimal(denominator)) == expected)
  }

  @Test("In a breakdown the computed rest counts as a category")
  func rest() {
    let secrecy = ThresholdRule(threshold: 11)
    #expect(secrecy.hiddenPositions(counts: [30, 50], rest: 4, total: 84) == [0, 2])
    #expect(secrecy.hiddenPositions(counts: [30, nil], rest: 20, total: 50).isEmpty)
  }
}
