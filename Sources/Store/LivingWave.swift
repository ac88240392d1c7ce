package import Foundation
package import Postgres

/// A wave that has its last tally before it.
package struct LivingWave: Sendable {
  package var id: UUID
  /// XLSForm tables in Markdown.
  package var form: String
  package var publicKey: Data
  package var hasKeyOnServer: Bool
  /// Closed by hand, or past its last day.
  package var isEnding: Bool
  /// Nobody tallied it for so long that what waits is to be destroyed unread.
  package var isForsaken: Bool
}

extension Transaction {
  /// - Parameter days: after its last day, how long a wave waits for its last tally.
  package borrowing func livingWaves(forsakenAfter days: Int) throws -> [LivingWave] {
    try rows(
      """
      select wave.id, version.form, wave.public_key, wave.has_key_on_server,
        jalon.is_ending(wave.id) as is_ending,
        jalon.today(wave.call_id) > wave.closes_on + \(days)::int as is_forsaken
      from jalon.wave
      join jalon.survey_version version on version.id = wave.version_id
      where wave.state in ('open', 'closed')
      order by wave.id
      """
    ) { row in
      LivingWave(
        id: try row.get("id"), form: try row.get("form"), publicKey: try row.get("public_key"),
        hasKeyOnServer: try row.get("has_key_on_server"), isEnding: try row.get("is_ending"),
        isForsaken: try row.get("is_forsaken"))
    }
  }

  /// Of these waves, those whose secrets are of no more use.
  package borrowing func talliedWaves(among waves: [UUID]) throws -> [UUID] {
    try rows("select id from jalon.wave where id = any(\(waves)) and state = 'tallied'") {
      try $0.get("id")
    }
  }

  package borrowing func noteKeyDestroyed(wave: UUID) throws {
    try run(
      "update jalon.wave set is_key_destroyed = true where id = \(wave) and not is_key_destroyed")
  }
}
