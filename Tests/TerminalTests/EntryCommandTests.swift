import Entry
import Foundation
import Monitoring
import Testing

@testable import Terminal

/// Going about a quarter. Each test reads as the screen does; what is typed follows the prompt's « > ».
struct EntryCommandTests {
  @Test("a holder asks for help, goes back and forth")
  func asksForHelpGoesBackAndForth() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > ?
      I01 Personnes rencontrées. Définition de I01.
      Unité : personnes.
      Une valeur s’écrit 225 ou 1 234, ou une somme : =112+6. Entrée sans texte : garder.
      nd non disponible, so sans objet, nc non communiqué, suivis du motif.
      repondre et un texte : réponse à la question du relecteur sur la case.
      msg et un texte : message au relecteur. annuler : défaire le dernier changement.
      refaire : remettre le changement annulé. vider : vider une case qui n’a pas été envoyée.
      nd tout et le motif : tout l’indicateur. nd I03 ou nd I01 genre, et le motif : ces cases.
      Une colonne, une ligne ou un bloc d’un tableur se colle à l’invite « Valeur », et se relit avant d’être mis.
      < : case d’avant. aller I03 ou aller I01 femmes. liste, liste 2, liste I03 : les cases.
      liste reste : ce qui est à remplir ou à régler.
      historique : les valeurs envoyées de cette case, avec leur formule et leur motif.
      stop : arrêter, brouillon gardé. envoyer : vérifier, puis envoyer.
      Valeur > <
      C’est la première case.
      Valeur > aller I99
      Aucune case « I99 » dans ce trimestre. Pour voir les codes, tapez liste.
      Valeur > aller
      Dire où : par exemple aller I03, ou aller I01 femmes.
      Valeur > aller i01 hommes
      Case 3 sur 5. I01 Personnes rencontrées, par genre, hommes. Troisième trimestre 2024 : 201.
      Valeur > aller 4
      Case 4 sur 5. I02 Droits ouverts, total. Troisième trimestre 2024 : 64. Cible 2024 : 260.
      Valeur > <
      Case 3 sur 5. I01 Personnes rencontrées, par genre, hommes. Troisième trimestre 2024 : 201.
      Valeur >
      Case 4 sur 5. I02 Droits ouverts, total. Troisième trimestre 2024 : 64. Cible 2024 : 260.
      Valeur > liste
      Données fictives.
      1. I01 Personnes rencontrées, total : à remplir (erreur). 2024-T3 : 321.
      2. I01 Personnes rencontrées, par genre, femmes : facultatif, vide. 2024-T3 : 112.
      3. I01 Personnes rencontrées, par genre, hommes : facultatif, vide. 2024-T3 : 201.
      4. I02 Droits ouverts, total : à remplir (erreur). 2024-T3 : 64.
      5. I03 Orientations abouties, total : facultatif, vide. 2024-T3 : pas de valeur.
      Valeur >
      """
    #expect(
      transcript(
        "?", "<", "aller I99", "aller", "aller i01 hommes", "aller 4", "<", "", "liste"
      ) == shown)
  }

  private var twoBreakdowns: QuarterReport {
    var report = Sample.quarterReport
    report.disaggregations += [
      yesOrNo(40, "qpv", "Quartier prioritaire (QPV)"), yesOrNo(43, "zrr", "Zone rurale"),
    ]
    report.indicators[0].disaggregationCodes += ["qpv", "zrr"]
    return report
  }

  private func yesOrNo(_ number: UInt8, _ code: String, _ name: String) -> Disaggregation {
    Disaggregation(
      id: Sample.uuid(number), code: code, name: name, isOrdered: false,
      categories: [
        Category(id: Sample.uuid(number + 1), code: "oui", name: "oui"),
        Category(id: Sample.uuid(number + 2), code: "non", name: "non"),
      ])
  }

  @Test func `the words shown of a cell can be typed back`() {
    for report in [Sample.quarterReport, twoBreakdowns] {
      for cell in report.cells {
        #expect(report.cells(named: report.label(of: cell)) == [cell])
      }
    }
    let entered = EntryAssignment.reading("I01 par genre, femmes=12", in: twoBreakdowns)
    let women = Cell(indicatorID: Sample.met, categoryID: Sample.women)
    #expect(entered == .entry(CellEntry(cell: women, measured: .number(12))))
  }

  @Test func `a name that two cells answer to is told with both`() {
    let sentence =
      "Plusieurs cases répondent à « I01 oui » : I01 par quartier prioritaire (QPV), oui ; I01 par zone rurale, oui. Écrire l’un de ces noms."
    #expect(transcript("aller I01 oui", quarterReport: twoBreakdowns).contains(sentence))
    guard case .refused(let told) = EntryAssignment.reading("I01 oui=3", in: twoBreakdowns) else {
      Issue.record("it was taken")
      return
    }
    #expect(told.replacing("\u{A0}", with: " ") == sentence)
  }

  @Test("a holder looks at the history of a cell")
  func looksAtTheHistoryOfACell() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > historique
      I01 total, valeurs envoyées :
      2024-T3 : 321 (=300+21), motif : vérifié, valeur exacte
      Valeur > aller I03
      Case 5 sur 5. I03 Orientations abouties, total. Troisième trimestre 2024 : pas de valeur.
      Valeur > historique
      I03 total : aucune valeur envoyée jusqu’ici.
      Valeur >
      """
    var report = Sample.quarterReport
    report.observations[0].entry.formula = "=300+21"
    report.observations[0].entry.reason = .verified
    #expect(
      transcript("historique", "aller I03", "historique", quarterReport: report) == shown)
  }

  @Test("a holder leaves a message with a value")
  func leavesAMessageWithAValue() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > msg bonjour
      Donner d’abord une valeur, ou nd : le message l’accompagne.
      Valeur > 225
      Enregistré : 225.
      Case 2 sur 5. I01 Personnes rencontrées, par genre, femmes. Troisième trimestre 2024 : 112.
      Valeur > <
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321. Valeur actuelle : 225.
      Valeur > msg
      Écrire le message après msg, par exemple : msg deux accueils fermés en août
      Valeur > msg deux accueils fermés
      Enregistré : 225, message : deux accueils fermés.
      Valeur > msg
      Message de cette case : deux accueils fermés
      Valeur >
      """
    #expect(
      transcript(
        "msg bonjour", "225", "<", "msg", "msg deux accueils fermés", "msg"
      ) == shown)
  }

  @Test func `a holder answers a question where she enters values`() {
    let shown = transcript("repondre", "repondre oui, les enfants aussi", "225")
    #expect(shown.contains("Écrire la réponse après repondre"))
    #expect(shown.contains("[answer] oui, les enfants aussi\nValeur > 225\nEnregistré : 225."))
  }

  @Test("a holder undoes each change of the sitting")
  func undoesEachChangeOfTheSitting() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > 225
      Enregistré : 225.
      Case 2 sur 5. I01 Personnes rencontrées, par genre, femmes. Troisième trimestre 2024 : 112.
      Valeur > 118
      Enregistré : 118.
      Case 3 sur 5. I01 Personnes rencontrées, par genre, hommes. Troisième trimestre 2024 : 201.
      Valeur > annuler
      Annulé : I01 femmes est de nouveau vide. Enregistré.
      Case 2 sur 5. I01 Personnes rencontrées, par genre, femmes. Troisième trimestre 2024 : 112.
      Valeur > annuler
      Annulé : I01 total est de nouveau vide. Enregistré.
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > annuler
      Rien à annuler depuis l’ouverture de cette saisie.
      Valeur >
      """
    #expect(transcript("225", "118", "annuler", "annuler", "annuler") == shown)
  }

  @Test("a holder makes again what she had undone")
  func makesAgainWhatSheHadUndone() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > =200+25
      Enregistré : 225 (=200+25).
      Case 2 sur 5. I01 Personnes rencontrées, par genre, femmes. Troisième trimestre 2024 : 112.
      Valeur > refaire
      Rien à refaire : aucun changement n’est annulé.
      Valeur > annuler
      Annulé : I01 total est de nouveau vide. Enregistré.
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > refaire
      Refait : I01 total revient à 225 (=200+25). Enregistré.
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321. Valeur actuelle : 225 (=200+25).
      Valeur > refaire
      Rien à refaire : aucun changement n’est annulé.
      Valeur >
      """
    #expect(transcript("=200+25", "refaire", "annuler", "refaire", "refaire") == shown)
  }

  @Test func `a message that ends with a full stop gets no second one`() {
    let shown = transcript("225", "<", "msg deux accueils fermés.", "annuler", "refaire")
    #expect(
      shown.contains(
        "Refait : I01 total revient à 225, message : deux accueils fermés. Enregistré."))
    var report = Sample.quarterReport
    report.observations[0].quarter = report.quarter
    report.observations[0].entry.comment = "Recompté."
    #expect(
      transcript("aller I01", "230", "annuler", quarterReport: report).contains(
        "Annulé : I01 total revient à 321, message : Recompté. Enregistré."))
  }

  @Test("a message and a reason stand side by side")
  func aMessageAndAReasonStandSideBySide() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > aller I02
      Case 4 sur 5. I02 Droits ouverts, total. Troisième trimestre 2024 : 64. Cible 2024 : 260.
      Valeur > 300
      Enregistré : 300.
      Alerte : I02 total : 300 au lieu de 64 au 2024-T3 (+369 %). Confirmer avec un motif, ou corriger.
      Confirmer ? 1 oui, 2 corriger, 3 commenter > 3
      Motif, en quelques mots > deux permanences de plus
      Enregistré : 300, motif : deux permanences de plus.
      Case 5 sur 5. I03 Orientations abouties, total. Troisième trimestre 2024 : pas de valeur.
      Valeur > <
      Case 4 sur 5. I02 Droits ouverts, total. Troisième trimestre 2024 : 64. Cible 2024 : 260. Valeur actuelle : 300, motif : deux permanences de plus.
      Valeur > msg le fichier suit
      Enregistré : 300, motif : deux permanences de plus, message : le fichier suit.
      Valeur > nd panne
      Enregistré : ND (non disponible), motif : panne, message : le fichier suit.
      Case 5 sur 5. I03 Orientations abouties, total. Troisième trimestre 2024 : pas de valeur.
      Valeur >
      """
    #expect(
      transcript(
        "aller I02", "300", "3", "deux permanences de plus", "<", "msg le fichier suit", "nd panne"
      ) == shown)
  }

  @Test("a holder stops, and the draft is kept")
  func stopsAndTheDraftIsKept() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > 225
      Enregistré : 225.
      Case 2 sur 5. I01 Personnes rencontrées, par genre, femmes. Troisième trimestre 2024 : 112.
      Valeur > stop
      Votre brouillon est gardé. Pour reprendre : jalon saisie P06 2024-T4
      [stopped]
      """
    #expect(transcript("225", "stop") == shown)
  }
}
