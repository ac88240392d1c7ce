import Dataset
import Foundation
import Monitoring
import Postgres

extension Transaction {
  /// The last recount of each cell at an instant, or now, in quarters up to one.
  borrowing func notedVerifications(
    ofCall call: UUID, asOf instant: Date?, through last: Quarter
  ) throws -> [NotedVerification] {
    try rows(
      """
      select distinct on (report.project_id, report.quarter, own.indicator_id, own.category_id)
        report.project_id, report.quarter, own.indicator_id, own.category_id, own.version, own.value,
        own.denominator
      from jalon.verification own
      join jalon.quarter_report report on report.id = own.quarter_report_id
      where own.call_id = \(call) and report.quarter <= \(last.code)
        and (\(instant)::timestamptz is null or own.made_at <= \(instant))
      order by report.project_id, report.quarter, own.indicator_id, own.category_id, own.made_at desc
      """
    ) { row in
      let value = try row.get("value", as: Decimal.self)
      return NotedVerification(
        projectID: try row.get("project_id"), quarter: try row.quarter("quarter"),
        cell: Cell(
          indicatorID: try row.get("indicator_id"),
          categoryID: try row.getIfPresent("category_id")),
        version: try row.get("version"),
        recounted: try row.getIfPresent("denominator", as: Decimal.self).map {
          .quotient(numerator: value, denominator: $0)
        } ?? .number(value))
    }
  }
}
