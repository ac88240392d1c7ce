package import Foundation
package import Monitoring
package import Postgres

extension Transaction {
  /// What others than who asks typed as second persons, of each cell the latest.
  package borrowing func secondEntries(project: UUID, quarter: Quarter) throws -> [CellEntry] {
    try rows(
      """
      select distinct on (indicator_id, category_id) project_id, quarter, indicator_id, category_id,
        value, denominator, missing, 0 as version, null::text as reason, null::text as reason_text,
        null::text as comment, null::text as formula
      from jalon.second_entry
      where project_id = \(project) and quarter = \(quarter.code)
        and account_id is distinct from auth.current_account()
      order by indicator_id, category_id, typed_at desc
      """
    ) { try Observation($0).entry }
  }

  /// Takes the place of what the same person typed before.
  package borrowing func keepSecondEntries(
    _ entries: [CellEntry], of project: Project, quarter: Quarter
  ) throws {
    try run(
      """
      delete from jalon.second_entry
      where project_id = \(project.id) and quarter = \(quarter.code) and account_id = auth.current_account()
      """)
    try run(
      """
      insert into jalon.second_entry
        (call_id, project_id, quarter, indicator_id, category_id, value, denominator, missing)
      select \(project.callID), \(project.id), \(quarter.code), indicator_id, category_id, value,
        denominator, missing
      from \(EntryColumns(entries).table)
      """)
  }
}
