import Entry
import Foundation
import Monitoring
import Testing

@testable import Terminal

/// What is pasted is values, never keystrokes (cases 42 and 43).
struct EntryPastingTests {
  private let start =
    "Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.\nValeur >\n"

  @Test func `a column fills cells downward, once it was looked at`() {
    let expected =
      start + """
        5 cases, 1 valeur refusée.
        Refusé, « 6 » : Il n’y a plus de case pour cette valeur.
        I01 total : 9 999
        I01 femmes : 1
        I01 hommes : 2
        I02 total : 3
        I03 total : 12 / 40
        Mettre ces 5 valeurs ? (o/n) > o
        5 valeurs enregistrées. Pour les défaire ensemble : annuler.
        Alerte : I01 total : 9 999 au lieu de 321 au 2024-T3 (+3 015 %). Confirmer avec un motif, ou corriger.
        """
    #expect(transcript(pasting + "9999\n1\n2\n3\n12/40\n6\n", "o").hasPrefix(expected))
  }

  @Test func `pasted lines answer no question`() {
    let shown = transcript("9999", pasting + "1\n2\n", "1", "2")
    #expect(
      shown.contains(
        "Confirmer ? 1 oui, 2 corriger, 3 commenter >\nLe texte collé n’est pas pris : une réponse se tape."
      ))
    #expect(shown.contains("Enregistré : 9 999, motif : changement d’activité."))
  }

  @Test func `the end of a paste does not accept it`() {
    let shown = transcript(pasting + "1\n2\n", "", "n")
    #expect(
      shown.contains(
        "(o/n) >\nTapez o pour oui, n pour non.\nMettre ces 2 valeurs ? (o/n) > n\nRien n’est changé."
      ))
  }

  @Test func `a row fills cells in reading order, and an empty field leaves its cell`() {
    let shown = transcript(pasting + "225\t\t107", "o", "liste I01")
    #expect(shown.contains("2 cases.\nI01 total : 225\nI01 hommes : 107\n"))
    #expect(shown.contains("2. I01 Personnes rencontrées, par genre, femmes : facultatif, vide."))
  }

  @Test func `each row of a block goes to one indicator`() {
    let shown = transcript(pasting + "225\t118\t95\n66\t\t\n12/40\t7\t", "o")
    #expect(
      shown.contains(
        "5 cases, 1 valeur refusée.\nRefusé, « 7 » : Il n’y a plus de case pour cette valeur.\nI01 total : 225"
      ))
    #expect(shown.contains("I02 total : 66\nI03 total : 12 / 40\n"))
  }

  @Test func `rows that begin with names go to the cells so named, whatever their order`() {
    let shown = transcript(
      "aller I01", pasting + "Indicateur\tT4 2024\nI02\t66\nhommes\t95\nI09\t3\n", "o")
    #expect(
      shown.contains(
        "2 cases, 1 valeur refusée.\nRefusé, « 3 » : Aucune case « I09 » dans ce trimestre.\nI02 total : 66\nI01 hommes : 95"
      ))
  }

  @Test func `headings are no values`() {
    #expect(transcript(pasting + "Femmes\n12\n").contains("1 case.\nI01 total : 12\n"))
  }

  @Test func `what can be read in two ways, or in none, is refused with its reason`() {
    let shown = transcript(pasting + "1.234\n12 5 7\n=112+6\nnd\n", "o", "aller I01 hommes")
    #expect(shown.contains("2 cases, 2 valeurs refusées."))
    #expect(
      shown.contains(
        "Refusé, I01 total : « 1.234 » peut se lire 1 234 ou 1,234. L’écrire sans point."))
    #expect(shown.contains("Refusé, I01 femmes : « 12 5 7 » n’est pas compris."))
    #expect(shown.contains("Valeur actuelle : 118 (=112+6)."))
  }

  @Test func `a paste of which nothing can be taken asks nothing`() {
    let shown = transcript(pasting + "abc\ndéf\n")
    #expect(shown.contains("Aucune case, 2 valeurs refusées."))
    #expect(shown.hasSuffix("\nValeur >"))
  }

  @Test func `values pasted at once are undone at once`() {
    let shown = transcript(pasting + "225\n118\n", "o", "annuler")
    #expect(shown.contains("Annulé : I01 total est de nouveau vide. Enregistré."))
    #expect(shown.contains("Annulé : I01 femmes est de nouveau vide. Enregistré."))
    #expect(
      shown.hasSuffix(
        "Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.\nValeur >")
    )
  }

  /// Case 43: three values, and not 1 257.
  @Test(arguments: [
    "I01.hommes=12\t5\t7", "I01.hommes=12 5 7", "I01.hommes=1 2345", "I01.hommes=12\n5",
  ])
  func `several values for one cell are refused`(_ text: String) {
    guard case .refused = EntryAssignment.reading(text, in: Sample.quarterReport) else {
      Issue.record("\(text) was taken")
      return
    }
  }
}
