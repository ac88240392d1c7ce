import Disclosure
import Foundation
import Writing

/// Builds a table.
struct CountTableBuilder {
  private(set) var table: CountTable
  /// By key of a printed sum.
  private(set) var printings: [String: Printing] = [:]
  let rule: ThresholdRule
  /// Printed zeros that tell of each of a few people that she is not concerned, or of each that she
  /// is; nil where zeros are shown.
  private(set) var sensitiveZeros: Set<String>?
  private var places: [String: Int] = [:]
  private var keys: Set<String> = []

  init(_ name: String, title: String, rule: ThresholdRule) {
    table = CountTable(name: name, title: title)
    self.rule = rule
  }

  /// The position of a count, which is added if it is new.
  @discardableResult
  mutating func count(_ value: Decimal, _ key: String, chain: String? = nil) -> Int {
    if let place = places[key] { return place }
    let place = table.counts.count
    places[key] = place
    table.counts.append(CountTable.Count(key: key, value: Self.whole(value), chain: chain))
    return place
  }

  func place(_ key: String) -> Int? { places[key] }

  /// Where a sum is printed.
  struct Printing {
    var area: Area
    var level: Figure.Level
  }

  /// What a printed sum is to its area.
  enum Grain {
    /// A total, a year, a result of a survey.
    case total
    /// A quarter, a category.
    case detail
  }

  /// Adds a sum that is printed somewhere.
  mutating func addPrinted(_ parts: [Int], as key: String, over area: Area, _ grain: Grain) {
    guard keys.insert(key).inserted else { return }
    printings[key] = Printing(area: area, level: area.level(of: grain))
    table.sums.append(CountTable.Sum(key: key, parts: parts, standing: .candidate))
  }

  /// Adds a sum that is printed nowhere but must not be disclosed by others, if it is small.
  mutating func protectUnprinted(_ parts: [Int], as key: String) {
    guard rule.isSensitive(table.value(of: parts)), keys.insert(key).inserted else { return }
    table.sums.append(CountTable.Sum(key: key, parts: parts, standing: .unprinted))
  }

  /// Hides some of the printed zeros, and those that would tell them.
  mutating func hideZeros(_ isSensitive: (String) -> Bool) {
    let zeros = table.sums.filter { $0.standing == .candidate && table.value(of: $0.parts) == 0 }
    var counts = Set(zeros.filter { isSensitive($0.key) }.flatMap(\.parts))
    let equations = table.equations.filter { table.value(of: $0.left) == 0 }
    var former = -1
    while counts.count != former {
      former = counts.count
      for equation in equations where !counts.isDisjoint(with: equation.left + equation.right) {
        counts.formUnion(equation.left + equation.right)
      }
    }
    sensitiveZeros = Set(zeros.filter { !counts.isDisjoint(with: $0.parts) }.map(\.key))
  }

  /// Adds an equation, unless the counts contradict it: readers cannot rely on it then.
  mutating func relate(_ left: [Int], _ right: [Int]) {
    guard table.value(of: left) == table.value(of: right) else { return }
    table.equations.append(CountTable.Equation(left: left, right: right))
  }

  /// People are whole: anything else was entered by mistake, and is rounded.
  private static func whole(_ value: Decimal) -> Int {
    let most = Decimal(1_000_000_000)
    return NSDecimalNumber(decimal: min(max(0, value), most).rounded()).intValue
  }
}

extension Area {
  fileprivate func level(of grain: CountTableBuilder.Grain) -> Figure.Level {
    switch (self, grain) {
    case (.call, .total), (.axis, .total): .axisTotal
    case (.project, .total): .projectTotal
    case (.call, .detail), (.axis, .detail): .axisDetail
    case (.project, .detail): .projectDetail
    }
  }
}
