import API
package import Foundation
package import Monitoring
import Synchronization

/// Brings the service's copy of a draft up to date behind the person's back: the latest state alone, at
/// most once a second, again every four seconds while there is no network.
package final class DraftCopier: Sendable {
  package enum State: Sendable {
    /// Nothing was to be copied yet.
    case idle
    case kept, offline
    /// Another computer wrote one since: nothing is written over it.
    case elsewhere
  }

  private struct Work {
    var latest: Data?
    var isRunning = false
    var state = State.idle

    mutating func next() -> Data? {
      defer { latest = nil }
      if latest == nil { isRunning = false }
      return latest
    }
  }

  private let client: JalonClient
  private let project: UUID
  private let subject: DraftSubject
  private let device: String
  private let mark: DraftCopyMark
  private let patienceSeconds: Double
  private let work = Mutex(Work())

  /// - Parameter isExpected: whether the service answered when the draft was opened.
  package init(
    _ client: JalonClient, project: UUID, of subject: DraftSubject, device: String,
    mark: DraftCopyMark, isExpected: Bool = true
  ) {
    patienceSeconds = isExpected ? 3 : 0.3
    self.client = client
    self.project = project
    self.subject = subject
    self.device = device
    self.mark = mark
  }

  package var state: State { work.withLock { $0.state } }

  /// The state may change by itself.
  package var isRunning: Bool { work.withLock { $0.isRunning } }

  /// Returns at once.
  package func note(_ copy: Data) {
    let begins = work.withLock { work in
      guard work.state != .elsewhere else { return false }
      work.latest = copy
      defer { work.isRunning = true }
      return !work.isRunning
    }
    if begins { Task { await run() } }
  }

  /// Waits for what is under way, some seconds at most: the draft itself is on the disk.
  package func finish() async {
    let end = ContinuousClock.now + .seconds(patienceSeconds)
    while ContinuousClock.now < end, work.withLock({ $0.isRunning && $0.state != .offline }) {
      try? await Task.sleep(for: .milliseconds(20))
    }
  }

  private func run() async {
    while let copy = work.withLock({ $0.next() }) {
      let state = await send(copy)
      let isLast = work.withLock { work in
        work.state = state
        if state == .offline, work.latest == nil { work.latest = copy }
        if state == .elsewhere { work.latest = nil }
        return work.latest == nil
      }
      if !isLast { try? await Task.sleep(for: .seconds(state == .offline ? 4 : 1)) }
    }
  }

  private func send(_ copy: Data) async -> State {
    do {
      let revision = try await client.keep(
        DraftCopyMessage(revision: mark.revision, content: copy, device: device), project, subject)
      try mark.note(revision)
      return .kept
    } catch ClientError.problem(let problem) where problem.code == .staleVersion {
      return .elsewhere
    } catch {
      return .offline
    }
  }
}
