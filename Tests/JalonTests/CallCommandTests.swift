import Foundation
import TestSupport
import Testing

/// The life of a call by commands alone: `Tests/Fixtures/Cases/40-project-extended`.
struct CallCommandTests {
  private static let code = "AAP-EXEMPLE-2025"

  private static func path(_ name: String) -> String {
    Files.checkout.appending(path: "Tests/Fixtures/Cases/40-project-extended/\(name)").path
  }

  /// What one person sees, without the spaces that do not break.
  private static func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test func `a project is extended by the call's file, and one too long is refused by its name`()
    throws
  {
    let service = try LivingService(call: Self.path("a.json"))
    defer { service.stop() }
    try service.start()
    let evaluator = try service.addEvaluator("claire", of: Self.code)
    let administrator = service.administrator
    func amend(_ who: JalonCommand, _ file: String, _ more: [String]) throws -> JalonCommand.Result
    {
      try who.run(
        [
          "appel", "modifier", Self.path(file), "--effet", "2026-03-01", "--motif",
          "trois mois de plus", "--reference", "avenant 1",
        ] + more, service: service.url)
    }

    let tried = try amend(evaluator, "b-extended.json", ["--essai"])
    #expect(tried.status == 0, "\(tried.errors)")
    let shown = Self.plain(tried.output)
    #expect(
      shown.contains("- BZH-01 : fin : 31 décembre 2026 (avant : 30 septembre 2026)"), "\(shown)")
    #expect(shown.contains("s’ouvre à la saisie : 2026-T4"), "\(shown)")
    #expect(shown.contains("Essai : rien n’est écrit."))

    let waiting = try amend(administrator, "b-extended.json", ["--confirmer", Self.code])
    #expect(Self.plain(waiting.output).contains("Rien ne change de l’appel."))
    #expect(Self.plain(waiting.output).contains("Ce qui attend l’évaluateur"))

    let unconfirmed = try amend(evaluator, "b-extended.json", ["--confirmer", "AUTRE"])
    #expect(unconfirmed.status == 3)
    let written = try amend(evaluator, "b-extended.json", ["--confirmer", Self.code])
    #expect(written.status == 0, "\(written.errors)")
    let quarters = try evaluator.run(["projet", "voir", "BZH-01"], service: service.url)
    #expect(quarters.output.contains("2026-T4") && quarters.output.contains("avenant 1"))
    let again = try amend(evaluator, "b-extended.json", [])
    #expect(Self.plain(again.output).contains("Rien ne change des projets."))

    for who in [evaluator, administrator] {
      let refused = try amend(who, "c-too-long.json", ["--confirmer", Self.code])
      #expect(refused.status == 4)
      #expect(
        Self.plain(refused.errors).contains(
          "BZH-01 durerait 27 mois ; l’appel n’en permet que 24."), "\(refused.errors)")
    }
    let former = try evaluator.run(["appel", "voir", "--au", "2026-02-28"], service: service.url)
    #expect(Self.plain(former.output).contains("  fin : 30 septembre 2026"))
    let today = try evaluator.run(["appel", "voir"], service: service.url)
    #expect(Self.plain(today.output).contains("  fin : 31 décembre 2026"))
    #expect(Self.plain(today.output).contains("Avenant de BZH-01 à effet du 1er mars 2026"))
    #expect(Self.plain(today.output).contains("recalcul sur les effectifs"), "\(today.output)")
    for word in ["weighted_mean", "outcome", "output", "count", "people", "sum", "increase"] {
      #expect(!Self.plain(today.output).contains("« \(word) »"), "\(word)")
    }
  }

  @Test func `a call that is known is not loaded again, and the sentence says how to change it`()
    throws
  {
    let jalond = JalondCommand()
    defer { jalond.remove() }
    let first = try jalond.run(["charger", Self.path("a.json")] + jalond.folders)
    #expect(first.status == 0, "\(first.errors)")
    let second = try jalond.run(["charger", Self.path("b-extended.json")] + jalond.folders)
    #expect(second.status == 1)
    #expect(Self.plain(second.errors).contains("jalon appel modifier"), "\(second.errors)")
  }
}
