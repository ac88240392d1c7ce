/// The value of one cell, with everything its holder said about it.
package struct CellEntry: Sendable, Hashable {
  package var cell: Cell
  package var measured: Measured
  /// Why an unusual or missing value is right nonetheless.
  package var reason: Reason?
  /// The words of the reason `other`.
  package var reasonText: String?
  /// A message to the reviewer, independent of the reason.
  package var comment: String?
  /// The formula that the value was computed from, as typed: `=112+6`.
  package var formula: String?

  package init(
    cell: Cell, measured: Measured, reason: Reason? = nil, reasonText: String? = nil,
    comment: String? = nil, formula: String? = nil
  ) {
    self.cell = cell
    self.measured = measured
    self.reason = reason
    self.reasonText = reasonText
    self.comment = comment
    self.formula = formula
  }

  /// « autre » needs its words; the other reasons speak for themselves.
  package var isExplained: Bool {
    switch reason {
    case nil: false
    case .other: reasonText?.isWords == true
    case .verified, .activity, .method: true
    }
  }

  /// The same entry, read as it was meant when the comment also held the words of a reason: those
  /// of `other`, or of a missing value without a chosen reason.
  package var withReasonTakenFromComment: CellEntry {
    var entry = self
    let isMissing = if case .missing = measured { true } else { false }
    guard reasonText == nil, reason == .other || (reason == nil && isMissing),
      let words = comment, !words.isEmpty
    else { return self }
    entry.reason = .other
    entry.reasonText = words
    entry.comment = nil
    return entry
  }
}

/// Why an unusual or missing value is right nonetheless.
package enum Reason: String, Sendable, Codable, CaseIterable {
  case verified, activity, method, other

  package var label: String {
    switch self {
    case .verified: "vérifié, valeur exacte"
    case .activity: "changement d’activité"
    case .method: "changement de méthode"
    case .other: "autre"
    }
  }
}

extension String {
  /// Says something: a sign or a lone digit explains nothing.
  package var isWords: Bool { count { $0.isLetter } >= 2 }
}
