import Foundation
import TestSupport
import Testing

/// What an evaluator judges, by commands alone.
struct JudgementCommandTests {
  private static func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test func `contributions and recommendations are written, completed and withdrawn`() throws {
    let service = try LivingService()
    defer { service.stop() }
    try service.start()
    let evaluator = try service.addEvaluator("claire", of: "AAP-EXEMPLE-2025")
    let axis = try #require(
      try Self.plain(
        evaluator.run(["projet", "liste", "--brut"], service: service.url).output
      ).split(separator: "\n").first?.split(separator: "\t")[4].split(separator: ",").first)
    func run(_ words: String..., status: Int32 = 0) throws -> String {
      let result = try evaluator.run(["evaluation"] + words, service: service.url)
      #expect(result.status == status, "\(words): \(result.errors)")
      return Self.plain(result.output + result.errors)
    }
    let empty = try run("voir", "\(axis)")
    #expect(empty.hasPrefix("Données fictives."))
    #expect(empty.contains("Contribution : à écrire.") && empty.contains("Recommandation : à"))
    let begun = try run(
      "contribution", "\(axis)", "--texte", "plus de droits", "--plausibilite", "forte")
    #expect(begun.contains("contribution n° 1 : enregistrée.") && begun.contains("autres causes"))
    let wrong = try run(
      "contribution", "\(axis)", "--texte", "plus", "--plausibilite", "sûre", status: 2)
    #expect(wrong.contains("Écrire forte, moyenne, faible."))
    _ = try run(
      "contribution", "\(axis)", "--numero", "1", "--autres", "la réforme de 2023", "--raison",
      "complété")
    _ = try run(
      "recommandation", "\(axis)", "--texte", "étendre la permanence", "--qui", "l’agence",
      "--echeance", "2025-06-30", "--priorite", "haute")
    let shown = try run("voir", "\(axis)")
    #expect(shown.contains("autres causes : la réforme de 2023"))
    #expect(shown.contains("échéance : 30 juin 2025") && shown.contains("suite donnée : à écrire"))
    let gone = try run(
      "recommandation", "\(axis)", "--numero", "1", "--retirer", "--raison", "en double")
    #expect(gone.contains("retirée"))
    let project = try #require(
      try evaluator.run(["projet", "liste", "--brut"], service: service.url).output
        .split(separator: "\n").first?.split(separator: "\t")[1])
    let unopened = try run("decision", "\(project)")
    #expect(unopened.hasPrefix("Données fictives."))
    #expect(unopened.contains("évaluation contradictoire à ouvrir"))
    #expect(
      try run("decision", "\(project)", "--reponse", "2025-01-13", status: 2)
        .contains("pas encore ouverte"))
    let early = try run("decision", "\(project)", "--ouverture", "2099-01-06", status: 4)
    #expect(early.contains("L’ouverture du 6 janvier 2099 n’est pas encore passée"), "\(early)")
    _ = try run("decision", "\(project)", "--ouverture", "2025-01-06")
    let future = try run(
      "decision", "\(project)", "--decidee", "2099-01-20", "--decision", "prolongation", "--raison",
      "décidé", status: 4)
    #expect(future.contains("La décision du 20 janvier 2099 n’est pas encore passée"), "\(future)")
    #expect(future.contains("Donner une date jusqu’au"), "\(future)")
    let decided = try run(
      "decision", "\(project)", "--decidee", "2025-01-20", "--decision", "prolongation", "--raison",
      "décidé")
    #expect(decided.contains("décision : prolongation, 20 janvier 2025"))
    #expect(decided.contains("réunion : à écrire"))
  }
}
