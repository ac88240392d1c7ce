import Foundation
import Glibc
import Logging
import Synchronization

/// The running server, and the thread that restarts it when it dies.
final class Postmaster: Sendable {
  private struct State {
    var process: ChildProcess?
    var isStopping = false
    var isWatched = false
  }

  private static let readySeconds = 60.0
  private static let fastStopSeconds = 20.0
  private static let immediateStopSeconds = 5.0
  private static let firstPauseSeconds = 0.05
  private static let longestPauseSeconds = 2.0

  private let arguments: [String]
  private let folder: ClusterFolder
  private let logger: Logger
  private let state = Mutex(State())

  init(_ arguments: [String], _ folder: ClusterFolder, logger: Logger) {
    self.arguments = arguments
    self.folder = folder
    self.logger = logger
  }

  /// Starts the server and returns once it accepts connections.
  func start() throws(ClusterError) {
    state.withLock { $0.isWatched = true }
    do throws(ClusterError) {
      let process = try spawn()
      guard waitUntilReady(process) else {
        kill(process.processID, SIGQUIT)
        awaitExit(process)
        throw .didNotStart(logFolder: folder.log)
      }
      watch(process)
    } catch {
      state.withLock { $0.isWatched = false }
      throw error
    }
  }

  private func watch(_ process: ChildProcess) {
    let watch = Thread { self.supervise(process) }
    watch.name = "postmaster"
    watch.start()
  }

  var processID: pid_t? { state.withLock { $0.process?.processID } }

  /// Requests a fast shutdown, which rolls transactions back and writes everything. If that hangs,
  /// requests an immediate one, after which the next start recovers every acknowledged commit.
  func stop() throws(ClusterError) {
    signal(SIGINT)
    if waitUntilEnded(seconds: Self.fastStopSeconds) { return }
    signal(SIGQUIT)
    if waitUntilEnded(seconds: Self.immediateStopSeconds) { return }
    throw .didNotStop(processID: processID ?? 0)
  }

  private func signal(_ number: Int32) {
    state.withLock { state in
      state.isStopping = true
      // Under the lock, because `awaitExit` clears the process before its id can be reused.
      if let process = state.process { kill(process.processID, number) }
    }
  }

  private func waitUntilEnded(seconds: Double) -> Bool {
    let deadline = Deadline.after(seconds: seconds)
    while !deadline.hasPassed {
      if !state.withLock(\.isWatched) { return true }
      usleep(5000)
    }
    return false
  }
}

// MARK: - Supervision

extension Postmaster {
  private func supervise(_ first: ChildProcess) {
    var process: ChildProcess? = first
    var pauseSeconds = Self.firstPauseSeconds
    while true {
      if let running = process {
        let startedAt = Deadline.now()
        awaitExit(running)
        if startedAt < .after(seconds: -Self.longestPauseSeconds) {
          pauseSeconds = Self.firstPauseSeconds
        }
      }
      if state.withLock(\.isStopping) { break }
      logger.error("postgres died, starting it again", metadata: .event(.serverDied))
      Thread.sleep(forTimeInterval: pauseSeconds)
      pauseSeconds = min(2 * pauseSeconds, Self.longestPauseSeconds)
      process = try? spawn()
    }
    state.withLock { $0.isWatched = false }
  }

  /// Clears the process before reaping it, so that `signal` never uses a process id that was
  /// reused.
  private func awaitExit(_ process: ChildProcess) {
    process.waitUntilEnded()
    state.withLock { $0.process = nil }
    process.waitUntilExit()
  }

  private func spawn() throws(ClusterError) -> ChildProcess {
    let process = try ChildProcess.start(arguments, folder: folder.data, output: folder.startLog)
    let isStopping = state.withLock { state in
      state.process = process
      return state.isStopping
    }
    // `stop` found no process to signal if it was called while this one was being started.
    if isStopping { kill(process.processID, SIGINT) }
    return process
  }

  /// Polls `postmaster.pid`, where PostgreSQL writes its process id on line 1 and its state on line
  /// 8.
  private func waitUntilReady(_ process: ChildProcess) -> Bool {
    let deadline = Deadline.after(seconds: Self.readySeconds)
    while !deadline.hasPassed {
      let record = (try? String(contentsOfFile: folder.data + "/postmaster.pid", encoding: .utf8))
      let lines = (record ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      if lines.count >= 8, pid_t(lines[0]) == process.processID, lines[7].hasPrefix("ready") {
        return true
      }
      var information = siginfo_t()
      let options = WEXITED | WNOWAIT | WNOHANG
      waitid(P_PID, id_t(process.processID), &information, options)
      if information.si_signo == SIGCHLD { return false }
      usleep(10_000)
    }
    return false
  }
}
