import Foundation
import Logging
import Postgres

/// The embedded server of a data folder, which does not outlive an interrupted program.
struct OwnCluster {
  let running: RunningCluster
  private let step: Int

  static func start(_ settings: Settings, logger: Logger) async throws -> OwnCluster {
    let stop = ClusterStop()
    let step = Interruption.add { stop.stopNow() }
    do {
      let running = try await EmbeddedCluster.start(
        dataFolder: settings.data.path, stop: stop, logger: logger)
      return OwnCluster(running: running, step: step)
    } catch {
      Interruption.drop(step)
      throw error
    }
  }

  func stop() async throws {
    try await running.stop()
    Interruption.drop(step)
  }
}
