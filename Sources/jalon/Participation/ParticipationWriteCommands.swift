import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal

struct ParticipationAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ajouter", abstract: "Déclarer une action où des personnes ont pris part.",
    discussion: """
      Ce que les options ne donnent pas est demandé, une ligne à la fois.
      Exemple\u{A0}:
        jalon participation ajouter P06 --etape conception --niveau 3 --date 2024-T4
          --personnes 14 --reunions 2 --qui "personnes accompagnées"
          --preuve "compte rendu, dossier au siège" --effet oui
          --changement "horaires élargis"
      sur une seule ligne.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: DeclaringProject
  @OptionGroup var fields: ParticipationOptions

  func run() async throws {
    let (_, client) = try options.connected()
    let project = try await named.find(client)
    let console = Console()
    var typed = TypedParticipation()
    try fields.fill(&typed)
    let content = try options.ask(&typed, console, isWhole: fields.isEmpty, today: project.today)
    let number: Int
    do {
      number = try await client.record(
        ParticipationRequest(versionRead: 0, event: content, note: nil), event: UUID(),
        project: project.id)
    } catch {
      // What was typed line by line is not typed twice.
      if fields.isEmpty {
        console.warn(
          "Pour recommencer d’un coup\u{A0}: jalon participation ajouter \(project.code) \(content.options)"
        )
      }
      throw error
    }
    if options.isJSON {
      return try Output(options: options, console: console).json(
        ParticipationReceipt(number: number))
    }
    console.say(
      "\(project.code), action n°\u{A0}\(number)\u{A0}: \(ParticipationLines.short(content)). Enregistrée."
    )
  }
}

struct ParticipationCorrectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corriger",
    abstract: "Corriger une action\u{A0}; ce qu’elle disait avant est gardé.",
    discussion: """
      Exemple\u{A0}:
        jalon participation corriger P06 3 --personnes 16 --raison "deux personnes oubliées"
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedEvent
  @OptionGroup var fields: ParticipationOptions
  @OptionGroup var note: ParticipationNote

  func run() async throws {
    let (_, client) = try options.connected()
    guard !fields.isEmpty else {
      throw Failure(
        .badCommand, "rien_a_corriger", "Il manque ce qui est corrigé.",
        "L’écrire par exemple --personnes 16.")
    }
    let (project, event) = try await named.find(client)
    guard let last = event.last, let content = last.event.content, !last.isWithdrawn else {
      throw Failure.withdrawnEvent(event.number)
    }
    let console = Console()
    var typed = TypedParticipation(content)
    try fields.fill(&typed)
    let corrected = try options.ask(&typed, console, isWhole: false, today: project.today)
    guard corrected != content else {
      return console.say("L’action n°\u{A0}\(event.number) dit déjà cela\u{A0}: rien ne change.")
    }
    let words = try options.words(note.text, "Raison > ", option: "--raison \"…\"")
    _ = try await client.record(
      ParticipationRequest(versionRead: last.number, event: corrected, note: words),
      event: event.id, project: project.id)
    console.say(
      "\(project.code), action n°\u{A0}\(event.number)\u{A0}: \(ParticipationLines.short(corrected)). Corrigée\u{A0}; la version \(last.number) est gardée."
    )
    if last.isCleared, corrected.change != content.change || corrected.reason != content.reason {
      console.say("Son texte était autorisé dans les rapports\u{A0}: l’évaluateur doit le relire.")
    }
  }
}

struct ParticipationWithdrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retirer",
    abstract: "Retirer une action\u{A0}; elle ne compte plus, et ce qu’elle disait est gardé.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedEvent
  @OptionGroup var note: ParticipationNote

  func run() async throws {
    let (_, client) = try options.connected()
    let (project, event) = try await named.find(client)
    guard let last = event.last, !last.isWithdrawn else {
      throw Failure.withdrawnEvent(event.number)
    }
    let words = try options.words(note.text, "Raison > ", option: "--raison \"…\"")
    _ = try await client.record(
      ParticipationRequest(versionRead: last.number, event: nil, note: words), event: event.id,
      project: project.id)
    Console().say(
      "\(project.code), action n°\u{A0}\(event.number) retirée\u{A0}: elle ne compte plus. Ce qu’elle disait est gardé."
    )
  }
}

/// Why something is corrected or withdrawn.
struct ParticipationNote: ParsableArguments {
  @Option(
    name: .customLong("raison"),
    help: ArgumentHelp("Pourquoi, en une phrase.", valueName: "texte"))
  var text: String?
}

struct ParticipationClearCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "autoriser",
    abstract: "Autoriser le texte d’une action dans les rapports (évaluateur).",
    discussion: """
      À faire après l’avoir relu\u{A0}: il ne nomme personne, et ne permet de reconnaître personne. Une correction du
      porteur demande une nouvelle autorisation.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedEvent

  @Flag(name: .customLong("ne-plus"), help: "Ne plus l’autoriser.")
  var isTakenBack = false

  func run() async throws {
    let (_, client) = try options.connected()
    let (project, event) = try await named.find(client)
    guard let last = event.last, let content = last.event.content, !last.isWithdrawn else {
      throw Failure.withdrawnEvent(event.number)
    }
    try await client.clear(
      ClearanceRequest(version: last.number, isGranted: !isTakenBack), event: event.id,
      project: project.id)
    let console = Console()
    console.say("«\u{A0}\(content.change ?? content.reason ?? "")\u{A0}»")
    console.say(
      isTakenBack
        ? "Texte retiré des prochains rapports\u{A0}: il y sera seulement compté."
        : "Texte autorisé dans les prochains rapports (\(project.code), action n°\u{A0}\(event.number))."
    )
  }
}

extension Failure {
  fileprivate static func withdrawnEvent(_ number: Int) -> Failure {
    Failure(
      .refused, "action_retiree", "L’action n°\u{A0}\(number) a été retirée.",
      "En déclarer une autre avec\u{A0}: jalon participation ajouter")
  }
}
