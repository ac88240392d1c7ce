/// What counts have made of their repeats.
struct RepeatGrowth: Sendable {
  /// How often the number of instances changed since the last answer: a number that feeds on itself
  /// (`count(${r}) + 1`) would not stop.
  private var growths: [RepeatPlace: Int] = [:]
  /// Instances that a count has added: their defaults are still to come.
  private var fresh: [Int] = []
  /// Repeats that were to have more instances than a form can hold.
  private(set) var overflows: Set<RepeatPlace> = []

  /// Between two answers, for one repeat.
  private static let limit = 100

  mutating func beginStep() {
    growths = [:]
  }

  mutating func note(_ repeated: RepeatPlace, isOverflow: Bool) {
    if isOverflow {
      overflows.insert(repeated)
    } else {
      overflows.remove(repeated)
    }
  }

  /// Returns false when the number has changed too often already.
  mutating func change(_ repeated: RepeatPlace) -> Bool {
    guard growths[repeated, default: 0] < Self.limit else { return false }
    growths[repeated, default: 0] += 1
    return true
  }

  mutating func add(fresh blocks: [Int]) {
    fresh += blocks.reversed()
  }

  mutating func popFresh() -> Int? {
    fresh.popLast()
  }

  mutating func removeFresh(_ block: Int) {
    fresh.removeAll { $0 == block }
  }
}
