import XLSForm

extension AnswerFinding.Reason {
  /// What is wrong, for the author of a form; the words of her own rules come first.
  func words(for question: Question?) -> String {
    let authors =
      switch self {
      case .constraint: question?.constraintMessage ?? ""
      case .missing: question?.requiredMessage ?? ""
      default: ""
      }
    if !authors.isEmpty { return authors }
    switch (self, question?.kind) {
    case (.wrongKind, .integer), (.wrongKind, .decimal), (.wrongKind, .range):
      return "Un nombre est attendu, par exemple 12 ou 3.5."
    case (.numberOutOfRange, .range(let range)):
      return "Ce nombre est hors des bornes\u{A0}: de \(range.start) à \(range.end)."
    default: return sentence
    }
  }

  private var sentence: String {
    switch self {
    case .unknownQuestion: "Le formulaire n’a pas cette question."
    case .wrongKind: "Cette question attend une autre sorte de réponse."
    case .unknownLanguage: "Le formulaire n’est pas dans cette langue."
    case .unknownChoice: "Cette réponse n’est pas dans la liste."
    case .repeatedChoice: "La même réponse est donnée deux fois."
    case .noChoice: "Il faut au moins une réponse de la liste."
    case .severalChoices: "Une seule réponse est attendue."
    case .emptyText: "Le texte est vide."
    case .textTooLong: "Le texte est trop long."
    case .unsafeCharacter: "Le texte a un caractère qui ne s’affiche pas."
    case .numberOutOfRange: "Ce nombre est hors des bornes."
    case .missing: "Une réponse est exigée."
    case .notWhole: "Un nombre entier est attendu."
    case .offStep: "Ce nombre n’est pas sur un des pas de l’échelle."
    case .notADate: "Un jour du calendrier est attendu, par exemple 2024-12-31."
    case .notATime: "Une heure est attendue, par exemple 14:30."
    case .notADateTime:
      "Une date et une heure sont attendues, par exemple 2024-12-31T14:30:00+01:00."
    case .notAPlace: "Un lieu est attendu\u{A0}: latitude, espace, longitude."
    case .constraint: "La règle de cette question (constraint) refuse cette réponse."
    case .hiddenQuestion:
      "Cette question n’est pas posée ici\u{A0}: sa condition n’est pas remplie."
    case .readOnly: "Cette valeur se montre et ne se donne pas."
    case .unknownRepeat: "Le formulaire n’a pas cette répétition."
    case .tooManyInstances:
      "Ce nombre est trop grand pour ce formulaire\u{A0}: 1 000 répétitions au plus, moins si elles"
        + " ont beaucoup de questions."
    case .countedRepeat: "Une autre réponse donne le nombre de ces répétitions. Changez-la."
    case .repeatGap: "Il manque une répétition avant celle-ci."
    case .wrongCalculation: "Cette valeur diffère de ce que donne le calcul."
    case .sheetTooLarge: "Il y a trop de réponses."
    }
  }
}
