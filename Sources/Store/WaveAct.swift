package import Foundation
package import Monitoring
package import Postgres

/// What those who conduct a wave do with it. The trigger `wave_moves` knows what may follow what.
extension Transaction {
  package borrowing func move(wave: UUID, to state: WaveState) throws {
    try run("update jalon.wave set state = \(state.rawValue) where id = \(wave)")
  }

  package borrowing func prolong(wave: UUID, until day: Day) throws {
    try run("update jalon.wave set closes_on = \(day.postgresDate) where id = \(wave)")
  }

  /// Asks with another version of its form, as long as nobody was asked.
  package borrowing func correct(wave: UUID, to version: UUID) throws {
    try run("update jalon.wave set version_id = \(version) where id = \(wave)")
  }

  package borrowing func declare(_ numbers: WaveNumbers, wave: UUID, project: UUID) throws {
    try run(
      """
      update jalon.wave_project
      set population = \(numbers.population), invited = \(numbers.invited),
        reached = \(numbers.reached), refused = \(numbers.refused)
      where wave_id = \(wave) and project_id = \(project)
      """)
  }

  package borrowing func form(ofVersion version: UUID) throws -> String {
    try value("select form from jalon.survey_version where id = \(version)")
  }
}
