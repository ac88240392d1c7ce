import Entry
import Foundation
import Monitoring
import Testing

@testable import Terminal

/// The entry of a quarter on the whole screen: keys in, lines out.
struct EntryScreenTests {
  private let total = Cell(indicatorID: Sample.met)
  private let women = Cell(indicatorID: Sample.met, categoryID: Sample.women)
  private let men = Cell(indicatorID: Sample.met, categoryID: Sample.men)
  private let rights = Cell(indicatorID: Sample.rights)
  private let referred = Cell(indicatorID: Sample.referred)

  @Test func `what may stay empty is said where the state keeps its room`() {
    var run = ScreenRun(rows: 24, columns: 80)
    let line = { (run: ScreenRun) in String(run.text.split(separator: "\n")[1]) }
    #expect(line(run).contains("2 à remplir, 3 facultatives vides"))
    run.type("v")
    #expect(line(run).contains("5 cases, 2 à remplir  vue annuelle"))
    #expect(line(run).hasSuffix("en cours de saisie"))
  }

  @Test func `the grid reads as drawn`() {
    var run = ScreenRun()
    run.type("225\n118\n95\n66\n12/40\n")
    #expect(
      run.shown.prefix(9).joined(separator: "\n") == """
         SAISIE  P06 GERS SOLIDAIRE        Données fictives  T4 2024  à rendre le 30/01
         5 cases, 0 à remplir                                        en cours de saisie
         Indicateur                                T1 24 T2 24 T3 24    T4 24 /T3 24
         I01  Personnes rencontrées                              321      225  −30 %
                femmes                                           112      118   +5 %
                hommes                                           201       95  −53 % A
                inconnu (calculé)                                          12
         I02  Droits ouverts                                      64       66   +3 %
        >I03  Orientations abouties                                     12/40
        """)
    #expect(
      run.shown[21]
        == " Reste 0   Erreurs 0   Alertes 1   Questions 0    Brouillon enregistré 14:02:31")
  }

  @Test func `values go down, and the alert of the one before is said`() {
    var run = ScreenRun()
    run.type("225\n118\n95\n")
    #expect(run.value(men) == .number(95) && run.screen.session.cell == rights)
    #expect(run.text.contains("Alerte : I01 hommes : 95 au lieu de 201 au 2024-T3 (−53 %)."))
    run.press(.up)
    run.type("o2\n")
    #expect(run.screen.sheet[men]?.reason == .activity)
    #expect(run.text.contains("−53 % a"))
  }

  @Test func `a value that cannot be read stays in its cell, with the sentence`() {
    var run = ScreenRun()
    run.type("1x\n")
    #expect(run.text.contains("« 1x » n’est pas compris."))
    #expect(run.text.contains("1x") && run.effects.isEmpty)
    run.press(.backspace)
    run.type("2\n")
    #expect(run.value(total) == .number(12))
    run.press(.up)
    run.type("7")
    run.press(.escape)
    #expect(run.value(total) == .number(12) && run.screen.prompt == nil)
  }

  @Test func `a formula is kept, and 1.234 is asked`() {
    var run = ScreenRun()
    run.type("=112+6\n")
    #expect(run.screen.sheet[total]?.formula == "=112+6" && run.value(total) == .number(118))
    run.type("1.234\n")
    #expect(run.text.contains("Voulez-vous 1 pour 1 234, 2 pour 1,234 ?"))
    run.type("1")
    #expect(run.value(women) == .number(1234) && run.screen.session.cell == men)
    run.press(.up, .up, .function(2), .left, .backspace, .enter)
    #expect(run.screen.sheet[total]?.formula == "=1126" && run.value(total) == .number(1126))
  }

  @Test func `no letter acts while a text is typed`() {
    var run = ScreenRun()
    run.type("225\n")
    run.press(.up)
    run.type("cquand Xavier vide, q et u\n")
    #expect(run.screen.sheet[total]?.comment == "quand Xavier vide, q et u")
    #expect(run.ended == nil && run.screen.pane == .grid)
  }

  @Test func `a missing value has its reason, for a cell or for the whole indicator`() {
    var run = ScreenRun()
    run.type("nn7\n")
    #expect(run.text.contains("Écrire le motif en quelques mots"))
    run.press(.control("u"))
    run.type("panne du logiciel\n")
    #expect(run.screen.sheet[total]?.reasonText == "panne du logiciel")
    #expect(run.screen.session.cell == women)
    run.type("nts")
    run.type("accueil fermé\n")
    #expect(run.screen.pane == .preview && run.value(women) == nil)
    run.type("o")
    #expect(
      run.value(women) == .missing(.notApplicable) && run.value(total) == .missing(.notApplicable))
    run.type("u")
    #expect(run.value(women) == nil && run.value(total) == .missing(.notAvailable))
    run.type("r")
    #expect(run.value(women) == .missing(.notApplicable))
  }

  @Test func `a pasted column is shown before it changes anything`() {
    var run = ScreenRun()
    run.press(.pasted("9999\n1\n2\n3\n12 5 7\n8\n"))
    #expect(run.effects.isEmpty && run.screen.pane == .preview)
    #expect(run.text.contains("4 cases, 2 valeurs refusées."))
    #expect(run.text.contains("Refusé, I03 total : « 12 5 7 » n’est pas compris."))
    run.press(.enter, .pasted("o"), .escape)
    #expect(run.effects.isEmpty && run.screen.pane == .grid)
    run.press(.pasted("225\n118\n"))
    run.type("o")
    #expect(run.value(women) == .number(118) && run.screen.session.cell == men)
    run.press(.control("z"))
    #expect(run.value(women) == nil && run.value(total) == nil)
    #expect(run.text.contains("2 valeurs annulées ensemble."))
  }

  @Test func `pasted text answers no question`() {
    var run = ScreenRun()
    run.type("n")
    run.press(.pasted("n\n"))
    #expect(run.text.contains("Le texte collé n’est pas pris"))
    run.type("225118")
    run.press(.escape, .escape)
    run.type("225\n118\n95\n66\n1/4\no2\n")
    run.type("e")
    let before = run.effects.count
    run.press(.pasted("P06\n"), .enter)
    #expect(run.effects.count == before)
  }

  @Test func `what is left is listed, and leads to its cell`() {
    var run = ScreenRun()
    run.type("225\n118\n95\n")
    run.type("x")
    #expect(run.text.contains("> À remplir  I02 total"))
    #expect(run.text.contains("Alerte  I01 hommes  95"))
    #expect(run.text.contains("Facultatif  I03 total"))
    run.press(.down)
    run.type("o")
    run.type("recompté\n")
    #expect(run.screen.sheet[men]?.reasonText == "recompté")
    run.press(.home, .enter)
    #expect(run.screen.pane == .grid && run.screen.session.cell == rights)
  }

  @Test func `sending waits for what is to settle, then for the code of the project`() {
    var run = ScreenRun()
    run.type("225\n118\n95\n66\n12/40\ne")
    #expect(run.text.contains("L’envoi attend que ces points soient réglés."))
    run.type("o3\n")
    run.press(.escape)
    run.type("e")
    #expect(
      run.text.contains("ENVOYER  P06 GERS SOLIDAIRE") && run.text.contains("5 cases remplies"))
    run.type("P07\n")
    #expect(run.text.contains("le code attendu est P06.") && !run.effects.contains(.submit))
    run.press(.control("u"))
    run.type("p06\n")
    #expect(run.effects.last == .submit)
  }

  @Test func `a change that reaches no disk is taken back and said`() {
    var run = ScreenRun()
    run.type("225")
    run.fail(.enter, "Le disque est plein.")
    #expect(run.text.contains("Le disque est plein.") && run.value(total) == nil)
    #expect(run.screen.session.cell == total)
  }

  @Test func `the gap, the year, a filter and a code change what is shown`() {
    var run = ScreenRun()
    run.type("225\n118\n95\n66\n")
    run.type("t")
    #expect(run.text.contains("/T4 23"))
    run.type("tt")
    #expect(run.text.contains("/cible") && run.text.contains("50 %"))
    run.type("v")
    #expect(run.text.contains("vue annuelle") && run.text.contains(" 2024 "))
    run.type("v/droits\n")
    #expect(run.text.contains("I02  Droits ouverts") && !run.text.contains("femmes"))
    #expect(run.screen.session.cell == rights)
    run.press(.escape)
    run.type("/zzz\n")
    #expect(run.text.contains("Aucun indicateur ne contient « zzz »."))
    #expect(run.text.contains("I02  Droits ouverts"))
    run.type("gi09\n")
    #expect(
      run.text.contains("Aucune case « i09 » dans ce trimestre.") && run.text.contains("> i09"))
    run.press(.control("u"))
    run.type("i01 hommes\n")
    #expect(run.screen.session.cell == men && run.text.contains("femmes"))
    run.press(.home)
    #expect(run.screen.session.cell == total)
    run.press(.end, .pageUp)
    #expect(run.screen.session.cell == rights)
  }

  @Test func `the detail says all there is of a cell`() {
    var run = ScreenRun()
    run.press(.pageDown)
    run.type("66\n")
    run.press(.up)
    run.type("300\n")
    run.press(.up)
    run.type("d")
    for words in [
      "Définition : Définition de I02.", "Cible 2024 : 260.", "2024   T3 64",
      "Dans cette saisie : vide → 66 → 300", "Alerte : I02 total : 300 au lieu de 64",
    ] {
      #expect(run.text.contains(words), "\(words)")
    }
    run.type("s")
    #expect(run.text.contains("DÉTAIL  I03 total"))
  }

  @Test func `a cell can be emptied until it was sent`() {
    var run = ScreenRun()
    run.type("225\n")
    run.press(.up, .delete)
    #expect(run.value(total) == nil && run.effects.last == .erase(total))
    var report = Sample.quarterReport
    report.version = 1
    report.observations.append(Sample.observation(Sample.met, nil, 4, 22))
    var sent = ScreenRun(report)
    sent.press(.delete)
    #expect(sent.text.contains("déjà été envoyée") && sent.value(total) == .number(22))
    sent.type("23\n")
    #expect(sent.text.contains("version 1") && sent.text.contains("*"))
  }

  @Test func `why a quarter came back is what its holder sees first`() {
    var report = Sample.quarterReport
    report.version = 1
    report.state = .returned
    report.observations.append(Sample.observation(Sample.met, nil, 4, 225))
    let written = Date(timeIntervalSince1970: 1_736_330_400)
    let history = QuarterHistory(
      versions: [QuarterHistory.Version(number: 1, author: "Amina", sentAt: written)],
      observations: report.observations.filter { $0.quarter == report.quarter },
      acts: [
        ReviewAct(
          kind: .returned, version: 1, reason: "compter les renouvellements", author: "Eva",
          madeAt: written)
      ],
      messages: [
        CellMessage(
          cell: total, kind: .question, version: 1, body: "Les enfants aussi ?", author: "Eva",
          writtenAt: written)
      ], verifications: [])
    var run = ScreenRun(report, history: history)
    #expect(run.text.contains("TRIMESTRE RENDU POUR CORRECTION"))
    #expect(run.text.contains("11 h 00 : compter les"))
    #expect(run.text.contains("Question sur I01 total"))
    run.press(.enter)
    #expect(run.shown[3].hasSuffix("−30 %  Q") && run.text.contains("Questions 1"))
    #expect(run.text.contains("question d’Eva : « Les enfants aussi ? »"))
    run.type("c\n")
    #expect(run.text.contains("Écrire la réponse en quelques mots.") && run.answers.isEmpty)
    run.type("oui, les enfants aussi\n")
    #expect(run.answers == ["oui, les enfants aussi"])
    run.answerFails("oui, les enfants aussi")
    #expect(run.text.contains("Le service ne répond pas."))
    #expect(run.text.contains("> oui, les enfants aussi"))
    run.press(.escape)
    run.type("x")
    #expect(run.text.contains("> Décision") && run.text.contains("Question  I01 total"))
    run.press(.enter)
    run.type("d")
    #expect(run.text.contains("Échange") && run.text.contains("Déjà envoyé : 225"))
    run.press(.escape)
    var answered = history
    answered.messages.append(
      CellMessage(
        cell: total, kind: .answer, version: 1, body: "oui", author: "Amina", writtenAt: written))
    run.answerArrives(answered)
    #expect(run.text.contains("Réponse enregistrée") && run.text.contains("Questions 0"))
  }

  @Test func `a small window is said, and offers lines`() {
    var run = ScreenRun(rows: 19, columns: 69)
    #expect(run.text.contains("70 colonnes et 20 lignes"))
    run.type("5l")
    #expect(run.ended == .lines && run.effects.isEmpty)
  }
}
