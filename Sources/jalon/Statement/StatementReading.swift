import API
import Client
import Foundation
import Monitoring
import Terminal
import Writing

/// What a project states, as the service has it; where the service does not answer, as this computer kept it.
struct StatementReading {
  let session: Session
  let client: JalonClient
  let kept: KeptStatement
  let isOffline: Bool

  var project: ProjectSummary { kept.project.project }
  var isHolder: Bool { session.account.kind == .holder }

  static func read(
    _ code: String, of call: CallOption, _ options: CommonOptions, _ console: Console
  ) async throws -> StatementReading {
    let (session, connected) = try options.connected()
    let store = KeptStatements(of: session, in: options.folder)
    var client = connected
    if store.hasAny { client.patienceSeconds = JalonClient.openingPatienceSeconds }
    do {
      let project = try call.project(code, among: try await client.projects())
      let kept = KeptStatement(
        project: try await client.project(project.id),
        statements: try await client.statements(project.id), readAt: Date())
      // Without it, on a full disk, it opens with a network only.
      if session.account.kind == .holder { try? store.keep(kept) }
      return StatementReading(session: session, client: connected, kept: kept, isOffline: false)
    } catch ClientError.unavailable {
      let projects = call.filter(store.all.map(\.project.project))
      guard let project = projects.first(where: { $0.code.uppercased() == code.uppercased() }),
        let kept = store.all.first(where: { $0.project.project.id == project.id })
      else { throw ClientError.unavailable }
      console.warn(
        "Le service ne répond pas\u{A0}: ce qui est envoyé est tel qu’il était le \(ParisTime.shown(kept.readAt)). Ce qui est saisi est gardé ici."
      )
      return StatementReading(session: session, client: connected, kept: kept, isOffline: true)
    }
  }

  /// A year that the service would refuse is refused before anything is typed.
  func requireInPeriod(_ subject: Statement.Subject) throws {
    guard let year = subject.year, !years.contains(year) else { return }
    let (from, to) = (kept.project.startsOn, kept.project.endsOn)
    throw Failure(
      .refused, "hors_periode",
      "\(project.code) va du \(French.terminal.day(from)) au \(French.terminal.day(to))\u{A0}: \(year) n’en est pas.",
      "Choisir une de ses années\u{A0}: \(years.map { "\($0)" }.joined(separator: ", ")).")
  }

  /// What was stated of a year is still read after the project was shortened.
  func requireKnown(_ subject: Statement.Subject) throws {
    if statement(subject).version == 0 { try requireInPeriod(subject) }
  }

  private var years: ClosedRange<Int> { kept.project.startsOn.year...kept.project.endsOn.year }

  func statement(_ subject: Statement.Subject) -> Statement {
    kept.statements.content.first { $0.subject == subject }
      ?? Statement(subject: subject, versions: [], acts: [])
  }

  /// All that may be stated, and what was.
  func subjects(_ kind: Statement.Kind) -> [Statement.Subject] {
    let sent = kept.statements.content.map(\.subject).filter { $0.kind == kind }
    let all =
      years.map { Statement.Subject(kind: kind, year: $0) }
      + (kind == .narrative ? [Statement.Subject(kind: kind, year: nil)] : [])
    return sent.filter { !all.contains($0) } + all
  }
}
