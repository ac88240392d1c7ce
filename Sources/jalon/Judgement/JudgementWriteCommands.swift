import ArgumentParser
import Foundation
import Monitoring

struct ContributionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contribution",
    abstract: "Dire ce que les projets ont apporté à un résultat, et ce qui d’autre l’explique.",
    discussion: """
      Ce qui n’est pas donné reste «\u{A0}à écrire\u{A0}» dans les rapports, et se complète avec --numero.
      Exemple\u{A0}:
        jalon evaluation contribution 2 --texte "plus de droits ouverts" \\
          --plausibilite forte --pour "délai réduit de moitié" \\
          --contre "peu de données avant 2022" --autres "réforme de la C2S en 2023"
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: JudgedAxis
  @OptionGroup var change: JudgementChange

  @Option(name: .customLong("texte"), help: ArgumentHelp("Le résultat.", valueName: "texte"))
  var subject: String?

  @Option(
    name: .customLong("plausibilite"),
    help: ArgumentHelp("forte, moyenne ou faible.", valueName: "plausibilité"))
  var plausibility: String?

  @Option(name: .customLong("pour"), help: ArgumentHelp("Ce qui l’étaye.", valueName: "texte"))
  var evidenceFor: String?

  @Option(
    name: .customLong("contre"), help: ArgumentHelp("Ce qui la contredit.", valueName: "texte"))
  var evidenceAgainst: String?

  @Option(name: .customLong("autres"), help: ArgumentHelp("Autres causes.", valueName: "texte"))
  var otherCauses: String?

  func run() async throws {
    try await change.write(.contribution, subject: subject, in: named, options) { judgement in
      judgement.evidenceFor = evidenceFor ?? judgement.evidenceFor
      judgement.evidenceAgainst = evidenceAgainst ?? judgement.evidenceAgainst
      judgement.otherCauses = otherCauses ?? judgement.otherCauses
      judgement.plausibility =
        try plausibility.map { try Failure.choice($0, \.label) } ?? judgement.plausibility
    }
  }
}

struct RecommendationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommandation",
    abstract: "Recommander\u{A0}: quoi, à qui, pour quand, avec quelle priorité, la suite donnée.",
    discussion: """
      Exemple\u{A0}:
        jalon evaluation recommandation 2 --texte "étendre la permanence" \\
          --qui "ARS" --echeance 2025-06-30 --priorite haute
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: JudgedAxis
  @OptionGroup var change: JudgementChange

  @Option(
    name: .customLong("texte"), help: ArgumentHelp("Ce qui est recommandé.", valueName: "texte"))
  var subject: String?

  @Option(name: .customLong("qui"), help: ArgumentHelp("Qui le fera.", valueName: "texte"))
  var responsible: String?

  @Option(
    name: .customLong("echeance"),
    help: ArgumentHelp("Pour quand (2025-06-30).", valueName: "date"))
  var dueOn: String?

  @Option(
    name: .customLong("priorite"),
    help: ArgumentHelp("haute, moyenne ou basse.", valueName: "priorité"))
  var priority: String?

  @Option(name: .customLong("suite"), help: ArgumentHelp("La suite donnée.", valueName: "texte"))
  var followUp: String?

  func run() async throws {
    try await change.write(.recommendation, subject: subject, in: named, options) { judgement in
      judgement.responsible = responsible ?? judgement.responsible
      judgement.dueOn = try dueOn.map { try Day(typed: $0) } ?? judgement.dueOn
      judgement.priority =
        try priority.map { try Failure.choice($0, \.label) } ?? judgement.priority
      judgement.followUp = followUp ?? judgement.followUp
    }
  }
}

extension Failure {
  /// One of the words of a closed list.
  static func choice<Choice: CaseIterable>(
    _ text: String, _ label: (Choice) -> String
  ) throws -> Choice {
    guard let choice = Choice.allCases.first(where: { label($0) == text.lowercased() }) else {
      throw Failure(
        .badCommand, "mot_inconnu", "«\u{A0}\(text)\u{A0}» n’est pas dans la liste.",
        "Écrire \(Choice.allCases.map(label).joined(separator: ", ")).")
    }
    return choice
  }
}
