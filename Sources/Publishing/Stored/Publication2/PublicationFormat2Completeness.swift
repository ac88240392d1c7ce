import Monitoring

extension PublicationFormat2 {
  struct Completeness: Codable {
    var projectCode: String
    var quarters: [ExpectedQuarter]

    enum CodingKeys: String, CodingKey {
      case projectCode = "projet"
      case quarters = "trimestres"
    }
  }

  struct ExpectedQuarter: Codable {
    var quarter: StoredText<Quarter>
    var outcome: String

    enum CodingKeys: String, CodingKey {
      case quarter = "trimestre"
      case outcome = "etat"
    }
  }
}

extension PublicationFormat2.Completeness {
  init(_ completeness: PublishedCompleteness) {
    projectCode = completeness.projectCode
    quarters = completeness.quarters.map { quarter in
      PublicationFormat2.ExpectedQuarter(
        quarter: StoredText(quarter.quarter),
        outcome: PublicationFormat2.outcomes.word(quarter.outcome))
    }
  }

  func read() throws -> PublishedCompleteness {
    PublishedCompleteness(
      projectCode: projectCode,
      quarters: try quarters.map { quarter in
        PublishedQuarter(
          quarter: quarter.quarter.value,
          outcome: try PublicationFormat2.outcomes.value(quarter.outcome))
      })
  }
}
