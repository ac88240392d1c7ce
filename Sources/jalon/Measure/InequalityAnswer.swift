import Statistics

extension MeasureAnswer {
  /// Which measures are shown; programs get all of them.
  enum Audience {
    /// The few that can be read without a handbook.
    case everyone
    case experts
  }

  init(inequalityOf dataset: Outcome<InequalityDataset>, for audience: Audience) {
    let measured: [(InequalityMeasure, Outcome<Estimate>)] =
      switch dataset {
      case .success(let dataset): measures(of: dataset).map { ($0.measure, $0.outcome) }
      case .failure(let reason): InequalityMeasure.allCases.map { ($0, .failure(reason)) }
      }
    self.init(
      entries: measured.map { measure, outcome in
        Entry(
          key: measure.rawValue,
          heading: audience == .experts || measure.isForEveryone ? measure.heading : nil,
          value: .estimate(outcome, .plain))
      },
      remarks: [ConfidenceLevel.usual.remark])
  }
}

extension InequalityMeasure {
  fileprivate var isForEveryone: Bool {
    switch self {
    case .difference, .ratio, .slopeIndex, .relativeIndex, .attributableRisk: true
    default: false
    }
  }

  fileprivate var heading: String {
    switch self {
    case .difference: "Différence"
    case .ratio: "Rapport"
    case .absoluteConcentration: "Indice de concentration absolu"
    case .relativeConcentration: "Indice de concentration relatif"
    case .slopeIndex: "Indice de pente"
    case .relativeIndex: "Indice relatif de pente"
    case .betweenGroupVariance: "Variance entre groupes"
    case .betweenGroupDeviation: "Écart type entre groupes"
    case .variation: "Coefficient de variation (%)"
    case .gapToMean: "Écart moyen à la moyenne"
    case .weightedGapToMean: "Écart moyen à la moyenne, pondéré"
    case .gapToBest: "Écart moyen au meilleur groupe"
    case .weightedGapToBest: "Écart moyen au meilleur groupe, pondéré"
    case .gapToReference: "Écart moyen à la référence"
    case .weightedGapToReference: "Écart moyen à la référence, pondéré"
    case .disparity: "Indice de disparité (%)"
    case .weightedDisparity: "Indice de disparité, pondéré (%)"
    case .theil: "Indice de Theil (pour 1000)"
    case .meanLogDeviation: "Écart logarithmique moyen (pour 1000)"
    case .attributableRisk: "Gain si tous les groupes étaient au niveau du groupe de référence"
    case .attributableFraction: "Le même gain, en % de l’ensemble"
    }
  }
}
