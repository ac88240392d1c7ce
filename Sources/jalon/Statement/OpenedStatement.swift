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
  let subject: Statement.Subject
  let reading: StatementReading
  /// Nil for whoever is not a holder.
  let draft: StatementDraft?
  /// Nil likewise.
  let copier: DraftCopier?

  static func open(
    _ wanted: StatementOptions, _ kind: Statement.Kind, _ options: CommonOptions
  ) async throws -> OpenedStatement {
    let (subject, console) = (try wanted.subject(kind), Console())
    let reading = try await StatementReading.read(
      wanted.project, of: wanted.call, options, console)
    let project = reading.project.id
    let news = DraftNews()
    let draft =
      reading.isHolder
      ? try await StatementDraft.reopen(
        telling: news,
        hasCopy: {
          ((try? await reading.client.draftCopy(project, .statement(subject))) ?? nil) != nil
        },
        opening: { () throws(DraftError) in
          try .open(of: project, subject, for: reading.session, in: options.folder)
        }) : nil
    console.say(news.take().lines)
    return OpenedStatement(
      options: options, console: console, subject: subject, reading: reading, draft: draft,
      copier: draft.map {
        DraftCopier(
          reading.client, project: project, of: .statement(subject),
          device: DraftMeeting<StatementChanges>.device, mark: $0.copyMark,
          isExpected: !reading.isOffline)
      })
  }

  var client: JalonClient { reading.client }
  var project: ProjectSummary { reading.project }
  var statement: Statement { reading.statement(subject) }
  /// Who acts, by name.
  var author: String { reading.session.account.name }

  /// « P06 2024 »
  var name: String { "\(project.code) \(subject.period)" }

  /// « P06, dépenses de 2024 »
  var title: String { "\(project.code), \(subject.name)" }

  /// « jalon depenses envoyer P06 2024 »
  func command(_ verb: String) -> String { "jalon \(subject.kind.command) \(verb) \(name)" }

  /// What was sent, with the draft over it.
  var content: Statement.Content {
    let sent = statement.versions.last?.content ?? Statement.Content()
    return draft?.content.over(sent) ?? sent
  }

  var hasDraft: Bool { draft.map { !$0.content.isEmpty } ?? false }

  /// The draft, if it may be changed: with what another computer left of it, and based on the present version.
  @discardableResult
  func editable() async throws -> StatementDraft {
    guard let draft, let copier else { throw Failure(ClientError.problem(Problem(.forbidden))) }
    guard !draft.isPending else {
      throw Failure(
        .conflict, "envoi_en_attente", "Un envoi attend encore sa réponse.",
        "Pour l’envoyer de nouveau\u{A0}: \(command("envoyer"))")
    }
    guard statement.isEditable else { throw locked }
    try await meetCopy(draft, copier)
    if let read = draft.content.versionRead, read != statement.version {
      try settleVersions(draft, since: read)
    }
    return draft
  }

  private var locked: Failure {
    let kept =
      hasDraft && statement.version != draft?.content.versionRead
      ? " Votre brouillon, commencé avant, est gardé." : ""
    return Failure(
      .refused, "compte_rendu_verrouille",
      "\(name) est \(statement.state.label) (version \(statement.version)\(sender))\u{A0}: il ne se modifie pas.\(kept)",
      "Pour demander à le corriger\u{A0}: \(command("rouvrir"))")
  }

  /// « , par Anaïs »
  private var sender: String { statement.versions.last?.author.map { ", par \($0)" } ?? "" }

  /// On the disk once it returns, and on its way to the service.
  func change(_ changes: [StatementChanges.Change]) throws {
    guard let draft else { return }
    let beginning: [StatementChanges.Change] =
      draft.content.versionRead == nil ? [.began(version: statement.version)] : []
    try draft.change(beginning + changes)
    copier?.note(draft)
  }

  /// Where the draft is kept, once the copy is made.
  func finished() async -> [String] {
    await copier?.finish()
    let place = copier?.whereKept ?? []
    return (place.isEmpty ? ["Rien n’est changé."] : place)
      + ["Pour envoyer\u{A0}: \(command("envoyer"))"]
  }

  func decide(_ kind: ReviewAct.Kind, reason: String?) async throws {
    guard !reading.isOffline else { throw Failure(ClientError.unavailable) }
    try reading.requireKnown(subject)
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

// MARK: - Two drafts, and two people

extension OpenedStatement {
  private var settling: Settling<StatementChanges> {
    Settling(
      options: options, console: console,
      reopening: command(subject.kind == .spending ? "definir" : "ecrire"),
      places: StatementPart.all, label: { $0.label }, shown: { $0.shown })
  }

  /// Without the service's answer the draft of here goes on alone.
  private func meetCopy(_ draft: StatementDraft, _ copier: DraftCopier) async throws {
    guard !reading.isOffline else { return }
    let copy: DraftCopyMessage?
    do throws(ClientError) {
      copy = try await client.draftCopy(project.id, .statement(subject))
    } catch {
      return
    }
    console.say(try DraftMeeting(draft: draft, copier: copier, settling: settling).meet(copy))
  }

  /// Somebody sent a version since the draft was begun: where both changed, the holder says what stays. The draft
  /// is as it was until the last answer.
  private func settleVersions(_ draft: StatementDraft, since read: Int) throws {
    guard let last = statement.versions.last else { return }
    let base = statement.versions.first { $0.number == read }?.content ?? Statement.Content()
    let own = draft.content
    let conflicts = own.conflicts(from: { base[$0] }, to: { last.content[$0] })
    let told =
      "\(name) a été envoyé entre-temps\(sender) (version \(last.number), le \(ParisTime.shown(last.sentAt)))."
    let taken = try settling.taken(
      conflicts, sides: ("chez vous", "envoyé"),
      ["\(told) Rien n’est écrit avant la dernière réponse."]
    ) { (mine: own.entered[$0] ?? nil, theirs: last.content[$0]) }
    if conflicts.isEmpty {
      console.say("\(told) Votre brouillon ne touche pas à ce qui a changé\u{A0}: il est gardé.")
    }
    try draft.change(
      [.began(version: last.number)]
        + taken.map { StatementChanges.changed($0, to: last.content[$0]) })
    copier?.note(draft)
  }
}
