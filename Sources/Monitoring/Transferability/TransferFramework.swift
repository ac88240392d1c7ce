/// What transferability is rated by: criteria in dimensions, as a call declares them.
package struct TransferFramework: Sendable, Hashable {
  package var title: String
  package var dimensions: [TransferDimension]

  package init(title: String, dimensions: [TransferDimension]) {
    self.title = title
    self.dimensions = dimensions
  }

  /// In their order.
  package var criteria: [TransferCriterion] { dimensions.flatMap(\.criteria) }

  package func criterion(_ code: String) -> TransferCriterion? {
    criteria.first { $0.code == code.uppercased() }
  }
}

package struct TransferDimension: Sendable, Hashable {
  /// One letter.
  package var code: String
  package var name: String
  package var criteria: [TransferCriterion]

  package init(code: String, name: String, criteria: [TransferCriterion]) {
    self.code = code
    self.name = name
    self.criteria = criteria
  }
}

package struct TransferCriterion: Sendable, Hashable {
  /// The letter of its dimension and a number: `A1`.
  package var code: String
  package var statement: String

  package init(code: String, statement: String) {
    self.code = code
    self.statement = statement
  }
}
