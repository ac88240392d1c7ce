package import Foundation

/// What was measured: a number, the two parts of a quotient, or why there is neither.
/// Not known is not zero, and neither is "does not apply".
package enum Measured: Sendable, Hashable {
  case number(Decimal)
  case quotient(numerator: Decimal, denominator: Decimal)
  case missing(Missing)

  /// The number, or the quotient as a fraction.
  package var figure: Decimal? {
    switch self {
    case .number(let value): value
    case .quotient(let numerator, let denominator):
      denominator == 0 ? nil : numerator / denominator
    case .missing: nil
    }
  }
}

/// Why a value is missing, by the code that people type.
package enum Missing: String, Sendable, Codable, CaseIterable {
  case notAvailable = "ND"
  case notApplicable = "SO"
  case notCommunicated = "NC"

  package var label: String {
    switch self {
    case .notAvailable: "non disponible"
    case .notApplicable: "sans objet"
    case .notCommunicated: "non communiqué"
    }
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

/// A place to write a value in: the total of an indicator, or one category of a breakdown.
package struct Cell: Sendable, Hashable, Codable {
  package var indicatorID: UUID
  /// Nothing for the total.
  package var categoryID: UUID?

  package init(indicatorID: UUID, categoryID: UUID? = nil) {
    self.indicatorID = indicatorID
    self.categoryID = categoryID
  }
}

/// The value in force of one cell in one quarter.
package struct Observation: Sendable, Hashable {
  package var projectID: UUID
  package var quarter: Quarter
  package var cell: Cell
  package var measured: Measured
  package var reason: Reason?
  package var comment: String?
  package var version: Int

  package init(
    projectID: UUID, quarter: Quarter, cell: Cell, measured: Measured, reason: Reason? = nil,
    comment: String? = nil, version: Int = 1
  ) {
    self.projectID = projectID
    self.quarter = quarter
    self.cell = cell
    self.measured = measured
    self.reason = reason
    self.comment = comment
    self.version = version
  }
}

/// What a holder enters in one cell.
package struct CellEntry: Sendable, Hashable {
  package var cell: Cell
  package var measured: Measured
  package var reason: Reason?
  package var comment: String?

  package init(cell: Cell, measured: Measured, reason: Reason? = nil, comment: String? = nil) {
    self.cell = cell
    self.measured = measured
    self.reason = reason
    self.comment = comment
  }
}
