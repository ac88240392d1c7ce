package import Monitoring
package import Publishing
import Writing

/// Where a published figure comes from: what is told of it, how it was made, and what of.
package struct FigureTrace: Sendable {
  /// A wave of a survey behind a figure: nothing finer may be followed.
  package struct Wave: Sendable, Hashable {
    package let title: String
    package let quarter: Quarter
    /// How many answers the publication tells.
    package let responses: String
  }

  package let figure: ReportFigure
  /// « 59 % (10 sur 17) », « entre 40 et 80 », « n.c. »
  package let text: String
  /// How it was made, a sentence each.
  package let making: [String]
  package let cells: TracedCells?
  package let waves: [Wave]
  /// What is told of a quarter of a project.
  private let told: [Place: String]
  /// The projects that are known to have a part in it, from what is printed; nil where nothing printed tells.
  package let members: Set<String>?

  private struct Place: Hashable {
    let project: String
    let quarter: Quarter
  }

  /// - Parameter figures: one, or several that bear one name, as actions of participation do.
  /// Returns nil without any.
  package init?(_ figures: [ReportFigure], in slice: PublicationSlice) {
    guard let figure = figures.first else { return nil }
    self.figure = figure
    text = figures.map(\.told).joined(separator: "\u{A0}; ")
    making = FigureMaking(figure: figure, slice: slice).sentences
    cells = slice.cells(of: figure)
    waves = slice.waves(of: figure)
    let own = slice.indicators.first { $0.indicator.code == figure.code }
    told = own.map { Self.told($0, slice) } ?? [:]
    members = own.flatMap { $0.members(of: figure) }
  }

  /// Of all people of a project in a quarter, as the publication prints it.
  package func value(of project: String, in quarter: Quarter) -> String? {
    told[Place(project: project, quarter: quarter)]
  }

  private static func told(
    _ own: SliceIndicator, _ slice: PublicationSlice
  ) -> [Place: String] {
    let writer = SeriesFigures(published: own, slice: slice)
    var told: [Place: String] = [:]
    for series in own.projects {
      guard let code = series.projectCode else { continue }
      for (point, figure) in zip(series.points, writer.figures(series)) {
        told[Place(project: code, quarter: point.quarter)] = figure.told
      }
    }
    return told
  }
}

extension ReportFigure {
  /// With its parts, where it has any.
  package var told: String {
    let text = FigureReading(self).text(unit: unit)
    let number = { French.terminal.number($0) }
    guard state == .value, let denominator else { return text }
    guard let numerator else { return "\(text) (n\u{A0}= \(number(denominator)))" }
    return "\(text) (\(number(numerator)) sur \(number(denominator)))"
  }
}

extension SliceIndicator {
  /// By what the column of projects counts.
  fileprivate func members(of figure: ReportFigure) -> Set<String>? {
    guard figure.kind == .indicator || figure.kind == .breakdown else { return nil }
    let quarter = Quarter(figure.period)
    let parts = projects.filter { series in
      guard let quarter else { return series.projectsWithValue > 0 }
      return series.points.contains { $0.quarter == quarter && $0.projectsWithValue > 0 }
    }
    return Set(parts.compactMap(\.projectCode))
  }
}

extension PublicationSlice {
  fileprivate func waves(of figure: ReportFigure) -> [FigureTrace.Wave] {
    switch figure.kind {
    case .survey, .change, .profile, .followed: break
    default: return []
    }
    return surveys.filter {
      figure.source == $0.source && figure.period.contains($0.quarter.label)
    }.map { survey in
      let responses =
        survey.total.responses.value.map { French.terminal.number($0) }
        ?? survey.total.responses.absence ?? ""
      return FigureTrace.Wave(
        title: survey.title, quarter: survey.quarter, responses: responses)
    }
  }
}
