import Foundation
import Glibc

/// PostgreSQL processes that a killed jalond left behind in a data folder. They are stopped, not
/// adopted: only a process's parent learns of its death at once, and the settings may have changed.
struct LeftOver {
  private static let fastSeconds = 20.0
  private static let immediateSeconds = 5.0

  let dataFolder: String

  /// The caller holds the folder's lock, so no living jalond owns these processes.
  func stop() throws(ClusterError) {
    if let postmaster = recordedPostmaster() {
      if processes().contains(postmaster) {
        try stopPostmaster(postmaster)
      } else {
        // The number may by now be another program's, and PostgreSQL would refuse to start.
        unlink(record)
      }
    }
    // Without their postmaster the others end by themselves, and until then hold its memory.
    try wait(seconds: Self.fastSeconds) { processes().isEmpty }
  }

  private var record: String { dataFolder + "/postmaster.pid" }

  private func recordedPostmaster() -> pid_t? {
    (try? String(contentsOfFile: record, encoding: .utf8))?
      .split(separator: "\n").first.flatMap { pid_t($0) }
  }

  private func stopPostmaster(_ postmaster: pid_t) throws(ClusterError) {
    kill(postmaster, SIGINT)
    do throws(ClusterError) {
      try wait(seconds: Self.fastSeconds) { !processes().contains(postmaster) }
    } catch {
      kill(postmaster, SIGQUIT)
      try wait(seconds: Self.immediateSeconds) { !processes().contains(postmaster) }
    }
  }

  /// PostgreSQL's processes all work in the data folder.
  private func processes() -> [pid_t] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return entries.compactMap { pid_t($0) }.filter {
      let folder = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\($0)/cwd")
      return folder == dataFolder
    }
  }

  private func wait(seconds: Double, until isDone: () -> Bool) throws(ClusterError) {
    let deadline = Deadline.after(seconds: seconds)
    while !isDone() {
      guard !deadline.hasPassed else {
        throw .didNotStop(processID: processes().first ?? 0)
      }
      usleep(20_000)
    }
  }
}
