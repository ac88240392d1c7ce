import Disclosure

/// The inner cells that the counts of several releases are made of.
///
/// The counts of one chain, sorted by value, are split into increments: the first cell is the least
/// value, each following one the increase over the value below. A count is the sum of the cells up to
/// its own, so that the difference of two versions is a cell too. Readers are assumed to know the
/// order, which is more than most do.
struct InnerCells {
  private(set) var table: [Int] = []
  private var starts: [String: Int] = [:]
  private var levels: [String: [Int]] = [:]

  init(_ tables: [CountTable]) {
    var values: [String: Set<Int>] = [:]
    var order: [String] = []
    for count in tables.flatMap(\.counts) {
      if values[count.ownChain] == nil { order.append(count.ownChain) }
      values[count.ownChain, default: []].insert(count.value)
    }
    for chain in order {
      let sorted = (values[chain] ?? []).sorted()
      starts[chain] = table.count
      levels[chain] = sorted
      for (lower, value) in zip([0] + sorted, sorted) { table.append(value - lower) }
    }
  }

  func cells(of count: CountTable.Count) -> Range<Int> {
    guard let start = starts[count.ownChain],
      let level = levels[count.ownChain]?.firstIndex(of: count.value)
    else { return 0..<0 }
    return start..<(start + level + 1)
  }

  func form(of parts: [Int], on table: CountTable) -> LinearForm {
    LinearForm(
      Dictionary(
        parts.flatMap { cells(of: table.counts[$0]) }.map { ($0, 1) }, uniquingKeysWith: +))
  }
}

extension CountTable.Count {
  fileprivate var ownChain: String { chain ?? key }
}
