import Disclosure

/// A cell system whose figures have names.
struct NamedSystem {
  let rule: ThresholdRule
  private var table: [Int] = []
  private var equations: [LinearForm] = []
  private var figures: [Figure] = []
  private var names: [String] = []
  private var forms: [String: LinearForm] = [:]

  init(rule: ThresholdRule = ThresholdRule(threshold: 11)) {
    self.rule = rule
  }

  /// A count that is a figure too, unless it is only a part of others.
  @discardableResult
  mutating func cell(
    _ name: String, _ count: Int, standing: Figure.Standing? = .candidate,
    isSensitive: Bool? = nil, level: Figure.Level = .projectDetail
  ) -> LinearForm {
    table.append(count)
    let form = LinearForm(sumOf: [table.count - 1])
    forms[name] = form
    if let standing {
      figure(name, form, standing: standing, isSensitive: isSensitive, level: level)
    }
    return form
  }

  /// The sum of cells and sums.
  @discardableResult
  mutating func sum(
    _ name: String, of parts: [String], standing: Figure.Standing = .candidate,
    level: Figure.Level = .projectDetail
  ) -> LinearForm {
    let form = sum(of: parts)
    forms[name] = form
    figure(name, form, standing: standing, level: level)
    return form
  }

  /// What anybody computes from two figures, though it is printed nowhere.
  mutating func difference(_ later: String, _ earlier: String) {
    figure(
      "\(later) − \(earlier)", sum(of: [later]) - sum(of: [earlier]), standing: .unprinted)
  }

  /// `whole` counts each person of the `parts` once: it is between the largest part and their sum.
  mutating func bound(_ whole: String, by parts: [String]) {
    let total = sum(of: [whole])
    for slack in [sum(of: parts) - total] + parts.map({ total - sum(of: [$0]) }) {
      let play = cell("slack \(table.count)", slack.value(in: table), standing: nil)
      equations.append(slack - play)
    }
  }

  var protection: Protection? {
    protection(effort: .working)
  }

  func protection(effort: Protection.Effort) -> Protection? {
    CellSystem(table: table, equations: equations, figures: figures)
      .map { Protection(of: $0, effort: effort) }
  }

  func names(of figures: Set<Int>) -> Set<String> {
    Set(figures.map { names[$0] })
  }

  /// The figures of this release that are hidden, and those that an earlier one hid.
  func hidden() -> Set<String> {
    let hidden = protection?.hidden ?? Set(figures.indices)
    return Set(
      figures.indices.filter { hidden.contains($0) || figures[$0].standing == .withheld }
        .map { names[$0] })
  }

  private mutating func figure(
    _ name: String, _ form: LinearForm, standing: Figure.Standing, isSensitive: Bool? = nil,
    level: Figure.Level = .projectDetail
  ) {
    names.append(name)
    let value = abs(form.value(in: table))
    figures.append(
      Figure(
        form, standing: standing,
        isSensitive: isSensitive ?? (standing != .released && rule.isSensitive(value)),
        level: level, leastHidden: rule.protectsZeros ? 0 : 1))
  }

  private func sum(of parts: [String]) -> LinearForm {
    let terms = parts.flatMap { forms[$0]?.terms ?? [] }.map { ($0.cell, $0.coefficient) }
    return LinearForm(Dictionary(terms, uniquingKeysWith: +))
  }
}
