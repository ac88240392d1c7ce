/// Figures from outside, to be protected or audited: one row each, over cells that need not be
/// known.
package struct SuppressionRequest: Sendable {
  package var threshold: Int
  /// 0 or 1 for each inner cell.
  package var rows: [[Int]]
  package var values: [Int]
  /// Positions of figures already released.
  package var published: [Int]
  /// By how much at least two possible values of a hidden figure must differ.
  package var width: Int
  /// Whether that nobody or everybody of a small group is concerned must stay unknown too, as for health.
  package var protectsGroups: Bool

  package init(
    threshold: Int, rows: [[Int]], values: [Int], published: [Int] = [],
    width: Int = Protection.usualWidth, protectsGroups: Bool = false
  ) {
    self.threshold = threshold
    self.rows = rows
    self.values = values
    self.published = published
    self.width = width
    self.protectsGroups = protectsGroups
  }

  /// Which figures to hide, and what a reader can then know of each.
  package func protect(effort: Protection.Effort = .working) -> SuppressionResult {
    switch system() {
    case .failure(let problem): return .refused(problem.sentence, masked: Array(rows.indices))
    case .success(let system):
      let protection = Protection(of: system, width: width, effort: effort)
      let masked = protection.hidden.sorted()
      if let refusal = protection.refusal { return .refused(refusal.sentence, masked: masked) }
      return answer(masked, in: system)
    }
  }

  /// What a reader can know of the figures that a given pattern hides.
  package func audit(masked: [Int]) -> SuppressionResult {
    guard masked.allSatisfy(values.indices.contains) else {
      return .refused(InvalidSuppressionRequest.unknownFigure.sentence, masked: masked)
    }
    switch system(hidesZeros: masked.contains { values[$0] == 0 }) {
    case .failure(let problem): return .refused(problem.sentence, masked: masked)
    case .success(let system): return answer(masked, in: system)
    }
  }

  private func answer(_ masked: [Int], in system: CellSystem) -> SuppressionResult {
    let attacker = Attacker(of: system, hiding: Set(masked))
    do throws(AuditError) {
      var intervals: [Int: ClosedRange<Int>] = [:]
      for figure in masked { intervals[figure] = try attacker.feasibilityInterval(of: figure) }
      return SuppressionResult(masked: masked, intervals: intervals, refused: nil)
    } catch {
      return .refused(Refusal.unaudited.sentence, masked: masked)
    }
  }
}

package struct SuppressionResult: Sendable, Hashable {
  package var masked: [Int]
  package var intervals: [Int: ClosedRange<Int>]
  /// Why nothing may be released, in French.
  package var refused: String?

  static func refused(_ reason: String, masked: [Int]) -> SuppressionResult {
    SuppressionResult(masked: masked, intervals: [:], refused: reason)
  }
}
