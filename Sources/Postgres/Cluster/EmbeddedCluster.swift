import Foundation
package import Logging

/// A private PostgreSQL server in a data folder, for operators who do not run one: initialized at
/// the first start, supervised while jalond runs, reachable through a Unix socket only.
package enum EmbeddedCluster {
  /// What is on the disk when a commit is acknowledged.
  package enum Durability: Sendable {
    case everything
    /// For tests only: commits are fast, and lost if the machine crashes.
    case nothing
  }

  static let database = "jalon"
  static let migrator = "jalon_migrate"
  static let superuser = "postgres"

  /// Stops the PostgreSQL that a killed jalond left running in a data folder.
  package static func stopLeftOver(dataFolder: String) throws {
    try LeftOver(ClusterFolder(root: dataFolder)).stop()
  }

  /// - Parameter stop: lets another thread stop the cluster, even while it starts.
  package static func start(
    dataFolder: String, durability: Durability = .everything, stop: ClusterStop = ClusterStop(),
    logger: Logger
  ) async throws -> RunningCluster {
    try await onThread {
      let user = try ClusterUser.current()
      let folder = ClusterFolder(root: dataFolder)
      try folder.make(for: user)
      let lock = try FileLock.take(folder.lock, guarding: folder.root)
      let installation = try Installation.find(forDataIn: folder.data)
      try LeftOver(folder).stop()
      let plan = ClusterPlan(
        folder: folder, user: user, installation: installation, durability: durability)
      if !FileManager.default.fileExists(atPath: folder.data + "/PG_VERSION") {
        try plan.initialize(stop)
      }
      let postmaster = Postmaster(plan.serverCommand, folder, logger: logger)
      guard stop.watch(postmaster) else { throw ClusterError.didNotStart(logFolder: folder.log) }
      try postmaster.start()
      let cluster = RunningCluster(folder, lock, postmaster, logger: logger)
      try cluster.bootstrapIfNeeded()
      return cluster
    }
  }
}
