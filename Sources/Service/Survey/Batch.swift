import Foundation
package import Logging
import Postgres
import ServiceLifecycle
import Store
import Synchronization
import XLSForm

/// What is done with waves without a person: batches of those that were made with their key on the server,
/// the end of those that nobody tallied in time, the destruction of secrets that are of no more use.
package struct BatchJob: Service {
  /// After the last day of a wave, how long it waits for its last tally.
  static let forsakenDays = 90

  let database: Database
  let keys: WaveKeyFolder
  let logger: Logger
  let seconds: Int
  private let noted: NotedDay

  package init(database: Database, keys: WaveKeyFolder, logger: Logger, everySeconds: Int = 60) {
    self.database = database
    self.keys = keys
    self.logger = logger
    self.seconds = everySeconds
    noted = NotedDay()
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

  /// One pass over all waves; each fails alone.
  package func publishWaiting() async throws {
    let waves = try await database.publish.read { tx in
      try tx.livingWaves(forsakenAfter: Self.forsakenDays)
    }
    for wave in waves {
      do {
        try await pass(over: wave)
      } catch {
        logger.error("batch failed", metadata: .event(.batchFailed, LoggedError(error)))
      }
    }
    try await WaveSecrets(database: database, keys: keys).destroyUseless()
    // Once a day, and when the service starts: the time of a batch is in no dated row.
    if noted.isAnotherDay() {
      try await database.publish.write { tx in
        try tx.noteBatches()
        try tx.dropOldParts()
        try tx.dropOldTexts()
      }
    }
  }

  private func pass(over wave: LivingWave) async throws {
    if wave.hasKeyOnServer, let key = try keys.load(wave: wave.id).tallyKey {
      _ = try await Tally(wave, key: key, database: database).run(isLast: wave.isEnding)
    } else if wave.isForsaken {
      _ = try await database.publish.write { tx in try tx.endWave(wave.id) }
    }
  }
}

/// The day on which the trail was last told of batches.
private final class NotedDay: Sendable {
  private let day = Mutex<Int?>(nil)

  func isAnotherDay() -> Bool {
    let today = Int(Date().timeIntervalSince1970) / 86_400
    return day.withLock { day in
      defer { day = today }
      return day != today
    }
  }
}
