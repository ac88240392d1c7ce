import Disclosure
import Testing

@Suite struct ProtectionTests {
  @Test func `whatever the system, no hidden figure can be told within less than five values`() {
    var generator = SeededGenerator(seed: 4)
    var refused = 0
    for _ in 0..<150 {
      let system = RandomSystem(&generator)
      let published = system.shownBefore()
      let question = system.question(published: published)
      let answer = question.protect()
      if answer.refused != nil {
        refused += 1
        #expect(!published.isEmpty)
        continue
      }
      let small = question.values.indices.filter { (1..<11).contains(question.values[$0]) }
      #expect(Set(small).isSubset(of: answer.masked))
      #expect(Set(answer.masked).isDisjoint(with: published))
      let narrow = answer.intervals.filter { $0.value.count < 5 }
      #expect(narrow.isEmpty, "\(system)")
      for (figure, interval) in answer.intervals {
        #expect(interval.contains(question.values[figure]))
      }
    }
    #expect(refused < 30)
  }

  @Test func `the same figures always get the same mask`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      let question = RandomSystem(&generator).question()
      #expect(question.protect() == question.protect())
    }
  }

  @Test func `what is already out and tells a small count refuses the release`() {
    // 30 people, then 33: the three who came are known whatever is hidden.
    let question = SuppressionRequest(
      threshold: 11, rows: [[1, 0], [1, 1], [0, 1]], values: [30, 33, 3], published: [0, 1])
    let answer = question.protect()
    #expect(answer.refused?.contains("déjà parus") ?? false)
    #expect(answer.masked == [2])
    #expect(answer.intervals.isEmpty)
  }

  @Test func `what is already out and tells a small count nearly refuses the release`() {
    // Two marks that stand for four people together: each is 1, 2 or 3.
    let question = SuppressionRequest(
      threshold: 11, rows: [[1, 1], [1, 0], [0, 1]], values: [4, 2, 2], published: [0])
    #expect(question.protect().refused != nil)
  }

  @Test func `a release that comes after another one hides what both would tell together`() {
    let question = SuppressionRequest(
      threshold: 11, rows: [[1, 0], [1, 1], [0, 1]], values: [30, 33, 3], published: [0])
    let answer = question.protect()
    #expect(answer.refused == nil)
    #expect(answer.masked == [1, 2])
  }

  @Test(arguments: [Protection.Effort.working, .released])
  func `the two tables of a proof have all shown figures, and differ enough`(
    effort: Protection.Effort
  ) throws {
    var generator = SeededGenerator(seed: 6)
    var checked = 0
    for _ in 0..<10 {
      let programme = Programme(projects: 4, quarters: 2, axes: 2, breakdowns: [2, 3])
      let system = try #require(
        programme.system(seed: generator.next()))
      let protection = Protection(of: system, effort: effort)
      #expect(protection.refusal == nil)
      #expect(protection.hidden.allSatisfy { protection.proofs[$0] != nil })
      for (figure, proof) in protection.proofs {
        checked += 1
        let tables = [proof.lowerTable(system.table), proof.upperTable(system.table)]
        for table in tables {
          #expect(table.allSatisfy { $0 >= 0 })
          #expect(system.equations.allSatisfy { $0.value(in: table) == 0 })
          for index in system.figures.indices {
            let value = system.figures[index].form.value(in: table)
            if protection.hidden.contains(index) {
              #expect(value >= 1)
            } else {
              #expect(value == system.values[index])
            }
          }
        }
        let values = tables.map { system.figures[figure].form.value(in: $0) }
        #expect(abs(values[0] - values[1]) >= 4)
      }
    }
    #expect(checked > 100)
  }
}
