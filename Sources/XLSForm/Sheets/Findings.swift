/// What reading a form found: problems, which make it unusable, and warnings for its author.
struct Findings {
  var problems: [FormFinding] = []
  var warnings: [FormFinding] = []

  mutating func append(_ other: Findings) {
    problems += other.problems
    warnings += other.warnings
  }

  /// Sorts in the order of the workbook.
  mutating func sort() {
    problems = Self.grouped(Self.inOrder(problems))
    warnings = Self.grouped(Self.inOrder(warnings))
  }

  /// What an author would read over and over is told once, with its rows.
  private static let repetitionLimit = 5

  private static func grouped(_ findings: [FormFinding]) -> [FormFinding] {
    let alike = Dictionary(grouping: findings.indices) { findings[$0].alike }
    var told: Set<FormFinding> = []
    return findings.compactMap { finding in
      guard let places = alike[finding.alike], places.count >= repetitionLimit,
        finding.row != nil
      else { return finding }
      guard told.insert(finding.alike).inserted else { return nil }
      var group = finding
      group.rows = places.compactMap { findings[$0].row }
      let names = Set(places.map { findings[$0].question })
      if names.count > 1 { group.question = nil }
      return group
    }
  }

  private static func inOrder(_ problems: [FormFinding]) -> [FormFinding] {
    let sheets = FormSheet.allCases.map(\.rawValue)
    let keyed = problems.enumerated().map { index, problem in
      (sheets.firstIndex(of: problem.sheet) ?? sheets.count, problem.row ?? 0, index, problem)
    }
    return keyed.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }
}
