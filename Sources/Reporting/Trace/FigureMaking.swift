import Monitoring
import Publishing
import Writing

/// How a published figure was made, in sentences.
struct FigureMaking {
  let figure: ReportFigure
  let slice: PublicationSlice

  var sentences: [String] {
    (hiding.map { [$0] } ?? []) + origin + (count.map { [$0] } ?? [])
  }

  private var hiding: String? {
    switch figure.state {
    case .hidden:
      "n.c.\u{A0}: masqué pour protéger les personnes. Ce qui suit dit d’où il vient, jamais ce qu’il est."
    case .bounded:
      "Masqué pour protéger les personnes\u{A0}: ces bornes se déduisent de ce qui est publié, et ce qui suit ne les resserre pas."
    default: nil
    }
  }

  private var own: SliceIndicator? {
    slice.indicators.first { $0.indicator.code == figure.code }
  }

  private var origin: [String] {
    switch figure.kind {
    case .indicator: own.map { value(of: $0.indicator) } ?? []
    case .breakdown:
      [
        figure.group.hasSuffix("\u{A0}: Inconnu")
          ? "Inconnu\u{A0}: ce que les modalités laissent du total."
          : "Valeurs de la modalité, dans les trimestres dont vient le total."
      ] + (own.map { together($0.indicator) } ?? [])
    case .baseline:
      [
        "Situation de départ déclarée avec le projet, ou par un avenant\u{A0}: elle ne vient d’aucune saisie trimestrielle."
      ]
    case .target:
      [
        isOfSeveral
          ? "Réunit les cibles des projets qui en ont une."
          : "Cible fixée avec le projet, ou par un avenant."
      ] + deeds
    case .attainment:
      [
        "Part du chemin parcouru de la situation de départ à la cible, sinon part de la cible\u{A0}; les saisies sont celles de la valeur tenue à la cible."
      ]
    case .gap:
      [
        "Écart entre les deux groupes dans chaque projet, puis réuni\u{A0}: seuls pèsent les projets qui ont des personnes dans les deux groupes, les deux années."
      ]
    case .trend:
      ["Pente du projet médian\u{A0}; la tendance est jugée dans chaque projet, puis ensemble."]
    case .survey, .change, .profile, .followed: survey
    case .participation:
      ["Action déclarée par le porteur, hors saisie trimestrielle."]
    case .money:
      ["Compte de l’année déclaré par le porteur, tel qu’il a été accepté."]
    }
  }

  private var survey: [String] {
    [
      "Avis anonymes, publiés par lots d’au moins onze au dépouillement\u{A0}: la trace s’arrête à la vague. Rien ne mène à un avis, à une carte ni à un jour."
    ]
  }

  private var isOfSeveral: Bool { figure.area.projectCode == nil }

  private func value(of indicator: Indicator) -> [String] {
    guard Quarter(figure.period) == nil else { return together(indicator) }
    return [overTime(indicator)] + together(indicator)
  }

  private func overTime(_ indicator: Indicator) -> String {
    switch indicator.overTime {
    case .last: "Dernière valeur de la période, projet par projet."
    case .max: "Plus haute valeur de la période, projet par projet."
    case .sum, .weightedMean:
      indicator.measure.isQuotient
        ? "Recalcul sur les trimestres\u{A0}: somme des numérateurs sur somme des dénominateurs, jamais une moyenne de rapports."
        : "Somme des trimestres reçus."
    }
  }

  private func together(_ indicator: Indicator) -> [String] {
    guard isOfSeveral else {
      return Quarter(figure.period) == nil ? [] : ["Valeur de la saisie du trimestre."]
    }
    return [
      indicator.measure.isQuotient
        ? "Projets réunis par leurs numérateurs et leurs dénominateurs." : "Somme des projets."
    ]
  }

  /// « 9 projets, sur 13 attendus. »
  private var count: String? {
    guard isOfSeveral, let projects = figure.projects else { return nil }
    let words = French.terminal.counted(projects, "projet")
    return figure.projectsExpected.map { "\(words), sur \($0) attendus." } ?? "\(words)."
  }

  private var deeds: [String] {
    let amendments = slice.amendments.filter { amendment in
      amendment.changes.contains { $0.kind.isOfGoal && $0.indicatorCode == figure.code }
        && (figure.area.projectCode.map { $0 == amendment.projectCode } ?? true)
    }
    return amendments.map { amendment in
      let who = amendment.projectCode.map { "\($0)\u{A0}: " } ?? ""
      let deed = amendment.reference.map { " (\($0))" } ?? ""
      return
        "\(who)avenant du \(French.terminal.day(amendment.effectiveOn))\(deed)."
    }
  }
}

extension SliceSurvey {
  /// As its figures name where they come from.
  var source: String { "enquête «\u{A0}\(title)\u{A0}»" }
}
