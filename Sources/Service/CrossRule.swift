import API
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Store

/// Rules across indicators: evaluators write them, and see first what they would have refused.
struct CrossRuleRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.crossRules)) { request, context in
      let call = try context.id(.call)
      return Response.json(
        try await database.read(as: try request.sessionToken, by: [.evaluator]) { tx, _ in
          guard try tx.call(call) != nil else { throw Problem(.notFound) }
          return CrossRuleList(try tx.listedCrossRules(ofCall: call).map(CrossRuleLine.init))
        })
    }
    router.post(RouterPath(.crossRules)) { request, context in
      let wanted: CrossRuleRequest = try JSON.decode(from: try await request.bodyBytes())
      let call = try context.id(.call)
      return Response.json(
        try await database.write(as: try request.sessionToken, by: [.evaluator]) { tx, _ in
          try tx.lockAmendments(ofCall: call)
          return try tx.carryOut(wanted, ofCall: call)
        })
    }
  }
}

extension Transaction {
  fileprivate borrowing func carryOut(
    _ wanted: CrossRuleRequest, ofCall call: UUID
  ) throws -> CrossRuleOutcome {
    guard var file = try storedCall(call, withGoals: false)?.file else {
      throw Problem(.notFound)
    }
    guard let rule = wanted.rule?.rule else {
      guard try retire(crossRule: wanted.code, ofCall: call) else { throw Problem(.notFound) }
      return CrossRuleOutcome(isChanged: true, checked: 0, broken: [])
    }
    file.checks = [CallFile.CheckLine(rule)]
    let refusals = file.checkReferences
    guard refusals.isEmpty, rule.code == wanted.code else {
      throw Problem(
        .ruleBroken, title: refusals.joined(separator: " "),
        help: "Voir les codes des indicateurs et des modalités\u{A0}: jalon appel voir")
    }
    let isChanged = try !wanted.isTrial && write(rule, ofCall: call)
    let (checked, broken) = try quarters(breaking: rule, ofCall: call)
    return CrossRuleOutcome(isChanged: isChanged, checked: checked, broken: broken)
  }

  /// Among the quarters that were sent, in the values in force.
  private borrowing func quarters(
    breaking rule: CrossRule, ofCall call: UUID
  ) throws -> (checked: Int, broken: [CrossRuleOutcome.BrokenQuarter]) {
    var checked = 0
    var broken: [CrossRuleOutcome.BrokenQuarter] = []
    for project in try projects(ofCall: call) {
      for listed in try quarters(ofProjects: [project.id]) where listed.isCounted {
        guard var report = try quarterReport(project: project.id, quarter: listed.quarter) else {
          continue
        }
        report.crossRules = [rule]
        checked += 1
        for finding in report.check(report.inForce) where finding.isOfCrossRule {
          broken.append(
            CrossRuleOutcome.BrokenQuarter(
              project: project.code, quarter: listed.quarter,
              message: finding.sentence(in: report)))
        }
      }
    }
    return (checked, broken)
  }
}

extension Finding {
  fileprivate var isOfCrossRule: Bool { rule == .crossError || rule == .crossAlert }
}

extension CrossRuleLine {
  fileprivate init(_ listed: ListedCrossRule) {
    self.init(
      listed.rule, author: listed.author, madeAt: listed.madeAt.formatted(.iso8601),
      retiredAt: listed.retiredAt?.formatted(.iso8601))
  }
}
