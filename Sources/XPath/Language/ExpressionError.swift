/// Why a text is no expression: a sentence for its author, and where, in Unicode scalars from 0.
package struct ExpressionError: Error, Sendable, Hashable {
  package var message: String
  package var position: Int?

  package init(_ message: String, at position: Int? = nil) {
    self.message = message
    self.position = position
  }
}

/// Why an expression has no value here.
package struct EvaluationError: Error, Sendable, Hashable {
  package var message: String

  package init(_ message: String) {
    self.message = message
  }
}
