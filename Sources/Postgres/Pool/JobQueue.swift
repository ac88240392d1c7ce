import Logging
import Synchronization

/// The pool's shared state under one lock: waiting jobs, free workers, generation of connections.
final class JobQueue: Sendable {
  struct State {
    var waiting = Deque<any Job>()
    var isWatched = false
    /// Parked workers. The last to park is woken first, because its caches are warm.
    var parked: [WakeUp] = []
    var workers = 0
    var open = 0
    var isClosed = false
    var closers: [CheckedContinuation<Void, Never>] = []
  }

  enum Next {
    case run(any Job)
    case park
    case leave
  }

  let configuration: PoolConfiguration
  let logger: Logger
  let state = Mutex(State())
  /// The number of losses: a connection made before the last loss is not used again.
  private let losses = Atomic(0)

  init(_ configuration: PoolConfiguration, logger: Logger) {
    self.configuration = configuration
    self.logger = logger
  }

  var waitDeadline: Deadline { .after(seconds: configuration.waitSeconds) }
  var generation: Int { losses.load(ordering: .acquiring) }
  var isClosed: Bool { state.withLock(\.isClosed) }

  var statistics: PoolStatistics {
    state.withLock {
      PoolStatistics(
        open: $0.open, idle: min($0.open, $0.parked.count), waiting: $0.waiting.count)
    }
  }

  func beginGeneration() {
    losses.add(1, ordering: .acquiringAndReleasing)
  }
}

// MARK: - Callers

extension JobQueue {
  private enum Admission {
    case queued(wake: WakeUp?, startWorker: Bool, startWatch: Bool)
    case refused(any Error)
  }

  func submit(_ job: any Job) {
    switch state.withLock({ admit(job, &$0) }) {
    case .refused(let error): job.fail(error)
    case .queued(let wake, let startWorker, let startWatch):
      wake?.signal()
      if startWorker { Worker.start(for: self) }
      if startWatch { watchDeadlines() }
    }
  }

  private func admit(_ job: any Job, _ state: inout State) -> Admission {
    guard !state.isClosed else { return .refused(PostgresError.poolClosed) }
    // Checked under the lock: `withdraw` comes after the ticket is marked, so that one of the two
    // sees the cancellation.
    guard !job.ticket.isCancelled else { return .refused(CancellationError()) }
    state.waiting.append(job)
    let wake = state.parked.popLast()
    let startWorker = wake == nil && state.workers < configuration.size
    if startWorker { state.workers += 1 }
    let startWatch = wake == nil && !startWorker && !state.isWatched
    if startWatch { state.isWatched = true }
    return .queued(wake: wake, startWorker: startWorker, startWatch: startWatch)
  }

  func withdraw(_ ticket: Ticket) {
    let job = state.withLock { $0.waiting.remove { $0.ticket === ticket } }
    job?.fail(CancellationError())
  }

  /// All callers may wait equally long, so the first one is also the first to time out, and a
  /// single timer is enough.
  private func watchDeadlines() {
    Task {
      while let next = expire() {
        try? await Task.sleep(for: .seconds(next.remainingSeconds + 0.001))
      }
    }
  }

  private func expire() -> Deadline? {
    let (late, next) = state.withLock { state -> ([any Job], Deadline?) in
      var late: [any Job] = []
      while let job = state.waiting.first, job.waitUntil.hasPassed {
        late.append(job)
        state.waiting.removeFirst()
      }
      state.isWatched = !state.waiting.isEmpty
      return (late, state.waiting.first?.waitUntil)
    }
    for job in late { job.fail(PostgresError.poolTimeout) }
    return next
  }
}
