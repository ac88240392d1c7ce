package import Dataset
package import Foundation
import Monitoring
package import Postgres

/// All that the reports of a call are made from, before the forms of its surveys are read.
package struct CallReading: Sendable {
  /// Without surveys.
  package var dataset: CallDataset
  package var waves: [WaveAnswers]

  /// Without the waves that may still grow: answers are released once, after their last tally.
  package var closed: CallReading {
    CallReading(dataset: dataset, waves: waves.filter(\.isClosed))
  }

  /// What it was read from, for a publication that others may have to be made from again.
  package var data: PublicationData {
    PublicationData(
      day: dataset.today, quarters: dataset.quarters,
      responses: Dictionary(
        waves.map { ($0.wave, $0.turnout.reduce(0) { $0 + $1.responses }) },
        uniquingKeysWith: { first, _ in first }), waiting: dataset.waiting)
  }
}

extension Transaction {
  /// Read it in one repeatable-read transaction. Returns nil when the session follows no project of
  /// the call.
  ///
  /// It reads values and tallies, never single answers, so that its time does not grow with the number
  /// of responses.
  ///
  /// - Parameters:
  ///   - data: those of an earlier publication, to read again what it was made from.
  ///   - withUnreviewed: whether what was sent counts before it is approved.
  package borrowing func callReading(
    call id: UUID, year: Int, from data: PublicationData? = nil, withUnreviewed: Bool = false
  ) throws -> CallReading? {
    let projects = try projects(ofCall: id)
    guard !projects.isEmpty, let last = Quarter(year: year, number: 4), let call = try call(id)
    else { return nil }
    let projectIDs = projects.map(\.id)
    let quarters =
      try data?.quarters
      ?? quarters(ofProjects: projectIDs).filter { $0.quarter <= last && $0.isExpected }
      .map { $0.counted(withUnreviewed: withUnreviewed) }
    let amendments = try notedAmendments(ofCall: id)
    let isFormer = { (amendment: NotedAmendment) in
      data?.madeAt.map { amendment.madeAt <= $0 } ?? true
    }
    var dataset = CallDataset(
      call: call, year: year, today: try data?.day ?? today(call: id), axes: try axes(of: id),
      departments: try departments(of: id), projects: projects,
      indicators: try indicators(ofCall: id), disaggregations: try disaggregations(of: id),
      goals: try goals(ofProjects: projectIDs).undoing(
        try data?.madeAt.map { try goalRevisions(ofCall: id, after: $0) } ?? []),
      quarters: quarters,
      observations: try observations(of: quarters, waiting: data?.waiting ?? []),
      waiting: data?.waiting ?? [], surveys: [],
      amendments: amendments.filter(isFormer),
      participation: try notedParticipation(ofCall: id, asOf: data?.madeAt, through: last),
      transferFramework: try transferFramework(ofCall: id),
      transfers: try notedTransfers(ofCall: id, asOf: data?.madeAt)
    ).undoing(
      amendments.filter { !isFormer($0) }.reversed().flatMap { $0.changes.reversed() })
    dataset.judgements = try notedJudgements(ofCall: id, asOf: data?.madeAt)
    dataset.decisions = try notedDecisions(ofCall: id, asOf: data?.madeAt)
    let contexts = try notedContexts(ofCall: id, asOf: data?.madeAt)
    dataset.contexts = projects.compactMap { project in
      contexts[project.id].map { NotedContext(projectID: project.id, context: $0) }
    }
    dataset.statements = try approvedStatements(ofCall: id, at: data?.madeAt)
    dataset.verifications = try notedVerifications(
      ofCall: id, asOf: data?.madeAt, through: last)
    return CallReading(
      dataset: dataset,
      waves: try waveAnswers(
        call: id, projects: Set(projectIDs), through: last, asOf: data?.madeAt))
  }
}
