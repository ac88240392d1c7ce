import Monitoring

/// People drawn one by one with their categories, so that every breakdown of a figure is of the same
/// people: parts never exceed their whole, and people in no category are "not known".
struct Crowd {
  /// A breakdown: its weights, how often it is unknown, what a rate loses from one category to the next.
  struct Breakdown {
    var code: String
    var categories: [String]
    var weights: [Int]
    var unknown: Double
    var gradient: Double

    /// By how much the rate of a category exceeds the mean, which stays that of the whole.
    func advantage(_ category: Int) -> Double {
      let total = Double(max(1, weights.reduce(0, +)))
      let mean = weights.enumerated().reduce(0) { $0 + Double($1.offset * $1.element) } / total
      return gradient * (mean - Double(category))
    }
  }

  struct Count: Hashable {
    var people = 0
    /// Those that the rate counts.
    var hits = 0

    mutating func add(_ isHit: Bool) {
      people += 1
      if isHit { hits += 1 }
    }
  }

  private(set) var total = Count()
  /// In the order of the breakdowns and of their categories.
  private(set) var parts: [[Count]]
  let breakdowns: [Breakdown]

  init(of size: Int, rate: Double, by breakdowns: [Breakdown], using draw: inout SplitMix64) {
    self.breakdowns = breakdowns
    parts = breakdowns.map { Array(repeating: Count(), count: $0.categories.count) }
    for _ in 0..<size { addPerson(rate: rate, using: &draw) }
  }

  private mutating func addPerson(rate: Double, using draw: inout SplitMix64) {
    var rate = rate
    var places: [Int?] = []
    for breakdown in breakdowns {
      let place = draw.position(breakdown.weights)
      rate += breakdown.advantage(place)
      places.append(draw.happens(breakdown.unknown) ? nil : place)
    }
    let isHit = draw.happens(min(0.98, max(0.02, rate)))
    total.add(isHit)
    for (breakdown, place) in places.enumerated() {
      if let place { parts[breakdown][place].add(isHit) }
    }
  }
}

extension DemonstrationPlan {
  /// How the people of a project are distributed over the dimensions of an indicator.
  func breakdowns(
    of indicator: CallFile.IndicatorLine, for course: Course
  ) -> [Crowd.Breakdown] {
    dimensions.filter { indicator.dimensions?.contains($0.code) == true }.map { dimension in
      // Some teams record more than others, over the whole life of a project.
      var draw = course.stream("unknown", dimension.code)
      return Crowd.Breakdown(
        code: dimension.code, categories: dimension.categories.map(\.code),
        weights: weights(of: dimension.code, in: course.project),
        unknown: draw.near(0.06, spread: 0.8),
        gradient: Double(gradients[dimension.code] ?? 0) / 100)
    }
  }

  func weights(of dimension: String, in project: ProjectPlan) -> [Int] {
    project.mixes?[dimension] ?? mixes[dimension] ?? []
  }
}
