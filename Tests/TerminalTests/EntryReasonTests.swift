import Entry
import Foundation
import Monitoring
import Testing

@testable import Terminal

/// Why a value is missing or unusual. Each test reads as the screen does; what is typed follows the prompt's « > ».
struct EntryReasonTests {
  @Test("a holder says why a value is missing")
  func saysWhyAValueIsMissing() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > nd
      ND, non disponible.
      Motif ? 1 activité. 2 méthode. Ou écrivez-le >
      Tapez 1, 2, ou le motif en quelques mots, ou < pour revenir à la case.
      Motif ? 1 activité. 2 méthode. Ou écrivez-le > aller-retour en panne
      Enregistré : ND (non disponible), motif : aller-retour en panne.
      Case 2 sur 5. I01 Personnes rencontrées, par genre, femmes. Troisième trimestre 2024 : 112.
      Valeur > so sans activité en été
      Enregistré : SO (sans objet), motif : sans activité en été.
      Case 3 sur 5. I01 Personnes rencontrées, par genre, hommes. Troisième trimestre 2024 : 201.
      Valeur > nc
      NC, non communiqué.
      Motif ? 1 activité. 2 méthode. Ou écrivez-le > 1
      Enregistré : NC (non communiqué), motif : changement d’activité.
      Case 4 sur 5. I02 Droits ouverts, total. Troisième trimestre 2024 : 64. Cible 2024 : 260.
      Valeur >
      """
    #expect(
      transcript(
        "nd", "", "aller-retour en panne", "so sans activité en été", "nc", "1"
      ) == shown)
  }

  @Test func `a code typed once more with its reason is not part of the reason`() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > nd
      ND, non disponible.
      Motif ? 1 activité. 2 méthode. Ou écrivez-le > nd panne
      Enregistré : ND (non disponible), motif : panne.
      Case 2 sur 5. I01 Personnes rencontrées, par genre, femmes. Troisième trimestre 2024 : 112.
      Valeur > nd
      ND, non disponible.
      Motif ? 1 activité. 2 méthode. Ou écrivez-le > so été sans activité
      Enregistré : SO (sans objet), motif : été sans activité.
      """
    #expect(transcript("nd", "nd panne", "nd", "so été sans activité").hasPrefix(shown))
  }

  @Test func `a code given once more in place of the reason is told from it`() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > nd
      ND, non disponible.
      Motif ? 1 activité. 2 méthode. Ou écrivez-le > nd
      ND est déjà noté : c’est le motif qui manque. Écrire pourquoi, ou < pour revenir.
      Motif ? 1 activité. 2 méthode. Ou écrivez-le > so
      SO, sans objet.
      Motif ? 1 activité. 2 méthode. Ou écrivez-le >
      """
    #expect(transcript("nd", "nd", "so") == shown)
  }

  @Test func `a new reason for the same value is no change of value`() {
    var report = Sample.quarterReport
    report.version = 1
    report.observations.append(Sample.observation(Sample.met, nil, 4, 22))
    let entry = CellEntry(
      cell: Cell(indicatorID: Sample.met), measured: .number(22), reason: .verified)
    let lines = EntrySummary(EntrySheet(report, changes: [entry.cell: entry])).lines
    #expect(
      lines.contains("  I01 total\u{A0}: valeur inchangée, 22, motif\u{A0}: vérifié, valeur exacte")
    )
  }

  @Test func `a reason that ends in a full stop goes on with the message`() {
    let entry = CellEntry(
      cell: Cell(indicatorID: Sample.met), measured: .missing(.notAvailable), reason: .other,
      reasonText: "Maladie du médecin.", comment: "Trimestre court.")
    #expect(
      entry.shown
        == "ND (non disponible), motif\u{A0}: Maladie du médecin, message\u{A0}: Trimestre court.")
  }

  @Test func `acronyms keep their capitals within a sentence`() {
    var report = Sample.quarterReport
    report.disaggregations[0].name = "Précarité (classes du score EPICES)"
    let shown = transcript("", "", quarterReport: report)
    #expect(shown.contains("par précarité (classes du score EPICES), femmes"))
    report.disaggregations[0].name = "QPV"
    #expect(transcript("", "", quarterReport: report).contains("par QPV, femmes"))
  }

  @Test("a holder comments an alert, or corrects it")
  func commentsAnAlertOrCorrectsIt() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > aller I01 hommes
      Case 3 sur 5. I01 Personnes rencontrées, par genre, hommes. Troisième trimestre 2024 : 201.
      Valeur > 95
      Enregistré : 95.
      Alerte : I01 hommes : 95 au lieu de 201 au 2024-T3 (−53 %). Confirmer avec un motif, ou corriger.
      Confirmer ? 1 oui, 2 corriger, 3 commenter > x
      Tapez 1 pour confirmer, 2 pour corriger la valeur, 3 pour la commenter.
      Confirmer ? 1 oui, 2 corriger, 3 commenter > 2
      Case 3 sur 5. I01 Personnes rencontrées, par genre, hommes. Troisième trimestre 2024 : 201. Valeur actuelle : 95.
      Valeur > 190
      Enregistré : 190.
      Case 4 sur 5. I02 Droits ouverts, total. Troisième trimestre 2024 : 64. Cible 2024 : 260.
      Valeur > <
      Case 3 sur 5. I01 Personnes rencontrées, par genre, hommes. Troisième trimestre 2024 : 201. Valeur actuelle : 190.
      Valeur > 95
      Enregistré : 95.
      Alerte : I01 hommes : 95 au lieu de 201 au 2024-T3 (−53 %). Confirmer avec un motif, ou corriger.
      Confirmer ? 1 oui, 2 corriger, 3 commenter > 3
      Motif, en quelques mots >
      Écrire le motif en quelques mots, ou < pour revenir à la case.
      Motif, en quelques mots > aller mal tout le mois
      Enregistré : 95, motif : aller mal tout le mois.
      Case 4 sur 5. I02 Droits ouverts, total. Troisième trimestre 2024 : 64. Cible 2024 : 260.
      Valeur >
      """
    #expect(
      transcript(
        "aller I01 hommes", "95", "x", "2", "190", "<", "95", "3", "",
        "aller mal tout le mois"
      ) == shown)
  }

  @Test("a holder explains an alert in her own words")
  func explainsAnAlertInHerOwnWords() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > aller I02
      Case 4 sur 5. I02 Droits ouverts, total. Troisième trimestre 2024 : 64. Cible 2024 : 260.
      Valeur > 300
      Enregistré : 300.
      Alerte : I02 total : 300 au lieu de 64 au 2024-T3 (+369 %). Confirmer avec un motif, ou corriger.
      Confirmer ? 1 oui, 2 corriger, 3 commenter > 1
      Motif ? 1 vérifié. 2 activité. 3 méthode. 4 autre > 5
      Tapez 1, 2, 3 ou 4, ou < pour revenir à la case.
      Motif ? 1 vérifié. 2 activité. 3 méthode. 4 autre > 4
      Motif, en quelques mots > deux permanences de plus
      Enregistré : 300, motif : deux permanences de plus.
      Case 5 sur 5. I03 Orientations abouties, total. Troisième trimestre 2024 : pas de valeur.
      Valeur >
      """
    #expect(transcript("aller I02", "300", "1", "5", "4", "deux permanences de plus") == shown)
  }

  @Test func `a whole indicator, or a breakdown of it, is missing for one reason`() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > nd tout
      Écrire le motif à la suite, par exemple : nd tout panne du logiciel
      Valeur > nd tout panne du logiciel
      3 cases.
      I01 total : ND (non disponible), motif : panne du logiciel
      I01 femmes : ND (non disponible), motif : panne du logiciel
      I01 hommes : ND (non disponible), motif : panne du logiciel
      Mettre ces 3 valeurs ? (o/n) > o
      3 valeurs enregistrées. Pour les défaire ensemble : annuler.
      Case 4 sur 5. I02 Droits ouverts, total. Troisième trimestre 2024 : 64. Cible 2024 : 260.
      Valeur > so I01 genre : accueil mixte
      2 cases.
      I01 femmes : SO (sans objet), motif : accueil mixte, au lieu de ND (non disponible)
      I01 hommes : SO (sans objet), motif : accueil mixte, au lieu de ND (non disponible)
      Mettre ces 2 valeurs ? (o/n) >
      """
    #expect(
      transcript("nd tout", "nd tout panne du logiciel", "o", "so I01 genre : accueil mixte")
        == shown)
  }

  @Test func `a reason is words`() {
    let shown = transcript("nd 7", "nd 1", "nd", "?", "x", "3", "deux mots")
    #expect(
      shown.contains(
        "« 7 » ne dit pas pourquoi. Écrire par exemple : nd panne du logiciel"))
    #expect(shown.contains("Enregistré : ND (non disponible), motif : changement d’activité."))
    #expect(shown.contains("motif : deux mots."))
    let alert = transcript("aller I02", "300", "3", "7", "x7")
    #expect(
      alert.hasSuffix(
        "Écrire le motif en quelques mots, ou < pour revenir à la case.\nMotif, en quelques mots >")
    )
    for text in ["I01=nd:1", "I01=225:?"] {
      guard case .refused = EntryAssignment.reading(text, in: Sample.quarterReport) else {
        Issue.record("\(text) was taken")
        return
      }
    }
  }
}
