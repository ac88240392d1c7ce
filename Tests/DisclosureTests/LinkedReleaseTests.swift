import Disclosure
import Testing

/// Figures of several releases, and figures that are not simple sums, in one system.
@Suite struct LinkedReleaseTests {
  @Test func `a corrected version hides the few who came between the two`() {
    var first = NamedSystem()
    for (name, count) in [("1 women", 25), ("1 men", 14)] { first.cell(name, count) }
    first.sum("1 all", of: ["1 women", "1 men"])
    #expect(first.hidden().isEmpty)

    var second = NamedSystem()
    for (name, count) in [("1 women", 25), ("1 men", 14)] {
      second.cell(name, count, standing: .released)
    }
    second.sum("1 all", of: ["1 women", "1 men"], standing: .released)
    for (name, count) in [("2 women", 28), ("2 men", 14)] { second.cell(name, count) }
    second.sum("2 all", of: ["2 women", "2 men"])
    for name in ["women", "men", "all"] { second.difference("2 \(name)", "1 \(name)") }
    #expect(second.protection?.refusal == nil)
    #expect(second.hidden() == ["2 women", "2 all"])
  }

  @Test func `what a release hid stays hidden in the next, with what would tell it`() {
    var first = NamedSystem()
    for (name, count) in [("a", 5), ("b", 30)] { first.cell(name, count) }
    first.sum("all", of: ["a", "b"])
    #expect(first.hidden() == ["a", "b"])

    var second = NamedSystem()
    second.cell("a", 5, standing: .withheld)
    for (name, count) in [("b1", 12), ("b2", 18)] { second.cell(name, count) }
    second.sum("b", of: ["b1", "b2"], standing: .withheld)
    second.sum("all", of: ["a", "b"], standing: .released)
    let hidden = second.hidden()
    #expect(second.protection?.refusal == nil)
    #expect(hidden.isSuperset(of: ["a", "b"]))
    #expect(!hidden.isDisjoint(with: ["b1", "b2"]))
  }

  @Test func `a release that tells what an earlier one hid is refused`() {
    var system = NamedSystem()
    for (name, count) in [("a", 5), ("b", 30)] { system.cell(name, count, standing: .withheld) }
    system.sum("all", of: ["a", "b"], standing: .released)
    system.sum("b again", of: ["b"], standing: .released)
    system.cell("c", 40)
    #expect(system.protection?.refusal != nil)
    #expect(system.hidden().contains("c"))
  }

  @Test func `people counted once over two quarters bound what the quarters may be`() {
    // At most 20 over the year and 20 in the first quarter: the second cannot be beyond 20.
    var system = NamedSystem()
    for (name, count) in [("q1", 20), ("q2", 3), ("year", 21)] { system.cell(name, count) }
    system.bound("year", by: ["q1", "q2"])
    #expect(system.hidden() == ["q2"])
    // Both known, the second quarter would be one of 1, 2, 3.
    var tight = NamedSystem()
    for (name, count) in [("q1", 20), ("q2", 3), ("year", 20), ("most", 3)] {
      tight.cell(name, count)
    }
    tight.bound("most", by: ["q2"])
    #expect(tight.hidden() == ["q2", "most"])
  }

  @Test func `an unprinted count is not hidden, but what tells it is`() {
    var system = NamedSystem()
    system.cell("answers", 47)
    system.cell("silent", 3, standing: .unprinted)
    system.sum("codes", of: ["answers", "silent"])
    #expect(system.hidden() == ["answers"])
  }

  @Test func `for very sensitive matters zeros are hidden, and a small group concerned as a whole`()
  {
    let rule = ThresholdRule(threshold: 11, protectsZeros: true)
    #expect(rule.isSensitive(0))
    #expect(rule.disclosesGroup(20, of: 20))
    #expect(!rule.disclosesGroup(30, of: 30))
    #expect(!ThresholdRule(threshold: 11).disclosesGroup(20, of: 20))
    var system = NamedSystem(rule: rule)
    for (name, count) in [("a", 0), ("b", 30), ("c", 40)] { system.cell(name, count) }
    system.sum("all", of: ["a", "b", "c"])
    let hidden = system.hidden()
    #expect(hidden.contains("a") && hidden.count == 2)
    var group = NamedSystem(rule: rule)
    for (name, count) in [("a", 0), ("b", 30)] { group.cell(name, count) }
    group.cell("c", 40, isSensitive: true)
    group.sum("all", of: ["a", "b", "c"])
    #expect(group.hidden().contains("c"))
  }
}
