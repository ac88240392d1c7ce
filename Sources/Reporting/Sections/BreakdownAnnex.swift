import Monitoring
import Publishing
import Writing

/// The figures of the charts of publics as a table, then the measures of inequality.
struct BreakdownAnnex {
  let slice: PublicationSlice

  init(_ slice: PublicationSlice) {
    self.slice = slice
  }

  var blocks: [Block] {
    guard !isEmpty else { return [] }
    return [
      .heading(Annex.publics.heading(in: slice))
    ] + counted.map { .table(table(of: $0)) } + InequalityTables(slice).blocks
  }

  var isEmpty: Bool { counted.isEmpty && InequalityTables(slice).blocks.isEmpty }

  private var counted: [SliceIndicator] {
    slice.describedIndicators.filter {
      !$0.breakdowns.isEmpty && $0.indicator.measure.isShownAsShares && !$0.isSilentOnPublics
    }
  }

  private func table(of published: SliceIndicator) -> Table {
    let code = published.indicator.code
    return Table(
      id: "t-annexe-\(anchor(code))",
      caption: "\(code) \(published.indicator.name), par catégorie",
      columns: [
        .text("Ventilation", 30), .text("Catégorie", 36), .number("Effectif", 17),
        .number("Part", 17),
      ],
      rows: published.breakdowns.flatMap { rows($0, of: published) },
      note: Phrase.source(slice))
  }

  private func rows(
    _ breakdown: PublishedBreakdown, of published: SliceIndicator
  ) -> [[Table.Cell]] {
    let writer = FigureText(indicator: published.indicator)
    return breakdown.allLines.map { line in
      let figure = line.value.figure
      let absence = slice.figureAbsence(of: line.value, breakdown, published)?.label
      return [
        Table.Cell(breakdown.disaggregation, .soft), Table.Cell(line.name),
        Table.Cell(
          figure.value.map { French.page.number($0) } ?? absence ?? writer.absence(line.value)
            ?? "",
          figure.value == nil ? .soft : .plain),
        Table.Cell(
          breakdown.share(of: line).map { French.page.percent($0) } ?? absence ?? figure.absence
            ?? "",
          figure.value == nil ? .soft : .plain),
      ]
    }
  }
}
