import Statistics
import Testing

@Suite struct InequalityEdgeTests {
  @Test func `a missing group is named where there is no order and stops where there is`() throws {
    let partial = InequalityDataset.unordered([30, nil, 50, 70])
    let estimate = try Statistics.measure(.betweenGroupVariance, of: partial)
    #expect(estimate.notes.contains(.someGroupsOnly(present: 3, of: 4)))
    #expect(estimate.notes.first?.sentence.contains("3 groupes sur 4") == true)
    var ordered = InequalityDataset.fourClasses
    ordered.estimates[1] = nil
    #expect(measures(of: ordered).allSatisfy { $0.outcome.failure == .groupMissing })
  }

  @Test func `a missing reference stops only what needs it`() throws {
    let dataset = InequalityDataset.unordered([nil, 40, 50, 70], reference: 0)
    #expect(reason(.difference, of: dataset) == .referenceMissing)
    #expect(reason(.gapToReference, of: dataset) == .referenceMissing)
    #expect(reason(.gapToBest, of: dataset) == nil)
    #expect(reason(.gapToReference, of: .unordered([10, 20, 30])) == .noReference)
  }

  @Test func `equal groups have no inequality, and say so as numbers`() throws {
    var dataset = InequalityDataset.fourClasses
    dataset.estimates = [30, 30, 30, 30]
    dataset.references = [true, false, false, false]
    for result in measures(of: dataset) {
      let expected: Double = [.ratio, .relativeIndex].contains(result.measure) ? 1 : 0
      #expect(try result.outcome.get().value == expected, "\(result.measure)")
    }
  }

  @Test(arguments: [0.0, 100])
  func `groups all at one end give a value or a reason`(value: Double) throws {
    var dataset = InequalityDataset.fourClasses
    dataset.estimates = [value, value, value, value]
    #expect(try Statistics.measure(.slopeIndex, of: dataset).value == 0)
    #expect(try Statistics.measure(.difference, of: dataset).value == 0)
    let relative: EstimateRefusal? = value == 0 ? .denominatorIsZero : nil
    #expect(reason(.relativeIndex, of: dataset) == relative)
    #expect(reason(.ratio, of: dataset) == relative)
    #expect(reason(.theil, of: dataset) == relative)
    #expect(reason(.attributableFraction, of: dataset) == relative)
  }

  @Test func `a group at zero leaves no ratio to it and no logarithm`() throws {
    let zero = InequalityDataset.unordered([0, 20, 30])
    #expect(reason(.ratio, of: zero) == .denominatorIsZero)
    #expect(reason(.theil, of: zero) == .estimateIsZero)
    #expect(reason(.meanLogDeviation, of: zero) == .estimateIsZero)
    #expect(try Statistics.measure(.difference, of: zero).value == 30)
    var none = InequalityDataset.fourClasses
    none.direction = .adverse
    none.estimates[0] = 0
    let ratio = try Statistics.measure(.ratio, of: none)
    #expect(ratio.value == 0 && ratio.interval == nil)
  }

  @Test func `two groups give two measures, three give no slope`() {
    let two = InequalityDataset.unordered([20, 30], reference: 0)
    let computed = measures(of: two).filter { $0.outcome.failure == nil }.map(\.measure)
    #expect(computed == [.difference, .ratio])
    #expect(reason(.theil, of: two) == .needsThreeGroups)
    var three = InequalityDataset.fourClasses
    three.estimates.removeLast()
    three.populations?.removeLast()
    three.standardErrors?.removeLast()
    #expect(reason(.slopeIndex, of: three) == .needsFourGroups)
    #expect(reason(.absoluteConcentration, of: three) == nil)
    #expect(reason(.difference, of: .unordered([20])) == .needsTwoGroups)
    #expect(reason(.difference, of: .unordered([])) == .needsTwoGroups)
  }

  @Test func `a slope needs an order, a hundred people and rates within the scale`() {
    var dataset = InequalityDataset.fourClasses
    dataset.populations = [20, 20, 20, 39]
    #expect(reason(.slopeIndex, of: dataset) == .needsHundredPeople)
    dataset.populations = nil
    #expect(reason(.relativeIndex, of: dataset) == .populationMissing)
    dataset = .fourClasses
    dataset.scale = 50
    #expect(reason(.slopeIndex, of: dataset) == .estimateOutsideScale)
    #expect(reason(.slopeIndex, of: .unordered([1, 2, 3, 4])) == .notOrdered)
    #expect(reason(.absoluteConcentration, of: .unordered([1, 2, 3, 4])) == .notOrdered)
  }

  @Test func `groups too sharply parted have no finite slope`() {
    var dataset = InequalityDataset.fourClasses
    dataset.estimates = [0, 0, 100, 100]
    #expect([.separation, .noConvergence].contains(reason(.slopeIndex, of: dataset)))
  }

  @Test func `the whole doing better than the reference is no gain`() throws {
    var dataset = InequalityDataset.fourClasses
    dataset.estimates = [70, 60, 50, 40]
    for measure in [InequalityMeasure.attributableRisk, .attributableFraction] {
      let estimate = try Statistics.measure(measure, of: dataset)
      #expect(estimate.value == 0 && estimate.notes == [.belowReference])
    }
  }

  @Test func `what is badly given says what is wrong`() {
    func broken(_ change: (inout InequalityDataset) -> Void) -> EstimateRefusal? {
      var dataset = InequalityDataset.fourClasses
      change(&dataset)
      return reason(.difference, of: dataset)
    }
    #expect(broken { $0.estimates[0] = .nan } == .notANumber)
    #expect(broken { $0.standardErrors?[0] = .infinity } == .notANumber)
    #expect(broken { $0.populations?[0] = -1 } == .negativeCount)
    #expect(broken { $0.populations?.removeLast() } == .unequalLengths)
    #expect(broken { $0.order = [1, 2, 2, 4] } == .orderUnclear)
    #expect(broken { $0.scale = 0 } == .scaleNotPositive)
    #expect(broken { $0.references = [true, true, false, false] } == .severalReferences)
    #expect(broken { $0.populations?[2] = 0 } == .groupMissing)
    #expect(broken { $0.estimates[0] = -3 } == nil)
    #expect(reason(.difference, of: .unordered(Array(repeating: 1, count: 1001))) == .groupsTooMany)
  }

  @Test func `from counts, a group at the end takes Wilson's error and says so`() throws {
    let dataset = try InequalityDataset(
      dimension: .ordered, direction: .favourable, scale: 100,
      counts: [(0, 20), (10, 20), (15, 20)])
    let estimate = try Statistics.measure(.difference, of: dataset)
    #expect(estimate.value == 75)
    #expect(estimate.notes == [.wilsonErrorAtTheEnds])
    let wilson = try #require(try Share(0, of: 20).wilson().interval)
    #expect(isClose(dataset.standardErrors?[0], 100 * wilson.upper / 2 / Confidence.percent95.z))
    let empty = try InequalityDataset(
      dimension: .unordered, direction: .adverse, scale: 1, counts: [(0, 0), (3, 9), (4, 9)])
    #expect(reason(.difference, of: empty) == nil)
    #expect(reason(.theil, of: empty) == .needsThreeGroups)
  }

  @Test func `without errors there are estimates and no intervals`() throws {
    var dataset = InequalityDataset.fourClasses
    dataset.standardErrors = nil
    dataset.references = [true, false, false, false]
    for result in measures(of: dataset) {
      let estimate = try result.outcome.get()
      let isFromCounts = [.slopeIndex, .relativeIndex, .attributableRisk, .attributableFraction]
        .contains(result.measure)
      #expect((estimate.interval != nil) == isFromCounts, "\(result.measure)")
    }
  }

  @Test func `two periods are compared on the scale of the measure`() throws {
    let before = try Statistics.measure(.difference, of: .fourClasses)
    var later = InequalityDataset.fourClasses
    later.estimates = [40, 47, 52, 60]
    let after = try Statistics.measure(.difference, of: later)
    let gap = try change(from: before, to: after)
    #expect(isClose(gap.value, -7.3))
    #expect(isClose(gap.standardError, try #require(before.standardError) * 2.0.squareRoot()))
    let ratio = try change(
      from: Statistics.measure(.ratio, of: .fourClasses),
      to: Statistics.measure(.ratio, of: later))
    #expect(isClose(ratio.value, 1.5 / (61.5 / 34.2)))
    #expect(throws: EstimateRefusal.differentScales) {
      try change(from: before, to: Statistics.measure(.ratio, of: later))
    }
  }
}

extension Result where Success == Estimate, Failure == EstimateRefusal {
  var failure: EstimateRefusal? {
    if case .failure(let reason) = self { return reason }
    return nil
  }
}
