/// The measures of inequality between groups of the WHO, under the names of its package healthequal
/// (1.0.1), whose estimates they reproduce; standard errors follow the corrected formulas.
/// Source: WHO, "Handbook on health inequality monitoring" (2013) and HEAT technical notes.
package enum InequalityMeasure: String, Sendable, Codable, CaseIterable {
  case difference = "d"
  case ratio = "r"
  case absoluteConcentration = "aci"
  case relativeConcentration = "rci"
  case slopeIndex = "sii"
  case relativeIndex = "rii"
  case betweenGroupVariance = "bgv"
  case betweenGroupDeviation = "bgsd"
  case variation = "cov"
  case gapToMean = "mdmu"
  case weightedGapToMean = "mdmw"
  case gapToBest = "mdbu"
  case weightedGapToBest = "mdbw"
  case gapToReference = "mdru"
  case weightedGapToReference = "mdrw"
  case disparity = "idisu"
  case weightedDisparity = "idisw"
  case theil = "ti"
  case meanLogDeviation = "mld"
  case attributableRisk = "par"
  case attributableFraction = "paf"
}

package struct MeasuredInequality: Sendable {
  package let measure: InequalityMeasure
  package let outcome: Outcome<Estimate>
}

/// Each wanted measure of the dataset, or the reason why it has none.
package func measures(
  of dataset: InequalityDataset, _ wanted: [InequalityMeasure] = InequalityMeasure.allCases
) -> [MeasuredInequality] {
  do throws(EstimateRefusal) {
    let groups = try ComparedGroups(dataset)
    let spreads = simulatedSpreads(wanted.filter(\.isSimulated), of: groups)
    return wanted.map { measure in
      MeasuredInequality(
        measure: measure,
        outcome: Outcome { () throws(EstimateRefusal) -> Estimate in
          try estimate(measure, of: groups, spread: spreads[measure])
        })
    }
  } catch {
    return wanted.map { MeasuredInequality(measure: $0, outcome: .failure(error)) }
  }
}

package func measure(
  _ measure: InequalityMeasure, of dataset: InequalityDataset
) throws(EstimateRefusal) -> Estimate {
  guard let only = measures(of: dataset, [measure]).first else { throw .beyondComputation }
  return try only.outcome.get()
}

private func estimate(
  _ measure: InequalityMeasure, of groups: ComparedGroups, spread: SimulatedSpread?
) throws(EstimateRefusal) -> Estimate {
  switch measure {
  case .difference: try groups.difference()
  case .ratio: try groups.ratio()
  case .absoluteConcentration: try groups.absoluteConcentration()
  case .relativeConcentration: try groups.relativeConcentration()
  case .slopeIndex: try groups.slopeIndex()
  case .relativeIndex: try groups.relativeIndex()
  case .betweenGroupVariance: try groups.betweenGroupVariance()
  case .theil: try groups.theil()
  case .meanLogDeviation: try groups.meanLogDeviation()
  case .attributableRisk: try groups.attributableRisk()
  case .attributableFraction: try groups.attributableFraction()
  case .betweenGroupDeviation, .variation, .gapToMean, .weightedGapToMean, .gapToBest,
    .weightedGapToBest, .gapToReference, .weightedGapToReference, .disparity, .weightedDisparity:
    try groups.spread(measure, spread)
  }
}
