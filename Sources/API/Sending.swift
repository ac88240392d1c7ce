package import Foundation
package import Monitoring

/// One cell as it is entered, sent and read back.
package struct CellValue: Message, Hashable {
  package var indicator: UUID
  package var category: UUID?
  package var value: Numeral?
  package var denominator: Numeral?
  package var missing: Code<Missing>?
  package var reason: Code<Reason>?
  /// The words of the reason `other`.
  package var reasonText: String?
  package var comment: String?
  /// As typed: `=112+6`.
  package var formula: String?

  package init(_ entry: CellEntry) {
    indicator = entry.cell.indicatorID
    category = entry.cell.categoryID
    reason = entry.reason.map(Code.init)
    reasonText = entry.reasonText
    comment = entry.comment
    formula = entry.formula
    switch entry.measured {
    case .number(let number): value = Numeral(number)
    case .quotient(let upper, let lower):
      value = Numeral(upper)
      denominator = Numeral(lower)
    case .missing(let why): missing = Code(why)
    }
  }

  /// Returns nil when it holds neither a value nor why there is none, or both.
  package var entry: CellEntry? {
    let measured: Measured? =
      switch (value?.decimal, denominator?.decimal, missing) {
      case (let number?, nil, nil): .number(number)
      case (let upper?, let lower?, nil): .quotient(numerator: upper, denominator: lower)
      case (nil, nil, let why?): .missing(why.value)
      default: nil
      }
    return measured.map {
      CellEntry(
        cell: Cell(indicatorID: indicator, categoryID: category), measured: $0,
        reason: reason?.value, reasonText: reasonText, comment: comment, formula: formula
      )
    }
  }

  /// In format 1 the comment also held the words of a reason.
  fileprivate var withReasonTakenFromComment: CellValue {
    entry.map { CellValue($0.withReasonTakenFromComment) } ?? self
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
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

/// What a holder sends: `PUT /v1/projects/{id}/quarters/{quarter}/submissions/{id}`.
package struct SendingMessage: Message, Hashable {
  /// The version of the quarter that she had in front of her.
  package var versionRead: Int
  package var values: [CellValue]

  package init(versionRead: Int, values: [CellValue]) {
    self.versionRead = versionRead
    self.values = values
  }

  package func read(fromFormat format: Int) -> SendingMessage {
    guard format == 1 else { return self }
    return SendingMessage(
      versionRead: versionRead, values: values.map(\.withReasonTakenFromComment))
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case versionRead = "version_lue"
    case values = "valeurs"
  }
}

/// The answer to a sending, the same each time the same id and content come.
package struct QuarterReceipt: Message, Hashable {
  package var sending: UUID
  package var project: String
  package var quarter: Quarter
  package var version: Int
  /// ISO 8601, UTC.
  package var sentAt: String
  /// SHA-256 of what was sent, in hexadecimal.
  package var digest: String

  package init(
    sending: UUID, project: String, quarter: Quarter, version: Int, sentAt: String,
    digest: String
  ) {
    self.sending = sending
    self.project = project
    self.quarter = quarter
    self.version = version
    self.sentAt = sentAt
    self.digest = digest
  }

  enum CodingKeys: String, CodingKey {
    case version
    case sending = "envoi"
    case project = "projet"
    case quarter = "trimestre"
    case sentAt = "envoye_le"
    case digest = "empreinte"
  }
}
