import Entry
import Monitoring

extension LineWords {
  /// What can be typed now.
  var help: [String] {
    switch session.mode {
    case .resuming:
      ["o\u{A0}: reprendre où vous étiez. n\u{A0}: repartir de la première case."]
    case .choosing: ["Tapez le chiffre de la bonne lecture, ou < pour retaper la valeur."]
    case .alert:
      [
        "La valeur est enregistrée, mais inhabituelle.",
        "1\u{A0}: elle est juste, et je dis pourquoi. 2\u{A0}: je la corrige. 3\u{A0}: j’écris un commentaire.",
      ]
    case .reason, .reasonText:
      ["Le motif accompagne la valeur jusqu’au relecteur. < pour revenir à la case."]
    case .batch:
      ["o\u{A0}: mettre ces valeurs. n\u{A0}: ne rien changer. annuler les défera ensemble."]
    case .settling: ["Tapez le numéro d’un point pour aller à sa case, ou < pour revenir."]
    case .confirming:
      ["Tapez le code du projet pour envoyer, ou < pour revenir à la saisie."]
    case .cell: definition + howToWrite + LineWords.commands
    }
  }

  private var definition: [String] {
    guard let cell = session.cell,
      let indicator = session.sheet.quarterReport.indicator(of: cell)
    else { return [] }
    return [
      "\(indicator.code) \(indicator.name). \(indicator.definition)",
      "Unité\u{A0}: \(indicator.unit).",
    ]
  }

  private var howToWrite: [String] {
    let indicator = session.cell.flatMap(session.sheet.quarterReport.indicator(of:))
    let examples = indicator?.writingExamples ?? "225, 1\u{A0}234,5, 12/40 ou =112+6"
    return ["Une valeur s’écrit \(examples). Entrée sans texte\u{A0}: garder."]
  }

  private static let commands = [
    "nd non disponible, so sans objet, nc non communiqué, suivis du motif.",
    "repondre et un texte\u{A0}: réponse à la question du relecteur sur la case.",
    "msg et un texte\u{A0}: message au relecteur. annuler\u{A0}: défaire le dernier changement.",
    "refaire\u{A0}: remettre le changement annulé. vider\u{A0}: vider une case qui n’a pas été envoyée.",
    "nd tout et le motif\u{A0}: tout l’indicateur. nd I03 ou nd I01 genre, et le motif\u{A0}: ces cases.",
    "Une colonne, une ligne ou un bloc d’un tableur se colle à l’invite «\u{A0}Valeur\u{A0}», et se relit avant d’être mis.",
    "<\u{A0}: case d’avant. aller I03 ou aller I01 femmes. liste, liste 2, liste I03\u{A0}: les cases.",
    "liste reste\u{A0}: ce qui est à remplir ou à régler.",
    "historique\u{A0}: les valeurs envoyées de cette case, avec leur formule et leur motif.",
    "stop\u{A0}: arrêter, brouillon gardé. envoyer\u{A0}: vérifier, puis envoyer.",
  ]
}
