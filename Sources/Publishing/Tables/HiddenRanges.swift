import Disclosure

/// Between which tens hidden sums lie, as every reader of this release can compute.
struct HiddenRanges {
  /// By key of a hidden sum, where its range is narrow enough to be printed.
  private(set) var byKey: [String: ClosedRange<Int>] = [:]

  /// - Parameters:
  ///   - table: with every candidate shown or hidden.
  ///   - sensitiveZeros: as in `LinkedTables`.
  init(
    _ table: CountTable, levels: [String: Figure.Level], hiding sensitiveZeros: Set<String>?,
    rule: ThresholdRule
  ) throws(AuditError) {
    // A highest value stands for a quarter that readers do not know: its range would be too narrow.
    guard table.counts.allSatisfy({ $0.chain == nil }) else { return }
    let told = LinkedTables(
      CountTable(name: table.name, title: table.title), hiding: sensitiveZeros, after: [table],
      rule: rule)
    guard let system = told.system else { throw .contradiction }
    let attacker = Attacker(of: system, hiding: [])
    var ranges: [Int: ClosedRange<Int>?] = [:]
    for sum in table.sums where sum.standing == .hidden {
      guard let level = levels[sum.key], level < .projectDetail,
        let figure = told.figure(of: sum, on: table)
      else { continue }
      if ranges[figure] == nil {
        ranges[figure] = HiddenRange(
          bounds: try attacker.outerBounds(of: figure), threshold: rule.threshold, level: level
        ).map { $0.lower...$0.upper }
      }
      byKey[sum.key] = ranges[figure] ?? nil
    }
  }
}
