import ArgumentParser

/// The methods that `jalon mesure methode` tries, under the names of the tables of reference.
enum MethodName: String, CaseIterable, ExpressibleByArgument {
  case gapChange = "gap_change"
  case gapChangeMeans = "gap_change_means"
  case gapChangeRates = "gap_change_rates"
  case verdictRule = "verdict_rule"
  case verdictFamilyHolm = "verdict_family_holm"
  case pooledGapChange = "pooled_gap_change"
  case pooledMantelHaenszel = "pooled_mantel_haenszel"
  case pooledInverseVariance = "pooled_inverse_variance"
  case clusteredProportion = "clustered_proportion"
  case clusteredMean = "clustered_mean"
  case clusteredChange = "clustered_change"
  case targetState = "target_state"
  case targetStateChange = "target_state_change"
  case targetStateMean = "target_state_mean"
  case attainmentInterval = "attainment_interval"
  case countOverdispersed = "count_overdispersed"
  case trendMannKendall = "trend_mann_kendall"
  case trendRegionalKendall = "trend_regional_kendall"
  case funnelExact = "funnel_exact"
  case detectableChange = "detectable_change"
  case representativeness
  case coverage
  case linkingCodes = "linking_codes"
  case partialOverlap = "partial_overlap"

  /// What a line of its input is.
  var rowType: any MethodRow.Type {
    switch self {
    case .gapChange: ShareGapRow.self
    case .gapChangeMeans: MeanGapRow.self
    case .gapChangeRates: RateGapRow.self
    case .verdictRule: VerdictRow.self
    case .verdictFamilyHolm: FamilyRow.self
    case .pooledGapChange: PooledGapRow.self
    case .pooledMantelHaenszel: StrataRow.self
    case .pooledInverseVariance: EffectsRow.self
    case .clusteredProportion: ClusteredProportionRow.self
    case .clusteredMean: ClusteredMeanRow.self
    case .clusteredChange: ClusteredChangeRow.self
    case .targetState: ShareTargetRow.self
    case .targetStateChange: ChangeTargetRow.self
    case .targetStateMean: MeanTargetRow.self
    case .attainmentInterval: AttainmentRow.self
    case .countOverdispersed: QuarterCountsRow.self
    case .trendMannKendall: SeriesRow.self
    case .trendRegionalKendall: RegionalSeriesRow.self
    case .funnelExact: FunnelRow.self
    case .detectableChange: DetectableRow.self
    case .representativeness: ResponseClassesRow.self
    case .coverage: CoverageRow.self
    case .linkingCodes: LinkingCodeRow.self
    case .partialOverlap: OverlapRow.self
    }
  }
}
