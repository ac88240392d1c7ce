import Foundation
import TestSupport
import Testing

/// A survey from its form to its last tally, by commands alone, from an empty folder.
@Suite struct SurveyCommandTests {
  private static let phrase = "la clef d’une vague\n"

  private final class Conduct {
    let service: LivingService
    let evaluator: JalonCommand
    let key: String
    let cards: String

    init() throws {
      service = try LivingService()
      try service.start()
      _ = try service.jalon(
        ["connexion", LivingService.holder], input: LivingService.password + "\n")
      evaluator = try service.evaluator()
      key = service.folder.path + "/avis.cle"
      cards = service.folder.path + "/cartes"
    }

    func run(_ arguments: [String], input: String = "") throws -> JalonCommand.Result {
      try evaluator.run(["enquete"] + arguments, input: input, service: service.url)
    }

    func create(
      _ more: [String], phrase: String = SurveyCommandTests.phrase, namingKey isNamed: Bool = true
    ) throws -> JalonCommand.Result {
      let form = Files.checkout.appending(path: "Tests/Fixtures/second-call-form.md").path
      return try run(
        [
          "creer", "avis", "--titre", "Votre avis", "--formulaire", form, "--trimestre", "2025-T4",
          "--ouverture", "2026-02-01", "--fermeture", "2026-02-28",
        ] + (isNamed ? ["--cle", key] : []) + more, input: phrase)
    }

    /// As the text beside the cards has them.
    func codes(of project: String) throws -> [String] {
      try String(contentsOfFile: "\(cards)/cartes-avis-2025-T4-\(project).txt", encoding: .utf8)
        .split(separator: "\n").map(String.init)
        .filter { $0.count == 19 && $0.allSatisfy { $0.isNumber || $0 == " " } }
    }

    /// A person who says yes to everything.
    func answer(_ code: String) throws -> JalonCommand.Result {
      try JalonCommand().run(
        ["avis"],
        input: code + "\n" + String(repeating: "1\n", count: 20), service: service.url)
    }
  }

  @Test func `a wave is made, asked, closed and tallied, and its key is destroyed`() throws {
    let conduct = try Conduct()
    defer { conduct.service.stop() }
    let made = try conduct.create(["--projet", "BZH-01", "--population", "BZH-01=110"])
    #expect(made.status == 0, "\(made.errors)")
    let mode = try FileManager.default.attributesOfItem(atPath: conduct.key)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let preview = try conduct.run(["apercu", "avis", "--adresse"])
    #expect(preview.output.contains("/avis/apercu/"))
    let played = try conduct.run(["apercu", "avis"], input: String(repeating: "1\n", count: 20))
    #expect(played.output.contains("rien n’est envoyé"))
    let printed = try conduct.run([
      "codes", "avis", "--projet", "BZH-01", "--nombre", "24", "--texte", "-o", conduct.cards,
    ])
    #expect(printed.status == 0, "\(printed.errors)")
    let codes = try conduct.codes(of: "BZH-01")
    #expect(Set(codes).count == 24)
    #expect(try conduct.answer(codes[0]).status != 0)
    try Self.publishTried(conduct)
    for code in codes.prefix(11) { #expect(try conduct.answer(code).status == 0) }
    let wrong = try conduct.run(["depouiller", "avis", "--cle", conduct.key], input: "une autre\n")
    #expect(wrong.status == 4 && wrong.errors.contains("phrase de passe"))
    let tallied = try conduct.run(
      ["depouiller", "avis", "--cle", conduct.key], input: Self.phrase)
    #expect(tallied.output.contains("11 réponses publiées"), "\(tallied.errors)")
    #expect(try conduct.run(["taux", "avis"]).output.contains("10\u{A0}%"))
    let held = try conduct.service.jalon(["enquete", "taux", "avis"])
    #expect(held.status == 0 && held.output.contains("BZH-01"))
    #expect(try conduct.service.jalon(["enquete", "cloturer", "avis"]).status == 7)
    #expect(try conduct.run(["cloturer", "avis"]).status == 0)
    let last = try conduct.run(
      ["depouiller", "avis", "--cle", conduct.key, "--dernier"], input: Self.phrase)
    #expect(last.status == 0, "\(last.errors)")
    #expect(!FileManager.default.fileExists(atPath: conduct.key))
    #expect(try conduct.run(["liste"]).output.contains("dépouillée"))
    let rates = try conduct.run(["taux", "avis"]).output
    #expect(rates.contains("français 11") && rates.contains("dans un terminal 11"), "\(rates)")
    try Self.export(conduct)
  }

  @Test func `a key lies with its owner's data unless she says where`() throws {
    let conduct = try Conduct()
    defer { conduct.service.stop() }
    let made = try conduct.create(["--projet", "BZH-01"], namingKey: false)
    let file = conduct.evaluator.folder + "/.local/share/jalon/cles/avis-2025-T4.cle"
    #expect(made.status == 0 && made.output.contains(file), "\(made.output)\(made.errors)")
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(!FileManager.default.fileExists(atPath: "avis-2025-T4.cle"))
    #expect(try conduct.run(["publier", "avis"]).status == 0)
    let tallied = try conduct.run(["depouiller", "avis"], input: Self.phrase)
    #expect(tallied.status == 0, "\(tallied.errors)")
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["JALON_PYTHON"] != nil))
  func `a sheet is printed, filled in and typed by its number alone, once`() throws {
    let conduct = try Conduct()
    defer { conduct.service.stop() }
    #expect(try conduct.create(["--projet", "BZH-01"]).status == 0)
    let file = conduct.cards + "/feuilles.pdf"
    let printed = try conduct.run([
      "feuilles", "avis", "--projet", "BZH-01", "--nombre", "2", "-o", file,
    ])
    #expect(printed.status == 0, "\(printed.errors)")
    let again = try conduct.run([
      "feuilles", "avis", "--projet", "BZH-01", "--nombre", "2", "-o", file,
    ])
    #expect(again.status == 4 && again.errors.contains("existe déjà"))
    #expect(try conduct.run(["publier", "avis"]).status == 0)
    let number = try #require(
      try Self.text(ofPDF: file).firstMatch(of: /\d{4}\s+\d{4}\s+\d{4}\s+\d{4}/)?.output)
    let answers = String(number) + "\n" + String(repeating: "1\n", count: 3) + "\n"
    let typed = try conduct.run(["saisir"], input: answers)
    #expect(typed.status == 0 && typed.output.contains("reçu"), "\(typed.output)\(typed.errors)")
    let twice = try conduct.run(["saisir"], input: answers)
    #expect(twice.errors.contains("a déjà servi"), "\(twice.output)\(twice.errors)")
    let wrong = try conduct.run(["saisir"], input: "1234 5678 9012 3456\n12\n\n")
    #expect(wrong.errors.contains("n’ouvre pas") && wrong.errors.contains("16 chiffres"))
  }

  private static func text(ofPDF file: String) throws -> String {
    try ProgramRun.finish("pdftotext", ["-layout", file, "-"]).text
  }

  /// The author's script is the test of the form: nothing is opened that it does not expect.
  private static func publishTried(_ conduct: Conduct) throws {
    let script = conduct.service.folder.appending(path: "essai.json")
    let path = script.path
    let bad = #"[{"question": "ecoute", "answer": "oui", "expect": {"hidden": ["remarque"]}}]"#
    try bad.write(to: script, atomically: true, encoding: .utf8)
    let refused = try conduct.run(["publier", "avis", "--essai", path])
    #expect(refused.status == 4 && refused.errors.contains("remarque"), "\(refused.errors)")
    #expect(try conduct.run(["liste"]).output.contains("en préparation"))
    try bad.replacing("hidden", with: "asked").write(to: script, atomically: true, encoding: .utf8)
    let published = try conduct.run(["publier", "avis", "--essai", path])
    #expect(published.status == 0 && published.output.contains("passe"), "\(published.errors)")
  }

  /// Nothing leaves before a publication tells it.
  private static func export(_ conduct: Conduct) throws {
    let file = conduct.service.folder.path + "/avis.csv"
    let early = try conduct.run(["exporter", "avis", "-o", file])
    #expect(early.status == 6 && early.errors.contains("publication"))
    let freeze = try conduct.evaluator.run(
      ["gel", "creer", "fin 2025", "--annee", "2025"], service: conduct.service.url)
    #expect(freeze.status == 0, "\(freeze.errors)")
    try Self.giveBack(conduct)
    let late = try conduct.run(["exporter", "avis", "--gel", "fin 2025", "-o", file])
    #expect(late.status == 0, "\(late.errors)")
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    #expect(
      lines.contains { $0.contains("appel") && $0.contains("Réponses") && $0.hasSuffix("11") })
  }

  /// To the people who answered, in plain words.
  private static func giveBack(_ conduct: Conduct) throws {
    let pages = conduct.service.folder.path + "/pages"
    let made = try conduct.evaluator.run(
      [
        "rapport", "restituer", "BZH-01", "--annee", "2025", "--gel", "fin 2025", "--format",
        "html,txt", "-o", pages,
      ], service: conduct.service.url)
    #expect(made.status == 0, "\(made.errors)")
    let text = try String(contentsOfFile: pages + "/retour-bzh-01-2025.txt", encoding: .utf8)
    #expect(text.contains("11 personnes de ce projet ont répondu."))
    // That all eleven said the same would tell what each of them said.
    #expect(!text.contains("tout le monde") && text.contains("nous ne disons rien"))
    #expect(text.contains("Le projet ne l’a pas encore écrit.") && text.contains("Ne pas donner"))
    let html = try String(contentsOfFile: pages + "/retour-bzh-01-2025.html", encoding: .utf8)
    #expect(html.contains("<h1>Ce que vous avez dit</h1>"))
    try Self.giveBackByHolder(conduct)
    let other = try conduct.evaluator.run(
      ["rapport", "restituer", "BZH-02", "--annee", "2025", "--gel", "fin 2025", "-o", pages],
      service: conduct.service.url)
    #expect(other.status == 6 && other.errors.contains("ne dit rien"))
  }

  /// The holder makes the page of her own project herself, from what was released.
  private static func giveBackByHolder(_ conduct: Conduct) throws {
    let pages = conduct.service.folder.path + "/miennes"
    let wanted = [
      "rapport", "restituer", "BZH-01", "--annee", "2025", "--format", "txt", "-o", pages,
    ]
    let early = try conduct.service.jalon(wanted)
    #expect(early.status == 6 && early.errors.contains("diffusé"), "\(early.errors)")
    let released = try conduct.evaluator.run(
      ["gel", "diffuser", "fin 2025", "--annee", "2025"], input: "fin 2025\n",
      service: conduct.service.url)
    #expect(released.status == 0, "\(released.errors)")
    let made = try conduct.service.jalon(wanted)
    #expect(made.status == 0, "\(made.errors)")
    let text = try String(contentsOfFile: pages + "/retour-bzh-01-2025.txt", encoding: .utf8)
    #expect(text.contains("11 personnes de ce projet ont répondu."))
    let foreign = try conduct.service.jalon(["rapport", "restituer", "BZH-02", "--annee", "2025"])
    #expect(foreign.status == 6)
  }

  @Test func `what is refused is told in French, and leaves no key and no wave`() throws {
    let conduct = try Conduct()
    defer { conduct.service.stop() }
    let refused: [(more: [String], phrase: String, said: String)] = [
      (["--projet", "BZH-99"], Self.phrase, "BZH-99"),
      (["--projet", "BZH-01", "--langues", "xx"], Self.phrase, "xx"),
      (["--projet", "BZH-01", "--population", "BZH-02=3"], Self.phrase, "BZH-02"),
      (["--projet", "BZH-01", "--population", "BZH-01=trois"], Self.phrase, "ne se lit pas"),
      (
        ["--projet", "BZH-01", "--invites", "BZH-01=3", "--atteints", "BZH-01=4"], Self.phrase,
        "effectifs"
      ),
      (["--projet", "BZH-01"], "court\n", "caractères"),
      ([], Self.phrase, "projet"),
    ]
    for (more, phrase, said) in refused {
      let result = try conduct.create(more, phrase: phrase)
      #expect(
        [2, 4, 6].contains(result.status) && result.errors.contains(said), "\(result.errors)")
      #expect(!FileManager.default.fileExists(atPath: conduct.key), "\(more)")
    }
    #expect(try conduct.run(["liste"]).output.contains("Aucune vague"))
    #expect(try conduct.run(["publier", "avis"]).status == 6)
  }
}
