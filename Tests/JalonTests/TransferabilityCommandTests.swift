import Foundation
import TestSupport
import Testing

/// Transferability by commands alone: two sides that do not see each other, then what they agree on.
struct TransferabilityCommandTests {
  private static let call = "AAP-EXEMPLE-2025"
  private static let project = "BZH-01"

  private static func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  /// Every criterion of the framework of Jalon, one answer a line.
  private static func answers(_ score: String, count: Int = 24) -> String {
    String(repeating: "\(score)\nE2\ndans le bilan annuel\nn\n", count: count)
  }

  @Test func `both sides rate blind, then see where they differ and agree`() throws {
    let service = try LivingService()
    defer { service.stop() }
    try service.operate(["charger-cadre", Self.call])
    try service.start()
    _ = try service.jalon(
      ["connexion", LivingService.holder], input: "\(LivingService.password)\n")
    let evaluator = try service.addEvaluator("claire", of: Self.call)
    func told(_ result: JalonCommand.Result, _ status: Int32 = 0) -> String {
      #expect(result.status == status, "\(result.errors)")
      return Self.plain(result.output + result.errors)
    }
    func holder(_ words: String..., input: String = "") throws -> JalonCommand.Result {
      try service.jalon(["transferabilite"] + words, input: input)
    }
    func reviewer(_ words: String..., input: String = "") throws -> JalonCommand.Result {
      try evaluator.run(["transferabilite"] + words, input: input, service: service.url)
    }

    // A wrong answer is said and asked again; « stop » keeps what was rated.
    let begun = told(
      try holder("noter", Self.project, input: "7\n4\nE9\nE3\n.\nvu partout\nn\nstop\n"), 3)
    #expect(begun.contains("« 7 » n’est pas une note.") && begun.contains("n’est pas une preuve."))
    #expect(begun.contains("A1 : noté 4, E3"))
    let early = told(try holder("envoyer", Self.project, "--confirmer", Self.project), 4)
    #expect(early.contains("Des critères ne sont pas encore cotés."))
    let rated = told(try holder("noter", Self.project, input: Self.answers("3", count: 23)))
    #expect(rated.contains("Tous les critères sont cotés."))
    _ = told(try holder("envoyer", Self.project, "--confirmer", Self.project))
    let reopened = told(try holder("rouvrir", Self.project, "--raison", "A2 coté trop vite"))
    #expect(reopened.contains("Cotation de BZH-01 rouverte."))
    _ = told(
      try holder(
        "noter", Self.project, "A2", "--note", "2", "--preuve", "E2", "--justification", "relu"))
    _ = told(try holder("envoyer", Self.project, "--confirmer", Self.project))

    _ = told(
      try reviewer(
        "noter", Self.project, "A1", "--note", "1", "--preuve", "E1", "--justification",
        "non écrit", "--bloquant", "--plan", "à écrire avec le siège"))
    let blind = told(try reviewer("voir", Self.project))
    #expect(!blind.contains("porteur") && blind.contains("évaluateur"))
    let refused = told(try reviewer("noter", Self.project, "A1", "--note", "5"), 4)
    #expect(refused.contains("--note : « 5 » n’est pas une note."))
    _ = told(try reviewer("noter", Self.project, input: Self.answers("3", count: 23)))
    let unsure = told(try reviewer("envoyer", Self.project, input: "AUTRE\n"), 3)
    #expect(unsure.contains("Rien n’est envoyé"))
    _ = told(try reviewer("envoyer", Self.project, input: "\(Self.project)\n"))

    let gaps = told(try holder("ecarts", Self.project))
    #expect(gaps.contains("A1") && gaps.contains("à convenir") && gaps.contains("vu partout"))
    let agreed = told(
      try reviewer(
        "accorder", Self.project, "A1", "--note", "3", "--preuve", "E2", "--justification",
        "écrit depuis"))
    #expect(agreed.contains("accord sur 3"))
    let shown = told(try holder("voir", Self.project))
    #expect(shown.contains("Porteur : prêt.") && shown.contains("Points bloquants : A1"))
    let late = told(
      try holder(
        "noter", Self.project, "A1", "--note", "0", "--preuve", "E0", "--justification", "non"), 4)
    #expect(late.contains("est envoyée"))
    let seen = told(try holder("rouvrir", Self.project, "--raison", "une erreur"), 4)
    #expect(seen.contains("L’autre côté a envoyé la sienne"))

    let added = told(
      try holder(
        "fonctions", Self.project, "--fonction", "aller vers", "--mecanisme", "la confiance",
        "--forme", "une permanence", "--statut", "adaptable"))
    #expect(added.contains("fonction n° 1 : ajoutée"))
    let listed = told(try reviewer("fonctions", Self.project))
    #expect(listed.contains("une permanence"))

    // Asked one after the other; what makes no sense is said and asked again.
    let asked = told(
      try holder(
        "contexte", Self.project, "--saisir",
        input: "moitié\npartie\n\n7\n5\n2,5\nmédiatrices\ncontrat local de santé\n"))
    #expect(asked.contains("« moitié » ne se lit pas.") && asked.contains("n’est pas un quintile"))
    #expect(asked.contains("fiche de contexte enregistrée"))
    let counting = told(
      try holder("contexte", Self.project, "--reseau", "120 personnes", "--raison", "ajout"), 4)
    #expect(counting.contains("pas de nombre"))
    let corrected = told(
      try holder("contexte", Self.project, "--frr", "aucun", "--fdep", "-", "--raison", "vérifié"))
    #expect(corrected.contains("corrigée"))
    let sheet = told(try reviewer("contexte", Self.project))
    #expect(sheet.contains("une partie du territoire") && sheet.contains("hors de ces zones"))
    #expect(sheet.contains("2,5") && sheet.contains("non dit"))
  }
}
