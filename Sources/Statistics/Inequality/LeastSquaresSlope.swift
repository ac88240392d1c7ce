import Foundation

/// The slope and relative indices by weighted least squares of the value on the rank, fitted on the
/// chosen scale and transformed back at ranks 0 and 1. They need no iteration, and check those of
/// the logistic model. Errors by the delta method from those of the groups.
/// Source: UK Office for Health Improvement and Disparities, PHEindicatormethods::phe_sii.
package struct LeastSquaresSlope: Sendable {
  package let slopeIndex: Estimate
  package let relativeIndex: Outcome<Estimate>

  package enum Transformation: String, Sendable, Codable, CaseIterable {
    case identity, logarithm, logit
  }

  package init(
    of dataset: InequalityDataset, _ transformation: Transformation = .identity
  ) throws(EstimateRefusal) {
    let groups = try ComparedGroups(dataset)
    try groups.requireOrder()
    guard groups.groups.count >= 4 else { throw .needsFourGroups }
    let fractions = transformation == .identity ? groups.values : try groups.requireFractions()
    let unit = transformation == .identity ? 1 : groups.scale
    guard fractions.allSatisfy(transformation.accepts) else { throw .estimateIsZero }
    let low = End(at: 0, groups, fractions, transformation)
    let high = End(at: 1, groups, fractions, transformation)
    let gradient = zip(high.gradient, low.gradient).map { $0 - $1 }
    slopeIndex = try .normal(
      groups.areEqual ? 0 : (high.value - low.value) * unit,
      standardError: groups.standardError(gradient: gradient), notes: groups.notes)
    relativeIndex = Outcome { () throws(EstimateRefusal) -> Estimate in
      guard low.value > 0, high.value > 0 else { throw .denominatorIsZero }
      let logarithmic = zip(high.gradient, low.gradient).map {
        ($0 / high.value - $1 / low.value) / unit
      }
      return try .logNormal(
        groups.areEqual ? 1 : high.value / low.value,
        standardError: groups.standardError(gradient: logarithmic), notes: groups.notes)
    }
  }
}

/// The fitted line at one end of the ranks.
private struct End {
  let value: Double
  /// The derivative with respect to the value of each group.
  let gradient: [Double]

  init(
    at rank: Double, _ groups: ComparedGroups, _ values: [Double],
    _ transformation: LeastSquaresSlope.Transformation
  ) {
    let (weights, ranks) = (groups.weights, groups.ranks)
    let spread = zip(weights, ranks).reduce(0) { $0 + $1.0 * ($1.1 - 0.5) * ($1.1 - 0.5) }
    let leverages = zip(weights, ranks).map { weight, place in
      weight * (1 + (rank - 0.5) * (place - 0.5) / spread)
    }
    let line = dot(leverages, values.map(transformation.forward))
    value = transformation.back(line)
    let outer = transformation.slope(at: value)
    gradient = zip(leverages, values).map { $0 * outer / transformation.slope(at: $1) }
  }
}

extension LeastSquaresSlope.Transformation {
  fileprivate func accepts(_ value: Double) -> Bool {
    switch self {
    case .identity: true
    case .logarithm: value > 0
    case .logit: 0 < value && value < 1
    }
  }

  fileprivate func forward(_ value: Double) -> Double {
    switch self {
    case .identity: value
    case .logarithm: log(value)
    case .logit: log(value / (1 - value))
    }
  }

  fileprivate func back(_ line: Double) -> Double {
    switch self {
    case .identity: line
    case .logarithm: exp(line)
    case .logit: 1 / (1 + exp(-line))
    }
  }

  /// The derivative of `back` at this value.
  fileprivate func slope(at value: Double) -> Double {
    switch self {
    case .identity: 1
    case .logarithm: value
    case .logit: value * (1 - value)
    }
  }
}
