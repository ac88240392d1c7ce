import Dataset
import Foundation
import Monitoring
import Postgres

extension Transaction {
  /// What was sent at an instant, or is now, of projects that both sides have rated; functions of those
  /// projects, which the evaluator has then read.
  borrowing func notedTransfers(ofCall call: UUID, asOf instant: Date?) throws -> [NotedTransfer] {
    let lines = try rows(
      """
      select distinct on (sending.project_id, sending.sent_at, sending.id, criterion.position)
        sending.project_id, sending.id as sending, sending.part, criterion.code as criterion, own.score,
        own.absence, own.evidence, own.justification, own.is_blocking, own.plan
      from jalon.transfer_sending sending
      join jalon.transfer_rating own on own.project_id = sending.project_id and own.part = sending.part
        and own.rater_id is not distinct from sending.rater_id
        and own.recorded_at <= sending.sent_at
      join jalon.transfer_criterion criterion on criterion.id = own.criterion_id
      where sending.call_id = \(call) and (\(instant)::timestamptz is null or sending.sent_at <= \(instant))
        and not exists (select from jalon.transfer_reopening back
          where back.sending_id = sending.id
            and (\(instant)::timestamptz is null or back.reopened_at <= \(instant)))
      order by sending.project_id, sending.sent_at, sending.id, criterion.position, own.version desc
      """
    ) {
      (
        project: try $0.get("project_id", as: UUID.self),
        sending: try $0.get("sending", as: UUID.self),
        part: try $0.choice("part") as TransferPart.Kind, mark: try TransferRating($0).mark
      )
    }
    let agreed = try agreedMarks(ofCall: call, asOf: instant)
    let functions = try functions(ofCall: call, asOf: instant)
    return Dictionary(grouping: lines, by: \.project).compactMap { project, own in
      let holder = own.filter { $0.part == .holder }.map(\.mark)
      var order: [UUID] = []
      for line in own where line.part == .evaluator && !order.contains(line.sending) {
        order.append(line.sending)
      }
      guard !holder.isEmpty, !order.isEmpty else { return nil }
      return NotedTransfer(
        projectID: project, holder: holder,
        evaluators: order.map { id in own.filter { $0.sending == id }.map(\.mark) },
        agreed: agreed[project] ?? [], functions: functions[project] ?? [])
    }.sorted { $0.projectID.uuidString < $1.projectID.uuidString }
  }

  private borrowing func agreedMarks(
    ofCall call: UUID, asOf instant: Date?
  ) throws -> [UUID: [TransferMark]] {
    let lines = try rows(
      """
      select distinct on (own.project_id, criterion.position) own.*, criterion.code as criterion
      from jalon.transfer_rating own
      join jalon.transfer_criterion criterion on criterion.id = own.criterion_id
      where own.call_id = \(call) and own.part = 'agreed'
        and (\(instant)::timestamptz is null or own.recorded_at <= \(instant))
      order by own.project_id, criterion.position, own.version desc
      """
    ) { (try $0.get("project_id", as: UUID.self), try TransferRating($0).mark) }
    return Dictionary(grouping: lines, by: \.0).mapValues { $0.map(\.1) }
  }

  private borrowing func functions(
    ofCall call: UUID, asOf instant: Date?
  ) throws -> [UUID: [KeyFunction]] {
    let lines = try rows(
      """
      select * from (
        select distinct on (project_id, number) * from jalon.key_function
        where call_id = \(call) and (\(instant)::timestamptz is null or recorded_at <= \(instant))
        order by project_id, number, version desc
      ) last where not is_withdrawn order by project_id, number
      """
    ) { (try $0.get("project_id", as: UUID.self), try KeyFunction($0)) }
    return Dictionary(grouping: lines, by: \.0).mapValues { $0.map(\.1) }
  }
}
