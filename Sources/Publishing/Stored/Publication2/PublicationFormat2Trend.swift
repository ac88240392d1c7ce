import Foundation
import Monitoring

extension PublicationFormat2 {
  struct Trend: Codable {
    var area: Area
    var indicatorCode: String
    var verdict: String
    var first: StoredText<Quarter>?
    var last: StoredText<Quarter>?
    var projects: Int?
    var includesStart: Bool
    var slope: StoredText<Decimal>?

    enum CodingKeys: String, CodingKey {
      case verdict
      case area = "perimetre"
      case indicatorCode = "indicateur"
      case first = "premier_trimestre"
      case last = "dernier_trimestre"
      case projects = "projets"
      case includesStart = "montee_en_charge"
      case slope = "pente"
    }
  }

  static let trendVerdicts = StoredWords<PublishedTrend.Verdict> { verdict in
    switch verdict {
    case .rising: "en_hausse"
    case .falling: "en_baisse"
    case .notEstablished: "pas_de_tendance_etablie"
    case .tooShort: "trop_court"
    case .hidden: "non_communicable"
    }
  }
}

extension PublicationFormat2.Trend {
  init(_ trend: PublishedTrend) {
    area = PublicationFormat2.Area(trend.area)
    indicatorCode = trend.indicatorCode
    verdict = PublicationFormat2.trendVerdicts.word(trend.verdict)
    first = (trend.span?.first).map(StoredText.init)
    last = (trend.span?.last).map(StoredText.init)
    projects = trend.span?.projects
    includesStart = trend.includesStart
    slope = trend.slope.map(StoredText.init)
  }

  func read() throws -> PublishedTrend {
    let span = first.flatMap { first in
      last.flatMap { last in
        projects.map {
          PublishedTrend.Span(first: first.value, last: last.value, projects: $0)
        }
      }
    }
    return PublishedTrend(
      area: try area.read(), indicatorCode: indicatorCode,
      verdict: try PublicationFormat2.trendVerdicts.value(verdict), span: span,
      includesStart: includesStart, slope: slope?.value)
  }
}
