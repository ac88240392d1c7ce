import Foundation
import Glibc

/// PostgreSQL processes that a killed jalond left behind in a data folder. They are stopped rather
/// than adopted, because only a parent learns at once that a process died, and because the settings
/// may have changed.
struct LeftOver {
  private static let fastSeconds = 20.0
  private static let immediateSeconds = 5.0

  private let folder: ClusterFolder

  init(_ folder: ClusterFolder) {
    self.folder = folder
  }

  /// The caller holds the folder's lock, so no living jalond owns these processes.
  func stop() throws(ClusterError) {
    killInitialization()
    // A postmaster that had just been started writes its process id only a moment later.
    var known: pid_t?
    try wait(seconds: Self.fastSeconds + Self.immediateSeconds) {
      // Every process of PostgreSQL has the data folder as its working directory.
      let running = ProcessTable.processes(in: folder.data)
      if let postmaster = recordedPostmaster(), running.contains(postmaster), known != postmaster {
        known = postmaster
        kill(postmaster, SIGINT)
      }
      return running.isEmpty && ProcessTable.processes(in: folder.unfinishedData).isEmpty
    } afterwards: {
      if let known { kill(known, SIGQUIT) }
    }
    // PostgreSQL would refuse to start if another program now had the recorded process id.
    unlink(record)
  }

  /// Kills it outright, because its folder is created again from scratch.
  private func killInitialization() {
    for process in ProcessTable.processes(in: folder.unfinishedData) { kill(process, SIGKILL) }
  }

  private var record: String { folder.data + "/postmaster.pid" }

  private func recordedPostmaster() -> pid_t? {
    (try? String(contentsOfFile: record, encoding: .utf8))?
      .split(separator: "\n").first.flatMap { pid_t($0) }
  }

  /// Polls until `isDone`; calls `afterwards` once, when only the time for an immediate stop is
  /// left.
  private func wait(
    seconds: Double, until isDone: () -> Bool, afterwards: () -> Void
  ) throws(ClusterError) {
    let impatience = Deadline.after(seconds: seconds - Self.immediateSeconds)
    let deadline = Deadline.after(seconds: seconds)
    var isImpatient = false
    while !isDone() {
      if impatience.hasPassed, !isImpatient {
        isImpatient = true
        afterwards()
      }
      guard !deadline.hasPassed else {
        throw .didNotStop(processID: ProcessTable.processes(in: folder.data).first ?? 0)
      }
      usleep(20_000)
    }
  }
}
