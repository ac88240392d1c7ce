import Foundation
import Monitoring
import Publishing
import Writing

/// Who was reached: indicators of people by the categories that they are broken down by.
struct PublicsSection {
  let slice: PublicationSlice

  init(_ slice: PublicationSlice) {
    self.slice = slice
  }

  var blocks: [Block] {
    let shown = slice.describedIndicators.filter { !$0.breakdowns.isEmpty }
    var blocks: [Block] = [
      .heading(Heading(level: 1, text: "Publics touchés", id: "publics"))
    ]
    guard !shown.isEmpty else {
      blocks.append(
        .paragraph("Aucun indicateur n’a de ventilation reçue : les publics ne sont pas décrits."))
      return blocks
    }
    let silent = shown.filter(\.isSilentOnPublics)
    let told = shown.filter { !$0.isSilentOnPublics }
    blocks += silent.map { .paragraph(silence(of: $0)) }
    guard !told.isEmpty else { return blocks }
    blocks.append(
      .paragraph(
        "Chaque ventilation part du total saisi ; « inconnu » est ce que les catégories ne couvrent "
          + "pas. Les parts sont calculées sur le total, inconnu compris."))
    if told.contains(where: { !$0.indicator.measure.addsUpOverCategories }) {
      blocks.append(.paragraph("Un score ne se répartit pas : chaque catégorie a le sien."))
    }
    for indicator in told { blocks += self.blocks(of: indicator) }
    return blocks
  }

  /// None where a project has no breakdown of its own: most are told by axis.
  var ownBlocks: [Block] {
    slice.describedIndicators.contains { !$0.breakdowns.isEmpty } ? blocks : []
  }

  /// In place of a chart and of a table that would say nothing else.
  private func silence(of published: SliceIndicator) -> String {
    let names = published.breakdowns.map(\.disaggregation.withoutInitialCapital)
    return
      "\(published.indicator.code) \(published.indicator.name) : aucune catégorie n’est communicable "
      + "(\(names.joined(separator: ", "))). Trop peu de personnes, ou le compte d’un autre groupe s’en "
      + "déduirait."
  }

  private func blocks(of published: SliceIndicator) -> [Block] {
    let indicator = published.indicator
    let id = anchor(indicator.code)
    let suffix = published.breakdowns[0].projectCode.map { " – projet \($0)" } ?? ""
    var blocks: [Block] = [
      .heading(
        Heading(
          level: 2, text: "\(indicator.code) \(indicator.name)\(suffix)", id: "publics-\(id)"))
    ]
    if indicator.measure.isShownAsShares {
      blocks.append(.figure(chart(of: published, id: id)))
    } else {
      blocks.append(.table(values(of: published, id: id)))
    }
    return blocks
      + published.breakdowns.compactMap { breakdown in
        ReferenceText(breakdown: breakdown, indicator: indicator)?.sentence
      }.map(Block.paragraph)
  }

  private func basis(_ published: SliceIndicator) -> String {
    let breakdown = published.breakdowns[0]
    let parts = [
      number(in: breakdown.total, of: published.indicator), "depuis le début",
      Phrase.count(breakdown.projectsWithValue, "projet", "projets"),
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// « n = 4 693 » of a quotient, « n = 18 474 passages » of a count; nil where nobody was counted.
  private func number(in total: PublishedValue, of indicator: Indicator) -> String? {
    guard indicator.measure.isQuotient else {
      return indicator.measure.addsUpOverCategories
        ? "n = \(FigureText(indicator: indicator).text(total)) \(indicator.summedUnit)" : nil
    }
    return total.denominator.map { "n = \(French.page.number($0))" }
  }

  private func chart(of published: SliceIndicator, id: String) -> Illustration {
    let writer = FigureText(indicator: published.indicator)
    let groups = published.breakdowns.map { breakdown in
      BreakdownChart.Group(
        title: breakdown.disaggregation,
        bars: breakdown.allLines.enumerated().map { index, line in
          bar(line, of: breakdown, isUnknown: index == breakdown.lines.count, writer)
        })
    }
    let chart = BreakdownChart(groups: groups)
    let title = finding(published)
    return Illustration(
      id: "g-publics-\(id)", title: title, subtitle: basis(published),
      drawing: chart.drawing(id: "g-publics-\(id)", title: title), alternative: chart.description,
      note:
        "Part du total et effectif ; mêmes chiffres en tableau dans l’annexe \(Annex.publics.letter(in: slice)). "
        + Phrase.legend("n.c.", "non communicable", in: [chart.description])
        + Phrase.source(slice))
  }

  private func bar(
    _ line: PublishedLine, of breakdown: PublishedBreakdown, isUnknown: Bool, _ writer: FigureText
  ) -> BreakdownChart.Bar {
    let figure = line.value.figure
    let share = breakdown.share(of: line)
    let detail =
      if let share, let value = figure.value {
        "\(French.page.percent(share)) (\(French.page.number(value)))"
      } else {
        writer.absence(line.value) ?? figure.value.map { French.page.number($0) } ?? ""
      }
    return BreakdownChart.Bar(
      label: line.name, share: share?.double, detail: detail, isUnknown: isUnknown)
  }

  /// The category that leads in each of the first disaggregations.
  private func finding(_ published: SliceIndicator) -> String {
    let largest = published.breakdowns.compactMap { breakdown in
      breakdown.largest.map {
        "\(breakdown.disaggregation.withoutInitialCapital) « \($0.name) » "
          + "(\(French.page.percent($0.share)))"
      }
    }
    guard !largest.isEmpty else {
      let isShown = published.breakdowns.contains { breakdown in
        breakdown.lines.contains { breakdown.share(of: $0) != nil }
      }
      return isShown
        ? "Aucune catégorie ne se détache nettement" : "La répartition n’est pas communicable"
    }
    return "Le plus souvent : \(Phrase.list(Array(largest.prefix(3))))"
  }

  private func values(of published: SliceIndicator, id: String) -> Table {
    let writer = FigureText(indicator: published.indicator)
    return Table(
      id: "t-publics-\(id)",
      caption: "\(published.indicator.name) par catégorie (\(basis(published)))",
      columns: [
        .text("Ventilation", 30), .text("Catégorie", 36), .number("Valeur", 17),
        .number("Effectifs", 17),
      ],
      rows: published.breakdowns.flatMap { breakdown in
        lines(breakdown, of: published.indicator).map { line in
          [
            Table.Cell(breakdown.disaggregation), Table.Cell(line.name),
            isNobodyUnknown(line) ? Self.nobody : writer.cell(line.value),
            Table.Cell(writer.parts(line.value) ?? ""),
          ]
        }
      }, note: Phrase.source(slice))
  }

  private static let nobody = Table.Cell(Measured.nothingLeft, .soft)

  /// All are in some category: no proportion is wanting.
  private func isNobodyUnknown(_ line: PublishedLine) -> Bool {
    line.name == PublishedBreakdown.unknownName && line.value.isOfNobody
  }

  private func lines(
    _ breakdown: PublishedBreakdown, of indicator: Indicator
  ) -> [PublishedLine] {
    indicator.measure.addsUpOverCategories ? breakdown.allLines : breakdown.lines
  }
}

extension SliceIndicator {
  /// None of its categories can be told with people in it.
  var isSilentOnPublics: Bool {
    indicator.measure.isShownAsShares
      && breakdowns.flatMap(\.allLines).allSatisfy { line in
        line.value.range == nil && (line.value.figure.value ?? 0) == 0
      }
  }
}

extension Indicator.Measure {
  /// Its categories are shares of the total.
  var isShownAsShares: Bool { addsUpOverCategories && !isQuotient }
}
