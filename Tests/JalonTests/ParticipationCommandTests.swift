import Foundation
import TestSupport
import Testing
import Workbook

/// Participation by commands alone, from an empty folder.
struct ParticipationCommandTests {
  private static func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test func `events are declared, corrected, withdrawn, imported and cleared by commands`() throws
  {
    let service = try LivingService()
    defer { service.stop() }
    try service.start()
    let evaluator = try service.addEvaluator("claire", of: "AAP-EXEMPLE-2025")
    _ = try service.jalon(
      ["connexion", LivingService.holder], input: "\(LivingService.password)\n")
    func told(_ result: JalonCommand.Result, _ status: Int32 = 0) -> String {
      #expect(result.status == status, "\(result.errors)")
      return Self.plain(result.output + result.errors)
    }
    // Line by line, a wrong answer is said and asked again.
    let typed = try service.jalon(
      ["participation", "ajouter", "BZH-01"],
      input:
        "conception\n9\n3\n2099-01-15\n2025-T1\n200000\n14\n\npersonnes + pairs\n\n\noui\n7\nhoraires élargis\n"
    )
    let added = told(typed)
    #expect(added.contains("« 9 » n’est pas dans la liste. Écrire 0 aucune, 1 information"))
    #expect(added.contains("Cette date n’est pas encore passée."))
    #expect(added.contains("Le nombre de personnes va de 0 à 100 000."))
    #expect(added.contains("Il faut quelques mots"))
    #expect(added.contains("BZH-01, action n° 1 : 2025-T1, conception, niveau 3, concertation, 14"))

    let wrong = told(
      try service.jalon([
        "participation", "ajouter", "BZH-01", "--etape", "zut", "--niveau", "2", "--date", "hier",
        "--qui", "pairs", "--effet", "non", "--motif", "pas de salle",
      ]), 4)
    #expect(wrong.contains("--etape : « zut »") && wrong.contains("--date : « hier »"))

    let corrected = told(
      try service.jalon([
        "participation", "corriger", "BZH-01", "1", "--personnes", "6", "--raison", "recompté",
      ]))
    #expect(corrected.contains("Corrigée ; la version 1 est gardée."))
    let shown = told(try service.jalon(["participation", "voir", "BZH-01", "1"]))
    #expect(shown.contains("version 1, Amina : 2025-T1") && shown.contains(": recompté"))

    let cleared = told(
      try evaluator.run(["participation", "autoriser", "BZH-01", "1"], service: service.url))
    #expect(cleared.contains("« horaires élargis »"))
    let denied = told(
      try evaluator.run(
        ["participation", "retirer", "BZH-01", "1", "--raison", "non"], service: service.url), 7)
    #expect(denied.contains("n’a pas ce droit"))

    let file = service.folder.appending(path: "actions.csv")
    try "etape;niveau;date;qui;effet;changement;motif\npilotage;2;2025-T1;pairs;non;;pas de salle\n"
      .write(to: file, atomically: true, encoding: .utf8)
    let empty = service.folder.appending(path: "vide.csv")
    try "\n".write(to: empty, atomically: true, encoding: .utf8)
    let nothing = told(try service.jalon(["participation", "importer", "BZH-01", empty.path]), 4)
    #expect(nothing.contains("vide.csv est vide.") && !nothing.contains("case refusée"))
    let headless = service.folder.appending(path: "sans.csv")
    try "a;b\n1;2\n".write(to: headless, atomically: true, encoding: .utf8)
    let unnamed = told(
      try service.jalon(["participation", "importer", "BZH-01", headless.path]), 4)
    #expect(unnamed.contains("Il manque la colonne « etape »."), "\(unnamed)")
    let sheet = service.folder.appending(path: "actions.xlsx")
    let rows = [
      ["etape", "niveau", "date", "qui", "effet", "changement", "motif"],
      ["pilotage", "2", "2025-01-15", "pairs", "non", "", "pas de salle"],
    ]
    let workbook = Workbook(sheets: [
      Sheet(
        name: "Actions",
        rows: rows.enumerated().map { SheetRow(number: $0.offset + 1, cells: $0.element) })
    ])
    try Data(try workbook.xlsx()).write(to: sheet)
    let read = told(
      try service.jalon(["participation", "importer", "BZH-01", sheet.path, "--essai"]))
    #expect(read.contains("1 action nouvelle, 0 déjà là."), "\(read)")
    let tried = told(
      try service.jalon(["participation", "importer", "BZH-01", file.path, "--essai"]))
    #expect(tried.contains("1 action nouvelle, 0 déjà là.") && tried.contains("rien n’est"))
    let declined = told(
      try service.jalon(["participation", "importer", "BZH-01", file.path], input: "n\n"))
    #expect(declined.contains("Enregistrer cette action ?"))
    for count in [1, 0] {
      let imported = told(
        try service.jalon(["participation", "importer", "BZH-01", file.path, "--oui"]))
      #expect(imported.contains("BZH-01 : \(count) action"))
    }
    _ = told(
      try service.jalon(["participation", "retirer", "BZH-01", "2", "--raison", "en double"]))
    let listed = told(
      try evaluator.run(["participation", "liste", "BZH-01"], service: service.url))
    #expect(listed.contains("conception") && listed.contains("autorisé"))
    #expect(!listed.contains("pilotage"))
  }
}
