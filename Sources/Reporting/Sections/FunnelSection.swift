import Foundation
import Monitoring
import Publishing
import Writing

/// The projects side by side, for each proportion: which of them differ by more than chance explains.
/// By code, never by rank.
struct FunnelSection {
  private let slice: PublicationSlice
  private let funnels: [(indicator: Indicator, funnel: PublishedFunnel)]

  /// Returns nil where nothing can be put side by side.
  init?(_ slice: PublicationSlice) {
    funnels = slice.indicators.compactMap { published in
      slice.funnels.first { $0.indicatorCode == published.indicator.code }
        .map { (published.indicator, $0) }
    }
    guard !funnels.isEmpty else { return nil }
    self.slice = slice
  }

  var blocks: [Block] {
    let start: [Block] = [
      .heading(Heading(level: 2, text: "Projets côte à côte", id: "cote-a-cote")),
      .paragraph(method),
    ]
    let apart = funnels.filter { !$0.funnel.verdict.isAssessed }.map { indicator, funnel in
      "\(indicator.code) \(indicator.name), \(funnel.year) : \(FunnelText(funnel: funnel).summary)"
    }
    return start + (apart.isEmpty ? [] : [.list(apart)])
      + funnels.filter(\.funnel.verdict.isAssessed).flatMap(blocks)
  }

  private var method: String {
    guard funnels.contains(where: \.funnel.verdict.isAssessed) else {
      return
        "Les parts des projets ne sont mises côte à côte qu’entre cinq projets au moins, qui ont envoyé "
        + "les quatre trimestres de \(years) et dont les effectifs sont communicables."
    }
    return
      "Pour chaque proportion, les projets qui ont envoyé les quatre trimestres de \(years), "
      + "et dont les effectifs sont communicables, sont comparés à leur ensemble : la part "
      + "d’un petit projet varie davantage par hasard (limites binomiales exactes). Ce n’est pas un "
      + "classement. Un projet n’est désigné qu’à partir de 30 personnes, et seulement parmi cinq "
      + "projets au moins, ou dix s’ils diffèrent entre eux plus que le hasard. Les raisons d’une "
      + "différence sont à demander au projet. Les projets qui ne sont pas comparés n’ont pas toute "
      + "l’année, ou leurs effectifs sont n.c."
  }

  /// The last that is full, of each indicator.
  private var years: String {
    Set(funnels.map(\.funnel.year)).sorted().map(String.init).joined(separator: " ou ")
  }

  private func blocks(_ indicator: Indicator, _ funnel: PublishedFunnel) -> [Block] {
    let text = FunnelText(funnel: funnel)
    let id = anchor(indicator.code)
    let heading = Block.heading(
      Heading(
        level: 3, text: "\(indicator.code) \(indicator.name), \(funnel.year)",
        id: "cote-a-cote-\(id)"))
    let chart =
      FunnelFigure(indicator: indicator, funnel: funnel, slice: slice)
      .illustration(id: "g-cote-a-cote-\(id)").map { [Block.figure($0)] } ?? []
    return [heading, .paragraph(text.summary)] + chart
      + [.table(table(indicator, funnel, text, id: id))]
  }

  private func table(
    _ indicator: Indicator, _ funnel: PublishedFunnel, _ text: FunnelText, id: String
  ) -> Table {
    Table(
      id: "t-cote-a-cote-\(id)",
      caption: "\(indicator.code), projets par ordre de code, \(funnel.year)",
      columns: [
        .text("Projet", 34), .number("Effectifs", 18), .number("Part", 10), .text("Lecture", 50),
      ],
      rows: funnel.projects.map { project in
        let share = ShareText(
          .value(Decimal(project.concerned)), of: .value(Decimal(project.people)))
        let name = slice.project(project.code)?.name ?? ""
        return [
          Table.Cell("\(project.code) \(name)"), Table.Cell(share?.counts ?? ""),
          Table.Cell(share.map { $0.isFragile ? "–" : $0.percent } ?? "–"),
          Table.Cell(text.reading(of: project), project.position == nil ? .soft : .plain),
        ]
      }, note: Phrase.source(slice))
  }
}

/// The fixed sentences of projects side by side.
struct FunnelText {
  let funnel: PublishedFunnel

  var summary: String {
    let compared = funnel.projects.count
    let counted =
      compared == 0
      ? "aucun projet comparable"
      : Phrase.count(compared, "projet comparable", "projets comparables")
    let basis = "\(counted) sur \(funnel.projectsExpected)"
    switch funnel.verdict {
    case .tooFewProjects: return "\(basis) : il en faut cinq pour les mettre côte à côte."
    case .noVariation: return "\(basis) : aucune variation."
    case .different:
      return
        "\(basis) : les projets diffèrent plus que le hasard. Avec moins de dix projets, aucun "
        + "n’est désigné."
    case .compared: return "\(basis). \(named)"
    case .comparedWidened:
      return
        "\(basis), qui diffèrent entre eux plus que le hasard : les limites en tiennent compte "
        + "(surdispersion). \(named)"
    }
  }

  func reading(of project: PublishedFunnel.Project) -> String {
    switch project.position {
    case .beyond: "se situe au-delà de ce que le hasard explique (99,8 %)"
    case .toWatch: "à regarder : sur \(expectation) par hasard"
    case .within: "dans les limites du hasard (95 %)"
    case nil where project.people < 30: "moins de 30 personnes"
    case nil: "–"
    }
  }

  private var named: String {
    let beyond = funnel.projects.filter { $0.position == .beyond }.map { project in
      "\(project.code) \(reading(of: project))."
    }
    let watched = funnel.projects.filter { $0.position == .toWatch }.map(\.code)
    let sentences =
      beyond
      + (watched.isEmpty
        ? [] : ["À regarder : \(Phrase.list(watched)) ; sur \(expectation) par hasard."])
    return sentences.isEmpty
      ? "Aucun ne sort des limites du hasard (95 %)." : sentences.joined(separator: " ")
  }

  /// « 12 projets, 0,6 attendu »
  private var expectation: String {
    let expected = Decimal(funnel.projects.count) / 20
    return "\(Phrase.count(funnel.projects.count, "projet", "projets")), "
      + "\(French.page.number(expected, decimals: 1)) \(expected < 2 ? "attendu" : "attendus")"
  }
}
