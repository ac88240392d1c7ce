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

  func quarterReport() async throws -> QuarterReport {
    try await client.quarterReport(project, quarter.code).quarterReport
  }

  /// A quarter that may be changed, with a draft that sets out from its present version.
  func editableDossier() async throws -> QuarterReport {
    let quarterReport = try await quarterReport()
    guard quarterReport.state.isEditable else {
      throw Failure(
        .refused, "trimestre_verrouille",
        "Ce trimestre est \(quarterReport.state.label) (version \(quarterReport.version))\u{A0}: ses cases sont verrouillées.",
        "Pour le changer, demander au relecteur de le rouvrir.")
    }
    if let read = draft.state.versionRead, read != quarterReport.version {
      try settleVersions(quarterReport)
    }
    return quarterReport
  }

  /// Someone sent this quarter since the draft was begun: both are shown, she decides.
  private func settleVersions(_ quarterReport: QuarterReport) throws {
    let stale = Failure(ClientError.problem(Problem(.staleVersion)))
    guard !options.asksNothing else { throw stale }
    let changes = EntrySheet(quarterReport, draft: draft.state).changes
    console.say(
      "Ce trimestre a été envoyé depuis (version \(quarterReport.version)). Votre brouillon en diffère ainsi\u{A0}:"
    )
    for change in changes {
      let received = change.from?.shown ?? "vide"
      console.say(
        "  \(quarterReport.label(of: change.cell))\u{A0}: reçu \(received), brouillon \(change.to?.shown ?? "vide")"
      )
    }
    let question = "Garder votre brouillon\u{A0}? (o/n) > "
    switch try options.answer(console, question, option: reopening).plain {
    case "o", "oui": try draft.begin(version: quarterReport.version)
    case "n", "non": try draft.drop()
    default: throw stale
    }
  }

  func save(_ entry: CellEntry, typed: String?, of quarterReport: QuarterReport) throws(DraftError)
  {
    try begin(quarterReport)
    try draft.save(CellValue(entry), typed: typed)
  }

  func erase(_ cell: Cell, of quarterReport: QuarterReport) throws(DraftError) {
    try begin(quarterReport)
    try draft.erase(cell.id)
  }

  /// A draft exists from its first change on.
  private func begin(_ quarterReport: QuarterReport) throws(DraftError) {
    if draft.state.versionRead == nil { try draft.begin(version: quarterReport.version) }
  }

  func freeze(_ sheet: EntrySheet) throws(DraftError) -> FrozenRequest {
    try begin(sheet.quarterReport)
    return try draft.freeze(sheet.values)
  }
}
