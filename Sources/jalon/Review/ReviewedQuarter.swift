import API
import Client
import Entry
import Foundation
import Monitoring
import Terminal

/// A quarter of a project as the service has it, for commands that read it or decide about it.
struct ReviewedQuarter {
  let client: JalonClient
  let report: QuarterReport
  private let quarter: Quarter

  static func open(
    _ wanted: QuarterOptions, _ options: CommonOptions
  ) async throws -> ReviewedQuarter {
    let quarter = try wanted.typedQuarter()
    let (_, client) = try options.connected()
    let project = try wanted.call.project(wanted.project, among: try await client.projects())
    let report = try await client.quarterReport(project.id, quarter.code).quarterReport
    return ReviewedQuarter(client: client, report: report, quarter: quarter)
  }

  var name: String { "\(report.projectCode) \(quarter.label)" }

  func history() async throws -> QuarterHistoryMessage {
    try await client.quarterHistory(report.projectID, quarter.code)
  }

  func story() async throws -> QuarterStory {
    QuarterStory(report, try await history().history(of: report.projectID))
  }

  /// As it was at the end of a day.
  func past(on day: Day) async throws -> (report: QuarterReport, history: QuarterHistory) {
    let own = try await history().history(of: report.projectID).upTo(day)
    let former = try await formerHistory()?.history(of: report.projectID).upTo(day)
    return (report.asOf(own, former: former), own)
  }

  /// Nil where the project began with this quarter.
  private func formerHistory() async throws(ClientError) -> QuarterHistoryMessage? {
    do throws(ClientError) {
      return try await client.quarterHistory(report.projectID, quarter.previous.code)
    } catch {
      guard case .problem(let problem) = error, problem.code == .notFound else { throw error }
      return nil
    }
  }

  func decide(_ kind: ReviewAct.Kind, reason: String?) async throws {
    try await client.decide(
      ReviewActRequest(kind, version: report.version, reason: reason), report.projectID,
      quarter.code)
  }

  func write(_ kind: CellMessage.Kind, on cell: Cell, _ body: String?) async throws {
    let message = CellMessageRequest(kind, on: cell, version: report.version, body: body)
    try await client.write(message, id: UUID(), report.projectID, quarter.code)
  }

  func verify(_ request: VerificationRequest) async throws {
    try await client.verify(request, report.projectID, quarter.code)
  }

  /// The one cell that a typed name means.
  func cell(named text: String) throws -> Cell {
    let cells = report.cells(named: text)
    guard cells.count <= 1 else {
      throw Failure(
        .badCommand, "case_a_preciser", report.ambiguity(of: text, between: cells),
        "Recommencer avec ce nom, entre guillemets.")
    }
    guard let cell = cells.first else {
      throw Failure(
        .badCommand, "case_inconnue", "«\u{A0}\(text)\u{A0}» ne nomme aucune case de ce trimestre.",
        "L’écrire par exemple I01 ou I01.femmes. Les voir avec\u{A0}: jalon saisie voir \(name)")
    }
    return cell
  }
}

extension CommonOptions {
  /// Words that a decision needs: as given, else asked for.
  func words(_ given: String?, _ prompt: String, option: String) throws -> String {
    let words = try given ?? answer(Console(), prompt, option: option)
    let trimmed = words.trimmingCharacters(in: .whitespacesAndNewlines)
    guard trimmed.contains(where: \.isLetter), trimmed.count >= 3 else {
      throw Failure(
        .badCommand, "motif_a_ecrire",
        "Il faut quelques mots\u{A0}: un signe ou un chiffre ne dit rien.",
        "Recommencer avec \(option).")
    }
    return trimmed
  }
}
