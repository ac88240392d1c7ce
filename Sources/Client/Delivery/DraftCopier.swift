import API
package import Foundation
package import Monitoring
import Synchronization

/// Brings the service's copy of a draft up to date behind the person's back: the latest state alone, at
/// most once a second, again every four seconds while there is no network.
package final class DraftCopier: Sendable {
  package enum State: Sendable, Hashable {
    /// Nothing was to be copied yet.
    case idle
    case kept
    /// No answer: it is tried again.
    case offline
    /// Another computer wrote one since: nothing is written over it.
    case elsewhere
    /// The same person sent the subject from another computer since this draft was begun.
    case sentSince
    /// The service answers, and does not take it.
    case refused(ClientError)
    /// What was to go could not be noted on this disk, and so did not go.
    case unnoted(DraftError)
  }

  private struct Copy {
    var content: Data
    /// From which the draft sets out.
    var version: Int?
  }

  private struct Work {
    var latest: Copy?
    var isRunning = false
    var state = State.idle

    mutating func next() -> Copy? {
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
  package func note(_ draft: Draft<some EnteredContent>) {
    note(draft.copy, from: draft.content.versionRead)
  }

  /// - Parameter version: from which the draft sets out.
  package func note(_ copy: Data, from version: Int?) {
    let begins = work.withLock { work in
      guard work.state != .elsewhere, work.state != .sentSince else { return false }
      work.latest = Copy(content: copy, version: version)
      defer { work.isRunning = true }
      return !work.isRunning
    }
    if begins { Task { await run() } }
  }

  /// What waits to go does not go any more. What is on its way may arrive: the service knows what came before it.
  package func cancel() { work.withLock { $0.latest = nil } }

  /// Waits for what is under way, some seconds at most: the draft itself is on the disk.
  package func finish() async {
    let end = ContinuousClock.now + .seconds(isExpected ? 3 : 0.3)
    while ContinuousClock.now < end, work.withLock({ $0.isRunning && !$0.state.isRetried }) {
      try? await Task.sleep(for: .milliseconds(20))
    }
  }

  private func run() async {
    while let copy = work.withLock({ $0.next() }) {
      let state = await send(copy, isKnown: isKnown)
      let isLast = work.withLock { work in
        work.state = state
        if state.isRetried, work.latest == nil { work.latest = copy }
        if state == .elsewhere || state == .sentSince { work.latest = nil }
        return work.latest == nil
      }
      if !isLast { try? await Task.sleep(for: .seconds(state.isRetried ? 4 : 1)) }
    }
  }

  /// Whether what the service has is known: after a silence it may be a copy of this computer’s, whose answer was lost.
  private var isKnown: Bool {
    switch state {
    case .idle: isExpected
    case .kept: true
    case .offline, .elsewhere, .sentSince, .refused, .unnoted: false
    }
  }

  private func send(_ copy: Copy, isKnown: Bool) async -> State {
    var there = There.own
    do {
      if !isKnown { there = try await whatIsThere() }
      guard there != .foreign else { return .elsewhere }
      try mark.noteSending(copy.content)
      let revision = try await client.keep(
        DraftCopyMessage(
          revision: mark.revision, content: copy.content, device: device,
          versionRead: copy.version), project, subject)
      // Where this fails, the copy is known by what was noted before.
      try? mark.note(revision, of: copy.content)
      return .kept
    } catch ClientError.problem(let problem) where problem.code == .staleVersion {
      if isKnown { return await send(copy, isKnown: false) }
      // With nothing in the way, it is the draft that is too old.
      return there == .nothing ? .sentSince : .elsewhere
    } catch let error as DraftError {
      return .unnoted(error)
    } catch let error as ClientError {
      return error == .unavailable ? .offline : .refused(error)
    } catch {
      return .offline
    }
  }

  private enum There {
    case nothing, own
    /// Another computer wrote it.
    case foreign
  }

  private func whatIsThere() async throws -> There {
    guard let there = try await client.draftCopy(project, subject) else { return .nothing }
    guard mark.isOwn(there) else { return .foreign }
    if there.revision != mark.revision { try mark.note(there.revision, of: there.content) }
    return .own
  }
}

extension DraftCopier.State {
  /// By itself, while the command runs.
  fileprivate var isRetried: Bool {
    switch self {
    case .offline: true
    case .refused(let error): error.isWorthRetrying
    case .idle, .kept, .elsewhere, .sentSince, .unnoted: false
    }
  }
}
