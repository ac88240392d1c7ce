import Foundation
import Monitoring
import Publishing
import Writing

/// Indicators quarter after quarter, with the finding as title.
struct TrendFigure {
  let lines: [IndicatorLine]
  let slice: PublicationSlice
  let timeline: Timeline
  let subject: String

  /// Returns nil when no quarter has a value.
  func illustration(id: String) -> Illustration? {
    let shown = lines.filter { line in
      line.series.points.contains { $0.value.figure.isKnown }
    }
    guard !shown.isEmpty else { return nil }
    let chart = TrendChart(
      quarters: timeline.labels, years: timeline.years, panels: shown.map(panel))
    let title = finding(shown)
    return Illustration(
      id: id, title: title,
      subtitle: "Valeur de chaque trimestre, \(period) ; chaque cadre a sa propre échelle",
      drawing: chart.drawing(id: id, title: title), alternative: chart.description,
      note: [
        TrendKey(panels: chart.panels).sentences,
        "Les chiffres écrits sont le dernier et le plus haut.", Phrase.source(slice),
      ].filter { !$0.isEmpty }.joined(separator: " "))
  }

  private var period: String {
    guard let first = timeline.quarters.first, let last = timeline.quarters.last else { return "" }
    return "\(first.label) à \(last.label)"
  }

  /// The trends that are judged; quarters themselves are not compared, since projects come and go.
  private func finding(_ shown: [IndicatorLine]) -> String {
    let tally = lines.contains { $0.series.projectCode != nil } ? nil : TrendTally(slice)?.words
    return "\(subject) : "
      + (tally ?? Phrase.count(shown.count, "indicateur", "indicateurs")
        + ", trimestre par trimestre")
  }

  private func panel(_ line: IndicatorLine) -> TrendChart.Panel {
    let points = timeline.quarters.map { quarter in
      line.series.points.first { $0.quarter == quarter }
    }
    return TrendChart.Panel(
      title: "\(line.indicator.code) \(line.indicator.name)", unit: line.indicator.unit,
      points: points.map { mark($0, of: line) },
      projects: points.map { $0?.projectsWithValue ?? 0 },
      targets: targets(of: line, at: points))
  }

  private func mark(_ point: PublishedPoint?, of line: IndicatorLine) -> TrendChart.Point {
    guard let point else { return .outside }
    switch point.value.figure {
    case .value(let value):
      let label = FigureText(indicator: line.indicator).text(value)
      return point.projectsWithValue < point.projectsExpected
        ? .partial(value.double, label: label) : .value(value.double, label: label)
    case .hidden: return .hidden
    case .missing(.notApplicable): return .outside
    case .missing, .none:
      return .missing(slice.absence(of: point, line.series) ?? .notReceived)
    }
  }

  /// For one project only: the targets of an axis change with the projects that are running.
  private func targets(
    of line: IndicatorLine, at points: [PublishedPoint?]
  ) -> [Double?] {
    guard let project = slice.project(line.series.projectCode ?? single),
      let target = line.series.target, let value = target.target?.double
    else { return points.map { _ in nil } }
    let isSpread = line.indicator.overTime == .sum
    return points.map { point in
      guard let point else { return nil }
      switch target.term {
      case .life, .lastFullYears:
        return value / (isSpread ? Double(max(1, project.quarters.count)) : 1)
      case .year(let year):
        guard point.quarter.year == year else { return nil }
        let quarters = project.quarters.count { $0.year == year }
        return value / (isSpread ? Double(max(1, quarters)) : 1)
      }
    }
  }

  private var single: String? {
    slice.projects.count == 1 ? slice.projects[0].code : nil
  }
}
