package import Foundation

/// Asks for cards of a wave: `POST /v1/waves/{id}/codes`.
package struct AccessCodesRequest: Message, Hashable {
  package var project: UUID
  package var number: Int
  /// Where the cards send people: what their QR code holds.
  package var address: String
  /// Whether they are to be printed on sheets.
  package var isPrinted: Bool
  /// Sheets to be filled in by hand, in place of cards: the number of each is its code.
  package var sheet: PaperEdition?

  package struct PaperEdition: Sendable, Codable, Hashable {
    /// A code of the form's languages; nil for the first of the wave.
    package var language: String?
    package var isLarge: Bool

    package init(language: String?, isLarge: Bool) {
      self.language = language
      self.isLarge = isLarge
    }

    enum CodingKeys: String, CodingKey {
      case language = "langue"
      case isLarge = "gros"
    }
  }

  package init(
    project: UUID, number: Int, address: String, isPrinted: Bool, sheet: PaperEdition? = nil
  ) {
    self.project = project
    self.number = number
    self.address = address
    self.isPrinted = isPrinted
    self.sheet = sheet
  }

  enum CodingKeys: String, CodingKey {
    case project = "projet"
    case number = "nombre"
    case address = "adresse"
    case isPrinted = "feuilles"
    case sheet = "papier"
  }
}

/// The codes, told this once: the service keeps none of them.
package struct AccessCodesReply: Message, Hashable {
  package var codes: [String]
  /// Eight cards a page, or the sheets.
  package var pdf: Data?

  package init(codes: [String], pdf: Data?) {
    self.codes = codes
    self.pdf = pdf
  }

  enum CodingKeys: String, CodingKey { case codes, pdf }
}
