package import Foundation

/// What ratings come to, dimension by dimension and together; never one mean of everything.
package struct TransferReading: Sendable, Hashable {
  package enum Verdict: String, Sendable, CaseIterable {
    case ready, underConditions, toConsolidate

    package var label: String {
      switch self {
      case .ready: "prêt"
      case .underConditions: "prêt sous conditions"
      case .toConsolidate: "à consolider"
      }
    }
  }

  package struct DimensionScore: Sendable, Hashable {
    package var dimension: String
    /// From 0 to 100; nil where less than three in five of what applies is rated.
    package var score: Decimal?
    package var rated: Int
    package var applicable: Int
  }

  /// A dimension of which nothing applies has none.
  package let scores: [DimensionScore]
  /// Criteria that forbid a transfer by themselves.
  package let blocking: [TransferMark]
  /// Of what is rated; from 0 to 3. Nil where nothing is.
  package let meanEvidence: Decimal?

  package init(_ marks: [TransferMark], in framework: TransferFramework) {
    scores = framework.dimensions.compactMap { dimension in
      let codes = Set(dimension.criteria.map(\.code))
      let own = marks.filter { codes.contains($0.criterion) }
      let applicable = dimension.criteria.count - own.count { $0.score == .notApplicable }
      guard applicable > 0 else { return nil }
      let levels = own.compactMap(\.score.level)
      let isEnough = levels.count * 5 >= applicable * 3
      return DimensionScore(
        dimension: dimension.code,
        score: isEnough
          ? 25 * Decimal(levels.reduce(0, +)) / Decimal(levels.count) : nil,
        rated: levels.count, applicable: applicable)
    }
    blocking = marks.filter(\.isBlocking)
    let rated = marks.filter { $0.score.level != nil }
    meanEvidence =
      rated.isEmpty
      ? nil : Decimal(rated.reduce(0) { $0 + $1.evidence.rawValue }) / Decimal(rated.count)
  }

  /// Nil where nothing is rated.
  package var verdict: Verdict? {
    guard let meanEvidence else { return nil }
    let least = scores.map { $0.score ?? 0 }.min() ?? 0
    if least >= 60, blocking.isEmpty, meanEvidence >= 2 { return .ready }
    return least >= 40 && blocking.allSatisfy(\.hasPlan) ? .underConditions : .toConsolidate
  }

  /// How far apart two ratings must be to be talked about.
  package static let discrepancy = 2

  /// Criteria that two sides rate at least two apart.
  package static func discrepancies(
    _ one: [TransferMark], _ other: [TransferMark]
  ) -> [(one: TransferMark, other: TransferMark)] {
    one.compactMap { mark in
      guard let same = other.first(where: { $0.criterion == mark.criterion }),
        let first = mark.score.level, let second = same.score.level,
        abs(first - second) >= discrepancy
      else { return nil }
      return (mark, same)
    }
  }

  /// An evaluator's ratings, with what was agreed on in their place.
  package static func settled(
    _ evaluator: [TransferMark], agreed: [TransferMark]
  ) -> [TransferMark] {
    evaluator.map { mark in agreed.first { $0.criterion == mark.criterion } ?? mark }
  }
}
