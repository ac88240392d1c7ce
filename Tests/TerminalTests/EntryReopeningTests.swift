import Entry
import Foundation
import Monitoring
import Testing

@testable import Terminal

/// What a holder finds when she opens a quarter.
struct EntryReopeningTests {
  @Test func headerSaysProjectQuarterDueDayAndWhatIsLeft() {
    var dialogue = EntryDialogue(Sample.quarterReport)
    let shown = """
      Données fictives.
      Saisie P06 GERS SOLIDAIRE, quatrième trimestre 2024.
      À rendre le 30 janvier 2025.
      5 cases, 2 à remplir, 3 facultatives vides. Aide : tapez ?
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur >
      """
    #expect(play(&dialogue, []) == shown)
  }

  @Test func returnedQuarterShowsItsValuesAndWhatChangedSince() {
    var quarterReport = Sample.quarterReport
    quarterReport.state = .returned
    quarterReport.version = 2
    quarterReport.today = Sample.day(2025, 2, 3)
    quarterReport.isFictitious = false
    quarterReport.observations += [
      Sample.observation(Sample.met, nil, 4, 225), Sample.observation(Sample.rights, nil, 4, 66),
    ]
    var dialogue = EntryDialogue(quarterReport)
    let shown = """
      Saisie P06 GERS SOLIDAIRE, quatrième trimestre 2024.
      En retard : à rendre avant le 30 janvier 2025.
      Trimestre rendu pour correction.
      5 cases, 0 à remplir, 3 facultatives vides. Aide : tapez ?
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321. Valeur actuelle : 225.
      Valeur > 230
      Enregistré : 230.
      Case 2 sur 5. I01 Personnes rencontrées, par genre, femmes. Troisième trimestre 2024 : 112.
      Valeur > envoyer
      Envoi de P06 GERS SOLIDAIRE, quatrième trimestre 2024.
      2 cases remplies, 0 manquante avec motif, 3 vides, 0 alerte confirmée.
      Changements depuis votre dernier envoi (version 2) :
      I01 total : de 225 à 230
      Ce que le relecteur verra : ces valeurs, vos motifs, vos messages.
      Ce que le relecteur ne voit pas : votre journal de saisie.
      Après l’envoi, les cases sont verrouillées. Vous pourrez les relire, et demander à rouvrir.
      Pour envoyer, tapez le code du projet (P06), < pour revenir >
      """
    #expect(play(&dialogue, ["230", "envoyer"]) == shown)
  }

  /// After a crash or a stop: where to go on is after the last value on the disk.
  @Test func draftIsTakenUpWhereItStopped() {
    let draft = [CellEntry(cell: Cell(indicatorID: Sample.met), measured: .number(225))]
    let resumed = """
      Reprendre à I01 femmes ? (O/n) > peut-être
      Tapez o pour oui, n pour non.
      Reprendre à I01 femmes ? (O/n) >
      Case 2 sur 5. I01 Personnes rencontrées, par genre, femmes. Troisième trimestre 2024 : 112.
      Valeur >
      """
    #expect(transcript("peut-être", "", draft: draft) == resumed)
    let restarted = """
      Reprendre à I01 femmes ? (O/n) > n
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321. Valeur actuelle : 225.
      Valeur >
      """
    #expect(transcript("n", draft: draft) == restarted)
  }

  @Test func nothingIsSaidToBeSavedBeforeItIs() {
    var dialogue = EntryDialogue(Sample.quarterReport)
    _ = dialogue.start()
    let asked = dialogue.receive("225")
    #expect(asked.lines.isEmpty)
    let entry = CellEntry(cell: Cell(indicatorID: Sample.met), measured: .number(225))
    #expect(asked.next == .perform(.save(entry)))
    let failed = dialogue.effectFailed("Le disque est plein.")
    #expect(
      failed.lines.prefix(2) == ["Le disque est plein.", "Cette valeur n’est pas enregistrée."])
    #expect(failed.lines.allSatisfy { !$0.contains("Enregistré") })
    #expect(dialogue.sheet[entry.cell] == nil)
  }

  @Test func formulaIsKeptWithItsValue() {
    var dialogue = EntryDialogue(Sample.quarterReport)
    _ = dialogue.start()
    let entry = CellEntry(
      cell: Cell(indicatorID: Sample.met), measured: .number(225), formula: "=200+25")
    #expect(dialogue.receive("=200+25").next == .perform(.save(entry)))
  }

  @Test func endOfInputKeepsTheDraftAndAnswersNothing() {
    var dialogue = EntryDialogue(Sample.quarterReport)
    _ = dialogue.start()
    _ = dialogue.receive("225")
    _ = dialogue.effectDone()
    #expect(dialogue.endOfInput().next == .end(.endOfInput))
  }

  /// A colon, a question mark and guillemets never begin or end a line on their own.
  @Test func typographyIsFrench() {
    var dialogue = EntryDialogue(Sample.quarterReport)
    var lines = dialogue.start().lines
    for input in ["?", "abc", "aller I99", "liste", "nd", "", "<", "aller I02", "1.234", "?", "<"] {
      let step = dialogue.receive(input)
      lines += step.lines
      if case .ask(let prompt) = step.next { lines.append(prompt) }
    }
    for line in lines.map({ $0.replacing("tapez ?", with: "") }) {
      #expect(!line.contains(" :") && !line.contains(" ?") && !line.contains("« "), "\(line)")
      #expect(!line.contains("'"), "\(line)")
    }
  }

  /// The screen hides what was said before it.
  @Test func `what happened to the draft on the way is told on the screen, before the first key`() {
    var run = ScreenRun()
    #expect(run.text.contains("Brouillon inchangé"))
    run.screen.opened(["Brouillon repris de l’ordinateur « bureau »."], draftSavedAt: "14:02:31")
    #expect(run.text.contains("Brouillon repris de l’ordinateur « bureau »."))
    #expect(run.text.contains("Brouillon enregistré 14:02:31") && !run.text.contains("inchangé"))
    run.press(.down)
    #expect(!run.text.contains("Brouillon repris"))

    let draft = [CellEntry(cell: Cell(indicatorID: Sample.met), measured: .number(225))]
    var resumed = ScreenRun(draft: draft)
    let long = String(repeating: "Un mot de plus. ", count: 12)
    resumed.screen.opened([long], draftSavedAt: nil)
    #expect(resumed.screen.pane == .notice && resumed.text.contains("Reprise à I01 femmes"))
    resumed.press(.enter)
    #expect(resumed.screen.pane == .grid)
  }

  @Test func `where the copy is not, the status line does not say that nothing changed`() {
    var run = ScreenRun()
    run.screen.draftPlace = .server
    #expect(run.text.contains("Sur le serveur aussi") && !run.text.contains("inchangé"))
    run.screen.draftPlace = .uncopied
    #expect(run.text.contains("Ici, sans copie"))
  }
}
