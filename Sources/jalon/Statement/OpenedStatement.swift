import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

/// Which statement of which project.
struct StatementOptions: ParsableArguments {
  @OptionGroup var call: CallOption

  @Argument(help: ArgumentHelp("Code du projet, par exemple P06.", valueName: "projet"))
  var project: String

  @Argument(
    help: ArgumentHelp(
      "Année, par exemple 2024\u{A0}; fin pour le bilan final.", valueName: "année")
  )
  var period: String

  func subject(_ kind: Statement.Kind) throws -> Statement.Subject {
    try Self.subject(period, kind)
  }

  static func subject(_ period: String, _ kind: Statement.Kind) throws -> Statement.Subject {
    if kind == .narrative, period.plain == "fin" { return Statement.Subject(kind: kind, year: nil) }
    guard let year = Int(period), (2000...2100).contains(year) else {
      throw Failure(
        .badCommand, "annee_mal_ecrite", "«\u{A0}\(period)\u{A0}» n’est pas une année.",
        kind == .narrative
          ? "L’écrire par exemple 2024, ou fin pour le bilan final." : "L’écrire par exemple 2024.")
    }
    return Statement.Subject(kind: kind, year: year)
  }
}

/// A statement opened by a command: the service's side, and the holder's draft on this device.
struct OpenedStatement {
  let options: CommonOptions
  let console: Console
  let client: JalonClient
  let project: ProjectSummary
  let subject: Statement.Subject
  let statement: Statement
  /// Who acts, by name.
  let author: String
  /// Nil for whoever is not a holder.
  let draft: StatementDraft?

  static func open(
    _ wanted: StatementOptions, _ kind: Statement.Kind, _ options: CommonOptions
  ) async throws -> OpenedStatement {
    let subject = try wanted.subject(kind)
    let (session, client) = try options.connected()
    let project = try wanted.call.project(wanted.project, among: try await client.projects())
    let statements = try await client.statements(project.id).content
    return OpenedStatement(
      options: options, console: Console(), client: client, project: project, subject: subject,
      statement: statements.first { $0.subject == subject }
        ?? Statement(subject: subject, versions: [], acts: []),
      author: session.account.name,
      draft: session.account.kind == .holder
        ? try StatementDraft.open(of: project.id, subject, for: session, in: options.folder) : nil)
  }

  /// « P06 2024 »
  var name: String { "\(project.code) \(subject.period)" }

  /// What was sent, with the draft over it.
  var content: Statement.Content {
    let sent = statement.versions.last?.content ?? Statement.Content()
    return draft?.content.over(sent) ?? sent
  }

  var hasDraft: Bool { draft.map { !$0.content.isEmpty } ?? false }

  /// A year that the service would refuse is refused before anything is typed.
  func requireInPeriod() async throws {
    guard let year = subject.year else { return }
    let detail = try await client.project(project.id)
    guard (detail.startsOn.year...detail.endsOn.year).contains(year) else {
      throw Failure(
        .refused, "hors_periode",
        "\(project.code) va du \(French.terminal.day(detail.startsOn)) au \(French.terminal.day(detail.endsOn))\u{A0}: \(year) n’en est pas.",
        "Choisir une de ses années.")
    }
  }

  /// The draft, if it may be changed and is based on the present version.
  func editable() throws -> StatementDraft {
    guard let draft else { throw Failure(ClientError.problem(Problem(.forbidden))) }
    guard !draft.isPending else {
      throw Failure(
        .conflict, "envoi_en_attente", "Un envoi attend encore sa réponse.",
        "Pour l’envoyer de nouveau\u{A0}: jalon \(subject.kind.command) envoyer \(name)")
    }
    guard statement.isEditable else {
      throw Failure(
        .refused, "compte_rendu_verrouille",
        "\(name) est \(statement.state.label) (version \(statement.version))\u{A0}: il ne se modifie pas.",
        "Pour demander à le corriger\u{A0}: jalon \(subject.kind.command) rouvrir \(name)")
    }
    if let read = draft.content.versionRead, read != statement.version {
      throw Failure(
        .conflict, "version_depassee",
        "Une autre version a été envoyée depuis que votre brouillon est commencé.",
        "L’abandonner et repartir d’elle\u{A0}: jalon \(subject.kind.command) abandonner \(name)")
    }
    return draft
  }

  /// On the disk once it returns.
  func change(_ changes: [StatementChanges.Change]) throws {
    let draft = try editable()
    let beginning: [StatementChanges.Change] =
      draft.content.versionRead == nil ? [.began(version: statement.version)] : []
    try draft.change(beginning + changes)
  }

  func decide(_ kind: ReviewAct.Kind, reason: String?) async throws {
    guard statement.version > 0 else {
      throw Failure(
        .notFound, "rien_envoye", "\(name)\u{A0}: rien n’est envoyé.",
        "Voir les comptes rendus reçus\u{A0}: jalon \(subject.kind.command) voir \(project.code)")
    }
    try await client.decide(
      StatementActRequest(kind, on: subject, version: statement.version, reason: reason),
      project.id)
  }
}
