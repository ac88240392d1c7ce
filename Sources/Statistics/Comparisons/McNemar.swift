/// Whether as many people changed one way as the other, by three tests.
package struct McNemar: Sendable, Hashable {
  /// The p-value to report: neither too cautious nor too bold with few people.
  package let midP: Double
  /// Also reported when fewer than ten people changed.
  package let exact: Double
  /// χ² = (b − c)²/(b + c), without correction.
  package let asymptotic: Double
  package let isExactWanted: Bool
}

extension PairedTable {
  /// X ~ Bin(b + c, ½): exact = 2 P(X ≤ min(b, c)), mid-p = exact − P(X = min(b, c)).
  /// Source: Q. McNemar, Psychometrika 12 (1947) 153–157; M. W. Fagerland, S. Lydersen and
  /// P. Laake, BMC Medical Research Methodology 13 (2013) 91.
  package var mcNemar: McNemar {
    let changed = yesNo + noYes
    guard yesNo != noYes else {
      return McNemar(midP: 1, exact: 1, asymptotic: 1, isExactWanted: changed < 10)
    }
    let fewer = min(yesNo, noYes)
    let twoTails = 2 * Binomial.lower(fewer, of: changed, p: 0.5)
    let gap = Double(yesNo - noYes)
    return McNemar(
      midP: min(1, twoTails - Binomial.density(fewer, of: changed, p: 0.5)),
      exact: min(1, twoTails),
      asymptotic: ChiSquare.upper(gap * gap / Double(changed), degrees: 1),
      isExactWanted: changed < 10)
  }
}
