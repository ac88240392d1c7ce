package import Foundation
import Writing

extension CallFile.ProjectLine {
  /// The declared shares, or equal ones. The last absorbs the rounding, so that they sum to 1.
  package var shares: [(axis: String, share: Decimal)] {
    if let declared = axisShares {
      return declared.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    guard let last = axes.last else { return [] }
    let equal = (Decimal(1) / Decimal(axes.count)).rounded(to: 6)
    let others = axes.dropLast().map { ($0, equal) }
    return others + [(last, 1 - equal * Decimal(others.count))]
  }
}
