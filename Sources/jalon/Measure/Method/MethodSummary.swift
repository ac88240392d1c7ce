extension MethodName {
  /// For people: what it answers, and the keys of a line.
  var summary: String {
    switch self {
    case .gapChange:
      "l’écart entre deux groupes a-t-il changé d’une année à l’autre, en parts (ref1, dis1, ref2, dis2)"
    case .gapChangeMeans: "le même, en moyennes avec écart type"
    case .gapChangeRates: "le même, en taux (events, time)"
    case .verdictRule:
      "ce qu’on peut conclure de deux écarts et de leur p ajusté (gap1, gap2, p_holm)"
    case .verdictFamilyHolm: "les p d’une famille de comparaisons, ajustés par Holm (p)"
    case .pooledGapChange:
      "le changement d’un écart sur plusieurs projets, à composition égale (projects)"
    case .pooledMantelHaenszel: "l’écart d’une année sur plusieurs projets (strata)"
    case .pooledInverseVariance: "des effets pondérés par leur précision (effects, variances)"
    case .clusteredProportion: "une part sur des projets qui sont des grappes (projects)"
    case .clusteredMean: "une moyenne connue par projet, somme et nombre (projects)"
    case .clusteredChange: "l’évolution entre deux vagues des mêmes projets (wave1, wave2)"
    case .targetState: "une part et sa cible (x, n, target, direction)"
    case .targetStateChange: "une évolution et sa cible (x1, n1, x2, n2, target_change)"
    case .targetStateMean: "une moyenne et sa cible (mean, sd, n, target, direction)"
    case .attainmentInterval:
      "le chemin parcouru du départ à la cible (actual, baseline, leurs variances, target)"
    case .countOverdispersed: "un total d’actes et la variation de ses trimestres (quarters)"
    case .trendMannKendall: "une tendance par trimestre, sans puis avec saison (values)"
    case .trendRegionalKendall: "la tendance de plusieurs projets, par saison (series)"
    case .funnelExact: "des projets dans un entonnoir aux limites exactes (rows)"
    case .detectableChange: "ce qu’une comparaison pouvait voir (p1, n1, n2, power)"
    case .representativeness: "qui a répondu, par classe (supported, answered)"
    case .coverage: "la part d’un besoin estimé qui est couverte (reached, need…)"
    case .linkingCodes: "ce qu’un code anonyme relie par hasard (frequencies, n1, n2)"
    case .partialOverlap: "deux vagues reliées en partie (wave1, wave2, pairs)"
    }
  }
}
