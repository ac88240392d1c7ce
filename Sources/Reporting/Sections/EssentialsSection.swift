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
      .heading(Heading(level: 1, text: "L’essentiel", id: "essentiel")), figures,
    ]
    return start + EssentialAnswers(slice: slice).all.map(Block.callout)
      + [.paragraph(decided)]
  }

  private var decided: String {
    let tally = DecisionTally(slice)
    return tally.outcomes.isEmpty
      ? tally.sentence
      : "\(tally.sentence) Motifs et recommandations : « Décisions et recommandations »."
  }

  var figures: Block { .keyFigures([projects, reached, quarters, targets]) }

  // MARK: Common indicators at a glance

  var summary: Table {
    Table(
      id: "t-essentiel", caption: "Indicateurs communs en bref",
      columns: [
        .text("Indicateur", 44), .number("Réalisé", 15), .number("Cible", 18),
        .number("Atteinte", 12), .text("État", 27),
      ],
      rows: slice.indicators.filter(\.isCommon).compactMap { published in
        published.together.map { row(published.indicator, $0) }
      },
      note: "Détail, trimestres et projets réunis : partie « Indicateurs ». "
        + (periods.map { $0 + " " } ?? "") + Phrase.source(slice))
  }

  /// Of the targets of the table.
  private var periods: String? {
    slice.periods(
      of: slice.indicators.filter(\.isCommon).map { ($0.together?.target, $0.indicator) })
  }

  private func row(_ indicator: Indicator, _ series: PublishedSeries) -> [Table.Cell] {
    let writer = FigureText(indicator: indicator)
    let target = series.target
    return [
      Table.Cell("\(indicator.code) \(indicator.name) (\(indicator.summedUnit))"),
      slice.cell(target?.actual ?? series.cumulated, series, writer, in: target?.term.year),
      Table.Cell(
        target?.text(writer) ?? "non fixée", target == nil ? .soft : .plain,
        detail: target.map { slice.shortPeriod(of: $0, indicator) }),
      Table.Cell(target?.percent ?? "–", .strong),
      Table.Cell(
        target?.state.signed(of: indicator) ?? "sans cible",
        target?.state.isAssessed == true ? .plain : .soft,
        detail: target.flatMap { $0.coverage(of: series.projectsExpected) }),
    ]
  }

  // MARK: Figures

  private var projects: KeyFigure {
    KeyFigure(
      value: String(slice.projects.count),
      label: slice.projects.count < 2
        ? "projet dans \(slice.words.definite)"
        : "projets dans \(slice.words.definite)",
      basis: slice.projects.count == slice.call.projectsSelected
        ? "tous ceux que l’appel a retenus"
        : "sur \(slice.call.projectsSelected) retenus par l’appel")
  }

  private var reached: KeyFigure {
    guard let main = slice.mainIndicator, let whole = main.together else {
      return KeyFigure(
        value: "–", label: "personnes", basis: "aucun indicateur commun ne compte des personnes")
    }
    guard whole.projectsWithValue > 0 else {
      return KeyFigure(
        value: "–", label: "\(main.indicator.name) (\(main.indicator.code))",
        basis: "aucune valeur pour l’instant")
    }
    let quarters = Phrase.count(whole.quartersWithValue, "trimestre", "trimestres")
    let reach = ReachText(whole, of: main.indicator, in: slice).map { " ; \($0.words)" } ?? ""
    let name = "\(main.indicator.name) (\(main.indicator.code))"
    return KeyFigure(
      value: FigureText(indicator: main.indicator).text(whole.cumulated),
      label: main.indicator.countsPassages ? "passages : \(name)" : name,
      basis: "depuis le début ; \(quarters) de "
        + Phrase.count(whole.projectsWithValue, "projet", "projets") + reach)
  }

  private var quarters: KeyFigure {
    let expected = slice.completeness.reduce(0) { $0 + $1.quarters.count }
    let received = slice.completeness.reduce(0) { $0 + $1.quarters.count { $0.outcome.isReceived } }
    let unreviewed = slice.completeness.reduce(0) { $0 + $1.count([.unreviewed]) }
    let share = expected == 0 ? "–" : Phrase.percent(Double(received) / Double(expected))
    return KeyFigure(
      value: share, label: "des trimestres attendus sont reçus",
      basis: "\(received) sur \(expected)" + (unreviewed > 0 ? ", dont \(unreviewed) à relire" : "")
    )
  }

  private var targets: KeyFigure {
    let count = TargetCount(slice.targets)
    return KeyFigure(
      value: count.all == 0 ? "–" : "\(count.reached) sur \(count.all)",
      label: count.all == 1 ? "cible de projet atteinte" : "cibles de projets atteintes",
      basis: count.indistinct == 0
        ? "une cible par projet et par indicateur"
        : "et "
          + Phrase.count(
            count.indistinct, "atteinte ou proche, non distinguable",
            "atteintes ou proches, non distinguables"))
  }
}

extension PublicationSlice {
  /// The first common count of people that adds up over projects.
  var mainIndicator: SliceIndicator? {
    indicators.first {
      $0.isCommon && $0.indicator.disclosureClass == .people && $0.indicator.measure == .count
        && $0.together != nil
    }
  }

  /// Of each project, one for each indicator that has one.
  var targets: [PublishedTarget] { indicators.flatMap(\.projects).compactMap(\.target) }
}
