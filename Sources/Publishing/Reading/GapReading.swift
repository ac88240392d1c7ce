import Foundation
import Monitoring
import Statistics
import Writing

/// The gaps of one indicator, each assessed by itself before those of its area are judged together.
struct GapReading {
  let raw: RawGap
  let indicator: Indicator
  let shown: ShownValues

  /// What a family of gaps has in common: the area in whose report they stand.
  static func published(_ gaps: [GapReading]) -> [PublishedGap] {
    publishedByFamily(
      gaps.map { ($0, $0.estimate) }, family: \.raw.area, pValue: \.pValue,
      established: { $0.published($1, pValue: $2) },
      refused: { $0.published($0.told($1), figures: nil) }
    ).sorted(by: PublishedGap.isBefore)
  }

  /// That nothing varies would tell that everybody, or nobody, is concerned.
  private func told(_ refusal: GapRefusal) -> PublishedGap.Verdict {
    refusal == .noVariation && !raw.isShown(in: shown) ? .notEstablished : refusal.verdict
  }

  private func published(_ verdict: PublishedGap.Verdict, figures: PublishedGap.Figures?)
    -> PublishedGap
  {
    PublishedGap(
      area: raw.area, indicatorCode: indicator.code, disaggregation: raw.disaggregation.name,
      disadvantaged: raw.disadvantaged.name, reference: raw.reference.name,
      years: PublishedGap.Years(first: raw.years.first, last: raw.years.last), verdict: verdict,
      figures: figures,
      inequality: raw.isRankingShown(in: shown)
        ? PublishedInequality(raw.ranked, of: indicator) : nil)
  }

  private func published(_ estimate: GapEstimate, pValue: Double) -> PublishedGap {
    let equivalence = indicator.margin.flatMap { margin in
      try? Equivalence(margin: margin.double, interval90: estimate.interval90)
    }
    guard
      let verdict = try? GapVerdict(
        first: estimate.first, second: estimate.last, pValue: pValue, equivalence: equivalence)
    else { return published(.noVariation, figures: nil) }
    return published(
      PublishedGap.Verdict(verdict),
      figures: raw.isShown(in: shown)
        ? estimate.figures(pValue: pValue, tellsPeople: !raw.isPartial || !shown.isProtected) : nil)
  }
}

/// Why a gap cannot be assessed.
enum GapRefusal: Error {
  case tooFewPeople, tooFewCompared, noVariation

  var verdict: PublishedGap.Verdict {
    switch self {
    case .tooFewPeople: .tooFewPeople
    case .tooFewCompared: .tooFewCompared
    case .noVariation: .noVariation
    }
  }
}

extension GapReading {
  /// One project by itself; several with the weights that each keeps in both years.
  fileprivate var estimate: Result<GapEstimate, GapRefusal> {
    guard let pooled = try? PooledGapChange(raw.members.map(\.groups)) else {
      return .failure(.tooFewCompared)
    }
    guard pooled.peopleUsed.allSatisfy({ $0 >= 30 }) else { return .failure(.tooFewPeople) }
    let isCovered = zip(pooled.peopleUsed, pooled.peopleInAll).allSatisfy { used, all in
      Double(used) >= 0.8 * Double(all)
    }
    guard isCovered else { return .failure(.tooFewCompared) }
    let estimate =
      pooled.used == 1 ? GapEstimate(ofOne: pooled) : GapEstimate(ofSeveral: pooled)
    return estimate.map(Result.success) ?? .failure(.noVariation)
  }
}

extension PublishedGap.Verdict {
  fileprivate init(_ verdict: GapVerdict) {
    self =
      switch verdict {
      case .narrowed: .narrowed
      case .widened: .widened
      case .reversed: .reversed
      case .stable: .stable
      case .notEstablished: .notEstablished
      case .notAssessable: .noVariation
      }
  }
}

extension PublishedGap {
  fileprivate static func isBefore(_ left: PublishedGap, _ right: PublishedGap) -> Bool {
    (left.area.key, left.indicatorCode, left.disaggregation)
      < (right.area.key, right.indicatorCode, right.disaggregation)
  }
}
