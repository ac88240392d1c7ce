import Foundation

/// What a code made by the person herself of stable elements (a letter, a day of birth…) lets one
/// link by chance: elements taken as independent, f the shares of each element's values in all the
/// answers.
package struct LinkingCode: Sendable, Hashable {
  /// Σ f² of each element: two people chosen at random agree on it.
  package let agreement: [Double]
  package let firstWave: Int
  package let secondWave: Int

  package init(
    frequencies: [[Double]], firstWave: Int, secondWave: Int
  ) throws(EstimateRefusal) {
    try Counts.check([firstWave, secondWave])
    guard firstWave > 0, secondWave > 0 else { throw .nobody }
    guard !frequencies.isEmpty else { throw .tooFewItems }
    guard frequencies.count <= 1000 else { throw .groupsTooMany }
    guard frequencies.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { throw .notANumber }
    for shares in frequencies {
      let sum = shares.reduce(0, +)
      guard shares.allSatisfy({ $0 >= 0 }), abs(sum - 1) < 1e-6 else {
        throw .frequenciesNotShares
      }
    }
    agreement = frequencies.map { $0.reduce(0) { $0 + $1 * $1 } }
    self.firstWave = firstWave
    self.secondWave = secondWave
  }

  /// π₀ = Π c: two different people agree on everything.
  package var exactProbability: Double { agreement.reduce(1, *) }

  /// π₁ = Σⱼ (1 − cⱼ) Π c of the others: on all but one.
  package var oneSlipProbability: Double {
    agreement.indices.reduce(0) { sum, slip in
      let others = agreement.indices.reduce(1.0) { $1 == slip ? $0 : $0 * agreement[$1] }
      return sum + (1 - agreement[slip]) * others
    }
  }

  /// Of all the pairs of the two waves.
  package var falseExactLinks: Double { pairs * exactProbability }
  package var falseOneSlipLinks: Double { pairs * oneSlipProbability }

  /// Pairs of people of the first wave with one code.
  package var twinsOfFirstWave: Double {
    Double(firstWave) * Double(firstWave - 1) / 2 * exactProbability
  }

  /// Whether somebody who did not come back finds a partner all the same, exact or with one slip.
  package var leaverFindsPartner: Double {
    let chance = min(1, exactProbability + oneSlipProbability)
    return chance < 1 ? -expm1(Double(secondWave) * log1p(-chance)) : 1
  }

  /// False exact links are at most 1 % of the smaller wave.
  package var allowsExact: Bool { falseExactLinks <= 0.01 * smallerWave }

  /// All false links are at most 5 % of it.
  package var allowsOneSlip: Bool {
    allowsExact && falseExactLinks + falseOneSlipLinks <= 0.05 * smallerWave
  }

  private var pairs: Double { Double(firstWave) * Double(secondWave) }
  private var smallerWave: Double { Double(min(firstWave, secondWave)) }
}
