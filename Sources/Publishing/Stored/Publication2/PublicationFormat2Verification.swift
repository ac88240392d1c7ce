import Monitoring

extension PublicationFormat2 {
  struct Verification: Codable {
    var projectCode: String
    var indicatorCode: String
    var quarter: StoredText<Quarter>
    var verified: Int
    var differing: Int

    enum CodingKeys: String, CodingKey {
      case projectCode = "projet"
      case indicatorCode = "indicateur"
      case quarter = "trimestre"
      case verified = "verifiees"
      case differing = "differentes"
    }
  }
}

extension PublicationFormat2.Verification {
  init(_ verification: PublishedVerification) {
    projectCode = verification.projectCode
    indicatorCode = verification.indicatorCode
    quarter = StoredText(verification.quarter)
    verified = verification.verified
    differing = verification.differing
  }

  func read() -> PublishedVerification {
    PublishedVerification(
      projectCode: projectCode, indicatorCode: indicatorCode, quarter: quarter.value,
      verified: verified, differing: differing)
  }
}
