/// A checked dataset, from which the measures are computed: finite numbers and at least two groups,
/// each with its value and weight.
struct ComparedGroups {
  /// Ordered groups start with the most disadvantaged. Others are sorted by value, so that no
  /// result depends on the order of the rows.
  let groups: [Group]
  let isOrdered: Bool
  let isFavourable: Bool
  let scale: Double
  let reference: Reference
  let notes: [Note]
  /// Σ weight · value.
  let mean: Double

  struct Group {
    let value: Double
    /// The share of all people.
    let weight: Double
    let population: Double?
    let standardError: Double?
  }

  enum Reference {
    case none, missing
    case group(Int)
  }

  var values: [Double] { groups.map(\.value) }
  var weights: [Double] { groups.map(\.weight) }
  var areEqual: Bool { groups.allSatisfy { $0.value == groups.first?.value } }

  /// Nil unless all of them are known.
  var standardErrors: [Double]? {
    let errors = groups.compactMap(\.standardError)
    return errors.count == groups.count ? errors : nil
  }

  /// Nil unless all of them are known.
  var populations: [Double]? {
    let populations = groups.compactMap(\.population)
    return populations.count == groups.count ? populations : nil
  }

  /// √Σ (gradient · error)²: the error of a measure with a known derivative with respect to each
  /// value.
  func standardError(gradient: [Double]) -> Double? {
    guard let errors = standardErrors else { return nil }
    return zip(gradient, errors).reduce(0) { $0 + $1.0 * $1.0 * $1.1 * $1.1 }.squareRoot()
  }
}

extension ComparedGroups {
  func requireOrder() throws(EstimateRefusal) {
    guard isOrdered else { throw .notOrdered }
  }

  func requireThreeGroups() throws(EstimateRefusal) {
    guard groups.count >= 3 else { throw .needsThreeGroups }
  }

  /// For measures relative to the mean.
  func requirePositiveMean() throws(EstimateRefusal) {
    guard values.allSatisfy({ $0 >= 0 }) else { throw .estimateNegative }
    guard mean > 0 else { throw .denominatorIsZero }
  }

  /// Values as fractions of the scale.
  func requireFractions() throws(EstimateRefusal) -> [Double] {
    guard values.allSatisfy({ 0 <= $0 && $0 <= scale }) else { throw .estimateOutsideScale }
    return values.map { $0 / scale }
  }
}
