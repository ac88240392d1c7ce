import Disclosure

/// The inner cells that the counts of several releases are made of.
///
/// The versions of a count, sorted by value, are split into increments: the first cell is the least
/// value, each following one the increase over the value below. A version is the sum of the cells up
/// to its own, so that the difference of two versions is a cell too. Readers are assumed to know the
/// order of versions, which is more than most do.
///
/// Where the highest quarter is printed as its year's, and as that of all time, readers know that the
/// others are not above it: by how much they are below is a cell.
struct InnerCells {
  private(set) var table: [Int] = []
  /// Sums that are zero in any table: a highest count less another, less what lies between.
  private(set) var orders: [LinearForm] = []
  private var starts: [String: Int] = [:]
  private var versions: [String: [Int]] = [:]

  init(_ tables: [CountTable]) {
    addVersions(tables.flatMap(\.counts))
    var known: Set<LinearForm> = []
    for table in tables {
      for (highest, other) in Self.rankings(of: table.counts) {
        let gap = form(of: highest) - form(of: other)
        guard known.insert(gap).inserted else { continue }
        let slack = LinearForm(sumOf: [self.table.count])
        self.table.append(highest.value - other.value)
        orders.append(gap - slack)
      }
    }
  }

  func cells(of count: CountTable.Count) -> Range<Int> {
    guard let start = starts[count.key],
      let version = versions[count.key]?.firstIndex(of: count.value)
    else { return 0..<0 }
    return start..<(start + version + 1)
  }

  func form(of parts: [Int], on table: CountTable) -> LinearForm {
    LinearForm(
      Dictionary(
        parts.flatMap { cells(of: table.counts[$0]) }.map { ($0, 1) }, uniquingKeysWith: +))
  }

  private func form(of count: CountTable.Count) -> LinearForm {
    LinearForm(sumOf: cells(of: count))
  }

  private mutating func addVersions(_ counts: [CountTable.Count]) {
    var values: [String: Set<Int>] = [:]
    var order: [String] = []
    for count in counts {
      if values[count.key] == nil { order.append(count.key) }
      values[count.key, default: []].insert(count.value)
    }
    for key in order {
      let sorted = (values[key] ?? []).sorted()
      starts[key] = table.count
      versions[key] = sorted
      for (lower, value) in zip([0] + sorted, sorted) { table.append(value - lower) }
    }
  }

  /// Counts that readers know to be at least others: of each chain the highest of a year, and of all.
  private static func rankings(
    of counts: [CountTable.Count]
  ) -> [(highest: CountTable.Count, other: CountTable.Count)] {
    let ranked = counts.filter { $0.chain != nil }
    let chains = Dictionary(grouping: ranked) { $0.chain ?? "" }
    return chains.sorted { $0.key < $1.key }.flatMap { _, chain in
      let years = Dictionary(grouping: chain, by: \.year).sorted { $0.key < $1.key }
      let ofYears = years.flatMap { pairs(in: $0.value) }
      return ofYears + pairs(in: years.compactMap { highest(of: $0.value) })
    }
  }

  private static func pairs(
    in counts: [CountTable.Count]
  ) -> [(highest: CountTable.Count, other: CountTable.Count)] {
    guard let highest = highest(of: counts) else { return [] }
    return counts.filter { $0.key != highest.key }.map { (highest, $0) }
  }

  /// The last of the highest, as in `RawSeries.sources`.
  private static func highest(of counts: [CountTable.Count]) -> CountTable.Count? {
    let most = counts.map(\.value).max()
    return counts.last { $0.value == most }
  }
}

extension CountTable.Count {
  /// Of the quarter in its key, « project 2024-T1 whole »; empty in another key.
  fileprivate var year: Substring {
    let words = key.split(separator: " ")
    return words.count == 3 ? words[1].prefix(4) : ""
  }
}
