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
  private let isExpected: Bool
  private let work = Mutex(Work())

  /// - Parameter isExpected: whether the service answered when the draft was opened.
  package init(
    _ client: JalonClient, project: UUID, of subject: DraftSubject, device: String,
    mark: DraftCopyMark, isExpected: Bool = true
  ) {
    self.isExpected = isExpected
    var client = client
    client.patienceSeconds = JalonClient.openingPatienceSeconds
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
    let end = ContinuousClock.now + .seconds(isExpected ? 3 : 0.3)
    while ContinuousClock.now < end, work.withLock({ $0.isRunning && $0.state != .offline }) {
      try? await Task.sleep(for: .milliseconds(20))
    }
  }

  private func run() async {
    while let copy = work.withLock({ $0.next() }) {
      let state = await send(copy, isKnown: isKnown)
      let isLast = work.withLock { work in
        work.state = state
        if state == .offline, work.latest == nil { work.latest = copy }
        if state == .elsewhere { work.latest = nil }
        return work.latest == nil
      }
      if !isLast { try? await Task.sleep(for: .seconds(state == .offline ? 4 : 1)) }
    }
  }

  /// Whether what the service has is known: after a silence it may be a copy of this computer’s, whose answer was lost.
  private var isKnown: Bool {
    switch state {
    case .idle: isExpected
    case .kept: true
    case .offline, .elsewhere: false
    }
  }

  private func send(_ copy: Data, isKnown: Bool) async -> State {
    do {
      if !isKnown, try await !mayFollow() { return .elsewhere }
      try mark.noteSending(copy)
      let revision = try await client.keep(
        DraftCopyMessage(revision: mark.revision, content: copy, device: device), project, subject)
      // Where this fails, the copy is known by what was noted before.
      try? mark.note(revision, of: copy)
      return .kept
    } catch ClientError.problem(let problem) where problem.code == .staleVersion {
      return isKnown ? await send(copy, isKnown: false) : .elsewhere
    } catch {
      return .offline
    }
  }

  /// Looks at what the service has. Returns false where another computer wrote it.
  private func mayFollow() async throws -> Bool {
    guard let there = try await client.draftCopy(project, subject) else { return true }
    guard mark.isOwn(there) else { return false }
    if there.revision != mark.revision { try mark.note(there.revision, of: there.content) }
    return true
  }
}
