import Foundation
import Monitoring
import Testing

@Suite struct AttainmentTests {
  @Test(
    arguments: [
      (150, 100, 200, "0.5", AttainmentStatus.partly), (200, 100, 200, "1", .reached),
      (260, 100, 200, "1.6", .reached), (180, 100, 200, "0.8", .nearly),
      (179, 100, 200, "0.79", .partly),
      (149, 100, 200, "0.49", .notReached), (90, 100, 200, "-0.1", .notReached),
      (40, nil, 50, "0.8", .nearly), (0, nil, 50, "0", .notReached),
      // Decreasing: from 40 down to 20.
      (20, 40, 20, "1", .reached), (10, 40, 20, "1.5", .reached), (30, 40, 20, "0.5", .partly),
      (50, 40, 20, "-0.5", .notReached),
    ] as [(Decimal, Decimal?, Decimal, String, AttainmentStatus)])
  func `attainment is the part of the way that was gone`(
    actual: Decimal, baseline: Decimal?, target: Decimal, expected: String, status: AttainmentStatus
  ) throws {
    let attainment = Attainment.of(
      actual: actual, baseline: baseline, target: target, direction: .increase)
    #expect(attainment == .fraction(try #require(Decimal(string: expected))))
    #expect(attainment.status == status)
  }

  @Test(
    arguments: [
      (nil, 1, 2, Attainment.Cause.noActual), (1, 1, nil, .noTarget), (nil, nil, nil, .noTarget),
      (5, 7, 7, .targetIsBaseline), (5, nil, 0, .targetIsBaseline),
    ] as [(Decimal?, Decimal?, Decimal?, Attainment.Cause)])
  func `what cannot be assessed says why`(
    actual: Decimal?, baseline: Decimal?, target: Decimal?, cause: Attainment.Cause
  ) {
    let attainment = Attainment.of(
      actual: actual, baseline: baseline, target: target, direction: .increase)
    #expect(attainment == .notAssessable(cause))
    #expect(attainment.status == .notAssessable)
    #expect(!cause.sentence.isEmpty)
  }

  @Test(arguments: [Indicator.Direction.decrease, .maintain])
  func `what is to shrink or to stay needs a baseline`(direction: Indicator.Direction) {
    #expect(
      Attainment.of(actual: 20, baseline: nil, target: 10, direction: direction)
        == .notAssessable(.noBaseline))
    #expect(
      Attainment.of(actual: 20, baseline: 40, target: 10, direction: direction).status == .partly)
  }

  @Test(
    arguments: [
      ("0.7959", "0.79"), ("0.995", "0.99"), ("0.4999", "0.49"), ("0.8", "0.8"), ("1", "1"),
      ("0.7949", "0.7949"), ("1.0049", "1.0049"), ("0.875", "0.875"), ("-0.004", "-0.004"),
    ])
  func `what stays under a bound is not rounded up to it`(fraction: String, shown: String) throws {
    let fraction = try #require(Decimal(string: fraction))
    #expect(Attainment.rounded(fraction) == Decimal(string: shown))
    #expect(
      Attainment.fraction(Attainment.rounded(fraction)).status
        == Attainment.fraction(fraction).status)
  }

  @Test func `statuses have distinct labels`() {
    let labels = AttainmentStatus.allCases.map(\.label)
    #expect(Set(labels).count == labels.count)
  }
}
