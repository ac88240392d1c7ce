import Monitoring
import Publishing

/// Whether each common indicator moves over the years, within the projects that were followed.
struct TrendSection {
  private let slice: PublicationSlice
  private let texts: [TrendText]

  /// Returns nil where the publication tells of no trend.
  init?(_ slice: PublicationSlice) {
    guard let tally = TrendTally(slice), !tally.texts.isEmpty else { return nil }
    self.slice = slice
    texts = tally.texts
  }

  var blocks: [Block] {
    let start: [Block] = [
      .heading(Heading(level: 2, text: "Tendances", id: "tendances")), .paragraph(method),
    ]
    guard texts.contains(where: { $0.trend.verdict != .tooShort }) else {
      return start + [
        .paragraph("Aucune tendance n’est évaluable : il n’y a pas trois années de trimestres.")
      ]
    }
    return start + (judged.isEmpty ? [] : [.table(table)]) + silent.blocks
  }

  private var judged: [TrendText] { texts.filter(\.trend.verdict.isAssessed) }

  private var silent: OutOfTable {
    var silent = OutOfTable()
    for text in texts where !text.trend.verdict.isAssessed {
      silent.add(
        "\(text.indicator.code) \(text.indicator.name)",
        text.verdict + (text.detail.map { " (\($0))" } ?? ""))
    }
    return silent
  }

  private var method: String {
    let correction =
      judged.count < 2 ? "" : ", après correction (Holm) pour les \(judged.count) indicateurs jugés"
    return "Une tendance est jugée sur trois années au moins, dans les projets qui ont envoyé huit "
      + "trimestres et 80 % de ceux attendus. Chaque projet n’est comparé qu’à lui-même, un trimestre "
      + "au même trimestre des autres années (test de Kendall saisonnier régional). Elle est établie "
      + "au seuil de 1 %\(correction), et si la première et la dernière année pleine des mêmes projets "
      + "vont dans le même sens."
  }

  private var table: Table {
    Table(
      id: "t-tendances", caption: "Tendances des indicateurs communs \(slice.words.possessive)",
      columns: [
        .text("Indicateur", 44), .text("Tendance", 34), .number("Projets suivis", 14),
        .text("Trimestres", 24),
      ],
      rows: judged.map(row), note: Phrase.source(slice))
  }

  private func row(_ text: TrendText) -> [Table.Cell] {
    let span = text.trend.span
    return [
      Table.Cell("\(text.indicator.code) \(text.indicator.name) (\(text.indicator.unit))"),
      Table.Cell(text.verdict, detail: text.detail),
      Table.Cell(span.map { String($0.projects) } ?? "0"),
      Table.Cell(span.map { "\($0.first.label) à \($0.last.label)" } ?? "–", .soft),
    ]
  }
}
