import Disclosure

/// Invented systems of every kind that a programme publishes, small enough to audit exactly.
struct RandomSystem {
  /// Of each inner cell, its count; of each figure, its cells.
  var table: [Int]
  var rows: [[Int]]
  /// Figures from here on belong to this release, those before to the first one.
  var firstOfSecond: Int

  init(_ generator: inout SeededGenerator) {
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: self.init(cross: [3, 4], &generator)
    case 1: self.init(cross: [2, 3, 2], &generator)
    case 2: self.init(hierarchy: &generator)
    case 3: self.init(quarters: &generator)
    case 4: self.init(versions: &generator)
    case 5: self.init(linked: &generator)
    default: self.init(filter: &generator)
    }
  }

  private init(table: [Int], rows: [[Int]], firstOfSecond: Int = 0) {
    self.table = table
    self.rows = rows
    self.firstOfSecond = firstOfSecond
  }

  private init(cross dims: [Int], _ generator: inout SeededGenerator) {
    let rows = Vectors.cross(dims)
    self.init(
      table: Self.counts(dims.reduce(1, *), &generator),
      rows: rows.map { row in row.indices.filter { row[$0] == 1 } })
  }

  /// Two axes of three projects, by sex.
  private init(hierarchy generator: inout SeededGenerator) {
    var rows: [[Int]] = []
    for group in [0..<6, 0..<3, 3..<6, 0..<1, 1..<2, 2..<3, 3..<4, 4..<5, 5..<6] {
      let women: [Int] = group.map { 2 * $0 }
      let men: [Int] = women.map { $0 + 1 }
      rows += [women + men, women, men]
    }
    self.init(table: Self.counts(12, &generator), rows: rows)
  }

  /// Two breakdowns of the same people, without their crossing.
  private init(linked generator: inout SeededGenerator) {
    let rows = [[0, 1, 2, 3], [4, 5, 6, 7], [0, 4], [1, 5], [2, 6], [3, 7], Array(0..<8)]
    self.init(table: Self.counts(8, &generator), rows: rows)
  }

  /// Quarters of two projects, with the year and what has been since its start.
  private init(quarters generator: inout SeededGenerator) {
    var rows: [[Int]] = []
    for span in [0...0, 1...1, 2...2, 3...3, 0...1, 0...2, 0...3, 2...3] {
      let one = Array(span)
      let other = one.map { $0 + 4 }
      rows += [one, other, one + other]
    }
    self.init(table: Self.counts(8, &generator), rows: rows)
  }

  /// Three categories, and again after a few more people: what stays, then what comes.
  private init(versions generator: inout SeededGenerator) {
    let more = (0..<3).map { _ in [0, 0, 2, 15].randomElement(using: &generator) ?? 0 }
    let first = [[0, 1, 2], [0], [1], [2]]
    let came = first.map { row in row.map { $0 + 3 } }
    let second = zip(first, came).map { $0 + $1 }
    self.init(
      table: Self.counts(3, &generator) + more, rows: first + second + came,
      firstOfSecond: first.count)
  }

  /// Answers of all, of those within a filter, of the others.
  private init(filter generator: inout SeededGenerator) {
    let answers = [[0, 1, 2], [0], [1], [2]]
    let others = answers.map { row in row.map { $0 + 3 } }
    let all = zip(answers, others).map { $0 + $1 }
    self.init(table: Self.counts(6, &generator), rows: answers + others + all)
  }

  private static func counts(_ number: Int, _ generator: inout SeededGenerator) -> [Int] {
    let size = [6, 15, 40].randomElement(using: &generator) ?? 15
    return (0..<number).map { _ in
      Int.random(in: 0..<6, using: &generator) == 0
        ? 0 : Int.random(in: 0..<size, using: &generator)
    }
  }

  /// As one release, or the second one where `published` are already out.
  func question(published: [Int] = []) -> SuppressionRequest {
    let values = rows.map { $0.reduce(0) { $0 + table[$1] } }
    return SuppressionRequest(
      threshold: 11,
      rows: rows.map { row in table.indices.map { row.contains($0) ? 1 : 0 } },
      values: values, published: published)
  }

  /// What a first release showed, where there are two.
  func shownBefore() -> [Int] {
    if firstOfSecond == 0 { return [] }
    let before = RandomSystem(table: table, rows: Array(rows.prefix(firstOfSecond)))
    let masked = Set(before.question().protect().masked)
    return (0..<firstOfSecond).filter { !masked.contains($0) }
  }
}
