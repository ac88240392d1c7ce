import Dataset
package import Foundation
package import Monitoring
import Statistics

/// How far the projects of a call can be carried elsewhere, as reports tell it: ratings without their
/// words, of projects that both sides have rated.
package struct PublishedTransferability: Sendable, Hashable {
  package let framework: TransferFramework
  /// By code.
  package let projects: [PublishedTransfer]
  package let agreements: [PublishedAgreement]
}

/// The ratings of one project.
package struct PublishedTransfer: Sendable, Hashable {
  package let projectCode: String
  package let holder: [TransferMark]
  /// Of whoever sent hers first.
  package let evaluator: [TransferMark]
  /// Of another one, blind to both.
  package let second: [TransferMark]
  package let agreed: [TransferMark]
  package let functions: [KeyFunction]
}

/// How close two sides are over the criteria that both gave a level.
package struct PublishedAgreement: Sendable, Hashable {
  package enum Pair: Sendable, Hashable, CaseIterable {
    /// The holder against the first evaluator: roles, not reliability.
    case roles
    /// Two evaluators of the same projects.
    case evaluators
  }

  package let area: Area
  package let pair: Pair
  package let projects: Int
  package let cases: Int
  /// Shares of cases.
  package let exact: Decimal
  package let withinOne: Decimal
  /// The first minus the second.
  package let meanDifference: Decimal
  /// Of linear weights; nil where chance leaves nothing to agree on.
  package let kappa: Decimal?
  package let gwet: Decimal?
}

extension PublishedTransferability {
  /// Nil where the call has no framework, or nothing is rated by both sides.
  static func of(_ dataset: CallDataset) -> PublishedTransferability? {
    guard let framework = dataset.transferFramework else { return nil }
    let rated = dataset.projects.compactMap { project in
      dataset.transfers.first { $0.projectID == project.id }.map { (project, $0) }
    }
    guard !rated.isEmpty else { return nil }
    let projects = rated.map { project, transfer in
      PublishedTransfer(
        projectCode: project.code, holder: transfer.holder,
        evaluator: transfer.evaluators.first ?? [],
        second: transfer.evaluators.dropFirst().first ?? [], agreed: transfer.agreed,
        functions: transfer.functions)
    }
    let areas =
      [(Area.call, Set(rated.map(\.0.code)))]
      + dataset.axes.map { axis in
        (.axis(code: axis.code), Set(rated.map(\.0).filter { $0.isOn(axis) }.map(\.code)))
      }
    return PublishedTransferability(
      framework: framework, projects: projects,
      agreements: areas.flatMap { area, codes in
        PublishedAgreement.Pair.allCases.compactMap { pair in
          PublishedAgreement(
            area, pair, projects.filter { codes.contains($0.projectCode) })
        }
      })
  }
}

extension PublishedAgreement {
  /// Nil where no criterion has two levels.
  init?(_ area: Area, _ pair: Pair, _ transfers: [PublishedTransfer]) {
    let pairs = transfers.map { transfer in
      let (one, other) =
        pair == .roles
        ? (transfer.holder, transfer.evaluator) : (transfer.evaluator, transfer.second)
      return one.compactMap { mark -> (Int, Int)? in
        let same = other.first { $0.criterion == mark.criterion }
        guard let first = mark.score.level, let second = same?.score.level else { return nil }
        return (first, second)
      }
    }.filter { !$0.isEmpty }
    let all = pairs.flatMap(\.self)
    guard !all.isEmpty else { return nil }
    let levels = TransferScore.highest + 1
    var counts = Array(repeating: Array(repeating: 0, count: levels), count: levels)
    // Rows are the evaluator's, as in `AgreementTable`.
    for (first, second) in all { counts[second][first] += 1 }
    let table = try? AgreementTable(counts)
    let number = Decimal(all.count)
    self.area = area
    self.pair = pair
    projects = pairs.count
    cases = all.count
    exact = (Decimal(all.count { $0.0 == $0.1 }) / number).kept
    withinOne = (Decimal(all.count { abs($0.0 - $0.1) <= 1 }) / number).kept
    meanDifference = (Decimal(all.reduce(0) { $0 + $1.0 - $1.1 }) / number).kept
    kappa = (try? table?.kappa(.linear).value).map { Decimal($0).kept }
    gwet = (try? table?.gwet(.linear).value).map { Decimal($0).kept }
  }
}

extension Decimal {
  /// With so many decimals that rounding again for a reader gives what rounding once would.
  fileprivate var kept: Decimal {
    var (value, rounded) = (self, Decimal())
    NSDecimalRound(&rounded, &value, 9, .plain)
    return rounded
  }
}
