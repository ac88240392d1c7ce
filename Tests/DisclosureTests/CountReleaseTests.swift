import Disclosure
import Foundation
import Testing

@Suite struct CountReleaseTests {
  private let secrecy = ThresholdRule(threshold: 11)

  @Test func `a corrected version hides the few who came between the two`() {
    var first = CountSystem<String>(secrecy: secrecy)
    for (key, count) in [("1 women", 25), ("1 men", 14), ("1 all", 39)] {
      first.add(Decimal(count), as: key)
    }
    first.relate("1 all", toSumOf: ["1 women", "1 men"])
    let release = first.protection().release
    #expect(release.entries.allSatisfy { !$0.isHidden })

    var second = CountSystem(secrecy: secrecy, after: [release])
    for (key, count) in [("2 women", 28), ("2 men", 14), ("2 all", 42)] {
      second.add(Decimal(count), as: key)
    }
    second.relate("2 all", toSumOf: ["2 women", "2 men"])
    for name in ["women", "men", "all"] { second.revise("1 \(name)", into: "2 \(name)") }
    let protection = second.protection()
    #expect(protection.refusal == nil)
    #expect(protection.hidden == ["2 women", "2 all"])
  }

  @Test func `what a release hid stays hidden in the next, with what would tell it`() {
    var first = CountSystem<String>(secrecy: secrecy)
    for (key, count) in [("a", 5), ("b", 30), ("all", 35)] { first.add(Decimal(count), as: key) }
    first.relate("all", toSumOf: ["a", "b"])
    let release = first.protection().release
    #expect(Set(release.entries.filter(\.isHidden).map(\.key)) == ["a", "b"])

    var second = CountSystem(secrecy: secrecy, after: [release])
    second.add(5, as: "a")
    second.add(12, as: "b1")
    second.add(18, as: "b2")
    second.relate("b", toSumOf: ["b1", "b2"])
    let protection = second.protection()
    #expect(protection.refusal == nil)
    #expect(protection.hidden.isSuperset(of: ["a", "b"]))
    #expect(!protection.hidden.isDisjoint(with: ["b1", "b2"]))
  }

  @Test func `a release that tells what an earlier one hid is refused`() {
    let first = Release(
      entries: [
        .init(key: "a", count: 5, isHidden: true), .init(key: "b", count: 30, isHidden: true),
        .init(key: "all", count: 35, isHidden: false),
      ],
      sums: [KeySum(total: "all", parts: ["a", "b"])])
    let slip = Release(
      entries: [Release.Entry(key: "b again", count: 30, isHidden: false)],
      sums: [KeySum(total: "b again", parts: ["b"])])
    var next = CountSystem(secrecy: secrecy, after: [first, slip])
    next.add(40, as: "c")
    let protection = next.protection()
    #expect(protection.refusal != nil)
    #expect(protection.hidden.contains("c"))
  }

  @Test func `people counted once over two quarters bound what the quarters may be`() {
    // At most 20 over the year and 20 in the first quarter: the second cannot be beyond 20.
    var counts = CountSystem<String>(secrecy: secrecy)
    for (key, count) in [("q1", 20), ("q2", 3), ("year", 21)] {
      counts.add(Decimal(count), as: key)
    }
    counts.bound("year", by: ["q1", "q2"])
    #expect(counts.hidden() == ["q2"])
    // Both known, the second quarter would be one of 1, 2, 3.
    var tight = CountSystem<String>(secrecy: secrecy)
    for (key, count) in [("q1", 20), ("q2", 3), ("year", 20), ("most", 3)] {
      tight.add(Decimal(count), as: key)
    }
    tight.bound("most", by: ["q2"])
    #expect(tight.hidden() == ["q2", "most"])
  }

  @Test func `an unprinted count is not hidden, but what tells it is`() {
    var counts = CountSystem<String>(secrecy: secrecy)
    counts.add(50, as: "codes")
    counts.add(47, as: "answers")
    counts.add(3, as: "silent", standing: .unprinted)
    counts.relate("codes", toSumOf: ["answers", "silent"])
    #expect(counts.hidden() == ["answers"])
  }

  @Test func `for very sensitive matters zeros are hidden, and a small group concerned as a whole`()
  {
    let secrecy = ThresholdRule(threshold: 11, protectsZeros: true)
    #expect(secrecy.isSensitive(0))
    #expect(secrecy.disclosesGroup(20, of: 20))
    #expect(!secrecy.disclosesGroup(30, of: 30))
    #expect(!ThresholdRule(threshold: 11).disclosesGroup(20, of: 20))
    var counts = CountSystem<String>(secrecy: secrecy)
    for (key, count) in [("a", 0), ("b", 30), ("c", 40), ("all", 70)] {
      counts.add(Decimal(count), as: key)
    }
    counts.relate("all", toSumOf: ["a", "b", "c"])
    let hidden = counts.hidden()
    #expect(hidden.contains("a") && hidden.count == 2)
    counts.protect("c")
    #expect(counts.hidden().contains("c"))
  }

  @Test func `sums that do not come out, or turn in a circle, do no harm`() {
    var counts = CountSystem<String>(secrecy: secrecy)
    for (key, count) in [("a", Decimal(5)), ("b", 30), ("all", 36), ("odd", -3), ("big", 4e20)] {
      counts.add(count, as: key)
    }
    counts.relate("all", toSumOf: ["a", "b"])
    counts.relate("a", toSumOf: ["all"])
    counts.relate("b", toSumOf: ["b"])
    #expect(counts.hidden().isSuperset(of: ["a"]))
    #expect(counts.hidden().isDisjoint(with: ["odd", "big"]))
  }
}
