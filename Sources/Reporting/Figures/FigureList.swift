import Foundation
import Monitoring
package import Publishing

/// All figures that are published of a part of a call, in the order of its reports.
package struct FigureList: Sendable {
  package let figures: [ReportFigure]

  package init(_ slice: PublicationSlice) {
    figures =
      slice.indicators.flatMap { Self.figures($0, slice) }
      + slice.surveys.flatMap {
        SurveyFigures(survey: $0).figures + FollowedFigures(survey: $0).figures
      }
      + VerdictFigures(slice: slice).all
      + slice.participation.map(Self.figure) + slice.money.flatMap(Self.figures)
  }

  /// Of the whole call: what its reports tell, each figure once.
  package init(_ publication: Publication) {
    let region = publication.region
    let own = FigureList(region).figures
    let ofAxes = region.axes.flatMap { axis in
      let figures = publication.axis(axis.code).map { FigureList($0).figures } ?? []
      return figures.filter { $0.area == .axis(code: axis.code) }
    }
    // The region has all the rest of its projects already.
    let known = Set(own.filter { $0.kind == .breakdown })
    let ofProjects = region.projects.flatMap { project in
      let figures = publication.project(project.code).map { FigureList($0).figures } ?? []
      return figures.filter { $0.kind == .breakdown && !known.contains($0) }
    }
    figures = own + ofAxes + ofProjects
  }

  private static func figures(
    _ published: SliceIndicator, _ slice: PublicationSlice
  ) -> [ReportFigure] {
    let writer = SeriesFigures(published: published, slice: slice)
    let series = (published.together.map { [$0] } ?? []) + published.projects
    return series.flatMap(writer.figures) + published.breakdowns.flatMap(writer.figures)
  }

  private static func figure(_ event: PublishedParticipation) -> ReportFigure {
    var figure = ReportFigure(
      kind: .participation, code: "", title: "Action de participation, \(event.stage.label)",
      unit: "personnes",
      area: .project(code: event.projectCode), period: event.quarter.label,
      group: "niveau \(event.level.rawValue)", state: .hidden,
      source: "participation déclarée par les porteurs")
    figure.set(event.people) { $0 }
    return figure
  }

  private static func figures(_ money: PublishedMoney) -> [ReportFigure] {
    let parts: [(String, KeyPath<PublishedMoney.Totals, Decimal>)] = [
      ("Charges", \.charges), ("Subvention de l’appel", \.grant), ("Cofinancements", \.coFunding),
      ("Apports en nature", \.inKind),
    ]
    let columns = [("prévu", Optional(money.planned)), ("réalisé", money.actual)]
    return columns.flatMap { column, totals in
      parts.map { title, part in
        ReportFigure(
          kind: .money, code: "", title: title, unit: "euros",
          area: .project(code: money.projectCode), period: "\(money.year)", group: column,
          state: totals == nil ? .notReceived : .value, value: totals?[keyPath: part],
          source: "compte de la subvention déclaré par les porteurs")
      }
    }
  }
}
