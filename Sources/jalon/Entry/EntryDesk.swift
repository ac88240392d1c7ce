import API
import Client
import Foundation
import Monitoring
import Terminal

/// A quarter laid out to be worked on: what the service has of it, and the draft.
struct EntryDesk {
  let options: CommonOptions
  let console: Console
  let client: JalonClient
  let quarter: Quarter
  let code: String
  let draft: QuarterDraft
  private let project: UUID

  init(_ options: CommonOptions, _ wanted: QuarterOptions, _ console: Console) async throws {
    let quarter = try wanted.typedQuarter()
    let (session, client) = try options.connected()
    let project = try wanted.call.project(wanted.project, among: try await client.projects())
    self.options = options
    self.console = console
    self.client = client
    self.quarter = quarter
    self.project = project.id
    code = project.code
    draft = try QuarterDraft(of: project.id, quarter.code, for: session, in: options.folder)
  }

  /// What a person types to come back.
  var reopening: String { "jalon saisie \(code) \(quarter.label)" }

  func dossier() async throws -> Dossier {
    try await client.dossier(project, quarter.code).dossier
  }

  /// A quarter that may be changed, with a draft that sets out from its present version.
  func editableDossier() async throws -> Dossier {
    let dossier = try await dossier()
    guard dossier.state.isEditable else {
      throw Failure(
        .refused, "trimestre_verrouille",
        "Ce trimestre est \(dossier.state.label) (version \(dossier.version))\u{A0}: ses cases sont verrouillées.",
        "Pour le changer, demander au relecteur de le rouvrir.")
    }
    if let read = draft.state.versionRead, read != dossier.version {
      try settleVersions(dossier)
    }
    return dossier
  }

  /// Someone sent this quarter since the draft was begun: both are shown, she decides.
  private func settleVersions(_ dossier: Dossier) throws {
    let stale = Failure(ClientError.problem(Problem(.staleVersion)))
    guard !options.asksNothing else { throw stale }
    let changes = EntrySheet(dossier, draft: draft.state).changes
    console.say(
      "Ce trimestre a été envoyé depuis (version \(dossier.version)). Votre brouillon en diffère ainsi\u{A0}:"
    )
    for change in changes {
      let received = change.from?.shown ?? "vide"
      console.say(
        "  \(dossier.label(of: change.cell))\u{A0}: reçu \(received), brouillon \(change.to?.shown ?? "vide")"
      )
    }
    let question = "Garder votre brouillon\u{A0}? (o/n) > "
    switch try options.answer(console, question, option: reopening).plain {
    case "o", "oui": try draft.begin(version: dossier.version)
    case "n", "non": try draft.drop()
    default: throw stale
    }
  }

  func save(_ entry: Entry, typed: String?, of dossier: Dossier) throws(DraftError) {
    try begin(dossier)
    try draft.save(CellValue(entry), typed: typed)
  }

  func erase(_ cell: Cell, of dossier: Dossier) throws(DraftError) {
    try begin(dossier)
    try draft.erase(cell.id)
  }

  /// A draft exists from its first change on.
  private func begin(_ dossier: Dossier) throws(DraftError) {
    if draft.state.versionRead == nil { try draft.begin(version: dossier.version) }
  }

  func freeze(_ sheet: EntrySheet) throws(DraftError) -> FrozenRequest {
    try begin(sheet.dossier)
    return try draft.freeze(sheet.values)
  }
}
