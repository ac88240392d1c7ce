package import Foundation

/// An indicator by the categories of one disaggregation, since the start of the projects.
package struct PublishedBreakdown: Sendable {
  package let area: Area
  package let disaggregation: String
  package let isOrdered: Bool
  package let lines: [PublishedLine]
  /// « inconnu »: the total less all categories, if these add up.
  package let unknown: PublishedValue
  package let total: PublishedValue
  package let projectsWithValue: Int

  package var projectCode: String? { area.projectCode }

  package static let unknownName = "Inconnu"

  /// The categories, then « Inconnu ».
  package var allLines: [PublishedLine] {
    lines + [PublishedLine(name: Self.unknownName, value: unknown)]
  }

  /// By how much a category must lead to be a finding.
  private static var lead: Decimal { Decimal(sign: .plus, exponent: -2, significand: 5) }

  /// The category that leads all others, whatever those are whose category is not known or not shown; nil
  /// where none does, or by little.
  package var largest: (name: String, share: Decimal)? {
    let shares = lines.compactMap { line in share(of: line).map { (name: line.name, share: $0) } }
      .sorted { $0.share > $1.share }
    guard let most = shares.first else { return nil }
    let second = shares.dropFirst().first?.share ?? 0
    let rest = 1 - shares.reduce(0) { $0 + $1.share }
    return most.share - second >= Self.lead && most.share > second + rest ? most : nil
  }

  /// Of the total, « inconnu » included; nil if either is not shown.
  package func share(of line: PublishedLine) -> Decimal? {
    guard let value = line.value.figure.value, let total = total.figure.value, total > 0 else {
      return nil
    }
    return value / total
  }
}

package struct PublishedLine: Sendable {
  package let name: String
  package let value: PublishedValue
  /// Nil where the call declares none.
  package let reference: PublishedReference?

  init(name: String, value: PublishedValue, reference: PublishedReference? = nil) {
    self.name = name
    self.value = value
    self.reference = reference
  }
}

/// A category in the population that the call compares with.
package struct PublishedReference: Sendable, Hashable {
  /// Of a count, the category's share of the population; of a proportion, the proportion in it.
  package let share: Decimal
  package let source: String
  package let year: Int
}
