import Foundation

/// How often codes that people build from stable elements (a letter, a day of birth…) link
/// different people by chance. Elements are taken as independent; f are the shares of each
/// element's values in all the answers.
package struct LinkingCode: Sendable, Hashable {
  /// Σ f² of each element: the probability that two random people agree on it.
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

  /// π₀ = Π c: the probability that two different people agree on every element.
  package var exactProbability: Double { agreement.reduce(1, *) }

  /// π₁ = Σⱼ (1 − cⱼ) Π c of the others: that they agree on all but one.
  package var oneSlipProbability: Double {
    agreement.indices.reduce(0) { sum, slip in
      let others = agreement.indices.reduce(1.0) { $1 == slip ? $0 : $0 * agreement[$1] }
      return sum + (1 - agreement[slip]) * others
    }
  }

  /// Expected among all pairs of the two waves.
  package var falseExactLinks: Double { pairs * exactProbability }
  package var falseOneSlipLinks: Double { pairs * oneSlipProbability }

  /// The expected number of pairs of people of the first wave who share a code.
  package var twinsOfFirstWave: Double {
    Double(firstWave) * Double(firstWave - 1) / 2 * exactProbability
  }

  /// The probability that a person who left is still linked to somebody, exactly or with one slip.
  package var leaverFindsPartner: Double {
    let chance = min(1, exactProbability + oneSlipProbability)
    return chance < 1 ? -expm1(Double(secondWave) * log1p(-chance)) : 1
  }

  /// Whether false exact links are at most 1 % of the smaller wave.
  package var allowsExact: Bool { falseExactLinks <= 0.01 * smallerWave }

  /// Whether all false links are at most 5 % of it.
  package var allowsOneSlip: Bool {
    allowsExact && falseExactLinks + falseOneSlipLinks <= 0.05 * smallerWave
  }

  private var pairs: Double { Double(firstWave) * Double(secondWave) }
  private var smallerWave: Double { Double(min(firstWave, secondWave)) }
}
