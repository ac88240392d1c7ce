import API
import Client
import Foundation
import Monitoring
import Terminal
import Writing

/// What is left to do today, a line each: what came back comes first.
struct DayLines {
  private let client: JalonClient
  private let kind: AccountMessage.Kind

  init(_ client: JalonClient, _ kind: AccountMessage.Kind) {
    self.client = client
    self.kind = kind
  }

  func lines(of projects: [ProjectSummary]) async throws -> [String] {
    let first = kind == .holder ? try await returned(projects) : try await toReview()
    return first + projects.filter { $0.overdueQuarters > 0 }.map(late)
  }

  private func returned(_ projects: [ProjectSummary]) async throws -> [String] {
    var lines: [String] = []
    for project in projects {
      lines += try await returnedStatements(project)
      for line in try await client.project(project.id).quarters {
        guard [.returned, .reopened].contains(line.state.value) else { continue }
        lines.append(
          "\(project.code) \(project.name)\u{A0}: \(line.quarter.label) \(line.state.value.label). Voir pourquoi\u{A0}: jalon saisie \(project.code) \(line.quarter.label)"
        )
      }
    }
    return lines
  }

  private func returnedStatements(_ project: ProjectSummary) async throws -> [String] {
    try await client.statements(project.id).content.compactMap { statement in
      guard [.returned, .reopened].contains(statement.state) else { return nil }
      let subject = statement.subject
      return
        "\(project.code) \(project.name)\u{A0}: \(subject.name), version \(statement.version) \(statement.state.labelOfVersion). Voir pourquoi\u{A0}: jalon \(subject.kind.command) voir \(project.code)"
    }
  }

  private func toReview() async throws -> [String] {
    let queue = try await client.reviewQueue()
    let quarters = queue.quarters.count { $0.risk > 0 }
    let statements = (queue.statements ?? []).count(where: \.isWaiting)
    let counted =
      (quarters > 0 ? [French.terminal.counted(quarters, "trimestre")] : [])
      + (statements > 0
        ? [French.terminal.counted(statements, "compte rendu", "comptes rendus")] : [])
    guard !counted.isEmpty else { return [] }
    return ["\(counted.joined(separator: ", ")) à relire. Voir\u{A0}: jalon relecture file"]
  }

  private func late(_ project: ProjectSummary) -> String {
    let count = French.terminal.counted(project.overdueQuarters, "trimestre")
    return
      "\(project.code) \(project.name)\u{A0}: \(count) en retard. Voir\u{A0}: jalon projet voir \(project.code)"
  }
}
