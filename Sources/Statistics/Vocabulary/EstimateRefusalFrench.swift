extension EstimateRefusal {
  package var sentence: String {
    switch self {
    case .notANumber: "Une valeur n’est pas un nombre fini\u{A0}: corrigez les données."
    case .negativeCount: "Un effectif ou une erreur est négatif\u{A0}: corrigez les données."
    case .countTooLarge: "Un effectif dépasse un milliard\u{A0}: vérifiez l’unité."
    case .nobody: "Personne n’a répondu\u{A0}: il n’y a rien à estimer."
    case .numeratorAboveDenominator: "Le numérateur dépasse le dénominateur."
    case .unequalLengths: "Les listes n’ont pas la même longueur."
    case .unknownPopulation: "Le nombre de personnes concernées est inconnu (N inconnu)."
    case .populationBelowAnswers: "La population est plus petite que le nombre de réponses."
    case .shareOutsideRange: "Une part doit être comprise entre 0 et 1."
    case .choiceOutsideScale: "Un niveau demandé n’existe pas dans l’échelle."
    case .incompleteAnswers: "Il manque une réponse\u{A0}: le score demande les onze réponses."
    case .tooFewValues: "Il faut au moins deux valeurs."
    case .tooFewItems: "Il faut au moins deux questions."
    case .tooFewPeople: "Il faut au moins dix personnes ayant répondu à tout."
    case .needsElevenPeople: "Il faut au moins onze personnes pour évaluer une cible."
    case .noVariation: "Toutes les valeurs sont égales\u{A0}: la mesure n’a pas de sens."
    case .denominatorIsZero: "Le dénominateur est nul."
    case .beyondComputation: "Les nombres sont trop grands ou trop petits pour ce calcul."
    case .tableNotSquare: "La table doit avoir autant de lignes que de colonnes, deux au moins."
    case .chanceAgreementIsTotal:
      "Toutes les notes sont dans une seule catégorie\u{A0}: l’accord ne se distingue pas du hasard."
    default: fieldSentence
    }
  }

  private var fieldSentence: String {
    switch self {
    case .rangeReversed: "Une borne basse dépasse la borne haute."
    case .marginNotPositive: "Une marge doit être un nombre positif."
    case .answerNotYesOrNo: "Une réponse doit être 0 ou 1."
    case .weightNotPositive: "Un poids doit être un nombre positif."
    case .needsTwoClusters: "Une strate n’a qu’une grappe, ou il y en a trop peu en tout."
    case .pairsBeyondAnswers: "Les réponses reliées dépassent celles d’une vague."
    case .frequenciesNotShares:
      "Les fréquences d’un élément du code doivent être positives et faire 1 en tout."
    case .needNotPositive: "Un besoin et son erreur doivent être positifs ou nuls."
    case .needsTwoProjects: "Il faut au moins deux projets."
    case .noComparableProject:
      "Aucun projet n’a les deux groupes dans les deux années\u{A0}: l’évolution n’est pas évaluable."
    case .noComparableStratum:
      "Aucun projet n’a les deux groupes\u{A0}: l’écart n’est pas évaluable."
    case .noComparableQuarter:
      "Aucun trimestre n’est connu pour deux années\u{A0}: il n’y a rien à comparer."
    case .noAnswer: "Aucune des personnes accompagnées n’a répondu."
    case .varianceIsZero: "Une variance est nulle\u{A0}: son poids serait infini."
    case .needsFourQuarters: "Il faut au moins quatre trimestres."
    case .seriesTooLong:
      "Une série a plus de 800 trimestres, ou il y a plus de mille projets ou de 200\u{A0}000 valeurs."
    default: groupSentence
    }
  }

  private var groupSentence: String {
    switch self {
    case .orderUnclear: "L’ordre des groupes doit donner à chacun un rang différent."
    case .notOrdered: "Cette mesure demande des groupes ordonnés."
    case .groupMissing: "Il manque la valeur d’un groupe\u{A0}: l’ordre serait incomplet."
    case .groupsTooMany: "Il y a plus de mille groupes."
    case .scaleNotPositive: "L’échelle doit être un nombre positif (1, 100, 1000…)."
    case .needsTwoGroups: "Il faut au moins deux groupes."
    case .needsThreeGroups: "Il faut au moins trois groupes."
    case .needsFourGroups: "Il faut au moins quatre groupes."
    case .needsHundredPeople: "Il faut au moins cent personnes dans l’ensemble des groupes."
    case .noReference: "Aucun groupe n’est désigné comme référence."
    case .severalReferences: "Un seul groupe peut servir de référence."
    case .referenceMissing: "La valeur du groupe de référence manque."
    case .populationMissing: "L’effectif des groupes est inconnu."
    case .estimateNegative: "Cette mesure ne vaut que pour des valeurs positives ou nulles."
    case .estimateIsZero: "Un groupe est à zéro\u{A0}: son logarithme n’existe pas."
    case .estimateOutsideScale: "Une valeur sort de l’échelle annoncée."
    case .separation: "Les groupes sont trop tranchés\u{A0}: la pente n’a pas de valeur finie."
    case .noConvergence: "Le calcul de la pente n’aboutit pas."
    case .differentScales: "Une différence et un rapport ne se comparent pas."
    default: "La mesure ne peut pas être calculée."
    }
  }
}
