import Foundation
import Monitoring
import Publishing
import Writing

/// The first page of a project's report: what it is, and whether it reaches what it aimed at.
struct ProjectCard {
  let slice: PublicationSlice
  private let project: Project

  /// Returns nil when the slice is not that of a project.
  init?(_ slice: PublicationSlice) {
    guard case .project(let project) = slice.scope else { return nil }
    self.slice = slice
    self.project = project
  }

  var blocks: [Block] {
    [
      .heading(Heading(level: 1, text: "L’essentiel", id: "essentiel")),
      .keyFigures([reached, quarters, targets]),
    ]
      + EssentialAnswers(slice: slice).ofProject.map(Block.callout)
      + [
        .heading(Heading(level: 1, text: "Le projet", id: "projet")),
        .paragraph(Phrase.sentence(project.summary)), .table(facts),
      ] + amendments
  }

  private var amendments: [Block] {
    guard let table = AmendmentText(slice: slice).table else { return [] }
    return [.heading(Heading(level: 2, text: "Avenants", id: "avenants")), .table(table)]
  }

  // MARK: Figures

  private var reached: KeyFigure {
    let counted = slice.indicators.first {
      $0.indicator.disclosureClass == .people && $0.indicator.measure == .count
    }
    guard let counted, let series = counted.projects.first, series.quartersWithValue > 0 else {
      return KeyFigure(value: "–", label: "personnes", basis: "aucune valeur pour l’instant")
    }
    let name = "\(counted.indicator.name) (\(counted.indicator.code))"
    let reach = ReachText(series, of: counted.indicator, in: slice).map { " ; \($0.words)" } ?? ""
    return KeyFigure(
      value: FigureText(indicator: counted.indicator).text(series.cumulated),
      label: counted.indicator.countsPassages ? "passages : \(name)" : name,
      basis: "depuis le début ; "
        + Phrase.count(series.quartersWithValue, "trimestre", "trimestres") + reach)
  }

  private var quarters: KeyFigure {
    let all = slice.completeness.flatMap(\.quarters)
    let received = all.count { $0.outcome.isReceived }
    return KeyFigure(
      value: "\(received) sur \(all.count)",
      label: all.count < 2 ? "trimestre attendu est reçu" : "trimestres attendus sont reçus",
      basis: "jusqu’à fin \(slice.year)")
  }

  private var targets: KeyFigure {
    let count = TargetCount(slice.targets)
    guard count.assessed > 0 else {
      return KeyFigure(
        value: "–", label: "cibles atteintes",
        basis: count.all == 0 ? "aucune cible" : "aucune n’est évaluable")
    }
    return KeyFigure(
      value: "\(count.reached) sur \(count.all)",
      label: count.all < 2 ? "cible atteinte" : "cibles atteintes",
      basis: count.indistinct == 0
        ? "une cible par indicateur"
        : "et "
          + Phrase.count(
            count.indistinct, "atteinte ou proche, non distinguable",
            "atteintes ou proches, non distinguables"))
  }

  // MARK: What it is

  private var facts: Table {
    let rows: [(String, String)] = [
      ("Porteur", project.holderName),
      ("Partenaires", project.partnerNames.joined(separator: " ; ")),
      ("Territoire", project.territory), ("Départements", departments),
      ("Période", period), ("État", project.state(in: .page)), ("Axes", axes),
      ("Public", project.targetPopulation), ("Objectifs", project.objectives),
      ("Comment le projet agit sur les inégalités", project.inequalityApproach),
      ("Budget total", euros(project.budgetEUR)),
      ("Subvention de l’appel", euros(project.fundingEUR)),
    ]
    return Table(
      id: "t-projet", caption: "Fiche du projet \(project.code)",
      columns: [.text("Rubrique", 3), .text("Contenu", 7)],
      rows: rows.filter { !$0.1.isEmpty }.map {
        [Table.Cell($0.0, .strong), Table.Cell($0.1)]
      },
      note: slice.isFictitious
        ? "Tout ou partie des dates, montants et valeurs a été inventé pour une démonstration : "
          + "données fictives."
        : nil)
  }

  private var departments: String {
    slice.departments.filter { project.departmentCodes.contains($0.code) }
      .map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
  }

  private var period: String {
    "du \(French.page.day(project.startsOn)) au \(French.page.day(project.endsOn))"
  }

  /// With the part of the money of each, where there are several.
  private var axes: String {
    project.axes.compactMap { own in
      slice.axes.first { $0.code == own.axisCode }.map { axis in
        "axe \(axis.code), \(axis.name)"
          + (project.axes.count > 1 ? " (\(French.page.percent(own.share)) du budget)" : "")
      }
    }.joined(separator: " ; ")
  }

  private func euros(_ amount: Decimal) -> String {
    amount > 0 ? French.page.euros(amount) : ""
  }
}
