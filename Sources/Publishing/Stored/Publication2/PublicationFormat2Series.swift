import Foundation
import Monitoring

extension PublicationFormat2 {
  struct PublishedIndicator: Codable {
    var indicator: Indicator
    var areas: [Series]
    var projects: [Series]
    var breakdowns: [Breakdown]

    enum CodingKeys: String, CodingKey {
      case indicator = "indicateur"
      case areas = "ensembles"
      case projects = "projets"
      case breakdowns = "ventilations"
    }
  }

  struct Series: Codable {
    var area: Area
    var points: [Point]
    var year: Figure
    var cumulated: Figure
    var baseline: Figure
    var target: Target?
    /// Of format 2; in format 3 it is the target's.
    var attainment: Figure?
    var projectsWithValue: Int
    var projectsExpected: Int
    var quartersWithValue: Int
    var quartersExpected: Int

    enum CodingKeys: String, CodingKey {
      case points
      case area = "perimetre"
      case year = "annee"
      case cumulated = "cumul"
      case baseline = "depart"
      case target = "cible"
      case attainment = "atteinte"
      case projectsWithValue = "projets_avec_valeur"
      case projectsExpected = "projets_attendus"
      case quartersWithValue = "trimestres_avec_valeur"
      case quartersExpected = "trimestres_attendus"
    }
  }

  struct Point: Codable {
    var quarter: StoredText<Quarter>
    var value: Figure
    var projectsWithValue: Int
    var projectsExpected: Int

    enum CodingKeys: String, CodingKey {
      case quarter = "trimestre"
      case value = "chiffre"
      case projectsWithValue = "projets_avec_valeur"
      case projectsExpected = "projets_attendus"
    }
  }

  struct Breakdown: Codable {
    var area: Area
    var dimension: String
    var isOrdered: Bool
    var categories: [Category]
    var unknown: Figure
    var total: Figure
    var projectsWithValue: Int

    enum CodingKeys: String, CodingKey {
      case total
      case area = "perimetre"
      case dimension = "ventilation"
      case isOrdered = "ordonnee"
      case categories = "modalites"
      case unknown = "inconnu"
      case projectsWithValue = "projets_avec_valeur"
    }
  }

  struct Category: Codable {
    var name: String
    var value: Figure
    var reference: Reference?

    enum CodingKeys: String, CodingKey {
      case reference
      case name = "nom"
      case value = "chiffre"
    }
  }

  struct Reference: Codable {
    var share: StoredText<Decimal>
    var source: String
    var year: Int

    enum CodingKeys: String, CodingKey {
      case source
      case share = "part"
      case year = "annee"
    }
  }
}

extension PublicationFormat2.PublishedIndicator {
  init(_ published: PublishedIndicator) {
    indicator = PublicationFormat2.Indicator(published.indicator)
    areas = published.areas.map(PublicationFormat2.Series.init)
    projects = published.projects.map(PublicationFormat2.Series.init)
    breakdowns = published.breakdowns.map(PublicationFormat2.Breakdown.init)
  }

  func read() throws -> PublishedIndicator {
    PublishedIndicator(
      indicator: try indicator.read(), areas: try areas.map { try $0.read() },
      projects: try projects.map { try $0.read() },
      breakdowns: try breakdowns.map { try $0.read() })
  }
}

extension PublicationFormat2.Series {
  init(_ series: PublishedSeries) {
    area = PublicationFormat2.Area(series.area)
    points = series.points.map { point in
      PublicationFormat2.Point(
        quarter: StoredText(point.quarter), value: PublicationFormat2.Figure(point.value),
        projectsWithValue: point.projectsWithValue, projectsExpected: point.projectsExpected)
    }
    year = PublicationFormat2.Figure(series.year)
    cumulated = PublicationFormat2.Figure(series.cumulated)
    baseline = PublicationFormat2.Figure(series.baseline)
    target = series.target.map(PublicationFormat2.Target.init)
    projectsWithValue = series.projectsWithValue
    projectsExpected = series.projectsExpected
    quartersWithValue = series.quartersWithValue
    quartersExpected = series.quartersExpected
  }

  func read() throws -> PublishedSeries {
    let year = try year.publishedValue()
    let cumulated = try cumulated.publishedValue()
    return PublishedSeries(
      area: try area.read(),
      points: try points.map { point in
        PublishedPoint(
          quarter: point.quarter.value, value: try point.value.publishedValue(),
          projectsWithValue: point.projectsWithValue, projectsExpected: point.projectsExpected)
      },
      year: year, cumulated: cumulated, baseline: try baseline.figure(),
      target: try target?.read(
        former: { $0.read(ofYear: year, cumulated: cumulated, projects: projectsWithValue) },
        attainment: attainment),
      projectsWithValue: projectsWithValue,
      projectsExpected: projectsExpected, quartersWithValue: quartersWithValue,
      quartersExpected: quartersExpected)
  }
}

extension PublicationFormat2.Breakdown {
  init(_ breakdown: PublishedBreakdown) {
    area = PublicationFormat2.Area(breakdown.area)
    dimension = breakdown.disaggregation
    isOrdered = breakdown.isOrdered
    categories = breakdown.lines.map {
      PublicationFormat2.Category(
        name: $0.name, value: PublicationFormat2.Figure($0.value),
        reference: $0.reference.map(PublicationFormat2.Reference.init))
    }
    unknown = PublicationFormat2.Figure(breakdown.unknown)
    total = PublicationFormat2.Figure(breakdown.total)
    projectsWithValue = breakdown.projectsWithValue
  }

  func read() throws -> PublishedBreakdown {
    PublishedBreakdown(
      area: try area.read(), disaggregation: dimension, isOrdered: isOrdered,
      lines: try categories.map {
        PublishedLine(
          name: $0.name, value: try $0.value.publishedValue(), reference: $0.reference?.read())
      },
      unknown: try unknown.publishedValue(), total: try total.publishedValue(),
      projectsWithValue: projectsWithValue)
  }
}

extension PublicationFormat2.Reference {
  fileprivate init(_ reference: PublishedReference) {
    share = StoredText(reference.share)
    source = reference.source
    year = reference.year
  }

  fileprivate func read() -> PublishedReference {
    PublishedReference(share: share.value, source: source, year: year)
  }
}
