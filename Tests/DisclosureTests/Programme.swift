import Disclosure

/// One indicator of an invented programme, as a system: projects in four axes, quarters, and four
/// breakdowns that share the totals only; with everything that could be published of it.
///
/// Cells are the categories of each breakdown, by project and quarter. That the breakdowns of one
/// project and quarter have the same total is an equation.
struct Programme {
  var projects = 16
  var quarters = 12
  var axes = 4
  /// Number of categories of each breakdown, « inconnu » included.
  var breakdowns = [3, 4, 6, 9]

  func system(seed: UInt64) -> CellSystem? {
    var generator = SeededGenerator(seed: seed)
    var table: [Int] = []
    for _ in 0..<projects {
      let size = 8 + Int.random(in: 0..<90, using: &generator)
      for _ in 0..<quarters {
        let total = Int.random(in: 0...size, using: &generator)
        for count in breakdowns { table += Self.split(total, into: count, &generator) }
      }
    }
    return CellSystem(table: table, equations: sameTotals(), figures: figures(of: table))
  }

  private var stride: Int { breakdowns.reduce(0, +) }

  private func cells(_ project: Int, _ quarter: Int, breakdown: Int) -> Range<Int> {
    let start =
      (project * quarters + quarter) * stride + breakdowns.prefix(breakdown).reduce(0, +)
    return start..<(start + breakdowns[breakdown])
  }

  private func sameTotals() -> [LinearForm] {
    (0..<projects).flatMap { project in
      (0..<quarters).flatMap { quarter in
        breakdowns.indices.dropFirst().map { breakdown in
          LinearForm(sumOf: cells(project, quarter, breakdown: 0))
            - LinearForm(sumOf: cells(project, quarter, breakdown: breakdown))
        }
      }
    }
  }

  private func figures(of table: [Int]) -> [Figure] {
    let secrecy = ThresholdRule(threshold: 11)
    var figures: [Figure] = []
    for entity in entities() {
      for period in periods() {
        let places = entity.flatMap { project in period.map { (project, $0) } }
        for breakdown in breakdowns.indices {
          let ranges = places.map { cells($0.0, $0.1, breakdown: breakdown) }
          let lines = (0..<breakdowns[breakdown]).map { category in
            LinearForm(sumOf: ranges.map { $0.lowerBound + category })
          }
          let total = LinearForm(sumOf: ranges.joined())
          for form in breakdown == 0 ? [total] + lines : lines {
            let isDetail = form != total || period.count == 1
            let level: Figure.Level =
              entity.count > 1
              ? isDetail ? .axisDetail : .axisTotal : isDetail ? .projectDetail : .projectTotal
            figures.append(
              Figure(form, isSensitive: secrecy.isSensitive(form.value(in: table)), level: level))
          }
        }
      }
    }
    return figures
  }

  /// The region, each axis, each project.
  private func entities() -> [[Int]] {
    let all = Array(0..<projects)
    return [all] + (0..<axes).map { axis in all.filter { $0 % axes == axis } } + all.map { [$0] }
  }

  /// Quarters, semesters, years, and what has been since the start at each quarter.
  private func periods() -> [[Int]] {
    let all = Array(0..<quarters)
    let spans = [1, 2, 4].flatMap { length in
      Swift.stride(from: 0, to: quarters, by: length).map { start in
        all.filter { $0 >= start && $0 < start + length }
      }
    }
    return spans + all.dropFirst().map { Array(0...$0) }
  }

  /// By unequal weights, as breakdowns of people are.
  private static func split(
    _ total: Int, into count: Int, _ generator: inout SeededGenerator
  ) -> [Int] {
    var parts = Array(repeating: 0, count: count)
    for _ in 0..<total {
      let one = Int.random(in: 0..<count, using: &generator)
      parts[min(one, Int.random(in: 0..<count, using: &generator))] += 1
    }
    return parts
  }
}
