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
    problems = Self.inOrder(problems)
    warnings = Self.inOrder(warnings)
  }

  private static func inOrder(_ problems: [FormFinding]) -> [FormFinding] {
    let sheets = FormSheet.allCases.map(\.rawValue)
    let keyed = problems.enumerated().map { index, problem in
      (sheets.firstIndex(of: problem.sheet) ?? sheets.count, problem.row ?? 0, index, problem)
    }
    return keyed.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }
}
