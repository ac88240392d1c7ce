import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

struct TransferRateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "noter",
    abstract: "Coter un critère, ou tous ceux qui restent, un à la fois.",
    discussion: """
      Sans critère, chaque critère qui reste est demandé\u{A0}; «\u{A0}stop\u{A0}» arrête et garde ce qui est coté. L’évaluateur
      cote sans voir la cotation du porteur. Une réponse par ligne peut aussi venir de l’entrée standard.
      Exemple\u{A0}:
        jalon transferabilite noter P06 E3 --note 2 --preuve E2 --justification "coût connu hors bénévolat"
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: DeclaringProject

  @Argument(help: ArgumentHelp("Critère, par exemple A1.", valueName: "critère"))
  var criterion: String?

  @OptionGroup var rating: RatingOptions

  func run() async throws {
    let (_, client) = try options.connected()
    let opened = try await OpenedTransfer.open(named, client)
    let console = Console()
    guard opened.own?.isSent != true else {
      throw Failure(
        .refused, "cotation_envoyee", "Votre cotation de \(opened.project.code) est envoyée.",
        "Tant que l’autre ne l’est pas, la rouvrir avec\u{A0}: jalon transferabilite rouvrir \(opened.project.code). Après, convenir d’une note commune (accorder)."
      )
    }
    if let criterion {
      return try await rate(try opened.criterion(criterion), opened, client, console)
    }
    guard rating.isEmpty else {
      throw Failure(
        .badCommand, "critere_a_preciser", "Il manque le critère.",
        "L’écrire après le projet, par exemple A1.")
    }
    let done = Set(opened.own?.ratings.map(\.criterion) ?? [])
    let left = opened.framework.criteria.filter { !done.contains($0.code) }
    console.say(
      "\(opened.project.code)\u{A0}: \(French.terminal.counted(left.count, "critère")) à coter sur \(opened.framework.criteria.count). «\u{A0}stop\u{A0}» arrête."
    )
    for criterion in left { try await rate(criterion, opened, client, console) }
    console.say(
      "Tous les critères sont cotés. Pour envoyer\u{A0}: jalon transferabilite envoyer \(opened.project.code)"
    )
  }

  private func rate(
    _ criterion: TransferCriterion, _ opened: OpenedTransfer, _ client: JalonClient,
    _ console: Console
  ) async throws {
    console.say("\(criterion.code). \(criterion.statement)")
    let read = try rating.rating(of: criterion, options, console)
    try await client.rate(TransferRatingRequest(read, isAgreed: false), project: opened.project.id)
    console.say(
      "\(criterion.code)\u{A0}: noté \(read.score.label), \(read.evidence.code)\(read.isBlocking ? ", bloquant" : "")."
    )
  }
}

struct TransferSendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "envoyer",
    abstract: "Envoyer votre cotation\u{A0}: elle ne change plus, et l’autre se lit.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: DeclaringProject

  @Option(
    name: .customLong("confirmer"),
    help: ArgumentHelp("Code du projet, en réponse à la confirmation.", valueName: "projet"))
  var confirmation: String?

  func run() async throws {
    let (_, client) = try options.connected()
    let opened = try await OpenedTransfer.open(named, client)
    let console = Console()
    let done = opened.own?.ratings.count ?? 0
    let code = opened.project.code
    let rated = French.terminal.counted(done, "critère coté", "critères cotés")
    console.say("\(code)\u{A0}: \(rated) sur \(opened.framework.criteria.count).")
    let typed =
      try confirmation
      ?? options.answer(
        console, "Pour envoyer, tapez le code du projet (\(code)) > ", option: "--confirmer \(code)"
      )
    guard typed.uppercased() == code.uppercased() else {
      throw Failure(
        .stopped, "non_confirme", "Rien n’est envoyé\u{A0}: le code attendu est \(code).",
        "Recommencer la commande.")
    }
    try await client.sendTransfer(opened.project.id)
    console.say(
      "Cotation de \(code) envoyée. Les écarts se lisent, une fois les deux envoyées, avec\u{A0}: jalon transferabilite ecarts \(code)"
    )
  }
}
