import Foundation

/// Something that a person has to settle: an error blocks sending, an alert asks for a reason.
package struct Finding: Sendable, Hashable {
  package enum Severity: String, Sendable, Codable {
    case error = "erreur"
    case alert = "alerte"
  }

  package var severity: Severity
  /// Stable name of the rule, for programs.
  package var rule: String
  /// Nothing where the whole quarter is concerned.
  package var cell: Cell?
  /// What is wrong and what to do, in French.
  package var message: String

  package init(_ severity: Severity, _ rule: String, _ cell: Cell?, _ message: String) {
    self.severity = severity
    self.rule = rule
    self.cell = cell
    self.message = message
  }
}
