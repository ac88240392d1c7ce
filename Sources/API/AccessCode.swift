package import Foundation

/// Asks for cards of a wave: `POST /v1/waves/{id}/codes`.
package struct AccessCodesRequest: Message, Hashable {
  package var project: UUID
  package var number: Int
  /// Where the cards send people: what their QR code holds.
  package var address: String
  /// Whether they are to be printed on sheets.
  package var isPrinted: Bool

  package init(project: UUID, number: Int, address: String, isPrinted: Bool) {
    self.project = project
    self.number = number
    self.address = address
    self.isPrinted = isPrinted
  }

  enum CodingKeys: String, CodingKey {
    case project = "projet"
    case number = "nombre"
    case address = "adresse"
    case isPrinted = "feuilles"
  }
}

/// The codes, told this once: the service keeps none of them.
package struct AccessCodesReply: Message, Hashable {
  package var codes: [String]
  /// Eight cards a page.
  package var pdf: Data?

  package init(codes: [String], pdf: Data?) {
    self.codes = codes
    self.pdf = pdf
  }

  enum CodingKeys: String, CodingKey { case codes, pdf }
}
