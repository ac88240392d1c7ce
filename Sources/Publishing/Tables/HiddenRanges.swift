import Disclosure

/// Between what hidden values lie, as every reader of this release can compute: counts between tens,
/// shares between multiples of five per cent.
struct HiddenRanges {
  /// By key of a hidden sum, of a share that of all people, where its range is narrow enough to be
  /// printed.
  private(set) var byKey: [String: ClosedRange<Int>] = [:]

  private let table: CountTable
  private let levels: [String: Figure.Level]
  private let rule: ThresholdRule

  /// - Parameters:
  ///   - table: with every candidate shown or hidden.
  ///   - sensitiveZeros: as in `LinkedTables`.
  ///   - areShares: whether the parts of a value are told as one share.
  init(
    _ table: CountTable, levels: [String: Figure.Level], hiding sensitiveZeros: Set<String>?,
    rule: ThresholdRule, areShares: Bool
  ) throws(AuditError) {
    self.table = table
    self.levels = levels
    self.rule = rule
    // A highest value stands for a quarter that readers do not know: its range would be too narrow.
    guard table.counts.allSatisfy({ $0.chain == nil }) else { return }
    let told = LinkedTables(
      CountTable(name: table.name, title: table.title), hiding: sensitiveZeros, after: [table],
      rule: rule)
    guard let system = told.system else { throw .contradiction }
    var reader = Reader(told: told, table: table, attacker: Attacker(of: system, hiding: []))
    if areShares { try addShares(&reader) } else { try addCounts(&reader) }
  }

  private mutating func addCounts(_ reader: inout Reader) throws(AuditError) {
    for sum in table.sums where sum.standing == .hidden {
      guard let level = levels[sum.key], level < .projectDetail,
        let bounds = try reader.bounds(of: sum)
      else { continue }
      byKey[sum.key] = HiddenRange(bounds: bounds, threshold: rule.threshold, level: level)?.ends
    }
  }

  private mutating func addShares(_ reader: inout Reader) throws(AuditError) {
    let sums = Dictionary(
      table.sums.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for whole in table.sums {
      guard let level = levels[whole.key], level < .projectDetail,
        let key = FigureKey(reading: whole.key), key.part == .whole,
        let numerator = sums[key.key(of: .numerator)], let rest = sums[key.key(of: .rest)],
        [whole, numerator, rest].contains(where: { $0.standing == .hidden }),
        let people = try reader.bounds(of: whole), let concerned = try reader.bounds(of: numerator),
        let others = try reader.bounds(of: rest)
      else { continue }
      byKey[whole.key] =
        HiddenRange(
          shareOf: concerned, rest: others, whole: people, threshold: rule.threshold, level: level
        )?.ends
    }
  }
}

/// What a reader computes of each sum, once.
private struct Reader {
  let told: LinkedTables
  let table: CountTable
  let attacker: Attacker
  private var known: [Int: ClosedRange<Int>] = [:]

  init(told: LinkedTables, table: CountTable, attacker: Attacker) {
    self.told = told
    self.table = table
    self.attacker = attacker
  }

  mutating func bounds(of sum: CountTable.Sum) throws(AuditError) -> ClosedRange<Int>? {
    if sum.standing == .shown {
      let value = table.value(of: sum.parts)
      return value...value
    }
    guard let figure = told.figure(of: sum, on: table) else { return nil }
    if let bounds = known[figure] { return bounds }
    let bounds = try attacker.outerBounds(of: figure)
    known[figure] = bounds
    return bounds
  }
}

extension HiddenRange {
  fileprivate var ends: ClosedRange<Int> { lower...upper }
}
