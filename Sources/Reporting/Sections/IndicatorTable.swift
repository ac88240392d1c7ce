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
        .text("Indicateur", 42), .number("Cible", 18), .number("Réalisé depuis le début", 24),
        .number("Dont \(year)", 12), .number("Atteinte", 12), .text("État", 23),
        .number("Trimestres", 15),
      ],
      rows: lines.map(row),
      note: note)
  }

  private var note: String {
    let isTogether = lines.contains { $0.series.projectCode == nil }
    let yearly = lines.contains { if case .year = $0.series.aim?.term { true } else { false } }
    var note =
      "Trimestres : avec une valeur, sur ceux attendus"
      + (isTogether ? " ; projets de même" : "") + "."
    if yearly { note += " † Cible pour \(year), comparée à la valeur de cette année." }
    if isTogether {
      note +=
        " La cible \(slice.words.possessive) réunit celles des projets ; elle n’est donnée que si tous les projets "
        + "qui ont une valeur en ont une."
    }
    return note + " " + Phrase.source(slice)
  }

  private func row(_ line: IndicatorLine) -> [Table.Cell] {
    let writer = FigureText(indicator: line.indicator)
    let series = line.series
    let mark = if case .year = series.aim?.term { " †" } else { "" }
    let target = series.aim.map { writer.text($0.target) + mark }
    let projects =
      series.projectCode == nil
      ? "\(series.projectsWithValue)/\(series.projectsExpected) "
        + (series.projectsExpected < 2 ? "projet" : "projets") : nil
    return [
      Table.Cell("\(line.indicator.code) \(line.indicator.name) (\(line.indicator.unit))"),
      Table.Cell(
        target ?? "non fixée", target == nil ? .soft : .plain,
        detail: series.baseline == .none ? nil : "départ \(writer.text(series.baseline))"),
      cumulated(series, writer),
      writer.cell(series.year),
      Table.Cell(series.attainment.percent, .strong),
      status(series.attainment),
      Table.Cell(
        "\(series.quartersWithValue)/\(series.quartersExpected)", .soft, detail: projects),
    ]
  }

  private func status(_ attainment: PublishedAttainment) -> Table.Cell {
    if case .notAssessable(let cause) = attainment {
      return Table.Cell(attainment.status.label, .soft, detail: cause.sentence)
    }
    return Table.Cell(attainment.statusText, attainment.fraction == nil ? .soft : .plain)
  }

  /// A proportion shows what it was computed from, and its interval where it counts people.
  private func cumulated(_ series: PublishedSeries, _ writer: FigureText) -> Table.Cell {
    var cell = writer.cell(series.cumulated)
    guard let parts = writer.parts(series.cumulated) else { return cell }
    var detail = parts
    if writer.indicator.measure == .proportion, writer.indicator.countsPeople,
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
