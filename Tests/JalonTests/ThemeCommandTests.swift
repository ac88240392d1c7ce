import Foundation
import TestSupport
import Testing

/// What people wrote, from their cards to a report, by commands alone, by two evaluators.
@Suite struct ThemeCommandTests {
  private static let phrase = "la clef d’une vague\n"

  /// Thirty people who said yes and wrote; the last one of the welcome too.
  private static func writtenWave(
    _ service: LivingService, _ eva: JalonCommand
  ) throws {
    func run(_ arguments: [String], input: String = "") throws -> JalonCommand.Result {
      let result = try eva.run(["enquete"] + arguments, input: input, service: service.url)
      try #require(result.status == 0, "\(arguments): \(result.errors)")
      return result
    }
    let form = Files.checkout.appending(path: "Tests/Fixtures/second-call-form.md").path
    _ = try run(
      [
        "creer", "avis", "--titre", "Votre avis", "--formulaire", form, "--trimestre", "2025-T4",
        "--ouverture", "2026-02-01", "--fermeture", "2026-02-28", "--projet", "BZH-01",
      ], input: phrase)
    let cards = service.folder.path + "/cartes"
    _ = try run([
      "codes", "avis", "--projet", "BZH-01", "--nombre", "30", "--texte", "-o", cards,
    ])
    _ = try run(["publier", "avis"])
    let codes = try String(
      contentsOfFile: "\(cards)/cartes-avis-2025-T4-BZH-01.txt", encoding: .utf8
    )
    .split(separator: "\n").map(String.init)
    .filter { $0.count == 19 && $0.allSatisfy { $0.isNumber || $0 == " " } }
    #expect(codes.count == 30)
    for (number, code) in codes.enumerated() {
      let text = number == 29 ? "Le bus est rare et l’accueil est froid" : "Le bus est rare"
      let answered = try JalonCommand().run(
        ["avis"], input: "\(code)\n1\n1\n1\n\(text)\n1\n1\n1\n1\n", service: service.url)
      #expect(answered.status == 0, "\(answered.output)\(answered.errors)")
    }
    _ = try run(["cloturer", "avis"])
    _ = try run(["depouiller", "avis", "--dernier"], input: phrase)
  }

  private static func grid(_ service: LivingService) throws -> String {
    let path = service.folder.path + "/grille.csv"
    try """
    code;nom;definition;exemple
    bus;Venir est difficile;La distance, les horaires ou le prix du transport;Le bus passe peu
    accueil;L’accueil;Les personnes qui reçoivent, leur façon d’être;
    """.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func `two evaluators code, settle and clear, and the report tells it`() throws {
    let service = try LivingService()
    try service.start()
    defer { service.stop() }
    let eva = try service.evaluator()
    let lou = try service.addEvaluator("lou", of: "AAP-EXEMPLE-2025")
    try Self.writtenWave(service, eva)
    func themes(
      _ who: JalonCommand, _ arguments: [String], _ input: String = ""
    ) throws -> JalonCommand.Result {
      try who.run(["enquete", "themes"] + arguments, input: input, service: service.url)
    }
    let early = try themes(eva, ["coder", "avis"])
    #expect(early.status != 0 && early.errors.contains("grille"), "\(early.errors)")
    let written = try themes(eva, ["ecrire", "avis", "--grille", try Self.grid(service)])
    #expect(
      written.status == 0 && written.output.contains("30 réponses écrites"), "\(written.errors)")

    try Self.expectPastedCodesNothing(service, eva)

    // The first one says only where the bus is; the other one where the welcome is too, once too often.
    let first = try themes(
      eva, ["coder", "avis"],
      "?\n9\nciter Le bus […] rare\n" + String(repeating: "1\n", count: 30))
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains("Taper des numéros de 1 à 2"), "\(first.errors)")
    #expect(
      first.output.contains("Citation proposée") && first.output.contains("30 sur 30"),
      "\(first.output)\(first.errors)")
    let second = try themes(lou, ["coder", "avis"], String(repeating: "1\n", count: 29) + "1 2\n")
    #expect(second.output.contains("1 écart sur 60 décisions"), "\(second.output)\(second.errors)")
    let undecided = try themes(eva, ["clore", "avis"])
    #expect(undecided.status != 0 && undecided.errors.contains("pas tranchés"))
    let settled = try themes(lou, ["accorder", "avis"], "peut-être\no\n")
    #expect(settled.output.contains("Tout est tranché"), "\(settled.output)\(settled.errors)")
    let own = try themes(eva, ["autoriser", "avis"])
    #expect(own.output.contains("attendent une autre personne"), "\(own.output)\(own.errors)")
    let cleared = try themes(lou, ["autoriser", "avis"], "o\n")
    #expect(cleared.output.contains("Autorisée."), "\(cleared.output)\(cleared.errors)")
    let closed = try themes(eva, ["clore", "avis"])
    #expect(closed.status == 0 && closed.output.contains("Codage clos."), "\(closed.errors)")
    let seen = try themes(eva, ["voir", "avis", "--json"])
    #expect(seen.output.contains("\"clos\" : true"), "\(seen.output)")
    try Self.expectReported(service, eva)
  }

  /// Lines that are pasted at a terminal are of the one answer that is on the screen, and no themes.
  private static func expectPastedCodesNothing(
    _ service: LivingService, _ eva: JalonCommand
  ) throws {
    let pasted = try PseudoTerminal().run(
      JalonCommand.executable, ["enquete", "themes", "coder", "avis"],
      typing: "\u{1B}[200~1\r2\r\u{1B}[201~\rfin\r",
      environment: [
        "XDG_STATE_HOME": eva.folder, "HOME": eva.folder, "JALON_SERVICE": service.url,
        "TERM": "xterm",
      ])
    #expect(pasted.status == 0, "\(pasted.screen)")
    #expect(pasted.screen.contains("Taper des numéros de 1 à 2"), "\(pasted.screen)")
    #expect(pasted.screen.contains("0 sur 30 par vous"), "\(pasted.screen)")
  }

  private static func expectReported(_ service: LivingService, _ eva: JalonCommand) throws {
    let folder = service.folder.path + "/rapports"
    for arguments in [
      ["gel", "creer", "fin 2025", "--annee", "2025"],
      [
        "rapport", "produire", "--region", "--annee", "2025", "--gel", "fin 2025", "--format",
        "html,csv", "-o", folder,
      ],
      ["enquete", "exporter", "avis", "--gel", "fin 2025", "-o", folder + "/avis.csv"],
    ] {
      let result = try eva.run(arguments, service: service.url)
      try #require(result.status == 0, "\(arguments): \(result.errors)")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    let page = try #require(files.first { $0.hasSuffix(".html") })
    let report = try String(contentsOfFile: "\(folder)/\(page)", encoding: .utf8)
    #expect(report.contains("Ce qu’elles ont écrit"))
    #expect(report.contains(/30.réponses écrites/))
    #expect(report.contains("Le bus […] rare"))
    let export = try String(contentsOfFile: folder + "/avis.csv", encoding: .utf8)
    #expect(export.contains("Réponses écrites"), "\(export)")
  }
}
