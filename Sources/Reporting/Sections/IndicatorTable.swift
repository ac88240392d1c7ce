import Foundation
import Monitoring
import Publishing

/// Baseline, target, actual, attainment, status and completeness, one indicator a row.
struct IndicatorTable {
  let slice: PublicationSlice
  let lines: [IndicatorLine]
  let year: Int

  func table(id: String, caption: String) -> Table {
    Table(
      id: id, caption: caption,
      columns: [
        .text("Indicateur", 34), .number("Cible", 20), .number("Réalisé depuis le début", 24),
        .number("Dont \(year)", 18), .number("Atteinte", 12), .text("État", 28),
        .number("Trimestres", 12),
      ],
      rows: lines.map(row),
      note: note)
  }

  private var note: String {
    let isTogether = slice.projects.count > 1 && lines.contains { $0.series.projectCode == nil }
    var note =
      "Trimestres : avec une valeur, sur ceux attendus"
      + (isTogether ? " ; projets de même" : "") + "."
    note += " Sous la cible, la période qu’elle juge ; sous l’état, la valeur de cette période."
    if let periods = slice.periods(of: lines.map { ($0.series.target, $0.indicator) }) {
      note += " " + periods
    }
    if isTogether {
      note +=
        " La cible \(slice.words.possessive) réunit celles des projets qui en ont une, et n’est "
        + "comparée qu’à leurs valeurs ; l’état dit combien."
    }
    if lines.contains(where: \.indicator.countsPassages) {
      note +=
        " Passages : une personne compte à chaque trimestre où elle vient ; sans double compte, elles "
        + "sont au moins celles du plus grand trimestre d’un projet, au plus la somme."
    }
    let revisions = AmendmentText(slice: slice).revisions(of: revisable)
    if !revisions.isEmpty { note += " Cibles de projets : \(revisions.joined(separator: " ; "))." }
    return note + " " + Phrase.source(slice)
  }

  /// Those that are put together: a project's own cells say it themselves.
  private var revisable: [Indicator] {
    lines.filter { $0.series.projectCode == nil }.map(\.indicator)
  }

  private func row(_ line: IndicatorLine) -> [Table.Cell] {
    let writer = FigureText(indicator: line.indicator)
    let series = line.series
    let target = series.target
    let projects =
      series.projectCode == nil && slice.projects.count > 1
      ? "\(series.projectsWithValue)/\(series.projectsExpected) "
        + (series.projectsExpected < 2 ? "projet" : "projets") : nil
    return [
      Table.Cell("\(line.indicator.code) \(line.indicator.name) (\(line.indicator.summedUnit))"),
      Table.Cell(
        target?.text(writer) ?? "non fixée", target == nil ? .soft : .plain,
        detail: details(target, series, writer)),
      series.isAsked ? cumulated(series, writer) : .notAsked,
      series.isAsked ? ofYear(series, writer) : .notAsked,
      Table.Cell(target?.percent ?? "–", .strong),
      status(target, line, writer),
      Table.Cell(
        "\(series.quartersWithValue)/\(series.quartersExpected)", .soft, detail: projects),
    ]
  }

  private func details(
    _ target: PublishedTarget?, _ series: PublishedSeries, _ writer: FigureText
  ) -> String? {
    let text = AmendmentText(slice: slice)
    let project = series.projectCode
    let start = text.revision(of: series.baseline, writer.indicator, project: project)
    let baseline =
      series.baseline == .none
      ? nil
      : ["départ \(writer.text(series.baseline))", start].compactMap(\.self)
        .joined(separator: " ")
    let revised = text.revision(of: target, writer.indicator, project: project)
    let period = target.map { slice.shortPeriod(of: $0, writer.indicator) }
    let parts = [period, revised, baseline].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func status(
    _ target: PublishedTarget?, _ line: IndicatorLine, _ writer: FigureText
  ) -> Table.Cell {
    guard let target else { return Table.Cell("sans cible", .soft) }
    let series = line.series
    // Of the projects that have a target, which may be fewer than those of the whole sum.
    let isSaid = target.term == .life && target.actual.figure == series.cumulated.figure
    let value =
      isSaid || target.actual.figure.value == nil
      ? nil : "\(slice.shortPeriod(of: target, line.indicator)) : \(writer.text(target.actual))"
    let projects =
      series.projectCode == nil ? target.coverage(of: series.projectsExpected) : nil
    let detail = [target.cause(of: line.indicator), value, projects].compactMap(\.self).joined(
      separator: " ; ")
    return Table.Cell(
      target.state.signed(of: line.indicator), target.state.isAssessed ? .plain : .soft,
      detail: detail.isEmpty ? nil : detail)
  }

  private func ofYear(_ series: PublishedSeries, _ writer: FigureText) -> Table.Cell {
    slice.cell(series.year, series, writer, in: slice.year)
  }

  /// A proportion shows what it was computed from, and its interval where it counts people.
  private func cumulated(_ series: PublishedSeries, _ writer: FigureText) -> Table.Cell {
    if let absence = slice.absence(of: series.cumulated, series) {
      return Table.Cell(absence, .soft)
    }
    var cell = writer.cell(series.cumulated)
    cell.detail = ReachText(series, of: writer.indicator, in: slice)?.words
    guard let parts = writer.parts(series.cumulated) else { return cell }
    var detail = parts
    if writer.indicator.measure == .proportion, writer.indicator.isProtected,
      let numerator = series.cumulated.numerator, let denominator = series.cumulated.denominator,
      let share = ShareText(.value(numerator), of: .value(denominator))
    {
      // Breaks, if anywhere, before the interval.
      detail += " ; \(share.interval.replacing(" ", with: "\u{A0}"))"
    }
    cell.detail = detail
    return cell
  }
}

extension PublishedSeries {
  /// Whether a value was expected in any quarter: not of an indicator that came later, nor of a project
  /// that rested.
  fileprivate var isAsked: Bool { quartersExpected > 0 }
}

extension Table.Cell {
  fileprivate static let notAsked = Table.Cell("non attendu", .soft)
}
