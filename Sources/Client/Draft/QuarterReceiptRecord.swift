import API
import Foundation
import Monitoring

/// A quarter's receipt in a draft.
struct QuarterReceiptRecord: DraftReceiptRecord {
  private let sending: UUID
  private let project: String
  private let quarter: String
  private let version: Int
  private let sentAt: String
  private let digest: String

  init(_ receipt: QuarterReceipt) {
    sending = receipt.sending
    project = receipt.project
    quarter = receipt.quarter.code
    version = receipt.version
    sentAt = receipt.sentAt
    digest = receipt.digest
  }

  var receipt: QuarterReceipt {
    get throws {
      guard let quarter = Quarter(quarter) else {
        throw DecodingError.unreadable("not a quarter")
      }
      return QuarterReceipt(
        sending: sending, project: project, quarter: quarter, version: version, sentAt: sentAt,
        digest: digest)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case version
    case sending = "envoi"
    case project = "projet"
    case quarter = "trimestre"
    case sentAt = "envoye_le"
    case digest = "empreinte"
  }
}
