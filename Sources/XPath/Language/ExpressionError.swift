/// Why a text is not an expression: a sentence for its author, and the position in Unicode scalars,
/// from 0.
package struct ExpressionError: Error, Sendable, Hashable {
  package var message: String
  package var position: Int?

  package init(_ message: String, at position: Int? = nil) {
    self.message = message
    self.position = position
  }
}

/// Why an expression cannot be evaluated here.
package struct EvaluationError: Error, Sendable, Hashable {
  package var message: String

  package init(_ message: String) {
    self.message = message
  }
}
