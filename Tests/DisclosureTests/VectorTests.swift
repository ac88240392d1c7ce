import Disclosure
import Testing

@Suite struct VectorTests {
  @Test func `the audit finds the very intervals of the random tables`() throws {
    let vectors = try Vectors.random()
    var compared = 0
    for table in vectors.tables {
      let question = SuppressionRequest(
        threshold: vectors.threshold, rows: Vectors.cross(table.dims), values: table.values)
      for (pattern, expected) in [
        (table.primary, table.attackOnPrimary),
        (table.example, table.attackOnExample),
      ] {
        let answer = question.audit(masked: pattern)
        #expect(answer.refused == nil)
        for (figure, interval) in expected {
          let found = Int(figure).flatMap { answer.intervals[$0] }
          #expect(found.map { [$0.lowerBound, $0.upperBound] } == interval)
          compared += 1
        }
      }
    }
    #expect(compared == 520)
  }

  @Test func `the audit finds the very intervals of the designed tables`() throws {
    var compared = 0
    for (name, table) in try Vectors.designed() {
      let primary = table.cells.indices.filter { table.cells[$0].primary }
      let gauss = table.cells.indices.filter { table.cells[$0].isHiddenByGauss ?? false }
      let optimum = table.positions(table.optimum)
      let halves = (table.attackOnGauss ?? [:])
        .mapValues { $0.map { Int($0) } }
      for (pattern, expected) in [
        (primary, table.attackOnPrimary ?? [:]), (gauss, halves),
        (optimum, table.attackOnOptimum ?? [:]),
      ] where !expected.isEmpty {
        let answer = table.question.audit(masked: pattern)
        for (cell, interval) in expected {
          let found = table.positions([cell]).first.flatMap { answer.intervals[$0] }
          #expect(found.map { [$0.lowerBound, $0.upperBound] } == interval, "\(name) \(cell)")
          compared += 1
        }
      }
    }
    #expect(compared > 60)
  }

  @Test(arguments: [Protection.Effort.working, .released])
  func `every trap is closed, with as few hidden figures as can be`(
    effort: Protection.Effort
  ) throws {
    var hidden = 0
    var fewest = 0
    for (name, table) in try Vectors.designed() {
      let answer = table.question.protect(effort: effort)
      #expect(answer.refused == nil, "\(name)")
      #expect(answer.intervals.count == answer.masked.count)
      #expect(answer.intervals.values.allSatisfy { $0.count > 4 }, "\(name)")
      let primary = table.cells.indices.filter { table.cells[$0].primary }
      #expect(Set(primary).isSubset(of: answer.masked), "\(name)")
      if effort == .released {
        #expect(answer.masked.count == table.fewestHidden, "\(name) hides \(answer.masked)")
      }
      let bound = Double(table.fewestHidden) * 1.1
      #expect(Double(answer.masked.count) <= bound, "\(name) hides \(answer.masked)")
      hidden += answer.masked.count
      fewest += table.fewestHidden
    }
    #expect(hidden * 10 <= fewest * 11)
  }

  @Test(arguments: [(Protection.Effort.working, 417), (.released, 399)])
  func `the random tables are protected, with fewer hidden figures than the example`(
    effort: Protection.Effort, most: Int
  ) throws {
    let vectors = try Vectors.random()
    var hidden = 0
    var examples = 0
    for table in vectors.tables {
      let answer = SuppressionRequest(
        threshold: vectors.threshold, rows: Vectors.cross(table.dims), values: table.values
      ).protect(effort: effort)
      #expect(answer.refused == nil)
      #expect(answer.intervals.values.allSatisfy { $0.count > 4 })
      hidden += answer.masked.count
      examples += table.example.count
    }
    #expect(hidden <= most && most < examples)
  }
}
