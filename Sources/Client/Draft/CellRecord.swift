import Foundation
import Monitoring

/// The address of a cell in a draft.
struct CellRecord: Codable {
  private let indicator: UUID
  private let category: UUID?

  init(_ cell: Cell) {
    indicator = cell.indicatorID
    category = cell.categoryID
  }

  var cell: Cell { Cell(indicatorID: indicator, categoryID: category) }

  private enum CodingKeys: String, CodingKey {
    case indicator = "indicateur"
    case category = "modalite"
  }
}

/// A cell's value in a draft. Decimals are text, so that no reader rounds them.
struct CellEntryRecord: Codable {
  private let indicator: UUID
  private let category: UUID?
  private let value: String?
  private let denominator: String?
  private let missing: MissingCode?
  private let reason: ReasonCode?
  private let reasonText: String?
  private let comment: String?
  private let formula: String?

  init(_ entry: CellEntry) {
    indicator = entry.cell.indicatorID
    category = entry.cell.categoryID
    reason = entry.reason.map(ReasonCode.init)
    reasonText = entry.reasonText
    comment = entry.comment
    formula = entry.formula
    switch entry.measured {
    case .number(let number): (value, denominator, missing) = ("\(number)", nil, nil)
    case .quotient(let numerator, let divisor):
      (value, denominator, missing) = ("\(numerator)", "\(divisor)", nil)
    case .missing(let why): (value, denominator, missing) = (nil, nil, MissingCode(why))
    }
  }

  var entry: CellEntry {
    get throws {
      CellEntry(
        cell: Cell(indicatorID: indicator, categoryID: category),
        measured: try Measured(value: value, denominator: denominator, missing: missing?.missing),
        reason: reason?.reason, reasonText: reasonText, comment: comment, formula: formula)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case indicator = "indicateur"
    case category = "modalite"
    case value = "valeur"
    case denominator = "denominateur"
    case missing = "manquant"
    case reason = "motif"
    case reasonText = "motif_texte"
    case comment = "commentaire"
    case formula = "formule"
  }
}

extension Measured {
  /// What three optional parts of a record say together. Throws when they say nothing, or two things.
  init(value: String?, denominator: String?, missing: Missing?) throws {
    switch (value, denominator, missing) {
    case (let number?, nil, nil): self = .number(try Decimal(record: number))
    case (let numerator?, let divisor?, nil):
      self = .quotient(
        numerator: try Decimal(record: numerator), denominator: try Decimal(record: divisor))
    case (nil, nil, let why?): self = .missing(why)
    default: throw DecodingError.unreadable("not the value of a cell")
    }
  }
}

private enum MissingCode: String, Codable {
  case notAvailable = "ND"
  case notApplicable = "SO"
  case notCommunicated = "NC"

  init(_ missing: Missing) {
    self =
      switch missing {
      case .notAvailable: .notAvailable
      case .notApplicable: .notApplicable
      case .notCommunicated: .notCommunicated
      }
  }

  var missing: Missing {
    switch self {
    case .notAvailable: .notAvailable
    case .notApplicable: .notApplicable
    case .notCommunicated: .notCommunicated
    }
  }
}

private enum ReasonCode: String, Codable {
  case verified = "verifie"
  case activity = "activite"
  case method = "methode"
  case other = "autre"

  init(_ reason: Reason) {
    self =
      switch reason {
      case .verified: .verified
      case .activity: .activity
      case .method: .method
      case .other: .other
      }
  }

  var reason: Reason {
    switch self {
    case .verified: .verified
    case .activity: .activity
    case .method: .method
    case .other: .other
    }
  }
}
