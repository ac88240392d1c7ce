import Foundation
import Writing

extension Measured {
  /// « 1 234,5 », « 12 / 40 », « ND (non disponible) ».
  package var shown: String {
    switch self {
    case .number(let value): French.terminal.number(value)
    case .quotient(let numerator, let denominator):
      "\(French.terminal.number(numerator))\u{A0}/\u{A0}\(French.terminal.number(denominator))"
    case .missing(let missing): "\(missing.rawValue) (\(missing.label))"
    }
  }

  /// As it stands in a column: « 1 234 », « 12/40 », « ND ».
  package var short: String {
    switch self {
    case .number(let value): French.terminal.number(value)
    case .quotient(let numerator, let denominator):
      "\(French.terminal.number(numerator))/\(French.terminal.number(denominator))"
    case .missing(let missing): missing.rawValue
    }
  }

  /// Of what is left of a total: a proportion of nobody is none.
  package var isNothingLeft: Bool { self == .quotient(numerator: 0, denominator: 0) }

  /// « aucun » in its place.
  package static let nothingLeft = "aucun"
}

extension CellEntry {
  /// The value with the formula it was computed from: « 118 (=112+6) ».
  package var shownValue: String { measured.shown + (formula.map { " (\($0))" } ?? "") }

  /// « 118 (=112+6), motif : vérifié, valeur exacte, message : deux accueils fermés »
  package var shown: String {
    let why = reason.map { $0 == .other ? reasonText ?? $0.label : $0.label }
    let message = comment.flatMap { $0.isEmpty ? nil : "message\u{A0}: \($0)" }
    let reason = why.map { "motif\u{A0}: \(message == nil ? $0 : $0.withoutFullStop)" }
    return ([shownValue] + [reason, message].compactMap(\.self)).joined(separator: ", ")
  }
}
