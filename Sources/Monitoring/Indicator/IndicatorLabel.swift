/// A word of the call's file that people read otherwise.
protocol LabelledCode: Coded {
  var label: String { get }
}

extension LabelledCode {
  /// What people read for such a word.
  static func label(of word: String) -> String? { allCases.first { $0.word == word }?.label }
}

extension Indicator.Level: LabelledCode {
  package var label: String {
    switch self {
    case .input: "moyen"
    case .activity: "activité"
    case .output: "réalisation"
    case .outcome: "résultat"
    case .impact: "effet à long terme"
    }
  }
}

extension Indicator.Measure: LabelledCode {
  package var label: String {
    switch self {
    case .count: "effectif"
    case .amount: "quantité"
    case .proportion: "proportion"
    case .mean: "moyenne"
    case .score: "score"
    case .milestone: "étape franchie ou non"
    }
  }
}

extension Indicator.Direction: LabelledCode {
  package var label: String {
    switch self {
    case .increase: "à la hausse"
    case .decrease: "à la baisse"
    case .maintain: "à maintenir"
    }
  }
}

extension Indicator.OverTime: LabelledCode {
  package var label: String {
    switch self {
    case .sum: "somme"
    case .last: "dernière valeur"
    case .max: "plus haute valeur"
    case .weightedMean: "recalcul sur les effectifs"
    }
  }
}

extension Indicator.OverProjects: LabelledCode {
  package var label: String {
    switch self {
    case .sum: "somme"
    case .weightedMean: "recalcul sur les effectifs"
    case .none: "aucun"
    }
  }
}

extension DisclosureClass: LabelledCode {
  package var label: String {
    switch self {
    case .people: "personnes"
    case .health: "santé"
    case .activity: "activité"
    }
  }
}

extension Counting: LabelledCode {
  package var label: String {
    switch self {
    case .once: "chaque personne une fois"
    case .perEvent: "chaque venue"
    case .perQuarter: "chaque personne une fois par trimestre"
    }
  }
}

extension TargetKind: LabelledCode {
  package var label: String {
    switch self {
    case .reach: "à atteindre"
    case .floor: "plancher"
    case .ceiling: "plafond"
    }
  }
}

extension TargetPeriod: LabelledCode {
  package var label: String {
    switch self {
    case .year: "chaque année"
    case .life: "sur tout le projet"
    }
  }
}
