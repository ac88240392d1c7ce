import Demonstration
import Foundation
import Monitoring
import Postgres
import Service
import Store

/// Transferability, rated by the accounts of the demonstration as their holders would.
struct DemonstrationTransferLoading {
  let database: Database
  let content: DemonstrationContent
  let framework: TransferFramework
  let call: CallDirectory

  func load() async throws {
    let (framework, callID) = (framework, call.callID)
    try await database.admin.write { tx in try tx.set(framework, ofCall: callID) }
    let transfers = Demonstration.transfers(
      call: content.call, plan: content.plan, framework: framework,
      seed: DemonstrationContent.seed)
    for own in transfers {
      guard let project = call.projects[own.projectCode] else { continue }
      let login = "porteur-\(own.projectCode.lowercased())"
      try await rate(own.holder, own.functions, project, .holder, login)
      try await tell(own.context, project, login)
    }
    for (login, ratings) in [
      (DemonstrationSite.evaluator, \DemonstrationTransfer.evaluator),
      (DemonstrationSite.secondEvaluator, \.second),
    ] {
      for own in transfers where !own[keyPath: ratings].isEmpty {
        guard let project = call.projects[own.projectCode] else { continue }
        try await rate(own[keyPath: ratings], [], project, .evaluator, login)
      }
    }
    try await agree(transfers)
  }

  /// A project that an earlier start has sent is left as it is.
  private func rate(
    _ ratings: [TransferRating], _ functions: [KeyFunction], _ project: UUID,
    _ part: TransferPart.Kind, _ login: String
  ) async throws {
    try await database.acting(as: login, password: DemonstrationSite.password) { token in
      try await database.write(as: token) { tx, account in
        let isSent = try tx.transferParts(ofProject: project, readBy: account).contains {
          $0.isOwn && $0.isSent
        }
        guard !isSent else { return }
        for rating in ratings {
          _ = try tx.rate(rating, as: part, by: account, project: project)
        }
        for function in functions {
          _ = try tx.write(
            NewKeyFunction(number: nil, versionRead: 0, function: function, note: nil),
            project: project)
        }
        _ = try tx.sendTransfer(as: part, by: account, project: project)
      }
    }
  }

  private func tell(
    _ context: TransferContext, _ project: UUID, _ login: String
  ) async throws {
    try await database.acting(as: login, password: DemonstrationSite.password) { token in
      try await database.write(as: token) { tx, _ in
        guard try tx.transferContext(ofProject: project) == nil else { return }
        _ = try tx.write(
          NewTransferContext(versionRead: 0, context: context, note: nil), project: project)
      }
    }
  }

  private func agree(_ transfers: [DemonstrationTransfer]) async throws {
    let projects = call.projects
    try await database.acting(
      as: DemonstrationSite.evaluator, password: DemonstrationSite.password
    ) { token in
      try await database.write(as: token) { tx, account in
        for own in transfers {
          guard let project = projects[own.projectCode] else { continue }
          for rating in own.agreed {
            _ = try tx.rate(rating, as: .agreed, by: account, project: project)
          }
        }
      }
    }
  }
}
