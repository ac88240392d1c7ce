import Foundation
package import Logging
import Postgres
import ServiceLifecycle
import Store
import XLSForm

/// Publishes anonymous answers in batches: a wave's urn is opened only once enough answers wait, or
/// when the wave is over, and they come out in random order.
package struct BatchJob: Service {
  let database: Database
  let keys: WaveKeyFolder
  let logger: Logger
  let seconds: Int

  package init(database: Database, keys: WaveKeyFolder, logger: Logger, everySeconds: Int = 60) {
    self.database = database
    self.keys = keys
    self.logger = logger
    self.seconds = everySeconds
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await publishWaiting()
        } catch {
          logger.error("batch failed", metadata: .event(.batchFailed, LoggedError(error)))
        }
        try? await Task.sleep(for: .seconds(seconds))
      }
    }
  }

  /// One pass over all waves.
  package func publishWaiting() async throws {
    let waves = try await database.publish.read { tx in try tx.waitingWaves() }
    for wave in waves where wave.isOver || wave.waiting >= wave.threshold {
      let waveKeys = try keys.load(wave: wave.id)
      guard let tallyKey = waveKeys.tallyKey else { continue }
      try await database.publish.write { tx in
        if wave.waiting > 0 {
          let responses = try tx.emptyUrn(wave: wave.id).map { content in
            OpenedResponse(
              projectID: content.projectID,
              sheet: try SealedAnswers.sheet(from: try tallyKey.open(content.sealed)))
          }
          try tx.publish(responses.shuffled(), wave: wave.id)
        }
        if wave.isOver { try tx.closeWave(wave.id) }
      }
      if wave.isOver { try keys.destroy(wave: wave.id) }
    }
  }
}
