import Foundation

/// A thread and its connection. It takes jobs in order, and connects only when a job needs it.
final class Worker {
  private let queue: JobQueue
  private let wakeUp = WakeUp()
  private var connection: Connection?
  private var generation = 0

  private init(_ queue: JobQueue) {
    self.queue = queue
  }

  static func start(for queue: JobQueue) {
    let thread = Thread {
      Worker(queue).loop()
      queue.workerLeft()
    }
    thread.name = "postgres"
    thread.start()
  }

  private func loop() {
    while true {
      switch queue.next(wakeUp) {
      case .run(let job): job.run(on: self)
      case .park: park()
      case .leave: return drop()
      }
    }
  }

  private func park() {
    if generation != queue.generation { drop() }
    guard connection != nil else {
      _ = wakeUp.wait(seconds: nil)
      return
    }
    guard !wakeUp.wait(seconds: queue.configuration.lifetimeMinutes * 60) else { return }
    drop()
    queue.unpark(wakeUp)
  }
}

// MARK: - One job

extension Worker {
  private static let attempts = 5

  /// Runs a caller's transaction and delivers its value once, or throws. Runs the whole body again
  /// after a serialization failure or a deadlock.
  func transaction<Value>(
    _ access: Access, _ isolation: Isolation, for job: any Job,
    _ body: (borrowing Transaction) throws -> Value, deliver: (Value) -> Void
  ) throws {
    defer {
      job.ticket.finish()
      settle()
    }
    var attempt = 1
    while true {
      do {
        let value = try valueBeforeCommit(access, isolation, for: job, body)
        return try commit(value, access, isolation, for: job, deliver)
      } catch {
        guard attempt < Self.attempts, connection?.refusal?.isTransient == true,
          !job.ticket.isCancelled
        else { throw Self.seenByCaller(error, job) }
        Self.pause(attempt: attempt)
        attempt += 1
      }
    }
  }

  private func valueBeforeCommit<Value>(
    _ access: Access, _ isolation: Isolation, for job: any Job,
    _ body: (borrowing Transaction) throws -> Value
  ) throws -> Value {
    let connection = try begin(access, isolation, for: job)
    do {
      return try connection.attempt(body)
    } catch let error as PostgresError {
      guard case .connectionLost = error, access == .read else { throw error }
      loseConnection()
      return try begin(access, isolation, for: job).attempt(body)
    }
  }

  /// Resumes the caller of a read before COMMIT, which has nothing to write. A serializable read
  /// waits for it, because its COMMIT may still fail.
  private func commit<Value>(
    _ value: Value, _ access: Access, _ isolation: Isolation, for job: any Job,
    _ deliver: (Value) -> Void
  ) throws {
    guard let connection else { throw PostgresError.connectionLost(statement: "commit") }
    if access == .read, isolation != .serializable, connection.isInTransaction {
      job.ticket.finish()
      deliver(value)
      // If it fails, `settle` finds that the connection is not idle.
      _ = try? connection.commit()
    } else {
      try connection.commit()
      deliver(value)
    }
  }

  /// A connection that died while idle fails at BEGIN, before any statement has run: only then may
  /// a write move to a new connection.
  private func begin(
    _ access: Access, _ isolation: Isolation, for job: any Job
  ) throws -> Connection {
    let first = try connected(for: job)
    do throws(PostgresError) {
      try first.begin(access, isolation)
      return first
    } catch {
      guard case .connectionLost = error else { throw error }
      loseConnection()
    }
    let second = try connected(for: job)
    try second.begin(access, isolation)
    return second
  }

  private static func seenByCaller(_ error: any Error, _ job: any Job) -> any Error {
    guard job.ticket.isCancelled, let error = error as? PostgresError else { return error }
    // Reported even to a cancelled caller, who must know that the commit may have happened.
    return error == .unknownOutcome ? error : CancellationError()
  }

  /// From 1 to 40 ms, growing with each attempt, and random so that two rivals do not collide
  /// again.
  private static func pause(attempt: Int) {
    Thread.sleep(forTimeInterval: Double.random(in: 0.5...1) * 0.0025 * Double(1 << attempt))
  }
}

// MARK: - The connection

extension Worker {
  private static let firstBackOffSeconds = 0.02
  private static let longestBackOffSeconds = 0.5

  private func connected(for job: any Job) throws -> Connection {
    let usable = try usableConnection(for: job)
    // From here on, a caller's cancellation cancels what this connection runs.
    guard job.ticket.start(on: usable.canceller) else { throw CancellationError() }
    return usable
  }

  private func usableConnection(for job: any Job) throws -> Connection {
    if let connection, generation == queue.generation, !connection.isBroken { return connection }
    drop()
    generation = queue.generation
    let fresh = try connect(for: job)
    connection = fresh
    queue.connectionOpened()
    return fresh
  }

  /// Retries with a growing pause as long as the job may wait, so that a restarting server only
  /// seems slow to callers.
  private func connect(for job: any Job) throws -> Connection {
    let configuration = queue.configuration.connection
    var backOffSeconds = Self.firstBackOffSeconds
    while true {
      do throws(PostgresError) {
        let deadline = Deadline.after(seconds: configuration.connectSeconds)
        return try Connection.open(configuration, until: deadline, logger: queue.logger)
      } catch {
        guard Deadline.after(seconds: backOffSeconds) < job.waitUntil else { throw error }
      }
      if job.ticket.isCancelled { throw CancellationError() }
      Thread.sleep(forTimeInterval: backOffSeconds * Double.random(in: 0.75...1.25))
      backOffSeconds = min(2 * backOffSeconds, Self.longestBackOffSeconds)
    }
  }

  /// Decides after each job whether the connection may serve another.
  private func settle() {
    guard let connection else { return }
    if connection.isBroken {
      loseConnection()
    } else if !connection.isIdle || connection.canceller.isFired
      || connection.isOlder(thanSeconds: queue.configuration.lifetimeMinutes * 60)
    {
      drop()
    }
  }

  private func loseConnection() {
    drop()
    queue.connectionLost()
  }

  private func drop() {
    guard connection != nil else { return }
    connection = nil
    queue.connectionClosed()
  }
}
