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
      abstract: "Montrer ce qui est envoyé, année par année, et le brouillon.")
  }

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Argument(help: ArgumentHelp("Code du projet, par exemple P06.", valueName: "projet"))
  var project: String

  @Argument(help: ArgumentHelp("Une seule année (2024), ou fin.", valueName: "année"))
  var year: String?

  @Option(
    name: .customLong("annee"),
    help: ArgumentHelp("Comme l’année, en option.", valueName: "année"))
  var option: String?

  func run() async throws {
    let console = Console()
    let reading = try await StatementReading.read(project, of: call, options, console)
    if options.isJSON {
      return try Output(options: options, console: console).json(reading.kept.statements)
    }
    if reading.project.isFictitious { console.say("Données fictives.") }
    let wanted = try (year ?? option).map { try StatementOptions.subject($0, Noun.kind) }
    if let wanted { try reading.requireKnown(wanted) }
    var isShown = false
    for subject in wanted.map({ [$0] }) ?? reading.subjects(Noun.kind) {
      let statement = reading.statement(subject)
      let draft = reading.isHolder ? try await self.draft(of: statement, reading) : nil
      guard statement.version > 0 || draft != nil || wanted != nil else { continue }
      isShown = true
      console.say(StatementLines(statement, project: reading.project.code).lines(draft: draft))
    }
    if !isShown { console.say("\(reading.project.code)\u{A0}: rien n’est envoyé.") }
  }

  /// The one of this computer; else the one that another computer of the same person left at the service.
  private func draft(
    of statement: Statement, _ reading: StatementReading
  ) async throws -> StatementLines.Draft? {
    let draft: StatementDraft
    do throws(DraftError) {
      draft = try StatementDraft.open(
        of: reading.project.id, statement.subject, for: reading.session, in: options.folder)
    } catch {
      // What is sent is shown while it is being entered in another terminal.
      guard case .inUse = error else { throw error }
      Console().warn(error.sentence.message)
      return nil
    }
    let sent = statement.versions.last?.content ?? Statement.Content()
    let copy = await self.copy(of: statement, reading)
    if !draft.content.isEmpty {
      if let copy, !draft.copyMark.isOwn(copy),
        draft.content(ofCopy: copy.content) != nil
      {
        Console().say(
          "Un brouillon plus récent vient de \(copy.origin)\u{A0}: il sera repris quand vous écrirez ici."
        )
      }
      return StatementLines.Draft(content: draft.content.over(sent), origin: "cet ordinateur")
    }
    guard let copy, let changes = draft.content(ofCopy: copy.content), !changes.isEmpty else {
      return nil
    }
    return StatementLines.Draft(content: changes.over(sent), origin: copy.origin)
  }

  private func copy(
    of statement: Statement, _ reading: StatementReading
  ) async -> DraftCopyMessage? {
    guard statement.isEditable, !reading.isOffline else { return nil }
    return
      (try? await reading.client.draftCopy(reading.project.id, .statement(statement.subject)))
      ?? nil
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
      abstract: "Effacer le brouillon et sa copie sur le serveur\u{A0}; ce qui est envoyé reste.")
  }

  @OptionGroup var options: CommonOptions
  @OptionGroup var statement: StatementOptions

  func run() async throws {
    let opened = try await OpenedStatement.open(statement, Noun.kind, options)
    guard opened.hasDraft, let draft = opened.draft else {
      return opened.console.say("\(opened.name)\u{A0}: aucun brouillon ici.")
    }
    try draft.drop()
    // An empty one takes the place of the copy, so that no other computer goes on from what was given up.
    opened.copier?.note(draft.copy, from: opened.statement.version)
    await opened.copier?.finish()
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
      "\(opened.title), version \(opened.statement.version)\u{A0}: acceptée.")
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
      "\(opened.title), version \(opened.statement.version)\u{A0}: rendue. Le porteur verra d’abord ce motif\u{A0}: \(words)"
    )
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
        ? "Demande enregistrée. L’évaluateur la verra dans sa file\u{A0}: \(opened.title)."
        : "\(opened.title), version \(opened.statement.version)\u{A0}: rouverte. Elle compte jusqu’à la suivante."
    )
  }
}
