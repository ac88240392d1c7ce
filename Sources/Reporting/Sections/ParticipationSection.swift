import Foundation
import Monitoring
import Publishing
import Writing

/// Who takes part, at which stage and level, what changed because of it; what holders declare beside
/// what people say.
struct ParticipationSection {
  let slice: PublicationSlice
  private let declared: DeclaredParticipation

  init(_ slice: PublicationSlice) {
    self.slice = slice
    declared = DeclaredParticipation(slice)
  }

  /// None where nothing is declared, and no question tells of a level.
  var blocks: [Block] {
    guard !slice.participation.isEmpty || declared.perceived != nil else { return [] }
    var blocks: [Block] = [
      .heading(Heading(level: 1, text: "Participation des personnes", id: "participation")),
      .paragraph(introduction),
    ]
    if let figure = gapFigure { blocks.append(.figure(figure)) }
    if !slice.participation.isEmpty {
      blocks += [.figure(stages), .table(events)]
      blocks.append(.paragraph(who))
    }
    if let lived = livedTable { blocks.append(.table(lived)) }
    if !slice.participation.isEmpty { blocks += changes }
    return blocks
  }

  private var introduction: String {
    let count = slice.participation.count
    guard count > 0 else {
      return
        "Les porteurs \(slice.words.possessive) n’ont déclaré aucune action de participation à "
        + "cette date : ce que les personnes disent vivre n’a pas de vis-à-vis."
    }
    let silent = declared.projects.count - declared.declaring.count
    return
      "\(Phrase.count(count, "action déclarée", "actions déclarées")) par \(holders)"
      + ", dont \(declared.events.count(where: \.hasEvidence)) avec une preuve."
      + (silent == 0
        ? ""
        : " \(Phrase.count(silent, "projet n’a", "projets n’ont")) rien déclaré : cela ne dit pas que "
          + "personne n’y participe.")
      + " Le niveau va de 0 (aucune) à 5 (co-décision). Il est celui que le porteur déclare."
  }

  /// « le projet », « les 6 projets », « 12 projets sur 13 »
  private var holders: String {
    let (declaring, all) = (declared.declaring.count, declared.projects.count)
    if declaring < all { return "\(Phrase.count(declaring, "projet", "projets")) sur \(all)" }
    return all == 1 ? "le projet" : "les \(all) projets"
  }

  // MARK: Declared and lived

  private var gapFigure: Illustration? {
    guard let perceived = declared.perceived, let lived = perceived.level,
      let title = declared.headline
    else { return nil }
    let chart = LevelGapChart(
      rows: declared.projects.map { own in
        LevelGapChart.Row(
          label: "\(own.project.code) \(own.project.name)", declared: own.level?.rawValue,
          isProved: own.isProved)
      }, lived: lived.rawValue, labels: ParticipationLevel.allCases.map(\.label))
    return Illustration(
      id: "g-niveaux", title: title,
      subtitle:
        "Écart entre le déclaré et le vécu : niveau le plus haut déclaré par chaque projet, "
        + "niveau \(lived.named), dit par les personnes \(slice.words.possessive)",
      drawing: chart.drawing(id: "g-niveaux", title: title), alternative: chart.description,
      note:
        "Vécu : le plus haut niveau dont chaque question montrée a au moins la moitié de réponses "
        + "favorables, à partir de \(PerceivedLevel.fewestAnswers) réponses, tous projets "
        + "\(slice.words.possessive) ensemble : les avis ne sont pas publiés projet par projet. "
        + perceived.doubt + perceived.survey.source(on: slice.today))
  }

  private var livedTable: Table? {
    guard let perceived = declared.perceived else { return nil }
    return Table(
      id: "t-niveaux", caption: "Ce que les personnes disent, niveau par niveau",
      columns: [
        .text("Niveau", 24), .text("Énoncé", 50), .number("Réponses favorables", 18),
        .text("La moitié au moins", 20),
      ],
      rows: perceived.items.map { item in
        let share = item.question.opinion.flatMap {
          ShareText($0.favourable, of: item.question.base)
        }
        return [
          Table.Cell(item.level.named), Table.Cell(item.question.label),
          share.map { Table.Cell($0.percent, detail: $0.isFragile ? nil : $0.counts) }
            ?? Table.Cell(item.question.bound?.sentence ?? PublishedFigure.hiddenMark, .soft),
          item.isReached.map { Table.Cell($0 ? "✓ oui" : "non") }
            ?? Table.Cell("non évaluable", .soft),
        ]
      },
      note:
        "Réponses de ceux qui ont répondu à l’enquête, aidés ou non par l’équipe ; ceux qui sont "
        + "partis n’y sont pas. " + perceived.survey.source(on: slice.today))
  }

  // MARK: Declared

  private var stages: Illustration {
    let chart = StageChart(
      stages: ParticipationStage.allCases.map(\.label),
      rows: declared.projects.map { own in
        StageChart.Row(
          label: "\(own.project.code) \(own.project.name)",
          levels: ParticipationStage.allCases.map { own.level(of: $0)?.rawValue },
          detail: own.events.isEmpty
            ? "rien déclaré" : "\(own.withEvidence) sur \(own.events.count)")
      }, labels: ParticipationLevel.allCases.map(\.label))
    let median = declared.median.map { "le niveau \($0.named)" } ?? "aucun niveau"
    let title =
      declared.declare(declared.atLeastMedian)
      + (declared.declaring.count == 1 ? " \(median)" : " au moins \(median)")
    return Illustration(
      id: "g-etapes", title: title,
      subtitle: "Niveau déclaré le plus haut à chaque étape, et actions avec preuve",
      drawing: chart.drawing(id: "g-etapes", title: title), alternative: chart.description,
      note: "Une case vide dit que rien n’est déclaré à cette étape. " + Phrase.source(slice))
  }

  private var events: Table {
    let rows = declared.projects.map(row)
    return Table(
      id: "t-participation", caption: "Actions de participation déclarées",
      columns: [
        .text("Projet", 34), .number("Actions", 11), .number("Avec preuve", 12),
        .number("Réunions", 12), .number("Personnes par action", 20),
        .text("A changé quelque chose", 28),
      ],
      rows: rows,
      note:
        "Les personnes d’une action sont différentes entre elles ; d’une action à l’autre, elles "
        + "peuvent être les mêmes et ne s’additionnent pas. "
        + Phrase.legend(
          "n.c.", "moins de \(slice.call.smallCountThreshold) personnes",
          in: rows.joined().flatMap { [$0.text, $0.detail ?? ""] })
        + Phrase.source(slice))
  }

  private func row(_ own: DeclaredParticipation.ProjectEvents) -> [Table.Cell] {
    let name = Table.Cell("\(own.project.code) \(own.project.name)", .strong)
    guard !own.events.isEmpty else {
      return [name] + (0..<4).map { _ in Table.Cell("–", .soft) }
        + [Table.Cell("rien déclaré", .soft)]
    }
    let meetings = own.events.compactMap(\.meetings)
    let effects = ParticipationEffect.allCases.compactMap { effect -> String? in
      let count = own.events.count { $0.effect == effect }
      return count == 0 ? nil : "\(effect.label) : \(count)"
    }
    return [
      name, Table.Cell(String(own.events.count)), Table.Cell(String(own.withEvidence)),
      meetings.isEmpty
        ? Table.Cell("non connu", .soft)
        : Table.Cell(French.page.number(Decimal(meetings.reduce(0, +)))),
      people(own.events), Table.Cell(effects.joined(separator: ", ")),
    ]
  }

  private func people(_ events: [PublishedParticipation]) -> Table.Cell {
    let shown = events.compactMap(\.people.value)
    let hidden = events.count { $0.people == .hidden }
    guard let least = shown.min(), let most = shown.max() else {
      return Table.Cell(hidden > 0 ? PublishedFigure.hiddenMark : "non connu", .soft)
    }
    let text =
      least == most
      ? French.page.number(least) : "\(French.page.number(least)) à \(French.page.number(most))"
    return Table.Cell(text, detail: hidden > 0 ? "n.c. pour \(hidden)" : nil)
  }

  private var who: String {
    let events = declared.events
    let taking = Participants.allCases.compactMap { who -> String? in
      let count = events.count { $0.participants.contains(who) }
      return count == 0 ? nil : "\(who.label) (\(count))"
    }
    let offered = ParticipationSupport.allCases.compactMap { support -> String? in
      let count = events.count { $0.supports.contains(support) }
      return count == 0 ? nil : "\(support.label) (\(count))"
    }
    let without = events.count { $0.level > .none && !$0.participants.contains(.supported) }
    return "Qui a participé, en nombre d’actions : \(Phrase.list(taking)). "
      + (offered.isEmpty
        ? "Aucun soutien n’a été offert."
        : "Soutiens offerts pour venir et comprendre : \(Phrase.list(offered)).")
      + (without == 0
        ? ""
        : " \(Phrase.count(without, "action s’est faite", "actions se sont faites")) sans aucune personne "
          + "accompagnée.")
  }

  private var changes: [Block] {
    let told = declared.projects.flatMap { own in own.events.filter { $0.words != nil } }
    let untold = declared.events.count - told.count
    var blocks: [Block] = [
      .heading(
        Heading(
          level: 2, text: "Ce qui a changé grâce aux participants", id: "participation-effets"))
    ]
    if !told.isEmpty {
      blocks.append(
        .table(
          Table(
            id: "t-changements", caption: "Ce que les porteurs disent avoir changé",
            columns: [
              .text("Projet", 12), .text("Quand, à quelle étape", 26), .text("Effet", 14),
              .text("Ce qui a changé, ou pourquoi rien n’a changé", 60),
            ],
            rows: told.map { event in
              [
                Table.Cell(event.projectCode, .strong),
                Table.Cell("\(event.quarter.label), \(event.stage.label)"),
                Table.Cell(event.effect.label), Table.Cell(event.words ?? ""),
              ]
            }, note: "Mots des porteurs, relus par un évaluateur. " + Phrase.source(slice))))
    }
    if untold > 0 {
      blocks.append(
        .paragraph(
          "\(Phrase.count(untold, "texte n’est pas montré", "textes ne sont pas montrés")) : aucun "
            + "évaluateur ne \(untold < 2 ? "l’a autorisé" : "les a autorisés") à la publication."))
    }
    return blocks
  }
}
