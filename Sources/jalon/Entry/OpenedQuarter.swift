import API
import Client
import Entry
import Foundation
import Monitoring
import Synchronization
import Terminal

/// One quarter of one project opened by a command: its draft on this device, and the service's side.
struct OpenedQuarter {
  let options: CommonOptions
  let console: Console
  let client: JalonClient
  let quarter: Quarter
  let code: String
  let draft: QuarterDraft
  let copier: DraftCopier
  private let summary: ProjectSummary
  private let opening: OpeningParts
  /// What is shown instead of the service's answer where the service does not answer.
  let offline: KeptQuarter?
  let news: DraftNews
  /// Whether conflicts are shown on the whole screen, as the quarter will be.
  var settlesOnScreen = false
  var project: UUID { summary.id }

  /// Looks the project up on the service, else among the quarters kept here, and opens the draft.
  static func open(
    _ wanted: QuarterOptions, _ options: CommonOptions, _ console: Console
  ) async throws -> OpenedQuarter {
    let quarter = try wanted.typedQuarter()
    let (session, client) = try options.connected()
    let keptQuarters = KeptQuarters(of: session, in: options.folder)
    let found = try await look(wanted, quarter, client, keptQuarters)
    let project = try wanted.call.project(wanted.project, among: found.projects)
    let offline = found.kept.first { $0.project.id == project.id }
    if let offline { console.warn(offline.notice) }
    let news = DraftNews()
    let hasCopy = found.opening?.message.draftCopy != nil
    let draft = try await QuarterDraft.reopen(
      telling: news, hasCopy: { hasCopy },
      opening: { () throws(DraftError) in
        try .open(of: project.id, quarter.code, for: session, in: options.folder)
      })
    return OpenedQuarter(
      options: options, console: console, client: client, quarter: quarter, code: project.code,
      draft: draft,
      copier: DraftCopier(
        client, project: project.id, of: .quarter(quarter),
        device: DraftMeeting<QuarterChanges>.device, mark: draft.copyMark,
        isExpected: offline == nil),
      summary: project, opening: OpeningParts(found.opening?.message), offline: offline,
      news: news)
  }

  private struct Found {
    var projects: [ProjectSummary]
    var kept: [KeptQuarter] = []
    var opening: ReceivedOpening?
  }

  /// What the service opens; else the projects that it has, among which none or several have the code; where it does
  /// not answer, those of the kept quarters.
  private static func look(
    _ wanted: QuarterOptions, _ quarter: Quarter, _ client: JalonClient,
    _ keptQuarters: KeptQuarters
  ) async throws(ClientError) -> Found {
    var client = client
    if keptQuarters.hasAny(of: quarter.code) {
      client.patienceSeconds = JalonClient.openingPatienceSeconds
    }
    // Read while the service is asked, so that it is there at once where no answer comes.
    let keptHere = Task { keptQuarters.all(of: quarter.code) }
    do throws(ClientError) {
      guard
        let opening = try await client.opening(
          of: wanted.project, call: wanted.call.code, quarter.code)
      else { return Found(projects: try await client.projects()) }
      // Without it, on a full disk, the quarter opens with a network only.
      try? keptQuarters.keep(opening)
      return Found(projects: [opening.message.project], opening: opening)
    } catch {
      let kept = error == .unavailable ? await keptHere.value : []
      guard !kept.isEmpty else { throw error }
      return Found(projects: kept.map(\.project), kept: kept)
    }
  }

  /// The command that opens this quarter again.
  var reopening: String { "jalon saisie \(code) \(quarter.label)" }

  /// What happened to the quarter; nil before the first sending.
  func history(of quarterReport: QuarterReport) async throws -> QuarterHistory? {
    guard quarterReport.version > 0 else { return nil }
    if let offline { return offline.history?.history(of: project) }
    let message =
      if let told = opening.history { told } else {
        try await client.quarterHistory(project, quarter.code)
      }
    return message.history(of: project)
  }

  /// Answers the evaluator's question on a cell, and says what the conversation is then.
  func answer(
    _ text: String, on cell: Cell, of quarterReport: QuarterReport
  ) async throws -> QuarterHistory {
    let message = CellMessageRequest(
      .answer, on: cell, version: quarterReport.version, body: text)
    try await client.write(message, id: UUID(), project, quarter.code)
    return try await client.quarterHistory(project, quarter.code).history(of: project)
  }

  func quarterReport() async throws -> QuarterReport {
    if let offline { return offline.report.quarterReport }
    let message = if let told = opening.report { told } else { try await read() }
    return message.quarterReport
  }

  /// The project is there: what is not found is the quarter.
  private func read() async throws -> QuarterReportMessage {
    do throws(ClientError) {
      return try await client.quarterReport(project, quarter.code)
    } catch {
      guard case .problem(let problem) = error, problem.code == .notFound else { throw error }
      throw Failure(
        .notFound, problem.code.rawValue,
        "Le \(quarter.spoken) n’est pas dans la période de \(code).",
        "Voir ses trimestres\u{A0}: jalon projet voir \(code)")
    }
  }

  /// The copy of the draft at the service.
  private func draftCopy() async throws(ClientError) -> DraftCopyMessage? {
    if let told = opening.draftCopy { return told }
    return try await client.draftCopy(project, .quarter(quarter))
  }

  /// Without the service's answer the draft of here goes on alone.
  private func meetCopy(of report: QuarterReport) async throws {
    guard !draft.isPending, offline == nil else { return }
    let copy: DraftCopyMessage?
    do throws(ClientError) {
      copy = try await draftCopy()
    } catch {
      return
    }
    let settling = Settling<QuarterChanges>(
      options: options, console: console, reopening: reopening, places: report.cells,
      label: { report.label(of: $0) }, shown: { $0.shown },
      onScreen: settlesOnScreen
        ? { try settled($0, $1, sides: ("ici", "là-bas"), report) } : nil)
    let told = try DraftMeeting(draft: draft, copier: copier, settling: settling).meet(copy)
    news.add(told, isChanged: !told.isEmpty)
  }

  /// What is sent makes another quarter of it.
  func forgetOpening() { opening.forget() }

  /// The quarter with the draft over it, if it may be changed and the draft is based on its present
  /// version.
  func editableSheet() async throws -> EntrySheet {
    if let failure = Failure.handedOver(summary, quarter) { throw failure }
    let quarterReport = try await quarterReport()
    guard !quarterReport.isOutside else {
      throw Failure(
        .refused, "trimestre_hors_periode", Rule.quarterReportInPeriod.sentence,
        "Pour le relire\u{A0}: jalon saisie voir \(code) \(quarter.label)")
    }
    guard quarterReport.state.isEditable else {
      throw Failure(
        .refused, "trimestre_verrouille",
        "Le \(quarterReport.quarter.spoken) est \(quarterReport.state.label) (version \(quarterReport.version))\u{A0}: ses cases sont verrouillées.",
        "Pour demander à le corriger\u{A0}: jalon saisie rouvrir \(code) \(quarter.label)")
    }
    try await meetCopy(of: quarterReport)
    if let read = draft.content.versionRead, read != quarterReport.version {
      try await settleVersions(sheet(of: quarterReport), since: read)
      news.add([], isChanged: true)
      copier.note(draft)
    }
    if !settlesOnScreen { console.say(news.take().lines) }
    return sheet(of: quarterReport)
  }

  func sheet(of quarterReport: QuarterReport) -> EntrySheet {
    EntrySheet(quarterReport, changes: draft.content.cells)
  }

  func save(_ entry: CellEntry, of quarterReport: QuarterReport) throws(DraftError) {
    try carryOut(.save(entry), of: quarterReport)
  }

  /// On the disk once it returns.
  func carryOut(_ effect: EntryEffect, of quarterReport: QuarterReport) throws(DraftError) {
    guard effect != .submit else { return }
    try begin(quarterReport)
    switch effect {
    case .save(let entry): try draft.save(entry)
    case .erase(let cell): try draft.empty(cell)
    case .change(let changes):
      try draft.change(
        changes.map { $0.entry.map(QuarterChanges.Change.saved) ?? .emptied($0.cell) })
    case .submit: break
    }
    copier.note(draft)
  }

  /// A draft exists from its first change on.
  private func begin(_ quarterReport: QuarterReport) throws(DraftError) {
    if draft.content.versionRead == nil { try draft.begin(version: quarterReport.version) }
  }

  func freeze(_ sheet: EntrySheet) throws(DraftError) {
    try begin(sheet.quarterReport)
    let request = FrozenRequest(
      of: project, quarter.code, versionRead: draft.content.versionRead ?? 0, sheet.entries)
    try draft.freeze(request)
  }
}

/// What the service said when the quarter was opened. Each part is taken once: later it may be another.
private final class OpeningParts: Sendable {
  private struct Parts {
    var report: QuarterReportMessage?
    var history: QuarterHistoryMessage?
    var draftCopy: DraftCopyMessage??
  }

  private let parts: Mutex<Parts>

  init(_ opening: QuarterOpeningMessage?) {
    let parts = Parts(
      report: opening?.report, history: opening?.history, draftCopy: opening.map(\.draftCopy))
    self.parts = Mutex(parts)
  }

  var report: QuarterReportMessage? { parts.withLock { $0.report.take() } }
  var history: QuarterHistoryMessage? { parts.withLock { $0.history.take() } }
  /// Nil when the service is to be asked.
  var draftCopy: DraftCopyMessage?? { parts.withLock { $0.draftCopy.take() } }

  func forget() { parts.withLock { $0 = Parts() } }
}

extension KeptQuarter {
  var notice: String {
    "Le service ne répond pas\u{A0}: le trimestre est tel qu’il était le \(ParisTime.shown(readAt)). Ce qui est saisi est gardé ici."
  }
}
