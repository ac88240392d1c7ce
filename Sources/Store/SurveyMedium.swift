package import Foundation
package import Monitoring
package import Postgres

/// Pictures and voices of a form.
extension Transaction {
  /// Kept with the version that a wave asks; one of the same name is replaced.
  package borrowing func add(_ medium: SurveyMedium, toVersionOf wave: ListedWave) throws {
    try run(
      """
      insert into jalon.survey_medium (call_id, version_id, name, media_type, content)
      values (\(wave.callID), \(wave.versionID), \(medium.name), \(medium.mediaType), \(medium.content))
      on conflict (version_id, name) do update
        set media_type = excluded.media_type, content = excluded.content
      """)
  }

  package borrowing func mediaNames(ofVersion version: UUID) throws -> [String] {
    try rows("select name from jalon.survey_medium where version_id = \(version) order by name") {
      try $0.get("name")
    }
  }

  /// As those who answer get it. Nil for an unknown one, and once nobody can answer any more.
  package borrowing func medium(
    _ name: String, ofWave wave: UUID
  ) throws -> (mediaType: String, content: Data)? {
    try row("select media_type, content from collect.medium(\(wave), \(name))") {
      (try $0.get("media_type"), try $0.get("content"))
    }
  }
}
