import Statistics
import Testing

@Suite struct SurveySlopeTests {
  /// Four groups of a hundred, in twenty clusters of twenty people.
  private static func people(weight: (Int) -> Double = { _ in 1 }) throws -> [SurveyedPerson] {
    var generator = SeededGenerator(seed: 41)
    return try (0..<400).map { number in
      let cluster = number / 20
      let order = 1 + number % 4
      let chance = 0.2 + 0.15 * Double(order) + (cluster % 3 == 0 ? 0.1 : 0)
      return try SurveyedPerson(
        order: order, isConcerned: Double.random(in: 0...1, using: &generator) < chance,
        weight: weight(number), cluster: "\(cluster)")
    }
  }

  @Test func `without weights the estimate is that of the groups' counts`() throws {
    let people = try Self.people()
    let counts = (1...4).map { order in
      let group = people.filter { $0.order == order }
      return (events: group.count(where: \.isConcerned), people: group.count)
    }
    let dataset = try InequalityDataset(
      dimension: .ordered, direction: .favourable, scale: 1, counts: counts)
    let slope = try SurveySlope(people)
    #expect(
      isClose(
        slope.slopeIndex.value, try Statistics.measure(.slopeIndex, of: dataset).value,
        within: 1e-8))
    #expect(
      isClose(
        try slope.relativeIndex.get().value,
        try Statistics.measure(.relativeIndex, of: dataset).value, within: 1e-8))
    #expect(slope.people == 400 && slope.clusters == 20)
  }

  @Test func `the error is that of leaving out one cluster after the other`() throws {
    let people = try Self.people { 1 + Double($0 % 7) / 3 }
    let whole = try SurveySlope(people)
    let left = try Set(people.map(\.cluster)).map { cluster in
      try SurveySlope(people.filter { $0.cluster != cluster }).slopeIndex.value
    }
    let centre = left.reduce(0, +) / Double(left.count)
    let squares = left.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    let jackknife = (squares * Double(left.count - 1) / Double(left.count)).squareRoot()
    #expect(isClose(whole.slopeIndex.standardError, jackknife, within: 0.1))
  }

  @Test func `the unit of the weights does not matter`() throws {
    let one = try SurveySlope(try Self.people { Double(1 + $0 % 3) })
    let other = try SurveySlope(try Self.people { Double(1 + $0 % 3) * 250 })
    #expect(isClose(one.slopeIndex.value, other.slopeIndex.value))
    #expect(isClose(one.slopeIndex.standardError, try #require(other.slopeIndex.standardError)))
  }

  @Test func `the same people give the same last digit each time`() throws {
    let people = try Self.people { 1 + Double($0 % 7) / 3 }
    let errors = try (0..<20).map { _ in try SurveySlope(people).slopeIndex.standardError }
    #expect(Set(errors).count == 1)
  }

  @Test func `a stratum with one cluster, too few people or groups have a reason`() throws {
    let people = try Self.people()
    #expect(throws: EstimateRefusal.needsHundredPeople) {
      try SurveySlope(Array(people.prefix(99)))
    }
    #expect(throws: EstimateRefusal.needsFourGroups) {
      try SurveySlope(people.filter { $0.order < 4 })
    }
    let alone = try people.map {
      try SurveyedPerson(order: $0.order, isConcerned: $0.isConcerned, cluster: "one")
    }
    #expect(throws: EstimateRefusal.needsTwoClusters) { try SurveySlope(alone) }
    #expect(throws: EstimateRefusal.weightNotPositive) {
      try SurveyedPerson(order: 1, isConcerned: true, weight: 0)
    }
  }
}
