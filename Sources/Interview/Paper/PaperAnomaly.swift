import Writing
package import XLSForm

/// Something on a sheet that only a person can decide, and where it is.
package struct PaperAnomaly: Sendable, Hashable {
  /// nil when it belongs to no question.
  package let question: Int?
  /// From 1.
  package let lines: [Int]
  package let kind: Kind

  package enum Kind: Sendable, Hashable {
    case severalChecked(Int)
    case refusedAndAnswered
    case unknownMark, brokenBox, unknownOption, missingOption, repeatedOption
    case unreadable, incompleteOrder
    case openText, severalTexts, textOutside
    case unknownQuestion, missingQuestion, repeatedQuestion
    case outsideQuestion, afterEnd
    /// The form does not take the answer.
    case refused(AnswerFinding.Reason)
    /// The author's rule, in the author's words.
    case ruleBroken(String)
  }

  package var sentence: String {
    let place = question.map { "Q\($0)\u{A0}: " } ?? ""
    let sentence = place + kind.words + location + ". " + kind.remedy
    return sentence.prefix(1).uppercased() + sentence.dropFirst()
  }

  private var location: String {
    // What is typed has no lines.
    let lines = lines.filter { $0 > 0 }
    return switch lines.count {
    case 0: ""
    case 1: " (ligne \(lines[0]))"
    default: " (lignes \(lines.map { "\($0)" }.joined(separator: ", ")))"
    }
  }
}

extension PaperAnomaly.Kind {
  fileprivate var words: String {
    switch self {
    case .severalChecked(let count): "\(count) réponses cochées"
    case .refusedAndAnswered: "un refus et une réponse ensemble"
    case .unknownMark: "une marque qui n’est pas une croix"
    case .brokenBox: "des crochets qui ne se lisent pas"
    case .unknownOption: "une réponse qui n’est pas dans le modèle"
    case .missingOption: "il manque des réponses du modèle"
    case .repeatedOption: "la même réponse deux fois"
    case .unreadable: "le texte n’a pas la forme attendue"
    case .incompleteOrder: "l’ordre n’est pas complet"
    case .openText: "les flèches «\u{A0}<<<\u{A0}» manquent"
    case .severalTexts: "deux textes pour une question"
    case .textOutside: "un texte là où une croix est attendue"
    case .unknownQuestion: "cette question n’est pas dans le modèle"
    case .missingQuestion: "la question n’est plus sur la feuille"
    case .repeatedQuestion: "la question est deux fois sur la feuille"
    case .outsideQuestion: "des mots écrits hors des marques"
    case .afterEnd: "du texte après «\u{A0}FIN\u{A0}»"
    case .refused(.hiddenQuestion): "une réponse à une question qui ne se posait pas"
    case .refused(.missing): "il faut une réponse, ou un refus"
    case .refused, .ruleBroken: "le modèle n’accepte pas cette réponse"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .severalChecked: "Une seule attendue."
    case .refusedAndAnswered: "Gardez l’un ou l’autre."
    case .unknownMark: "Une croix\u{A0}: [X]."
    case .brokenBox: "Écrivez [ ] ou [X], puis le numéro."
    case .unknownOption, .missingOption, .repeatedOption:
      "Reprenez la liste de la feuille imprimée."
    case .unreadable: "Regardez l’exemple sous la question."
    case .incompleteOrder: "Chaque réponse a une place, de 1 à la dernière, une seule fois."
    case .openText: "Ajoutez «\u{A0}<<<\u{A0}» après le texte."
    case .severalTexts: "Gardez un seul texte."
    case .textOutside: "Cochez une réponse."
    case .unknownQuestion, .missingQuestion, .repeatedQuestion:
      "Reprenez les questions de la feuille imprimée."
    case .outsideQuestion, .afterEnd: "Décidez si ces mots sont une réponse."
    case .refused(.hiddenQuestion): "Vérifiez les réponses d’avant, ou effacez celle-ci."
    case .refused(.missing): "Cochez une réponse, ou 0."
    case .refused: "Relisez la question."
    case .ruleBroken(let message): message.oneLine.asSentence
    }
  }
}
