import Testing

@testable import Disclosure

/// Results are told as finely as can be, and every claim is checked against all tables there are.
@Suite struct LadderTests {
  /// Projects by class: the cells of one question.
  private struct Question {
    static let classes = 3
    let table: [Int]

    var projects: Int { table.count / Self.classes }

    func sum(_ projects: [Int], _ classes: [Int]) -> LinearForm {
      LinearForm(sumOf: projects.flatMap { p in classes.map { p * Self.classes + $0 } })
    }

    var respondents: Ladder.Rung {
      Ladder.Rung(sums: (0..<projects).map { sum([$0], [0, 1, 2]) })
    }

    /// Each class; the first or not.
    func ladder(_ projects: [Int]) -> Ladder {
      Ladder([
        Ladder.Rung(sums: [0, 1, 2].map { sum(projects, [$0]) }),
        Ladder.Rung(sums: [sum(projects, [0]), sum(projects, [1, 2])]),
      ])
    }

    /// All tables with the same respondents.
    var tables: [[Int]] {
      (0..<projects).reduce([[]]) { tables, project in
        let people = (0..<Self.classes).reduce(0) { $0 + table[project * Self.classes + $1] }
        let own = (0...people).flatMap { first in
          (0...(people - first)).map { [first, $0, people - first - $0] }
        }
        return tables.flatMap { table in own.map { table + $0 } }
      }
    }
  }

  @Test func `the finest rung that leaves five values is taken, the first ladder first`() throws {
    // Two projects of twelve; telling both would tell the difference of each class exactly.
    let question = Question(table: [6, 3, 3, 8, 2, 2])
    let targets = [question.sum([0], [1]), question.sum([1], [1])]
    let system = LadderSystem(
      table: question.table, known: [question.respondents], targets: targets)
    let ladders = [question.ladder([0, 1]), question.ladder([0])]
    // The class of a single project is the target itself: it may only be told with another.
    #expect(try LadderSearch.rungs(of: ladders, in: system) == [0, 1])
    #expect(try LadderSearch.rungs(of: ladders.reversed(), in: system) == [1, 0])
  }

  @Test func `what was told before is known`() throws {
    let question = Question(table: [6, 3, 3, 8, 2, 2])
    let targets = [question.sum([1], [1])]
    let released = Ladder.Rung(sums: [question.sum([0], [1])])
    let system = LadderSystem(
      table: question.table, known: [question.respondents, released], targets: targets)
    #expect(try LadderSearch.rungs(of: [question.ladder([0, 1])], in: system) == [1])
  }

  @Test func `a bound is known too`() throws {
    let question = Question(table: [38, 2, 2])
    let first = question.sum([0], [0])
    let bound = Ladder.Bound(first, in: 38...42)
    let system = LadderSystem(
      table: question.table, known: [question.respondents],
      targets: [question.sum([0], [1, 2])])
    let sharp = Ladder.Rung(sums: [], bounds: [Ladder.Bound(first, in: 38...41)])
    let wide = Ladder.Rung(sums: [], bounds: [bound])
    #expect(try LadderSearch.rungs(of: [Ladder([sharp, wide])], in: system) == [1])
    #expect(
      try LadderSearch.rungs(of: [Ladder([wide]), Ladder([sharp])], in: system) == [0, nil])
  }

  @Test func `who tries all tables finds five values for each target, or as many as before`() throws
  {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<40 {
      let question = Question(
        table: (0..<9).map { _ in Int(generator.next() % 5) })
      let areas = [[0, 1, 2], [0, 1], [1, 2], [2]]
      let targets = (areas + [[0], [1]]).flatMap { area in
        [[0], [1], [2], [0, 1]].map { question.sum(area, $0) }
      }.filter { (1...4).contains($0.value(in: question.table)) }
      let system = LadderSystem(
        table: question.table, known: [question.respondents], targets: targets)
      let ladders = areas.map(question.ladder)
      let rungs = try LadderSearch.rungs(of: ladders, in: system)
      let told = zip(ladders, rungs).flatMap { ladder, rung in
        rung.map { ladder.rungs[$0].sums } ?? []
      }
      let all = question.tables
      let left = all.filter { table in
        told.allSatisfy { $0.value(in: table) == $0.value(in: question.table) }
      }
      for target in targets {
        let before = Self.spread(of: target, in: all)
        #expect(Self.spread(of: target, in: left) >= min(4, before))
      }
    }
  }

  private static func spread(of form: LinearForm, in tables: [[Int]]) -> Int {
    let values = tables.map { form.value(in: $0) }
    return (values.max() ?? 0) - (values.min() ?? 0)
  }
}
