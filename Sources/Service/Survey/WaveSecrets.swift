import Foundation
import Postgres
import Store

/// The secrets of waves that had their last tally: they go, and a disk that would not let them go is tried
/// again at each pass.
struct WaveSecrets: Sendable {
  let database: Database
  let keys: WaveKeyFolder

  func destroyUseless() async throws {
    let kept = keys.waves
    guard !kept.isEmpty else { return }
    let useless = try await database.publish.read { tx in try tx.talliedWaves(among: kept) }
    for wave in useless {
      let hadTallyKey = try keys.load(wave: wave).tallyKey != nil
      try keys.destroy(wave: wave)
      guard hadTallyKey else { continue }
      try await database.publish.write { tx in try tx.noteKeyDestroyed(wave: wave) }
    }
  }
}
