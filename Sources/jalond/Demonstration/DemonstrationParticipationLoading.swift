import Demonstration
import Foundation
import Monitoring
import Service
import Store

/// Participation, entered by the accounts of the demonstration as their holders would.
struct DemonstrationParticipationLoading {
  let database: Database
  let content: DemonstrationContent
  let projects: [String: UUID]

  /// The same events again are not written twice.
  func load() async throws {
    let events = Demonstration.participation(
      call: content.call, plan: content.plan, seed: DemonstrationContent.seed)
    for (code, own) in Dictionary(grouping: events, by: \.projectCode).sorted(by: {
      $0.key < $1.key
    }) {
      guard let project = projects[code] else { continue }
      try await act(as: "porteur-\(code.lowercased())") { token in
        try await database.write(as: token) { tx, _ in
          for event in own {
            _ = try tx.record(
              NewParticipation(
                id: event.id, projectID: project, versionRead: 0, change: .content(event.content),
                note: nil))
          }
        }
      }
    }
    try await clear(events)
  }

  private func clear(_ events: [DemonstrationParticipation]) async throws {
    let projects = projects
    try await act(as: DemonstrationSite.evaluator) { token in
      try await database.write(as: token) { tx, _ in
        for event in events where event.isCleared {
          guard let project = projects[event.projectCode] else { continue }
          _ = try tx.clear(event.id, version: 1, ofProject: project, isGranted: true)
        }
      }
    }
  }

  private func act(
    as login: String, _ body: (SessionToken) async throws -> Void
  ) async throws {
    try await database.acting(as: login, password: DemonstrationSite.password, body)
  }
}
