import Demonstration
import Foundation
import Monitoring
import Service
import Store
import Writing

/// The cards of a wave. Most are only counted, nobody holding their codes; a few can be read.
struct DemonstrationCards {
  private let readable: [(project: String, code: String)]
  private let turnouts: [DemonstrationTurnout]
  private let readablePerProject: Int

  init(_ turnouts: [DemonstrationTurnout], readablePerProject: Int = 0) {
    self.turnouts = turnouts
    self.readablePerProject = readablePerProject
    readable = turnouts.flatMap { turnout in
      (0..<readablePerProject).map { _ in (turnout.projectCode, AccessCode.random()) }
    }
  }

  /// Whom the wave asks; how many they are was never declared.
  func projects(_ directory: CallDirectory) -> [UUID: WaveNumbers] {
    let ids = turnouts.compactMap { directory.projects[$0.projectCode] }
    return Dictionary(ids.map { ($0, WaveNumbers()) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the database knows of them.
  func hashed(
    _ directory: CallDirectory, _ keys: WaveKeys, _ tagKey: CodeTagKey
  ) -> (used: [NewAccessCode], unused: [NewAccessCode]) {
    func card(_ project: String, _ code: String, _ keys: WaveKeys) -> NewAccessCode? {
      directory.projects[project].map {
        NewAccessCode(projectID: $0, hmac: keys.codeHMAC(code), tag: tagKey.tag(code))
      }
    }
    func unreadable(_ count: (DemonstrationTurnout) -> Int) -> [NewAccessCode] {
      turnouts.flatMap { turnout in
        (0..<max(0, count(turnout))).compactMap { _ in
          card(turnout.projectCode, AccessCode.random(), WaveKeys())
        }
      }
    }
    let known = readable.compactMap { card($0.project, $0.code, keys) }
    return (
      unreadable(\.responses),
      unreadable { $0.codes - $0.responses - readablePerProject } + known
    )
  }

  func write(to file: URL) throws {
    let lines = readable.map { "\($0.project)  \(AccessCode.grouped($0.code))" }
    let text =
      "Codes d’accès de la démonstration (données fictives). Chacun sert une fois.\n"
      + lines.joined(separator: "\n") + "\n"
    try Data(text.utf8).replace(file, mode: 0o600)
  }
}
