/// ACI = 2 Σ w(x − ½)y and RCI = ACI / mean, x the middle rank of each group among all people.
/// Source: A. Wagstaff, P. Paci and E. van Doorslaer, Social Science & Medicine 33 (1991) 545–557.
/// The standard errors are of sampling (delta method), whereas those of healthequal measure the
/// departure from a straight line.
extension ComparedGroups {
  /// Middle rank of each group, from 0 to 1: Σ w x = ½.
  var ranks: [Double] { Self.middleRanks(weights) }

  static func middleRanks(_ weights: [Double]) -> [Double] {
    var passed = 0.0
    return weights.map { weight in
      defer { passed += weight }
      return passed + weight / 2
    }
  }

  /// Var = 4 Σ w²(x − ½)² se².
  func absoluteConcentration() throws(EstimateRefusal) -> Estimate {
    let leverages = try concentrationLeverages()
    return try .normal(
      concentration(leverages), standardError: standardError(gradient: leverages), notes: notes)
  }

  /// Var = Σ g² se², g = w(2(x − ½) − RCI)/mean.
  func relativeConcentration() throws(EstimateRefusal) -> Estimate {
    let leverages = try concentrationLeverages()
    try requirePositiveMean()
    let index = concentration(leverages) / mean
    let gradient = zip(leverages, weights).map { ($0 - $1 * index) / mean }
    return try .normal(index, standardError: standardError(gradient: gradient), notes: notes)
  }

  /// 2w(x − ½) of each group.
  func concentrationLeverages() throws(EstimateRefusal) -> [Double] {
    try requireOrder()
    try requireThreeGroups()
    return zip(weights, ranks).map { 2 * $0 * ($1 - 0.5) }
  }

  /// Summed over deviations from the mean, which gives exactly 0 for equal groups.
  func concentration(_ leverages: [Double]) -> Double {
    zip(leverages, values).reduce(0) { $0 + $1.0 * ($1.1 - mean) }
  }
}
