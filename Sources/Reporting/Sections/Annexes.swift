import Foundation
import Monitoring
import Publishing
import Writing

/// What each indicator means, word for word as holders read it.
struct DictionaryAnnex {
  let publication: AxisPublication

  init(_ publication: AxisPublication) {
    self.publication = publication
  }

  var blocks: [Block] {
    guard !publication.indicators.isEmpty else { return [] }
    return [
      .pageBreak,
      .heading(
        Heading(
          level: 1, text: "Annexe A – Dictionnaire des indicateurs", id: "annexe-dictionnaire")),
      .table(
        Table(
          id: "t-dictionnaire",
          caption: "Définition et règles de cumul des "
            + Wording.count(publication.indicators.count, "indicateur", "indicateurs"),
          columns: [
            .text("Indicateur", 24), .text("Définition", 40), .text("Portée", 13),
            .text("Sens", 11), .text("Cumul dans le temps", 15), .text("Cumul entre projets", 15),
          ],
          rows: publication.indicators.map { row($0.indicator) }, note: nil)),
    ]
  }

  private func row(_ indicator: Indicator) -> [Table.Cell] {
    [
      Table.Cell("\(indicator.code) \(indicator.name) (\(indicator.unit))", .strong),
      Table.Cell(indicator.definition),
      Table.Cell(scope(indicator)),
      Table.Cell(direction(indicator)),
      Table.Cell(overTime(indicator)),
      Table.Cell(overProjects(indicator)),
    ]
  }

  private func scope(_ indicator: Indicator) -> String {
    switch indicator.scope {
    case .call: "tout l’appel"
    case .axis(let code): "axe \(code)"
    case .project(let code): "projet \(code)"
    }
  }

  private func direction(_ indicator: Indicator) -> String {
    switch indicator.direction {
    case .increase: "à la hausse"
    case .decrease: "à la baisse"
    case .maintain: "à maintenir"
    }
  }

  private func overTime(_ indicator: Indicator) -> String {
    switch indicator.overTime {
    case .sum: "somme"
    case .last: "dernière valeur"
    case .max: "plus haute valeur"
    case .weightedMean: "recalcul sur les effectifs"
    }
  }

  private func overProjects(_ indicator: Indicator) -> String {
    switch indicator.overProjects {
    case .sum: "somme"
    case .weightedMean: "recalcul sur les effectifs"
    case .none: "aucun"
    }
  }
}

/// The figures of the charts of publics, as a table.
struct BreakdownAnnex {
  let publication: AxisPublication

  init(_ publication: AxisPublication) {
    self.publication = publication
  }

  var blocks: [Block] {
    let counted = publication.indicators.filter {
      !$0.breakdowns.isEmpty && !$0.indicator.measure.isQuotient
    }
    guard !counted.isEmpty else { return [] }
    return [
      .heading(
        Heading(
          level: 1, text: "Annexe B – Publics touchés, effectifs", id: "annexe-publics"))
    ] + counted.map { .table(table(of: $0)) }
  }

  private func table(of published: AxisIndicator) -> Table {
    let code = published.indicator.code
    return Table(
      id: "t-annexe-\(code.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })",
      caption: "\(code) \(published.indicator.name), par catégorie",
      columns: [
        .text("Ventilation", 30), .text("Catégorie", 36), .number("Effectif", 17),
        .number("Part", 17),
      ],
      rows: published.breakdowns.flatMap(rows), note: Wording.source(publication))
  }

  private func rows(_ breakdown: PublishedBreakdown) -> [[Table.Cell]] {
    breakdown.allLines.map { line in
      let figure = line.value.figure
      let absence = figure.absence ?? ""
      return [
        Table.Cell(breakdown.dimension, .soft), Table.Cell(line.name),
        Table.Cell(
          figure.value.map { French.page.number($0) } ?? absence,
          figure.value == nil ? .soft : .plain),
        Table.Cell(
          breakdown.share(of: line).map { French.page.percent($0) } ?? absence,
          figure.value == nil ? .soft : .plain),
      ]
    }
  }
}

/// By what one can tell later that the data are the same.
struct DigestAnnex {
  let publication: AxisPublication
  let edition: Edition

  var blocks: [Block] {
    [
      .heading(
        Heading(level: 1, text: "Annexe C – Empreinte des données", id: "annexe-empreinte")),
      .paragraph(
        "Ce rapport est fait de la publication \(edition.origin), pour tout l’appel. Son empreinte "
          + "(SHA-256) : \(publication.digest)"),
      .paragraph(
        "Deux rapports de même empreinte disent les mêmes chiffres. Une empreinte différente "
          + "signifie qu’au moins un chiffre, un nom ou une règle a changé."),
    ]
  }
}
