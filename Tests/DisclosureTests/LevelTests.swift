import Testing

@testable import Disclosure

/// What is hidden first, and why.
@Suite struct LevelTests {
  /// Two projects by quarter, with totals of projects, quarters and all.
  private func axis(small: Int) -> NamedSystem {
    var system = NamedSystem()
    for (name, count) in [("p1q1", small), ("p1q2", 50), ("p2q1", 600), ("p2q2", 700)] {
      system.cell(name, count)
    }
    system.sum("p1", of: ["p1q1", "p1q2"], level: .projectTotal)
    system.sum("p2", of: ["p2q1", "p2q2"], level: .projectTotal)
    system.sum("q1", of: ["p1q1", "p2q1"], level: .axisDetail)
    system.sum("q2", of: ["p1q2", "p2q2"], level: .axisDetail)
    system.sum("all", of: ["p1q1", "p1q2", "p2q1", "p2q2"], level: .axisTotal)
    return system
  }

  @Test(arguments: [Protection.Effort.working, .released])
  func `no total is hidden where quarters of projects suffice, however many and large`(
    effort: Protection.Effort
  ) throws {
    let system = axis(small: 4)
    let protection = try #require(system.protection(effort: effort))
    #expect(system.names(of: protection.hidden) == ["p1q1", "p1q2", "p2q1", "p2q2"])
  }

  @Test func `a figure says that it is small, or which one it protects`() throws {
    let system = axis(small: 4)
    let protection = try #require(system.protection(effort: .released))
    #expect(protection.reasons[0] == .sensitive)
    for other in 1..<4 { #expect(protection.reasons[other] == .protects(figure: 0)) }
    #expect(protection.reasons.count == 4)
  }

  @Test func `a total that nothing beneath it can replace is told to be forced`() throws {
    var system = NamedSystem()
    for (name, count) in [("a", 4), ("b", 0)] { system.cell(name, count) }
    system.cell("c", 40, level: .axisTotal)
    system.sum("all", of: ["a", "b", "c"], level: .axisTotal)
    let protection = try #require(system.protection(effort: .released))
    #expect(system.names(of: protection.hidden) == ["a", "c"])
    #expect(protection.reasons[2] == .forced(figure: 0))
  }

  @Test func `what an earlier release hid says so`() throws {
    var system = NamedSystem()
    system.cell("now", 30)
    system.sum("then", of: ["now"], standing: .withheld)
    let protection = try #require(system.protection(effort: .working))
    #expect(protection.reasons[0] == .hiddenBefore)
  }

  @Test func `figures of one group are shown or hidden together, and their zeros too`() throws {
    // 3 of 40 concerned in one place, 0 of 50 in another: numerator, rest, all.
    var figures: [Figure] = []
    for (group, cells) in [[0, 1], [2, 3]].enumerated() {
      for form in [LinearForm(sumOf: [cells[0]]), LinearForm(sumOf: [cells[1]])] {
        figures.append(
          Figure(
            form, isSensitive: form == LinearForm(sumOf: [0]), group: group, leastHidden: 0))
      }
      figures.append(Figure(LinearForm(sumOf: cells), isSensitive: false, group: group))
    }
    let system = try #require(CellSystem(table: [3, 37, 0, 50], figures: figures))
    let alone = Protection(of: system)
    #expect(alone.hidden == [0, 1, 2])
    // With totals that tell the first by the second, the second goes whole, zero and all.
    figures.append(Figure(LinearForm(sumOf: [0, 2]), isSensitive: true, level: .axisTotal))
    figures.append(Figure(LinearForm(sumOf: [1, 3]), isSensitive: false, level: .axisTotal))
    figures.append(
      Figure(LinearForm(sumOf: [0, 1, 2, 3]), isSensitive: false, level: .axisTotal))
    let linked = Protection(
      of: try #require(CellSystem(table: [3, 37, 0, 50], figures: figures)))
    #expect(linked.refusal == nil)
    let isWhole = [[0, 1, 2], [3, 4, 5]].allSatisfy { group in
      Set(group).isSubset(of: linked.hidden) || linked.hidden.isDisjoint(with: group)
    }
    #expect(isWhole)
  }

  @Test func `figures that contradict what everybody knows are refused, never called protected`()
    throws
  {
    let figures = [0, 1].map { Figure(LinearForm(sumOf: [$0]), isSensitive: true) }
    let system = try #require(
      CellSystem(
        table: [3, 5], equations: [LinearForm(sumOf: [0]) - LinearForm(sumOf: [1])],
        figures: figures))
    let protection = Protection(of: system)
    #expect(protection.refusal == .unaudited)
    #expect(protection.hidden == [0, 1])
  }
}
