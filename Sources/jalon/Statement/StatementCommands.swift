import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal

/// The noun that a command is about: `jalon depenses` or `jalon bilan`, whose verbs are the same.
protocol StatementNoun {
  static var kind: Statement.Kind { get }
}

enum SpendingNoun: StatementNoun {
  static let kind = Statement.Kind.spending
}

enum NarrativeNoun: StatementNoun {
  static let kind = Statement.Kind.narrative
}

struct StatementShowCommand<Noun: StatementNoun>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "voir",
      abstract: "Montrer ce qui est envoyé, année par année, et le brouillon de cet ordinateur.")
  }

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Argument(help: ArgumentHelp("Code du projet, par exemple P06.", valueName: "projet"))
  var project: String

  @Option(
    name: .customLong("annee"),
    help: ArgumentHelp("Une seule année (2024), ou fin.", valueName: "année"))
  var period: String?

  func run() async throws {
    let (session, client) = try options.connected()
    let project = try call.project(project, among: try await client.projects())
    let list = try await client.statements(project.id)
    let console = Console()
    if options.isJSON { return try Output(options: options, console: console).json(list) }
    let sent = list.content.filter { $0.subject.kind == Noun.kind }
    let statements = sent + begun(of: project, beside: sent, session)
    if project.isFictitious { console.say("Données fictives.") }
    let wanted = try period.map { try only($0) }
    let shown = statements.filter { wanted == nil || $0.subject == wanted }
    for statement in shown {
      try show(statement, of: project, session, console)
    }
    if let wanted, shown.isEmpty {
      try show(
        Statement(subject: wanted, versions: [], acts: []), of: project, session, console)
    } else if shown.isEmpty {
      console.say("\(project.code)\u{A0}: rien n’est envoyé.")
    }
  }

  /// Drafts of this computer of which nothing was sent yet.
  private func begun(
    of project: ProjectSummary, beside sent: [Statement], _ session: Session
  ) -> [Statement] {
    StatementDraft.subjects(of: project.id, Noun.kind, for: session, in: options.folder)
      .filter { subject in !sent.contains { $0.subject == subject } }
      .map { Statement(subject: $0, versions: [], acts: []) }
  }

  private func only(_ period: String) throws -> Statement.Subject {
    try StatementOptions.subject(period, Noun.kind)
  }

  private func show(
    _ statement: Statement, of project: ProjectSummary, _ session: Session, _ console: Console
  ) throws {
    var draft: Statement.Content?
    if session.account.kind == .holder {
      let opened = try StatementDraft.open(
        of: project.id, statement.subject, for: session, in: options.folder)
      if !opened.content.isEmpty {
        draft = opened.content.over(statement.versions.last?.content ?? Statement.Content())
      }
    }
    console.say(StatementLines(statement, project: project.code).lines(draft: draft))
  }
}

struct StatementSendCommand<Noun: StatementNoun>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "envoyer", abstract: "Envoyer le brouillon.")
  }

  @OptionGroup var options: CommonOptions
  @OptionGroup var statement: StatementOptions

  @Option(
    name: .customLong("confirmer"),
    help: ArgumentHelp("Code du projet, en réponse à la confirmation.", valueName: "projet"))
  var confirmation: String?

  func run() async throws {
    try await OpenedStatement.open(statement, Noun.kind, options).send(confirmation: confirmation)
  }
}

struct StatementDropCommand<Noun: StatementNoun>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "abandonner",
      abstract: "Effacer le brouillon de cet ordinateur\u{A0}; ce qui est envoyé reste.")
  }

  @OptionGroup var options: CommonOptions
  @OptionGroup var statement: StatementOptions

  func run() async throws {
    let opened = try await OpenedStatement.open(statement, Noun.kind, options)
    guard opened.hasDraft, let draft = opened.draft else {
      return opened.console.say("\(opened.name)\u{A0}: aucun brouillon ici.")
    }
    try draft.drop()
    opened.console.say("\(opened.name)\u{A0}: brouillon effacé.")
  }
}

// MARK: - Decisions

struct StatementAcceptCommand<Noun: StatementNoun>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "accepter", abstract: "Accepter ce qui est reçu\u{A0}: les rapports le disent.")
  }

  @OptionGroup var options: CommonOptions
  @OptionGroup var statement: StatementOptions

  func run() async throws {
    let opened = try await OpenedStatement.open(statement, Noun.kind, options)
    try await opened.decide(.approved, reason: nil)
    opened.console.say(
      "\(opened.name), version \(opened.statement.version)\u{A0}: accepté.")
  }
}

struct StatementReturnCommand<Noun: StatementNoun>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rendre", abstract: "Rendre au porteur, avec ce qui est à corriger.")
  }

  @OptionGroup var options: CommonOptions
  @OptionGroup var statement: StatementOptions
  @OptionGroup var reason: ReasonOption

  func run() async throws {
    let opened = try await OpenedStatement.open(statement, Noun.kind, options)
    let words = try options.words(
      reason.text, "Ce qui est à corriger > ", option: "--motif \"…\"")
    try await opened.decide(.returned, reason: words)
    opened.console.say(
      "\(opened.name)\u{A0}: rendu. Le porteur verra d’abord ce motif\u{A0}: \(words)")
  }
}

struct StatementReopenCommand<Noun: StatementNoun>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rouvrir",
      abstract: "Rouvrir ce qui est accepté (évaluateur), ou le demander (porteur).")
  }

  @OptionGroup var options: CommonOptions
  @OptionGroup var statement: StatementOptions
  @OptionGroup var reason: ReasonOption

  func run() async throws {
    let opened = try await OpenedStatement.open(statement, Noun.kind, options)
    let words = try options.words(reason.text, "Motif > ", option: "--motif \"…\"")
    let isHolder = opened.draft != nil
    try await opened.decide(isHolder ? .asked : .reopened, reason: words)
    opened.console.say(
      isHolder
        ? "Demande enregistrée. L’évaluateur la verra en ouvrant \(opened.name)."
        : "\(opened.name)\u{A0}: rouvert. La version acceptée compte jusqu’à la suivante.")
  }
}
