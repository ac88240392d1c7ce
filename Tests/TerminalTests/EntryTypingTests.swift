import Foundation
import Monitoring
import Testing

@testable import Terminal

/// What a holder types in a cell. Each test reads as the screen does; what is typed follows the prompt's « > ».
struct EntryTypingTests {
  @Test("a holder fills a quarter, confirms an alert, hears the rest of the breakdown")
  func fillsAQuarterConfirmsAnAlertHearsTheRestOfTheBreakdown() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > 225
      Enregistré : 225.
      Case 2 sur 5. I01 Personnes rencontrées, par genre, femmes. Troisième trimestre 2024 : 112.
      Valeur > 118
      Enregistré : 118.
      Case 3 sur 5. I01 Personnes rencontrées, par genre, hommes. Troisième trimestre 2024 : 201.
      Valeur > 95
      Enregistré : 95.
      Alerte : I01 hommes : 95 au lieu de 201 au 2024-T3 (−53 %). Confirmer avec un motif, ou corriger.
      Confirmer ? 1 oui, 2 corriger, 3 commenter > 1
      Motif ? 1 vérifié. 2 activité. 3 méthode. 4 autre > 2
      Enregistré : 95, motif : changement d’activité.
      I01 par genre, inconnu : 12.
      Case 4 sur 5. I02 Droits ouverts, total. Troisième trimestre 2024 : 64. Cible 2024 : 260.
      Valeur > 66
      Enregistré : 66.
      Case 5 sur 5. I03 Orientations abouties, total. Troisième trimestre 2024 : pas de valeur.
      Valeur > 12/40
      Enregistré : 12 / 40.
      C’était la dernière case. Toutes les cases sont remplies. Tapez envoyer, liste, aller I01, < ou stop.
      Commande >
      """
    #expect(transcript("225", "118", "95", "1", "2", "66", "12/40") == shown)
  }

  @Test("a holder is told how to write a number")
  func isToldHowToWriteANumber() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > abc
      « abc » n’est pas compris. I01 s’écrit avec un nombre, par exemple 225 ou 1 234, ou une somme : =112+6. Ou tapez ? pour l’aide.
      Valeur > 12/40
      « 12/40 » n’est pas compris. I01 s’écrit avec un nombre, par exemple 225 ou 1 234, ou une somme : =112+6. Ou tapez ? pour l’aide.
      Valeur > 1 234,5
      Enregistré : 1 234,5.
      Erreur : I01 total (1 234,5) doit être un nombre entier. Arrondir.
      Valeur >
      """
    #expect(transcript("abc", "12/40", "1 234,5") == shown)
  }

  @Test func `a holder who pastes several values is told so`() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > 12\t500
      Plusieurs valeurs ont été collées à la fois : « 12 » et « 500 », séparées par une tabulation. N’en donner qu’une par case. Ou tapez ? pour l’aide.
      Valeur > 12 500
      Enregistré : 12 500.
      """
    #expect(transcript("12\t500", "12 500").hasPrefix(shown))
  }

  @Test func `examples have decimals where the indicator has`() {
    var report = Sample.quarterReport
    report.indicators[0].decimals = 1
    let shown = transcript("?", "abc", quarterReport: report)
    #expect(shown.contains("Une valeur s’écrit 225 ou 1 234,5, ou une somme : =112+6."))
    #expect(shown.contains("par exemple 225 ou 1 234,5, ou une somme : =112+6."))
    #expect(!transcript("?", "abc").contains("1 234,5"))
    #expect(transcript("aller I03", "?").contains("Une valeur s’écrit 12/40."))
  }

  @Test func `the two numbers of a proportion stay on one line`() {
    #expect(
      Measured.quotient(numerator: 13, denominator: 21).shown == "13\u{A0}/\u{A0}21")
  }

  @Test func `a rest that cannot be is an error at once`() {
    var report = Sample.quarterReport
    report.indicators[2].disaggregationCodes = ["genre"]
    let shown = transcript("aller I03", "40/57", "12/40", "1/1", quarterReport: report)
    #expect(
      shown.contains(
        "Erreur : I03 par genre : le total moins les modalités laisse 28 / 17 pour « inconnu », et 28 dépasse 17."
      ))
    #expect(!shown.contains("inconnu : "))
  }

  @Test func `of a proportion whose categories hold all, nothing is unknown`() {
    var report = Sample.quarterReport
    report.indicators[2].disaggregationCodes = ["genre"]
    let shown = transcript("aller I03", "40/57", "12/20", "28/37", quarterReport: report)
    #expect(shown.contains("I03 par genre, inconnu : aucun."), "\(shown)")
    #expect(!shown.contains("0 / 0") && !shown.contains("0/0"))
    let some = transcript("aller I03", "40/57", "12/20", "28/36", quarterReport: report)
    #expect(some.contains("I03 par genre, inconnu : 0 / 1."), "\(some)")
  }

  @Test("a holder is asked what 1.234 means")
  func isAskedWhatOnePointTwoThreeFourMeans() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > aller I02
      Case 4 sur 5. I02 Droits ouverts, total. Troisième trimestre 2024 : 64. Cible 2024 : 260.
      Valeur > 1.234
      Voulez-vous 1 pour 1 234, 2 pour 1,234 ?
      Votre choix (1 à 2) > 3
      Tapez un chiffre de 1 à 2, ou < pour taper une autre valeur.
      Votre choix (1 à 2) > 2
      Enregistré : 1,234.
      Erreur : I02 total (1,234) doit être un nombre entier. Arrondir.
      Valeur >
      """
    #expect(transcript("aller I02", "1.234", "3", "2") == shown)
  }

  @Test("a holder types a sum")
  func typesASum() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > aller I02
      Case 4 sur 5. I02 Droits ouverts, total. Troisième trimestre 2024 : 64. Cible 2024 : 260.
      Valeur > =40+6
      Enregistré : 46 (=40+6).
      Case 5 sur 5. I03 Orientations abouties, total. Troisième trimestre 2024 : pas de valeur.
      Valeur >
      """
    #expect(transcript("aller I02", "=40+6") == shown)
  }

  @Test("a holder types a proportion as two numbers")
  func typesAProportionAsTwoNumbers() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > aller I03
      Case 5 sur 5. I03 Orientations abouties, total. Troisième trimestre 2024 : pas de valeur.
      Valeur > 12
      « 12 » n’est pas compris. I03 s’écrit avec deux nombres, par exemple 12/40. Ou tapez ? pour l’aide.
      Valeur > 40/12
      Enregistré : 40 / 12.
      Erreur : I03 total : 40 dépasse 12. Corriger l’un des deux nombres.
      Valeur > 12/40
      Enregistré : 12 / 40.
      C’était la dernière case. 2 cases à remplir, 2 facultatives vides. Tapez envoyer, liste, aller I01, < ou stop.
      Commande >
      """
    #expect(transcript("aller I03", "12", "40/12", "12/40") == shown)
  }

  @Test("a holder hears that a breakdown passes its total")
  func hearsThatABreakdownPassesItsTotal() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > 225
      Enregistré : 225.
      Case 2 sur 5. I01 Personnes rencontrées, par genre, femmes. Troisième trimestre 2024 : 112.
      Valeur > 150
      Enregistré : 150.
      Case 3 sur 5. I01 Personnes rencontrées, par genre, hommes. Troisième trimestre 2024 : 201.
      Valeur > 107
      Enregistré : 107.
      Erreur : I01 par genre : la somme (257) dépasse le total (225). Corriger une modalité, ou le total.
      Case 4 sur 5. I02 Droits ouverts, total. Troisième trimestre 2024 : 64. Cible 2024 : 260.
      Valeur >
      """
    #expect(transcript("225", "150", "107") == shown)
  }
}
