import Foundation
import Monitoring
import Publishing

/// One page for those who read only one: four figures, four questions, an answer to each.
struct EssentialsSection {
  let slice: PublicationSlice

  init(_ slice: PublicationSlice) {
    self.slice = slice
  }

  var blocks: [Block] {
    let start: [Block] = [
      .heading(Heading(level: 1, text: "L’essentiel", id: "essentiel")),
      .keyFigures([projects, reached, quarters, targets]),
    ]
    return start + EssentialAnswers(slice: slice).all.map(Block.callout)
      + (summary.rows.isEmpty ? [] : [.table(summary)])
  }

  // MARK: Common indicators at a glance

  private var summary: Table {
    Table(
      id: "t-essentiel", caption: "Indicateurs communs en bref, depuis le début des projets",
      columns: [
        .text("Indicateur", 46), .number("Réalisé", 16), .number("Cible", 16),
        .number("Atteinte", 14), .text("État", 24),
      ],
      rows: slice.indicators.filter(\.isCommon).compactMap { published in
        published.together.map { row(published.indicator, $0) }
      },
      note: "Détail, trimestres et projets réunis : partie « Indicateurs ». "
        + Phrase.source(slice))
  }

  private func row(_ indicator: Indicator, _ series: PublishedSeries) -> [Table.Cell] {
    let writer = FigureText(indicator: indicator)
    let target = series.aim.map { writer.text($0.target) }
    return [
      Table.Cell("\(indicator.code) \(indicator.name) (\(indicator.unit))"),
      writer.cell(series.actual),
      Table.Cell(target ?? "non fixée", target == nil ? .soft : .plain),
      Table.Cell(series.attainment.percent, .strong),
      Table.Cell(
        series.attainment.statusText, series.attainment.fraction == nil ? .soft : .plain),
    ]
  }

  // MARK: Figures

  private var projects: KeyFigure {
    KeyFigure(
      value: String(slice.projects.count),
      label: slice.projects.count < 2
        ? "projet dans \(slice.words.definite)"
        : "projets dans \(slice.words.definite)",
      basis: "sur \(slice.call.projectsSelected) retenus par l’appel")
  }

  private var reached: KeyFigure {
    guard let main = slice.mainIndicator, let whole = main.together else {
      return KeyFigure(
        value: "–", label: "personnes", basis: "aucun indicateur commun ne compte des personnes")
    }
    let quarters = Phrase.count(whole.quartersWithValue, "trimestre", "trimestres")
    return KeyFigure(
      value: FigureText(indicator: main.indicator).text(whole.cumulated.figure),
      label: "\(main.indicator.name) (\(main.indicator.code))",
      basis: "depuis le début ; \(quarters) de "
        + Phrase.count(whole.projectsWithValue, "projet", "projets"))
  }

  private var quarters: KeyFigure {
    let expected = slice.completeness.reduce(0) { $0 + $1.quarters.count }
    let received = slice.completeness.reduce(0) {
      $0 + $1.count([.received, .receivedLate])
    }
    let share = expected == 0 ? "–" : Phrase.percent(Double(received) / Double(expected))
    return KeyFigure(
      value: share, label: "des trimestres attendus sont reçus",
      basis: "\(received) sur \(expected)")
  }

  private var targets: KeyFigure {
    let assessed = slice.assessedAttainments
    let reached = assessed.count { $0.status == .reached }
    return KeyFigure(
      value: assessed.isEmpty ? "–" : "\(reached) sur \(assessed.count)",
      label: "cibles de projets atteintes",
      basis: "une cible par projet et par indicateur évaluable")
  }
}

extension PublicationSlice {
  /// The first common count of people that adds up over projects.
  var mainIndicator: SliceIndicator? {
    indicators.first {
      $0.isCommon && $0.indicator.countsPeople && $0.indicator.measure == .count
        && $0.together != nil
    }
  }

  /// The targets of projects that can be assessed, reached or not.
  var assessedAttainments: [PublishedAttainment] {
    indicators.flatMap(\.projects).map(\.attainment).filter { $0.fraction != nil }
  }
}
