import Foundation
import Glibc
import Postgres
import Synchronization

/// What a test process would leave behind: its clusters, and those of killed processes before it.
enum Remains {
  private static let prefix = "jalon-tests-"

  private static let clusters = Mutex<[(RunningCluster, folder: String)]>([])

  /// A folder that tells by its name which process it belongs to.
  static func newFolder() throws -> String {
    let unique = UUID().uuidString.prefix(8).lowercased()
    let path = "/tmp/\(prefix)\(getpid())-\(unique)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    return path
  }

  static func stopAtExit(_ cluster: RunningCluster, _ folder: String) {
    let isFirst = clusters.withLock { clusters in
      clusters.append((cluster, folder))
      return clusters.count == 1
    }
    guard isFirst else { return }
    atexit {
      for (cluster, folder) in Remains.clusters.withLock({ $0 }) {
        cluster.stopNow()
        try? FileManager.default.removeItem(atPath: folder)
      }
    }
  }

  /// Ends what processes that were killed left running.
  static func sweep() {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/tmp")) ?? []
    for entry in entries where entry.hasPrefix(prefix) {
      let owner = entry.dropFirst(prefix.count).split(separator: "-").first.flatMap { pid_t($0) }
      guard let owner, kill(owner, 0) != 0, errno == ESRCH else { continue }
      try? EmbeddedCluster.stopLeftOver(dataFolder: "/tmp/\(entry)")
      try? FileManager.default.removeItem(atPath: "/tmp/\(entry)")
    }
  }
}
