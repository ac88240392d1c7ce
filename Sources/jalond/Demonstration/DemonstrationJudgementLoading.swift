import Demonstration
import Foundation
import Monitoring
import Postgres
import Service
import Store

/// Judgements and decisions, written by the evaluator of the demonstration.
struct DemonstrationJudgementLoading {
  let database: Database
  let plan: DemonstrationPlan
  let call: CallDirectory

  /// What an earlier start has written is left as it is.
  func load() async throws {
    let (words, projects, callID) = (plan.evaluation, call.projects, call.callID)
    try await database.acting(
      as: DemonstrationSite.evaluator, password: DemonstrationSite.password
    ) { token in
      try await database.write(as: token) { tx, _ in
        try Self.judge(words, callID, tx)
        for (code, own) in words.decisions.sorted(by: { $0.key < $1.key }) {
          guard let project = projects[code], try tx.decision(ofProject: project) == nil else {
            continue
          }
          _ = try tx.write(own.decision, after: 0, note: nil, project: project)
        }
      }
    }
  }

  private static func judge(
    _ words: DemonstrationPlan.EvaluationWords, _ call: UUID, _ tx: borrowing Transaction
  ) throws {
    let axes = try tx.axes().filter { $0.callID == call }.map(\.axis)
    for axis in axes where try tx.judgements(ofAxis: axis.id)?.isEmpty == true {
      for (code, judgement) in words.judgements where code == axis.code {
        _ = try tx.write(
          NewJudgement(
            number: nil, versionRead: 0, judgement: judgement, isWithdrawn: false, note: nil),
          axis: axis.id)
      }
    }
  }
}
