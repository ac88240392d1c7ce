import API
import Client
import Foundation
import Monitoring
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
      for line in try await client.project(project.id).quarters {
        guard [.returned, .reopened].contains(line.state.value) else { continue }
        lines.append(
          "\(project.code) \(project.name)\u{A0}: \(line.quarter.label) \(line.state.value.label). Voir pourquoi\u{A0}: jalon saisie \(project.code) \(line.quarter.label)"
        )
      }
    }
    return lines
  }

  private func toReview() async throws -> [String] {
    let queue = try await client.reviewQueue()
    let count = queue.quarters.count { $0.risk > 0 }
    guard count > 0 else { return [] }
    let quarters = French.terminal.counted(count, "trimestre")
    return ["\(quarters) à relire. Voir\u{A0}: jalon relecture file"]
  }

  private func late(_ project: ProjectSummary) -> String {
    let count = French.terminal.counted(project.overdueQuarters, "trimestre")
    return
      "\(project.code) \(project.name)\u{A0}: \(count) en retard. Voir\u{A0}: jalon projet voir \(project.code)"
  }
}
