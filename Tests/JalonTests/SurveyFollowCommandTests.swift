import Foundation
import TestSupport
import Testing

/// The key by which the same people are found again: made with the first wave, lent after the last tally.
@Suite struct SurveyFollowCommandTests {
  private static let (phrase, ofSeries) = ("la clef d’une vague\n", "la clef de toutes\n")

  private static func create(
    _ evaluator: JalonCommand, _ service: LivingService, _ quarter: String, _ more: [String] = [],
    input: String = phrase
  ) throws -> JalonCommand.Result {
    let form = Files.checkout.appending(path: "forms/suivi.md").path
    return try evaluator.run(
      [
        "enquete", "creer", "suivi", "--titre", "Votre avis", "--formulaire", form, "--trimestre",
        quarter, "--ouverture", "2026-02-01", "--fermeture", "2026-02-28", "--projet", "BZH-01",
        "--projet", "BZH-02",
      ] + more, input: input, service: service.url)
  }

  @Test func `a series is prepared once, and its key goes with it`() throws {
    let service = try LivingService()
    try service.start()
    defer { service.stop() }
    let evaluator = try service.evaluator()
    let keys = evaluator.folder + "/.local/share/jalon/cles"
    let series = keys + "/suivi-suivi.cle"
    let isThere = FileManager.default.fileExists(atPath:)

    let without = try Self.create(evaluator, service, "2025-T3")
    #expect(without.status != 0 && without.errors.contains("--suivi"), "\(without.errors)")
    #expect(!isThere(keys + "/suivi-2025-T3.cle"))
    let made = try Self.create(
      evaluator, service, "2025-T3", ["--suivi"], input: Self.phrase + Self.ofSeries)
    #expect(made.status == 0 && made.output.contains(series), "\(made.output)\(made.errors)")
    let mode = try FileManager.default.attributesOfItem(atPath: series)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    // The file that is there already is not written over.
    let twice = try Self.create(
      evaluator, service, "2025-T4", ["--suivi"], input: Self.phrase + Self.ofSeries)
    #expect(twice.status != 0 && twice.errors.contains("existe déjà"), "\(twice.errors)")
    #expect(!isThere(keys + "/suivi-2025-T4.cle"))

    func run(_ arguments: [String], _ input: String = "") throws -> JalonCommand.Result {
      try evaluator.run(["enquete"] + arguments, input: input, service: service.url)
    }
    #expect(try run(["publier", "suivi"]).status == 0)
    let early = try run(["apparier", "suivi"], Self.ofSeries)
    #expect(early.status != 0 && early.errors.contains("dernier dépouillement"), "\(early.errors)")
    #expect(try run(["cloturer", "suivi"]).status == 0)
    let last = try run(["depouiller", "suivi", "--dernier"], Self.phrase)
    #expect(last.output.contains("jalon enquete apparier suivi"), "\(last.output)\(last.errors)")
    let other = try run(["apparier", "suivi"], Self.phrase)
    #expect(other.status != 0 && other.errors.contains("phrase de passe"), "\(other.errors)")
    let first = try run(["apparier", "suivi"], Self.ofSeries)
    #expect(first.output.contains("c’est la première"), "\(first.errors)")
    let over = try run(["apparier", "suivi", "--fin"], Self.ofSeries)
    #expect(over.status == 0 && over.output.contains("Le suivi est fini"), "\(over.errors)")
    #expect(!isThere(series))
  }
}
