import Monitoring

extension PublicationFormat2 {
  static let levels = StoredWords<Monitoring.Indicator.Level> { level in
    switch level {
    case .input: "moyens"
    case .activity: "activite"
    case .output: "realisation"
    case .outcome: "resultat"
    case .impact: "impact"
    }
  }

  static let measures = StoredWords<Monitoring.Indicator.Measure> { measure in
    switch measure {
    case .count: "effectif"
    case .amount: "quantite"
    case .proportion: "proportion"
    case .mean: "moyenne"
    case .score: "score"
    case .milestone: "jalon"
    }
  }

  static let directions = StoredWords<Monitoring.Indicator.Direction> { direction in
    switch direction {
    case .increase: "augmenter"
    case .decrease: "diminuer"
    case .maintain: "maintenir"
    }
  }

  static let overTime = StoredWords<Monitoring.Indicator.OverTime> { overTime in
    switch overTime {
    case .sum: "somme"
    case .last: "dernier"
    case .max: "plus_haut"
    case .weightedMean: "moyenne_ponderee"
    }
  }

  static let overProjects = StoredWords<Monitoring.Indicator.OverProjects> { overProjects in
    switch overProjects {
    case .sum: "somme"
    case .none: "aucun"
    case .weightedMean: "moyenne_ponderee"
    }
  }

  static let missing = StoredWords<Missing> { missing in
    switch missing {
    case .notAvailable: "non_disponible"
    case .notApplicable: "sans_objet"
    case .notCommunicated: "non_communique"
    }
  }

  static let causes = StoredWords<Monitoring.Attainment.Cause> { cause in
    switch cause {
    case .noActual: "sans_valeur"
    case .noTarget: "sans_cible"
    case .noBaseline: "sans_depart"
    case .targetIsBaseline: "cible_egale_au_depart"
    }
  }

  static let outcomes = StoredWords<QuarterOutcome> { outcome in
    switch outcome {
    case .received: "recu"
    case .receivedLate: "recu_en_retard"
    case .declared: "declare_non_relu"
    case .unreviewed: "recu_a_relire"
    case .awaited: "attendu"
    case .overdue: "en_retard"
    }
  }

  static let tones = StoredWords<AnswerTone> { tone in
    switch tone {
    case .veryFavourable: "tres_favorable"
    case .favourable: "favorable"
    case .neutral: "neutre"
    case .unfavourable: "defavorable"
    case .veryUnfavourable: "tres_defavorable"
    case .excluded: "a_part"
    }
  }
}
