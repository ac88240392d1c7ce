import Foundation
package import Logging

/// A PostgreSQL of one's own under a data folder, for those who do not run one: made at the first
/// start, watched while jalond lives, reached by a Unix socket only.
package enum EmbeddedCluster {
  /// What is on the disk when a commit is acknowledged.
  package enum Durability: Sendable {
    case everything
    /// For tests: fast, and lost with the machine.
    case nothing
  }

  static let database = "jalon"
  static let migrator = "jalon_migrate"
  static let superuser = "postgres"

  /// Stops what a killed process left running in a data folder that nobody uses any more.
  package static func stopLeftOver(dataFolder: String) throws {
    try LeftOver(dataFolder: ClusterFolder(root: dataFolder).data).stop()
  }

  package static func start(
    dataFolder: String, durability: Durability = .everything, logger: Logger
  ) async throws -> RunningCluster {
    try await onThread {
      let user = try ClusterUser.current()
      let folder = ClusterFolder(root: dataFolder)
      try folder.make(for: user)
      let lock = try FileLock(folder.lock, guarding: folder.root)
      let installation = try Installation.find(forDataIn: folder.data)
      try LeftOver(dataFolder: folder.data).stop()
      let plan = ClusterPlan(
        folder: folder, user: user, installation: installation, durability: durability)
      if !FileManager.default.fileExists(atPath: folder.data + "/PG_VERSION") {
        try plan.initialize()
      }
      let postmaster = try Postmaster(plan.serverCommand, folder, logger: logger)
      let cluster = RunningCluster(folder, lock, postmaster, logger: logger)
      try cluster.bootstrapIfNeeded()
      return cluster
    }
  }
}
