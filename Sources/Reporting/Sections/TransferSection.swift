import Foundation
import Monitoring
import Publishing
import Writing

/// What can be carried elsewhere: scores by dimension, where both sides differ, what to keep.
struct TransferSection {
  let slice: PublicationSlice
  private let rated: RatedTransfer

  /// Returns nil where no project of the slice is rated by both sides.
  init?(_ slice: PublicationSlice) {
    guard let rated = RatedTransfer(slice) else { return nil }
    self.slice = slice
    self.rated = rated
  }

  var blocks: [Block] {
    [
      .heading(Heading(level: 1, text: "Transférabilité", id: "transfert")),
      .paragraph(introduction),
    ] + drawn + [
      .heading(Heading(level: 2, text: "Porteur et évaluateur", id: "transfert-accord"))
    ] + agreement + [
      .heading(Heading(level: 2, text: "Critère par critère", id: "transfert-criteres")),
      .table(criteria),
    ] + functions
  }

  /// Of one project the table is one line, and comes first.
  private var drawn: [Block] {
    rated.projects.count == 1
      ? [.table(scores), .figure(figure)] : [.figure(figure), .table(scores)]
  }

  private var introduction: String {
    let left = slice.projects.count - rated.projects.count
    return
      "Le porteur cote son projet de 0 (très défavorable au transfert) à 4 (très favorable) sur "
      + "\(rated.framework.criteria.count) critères, chacun avec sa preuve ; un évaluateur cote sans voir "
      + "cette cotation. Les écarts de deux points ou plus sont discutés, et la note convenue compte. "
      + (left == 0
        ? "\(rated.extent)."
        : "\(Phrase.count(rated.projects.count, "projet est coté", "projets sont cotés")) des deux côtés ; "
          + "\(Phrase.count(left, "autre ne l’est", "autres ne le sont")) pas encore.")
  }

  /// Of one project a radar, whose shape is seen at once; of several, scores side by side.
  private var figure: Illustration {
    let chart: any Chart = rated.projects.count == 1 ? radar(rated.projects[0]) : sideBySide
    let title = "\(slice.words.subject) : \(rated.tally)"
    return Illustration(
      id: "g-transfert", title: title,
      subtitle: "Score sur 100 de chaque dimension, porteur et évaluateur (accord compris)",
      drawing: chart.drawing(id: "g-transfert", title: title), alternative: chart.description,
      note:
        "Score : 25 fois la moyenne des notes, s’il y en a pour trois critères sur cinq de ceux qui "
        + "s’appliquent. Trait à 60 : « prêt » veut que chaque dimension l’atteigne. "
        + source)
  }

  private var sideBySide: TransferChart {
    TransferChart(
      dimensions: dimensions,
      rows: rated.projects.map { own in
        TransferChart.Row(
          label: "\(own.project.code) \(own.project.name)", holder: values(own.holder),
          settled: values(own.settled))
      })
  }

  private func radar(_ own: RatedTransfer.ProjectReadings) -> RadarChart {
    RadarChart(
      dimensions: dimensions, holder: values(own.holder), settled: values(own.settled))
  }

  private var dimensions: [String] {
    rated.framework.dimensions.map { "\($0.code) \($0.name)" }
  }

  private func values(_ reading: TransferReading) -> [Double?] {
    rated.framework.dimensions.map { dimension in
      reading.scores.first { $0.dimension == dimension.code }?.score.map {
        NSDecimalNumber(decimal: $0).doubleValue
      }
    }
  }

  private var source: String {
    "Source : cotations des porteurs et des évaluateurs, données au \(French.page.day(slice.today))."
  }

  private var scores: Table {
    Table(
      id: "t-transfert", caption: "Scores par dimension et lecture",
      columns: [.text("Projet", 26)]
        + rated.framework.dimensions.map { .number("\($0.code) \($0.name)", 13) }
        + [.text("Lecture", 20), .text("Points bloquants", 16)],
      rows: rated.projects.map(row),
      note:
        "Note convenue ou, à défaut, de l’évaluateur ; dessous, porteur | évaluateur. « Prêt » : "
        + "chaque dimension à 60 au moins, aucun point bloquant, preuves de niveau E2 en moyenne. « Prêt sous "
        + "conditions » : chaque dimension à 40 au moins, et un plan pour chaque point bloquant. Une "
        + "dimension sans score, alors que des critères s’y appliquent, interdit l’un et l’autre. "
        + source)
  }

  private func row(_ own: RatedTransfer.ProjectReadings) -> [Table.Cell] {
    let number = { (reading: TransferReading, code: String) in
      reading.scores.first { $0.dimension == code }?.score.map {
        French.page.number($0, decimals: 0)
      } ?? "–"
    }
    let blocking = own.settled.blocking.map { $0.criterion + ($0.hasPlan ? " (plan)" : "") }
    return [Table.Cell("\(own.project.code) \(own.project.name)", .strong)]
      + rated.framework.dimensions.map { dimension in
        Table.Cell(
          number(own.settled, dimension.code),
          detail: "\(number(own.holder, dimension.code)) | "
            + number(own.evaluator, dimension.code))
      }
      + [
        own.reading,
        Table.Cell(
          blocking.isEmpty ? "aucun" : Phrase.list(blocking), blocking.isEmpty ? .soft : .plain),
      ]
  }

  // MARK: Both sides

  private var agreement: [Block] {
    let differing = rated.projects.filter { !$0.discrepancies.isEmpty }
    let apart = differing.reduce(0) { $0 + $1.discrepancies.count }
    let agreed = differing.reduce(0) { sum, own in
      sum
        + own.discrepancies.count { code in own.transfer.agreed.contains { $0.criterion == code } }
    }
    let told =
      apart == 0
      ? "Aucun critère n’est noté à deux points ou plus d’écart."
      : "\(Phrase.count(apart, "note diffère", "notes diffèrent")) de deux points ou plus, "
        + "\(settled(agreed, of: apart)) à ce jour : "
        + (rated.isAlone
          ? Phrase.list(differing.flatMap(\.discrepancies))
          : Phrase.list(
            differing.map { "\($0.project.code) (\($0.discrepancies.joined(separator: ", ")))" }))
        + "."
    return [.paragraph(told)] + (slice.agreements.isEmpty ? [] : [.table(agreementTable)])
  }

  private func settled(_ agreed: Int, of apart: Int) -> String {
    switch agreed {
    case 0: "sans accord"
    case apart: apart == 1 ? "convenue" : "toutes convenues"
    default: "dont " + Phrase.count(agreed, "convenue", "convenues")
    }
  }

  private var agreementTable: Table {
    let percent = { (share: Decimal) in French.page.percent(share) }
    let coefficient = { (value: Decimal?) in
      value.map { French.page.number($0, decimals: 2) } ?? "non calculable"
    }
    return Table(
      id: "t-accord", caption: "Accord entre les cotations",
      columns: [
        .text("Entre", 34), .number("Projets", 11), .number("Notes", 11), .number("Identiques", 14),
        .number("À un point près", 16), .number("Écart moyen (points)", 14),
        .number("Kappa pondéré", 15),
        .number("AC2 de Gwet", 14),
      ],
      rows: slice.agreements.map { agreement in
        [
          Table.Cell(agreement.pair.label), Table.Cell(String(agreement.projects)),
          Table.Cell(String(agreement.cases)), Table.Cell(percent(agreement.exact)),
          Table.Cell(percent(agreement.withinOne)),
          Table.Cell(French.page.number(agreement.meanDifference, decimals: 2)),
          Table.Cell(coefficient(agreement.kappa)), Table.Cell(coefficient(agreement.gwet)),
        ]
      },
      note:
        "Avant la réunion d’accord. Écart moyen : \(meanDifference), en points de l’échelle de 0 à 4 ; faible sous "
        + "un demi-point, fort à partir d’un point. Des écarts contraires s’y annulent : « identiques » et « à "
        + "un point près » n’en oublient aucun. Kappa et AC2, à poids linéaires : 1 pour un accord complet, 0 pour "
        + "celui du hasard ; le kappa baisse quand presque toutes les notes sont les mêmes, l’AC2 non. "
        + "L’accord entre porteur et évaluateur est entre deux rôles : seul celui de deux évaluateurs dit la "
        + "fidélité de la cotation. " + source)
  }

  /// Of what it is taken, for the pairs that are told.
  private var meanDifference: String {
    let words = slice.agreements.map(\.pair).map { pair in
      switch pair {
      case .roles: "note du porteur moins celle de l’évaluateur"
      case .evaluators: "note du premier évaluateur moins celle du second"
      }
    }
    return words.joined(separator: ", ou ")
  }

  // MARK: Criteria and functions

  private var criteria: Table {
    rated.projects.count == 1 ? notes(of: rated.projects[0]) : countsByCriterion
  }

  /// One by one, where there is a single project.
  private func notes(of own: RatedTransfer.ProjectReadings) -> Table {
    Table(
      id: "t-criteres", caption: rated.framework.title,
      columns: [.text("Critère", 80), .text("Note", 15), .text("Preuve", 15)],
      rows: rated.framework.criteria.map { criterion in
        let mark = own.settledMarks.first { $0.criterion == criterion.code }
        return [
          Table.Cell("\(criterion.code) \(criterion.statement)"),
          Table.Cell(mark?.score.label ?? "sans note", mark?.score.level == nil ? .soft : .plain),
          Table.Cell(mark?.evidence.code ?? "–", .soft),
        ]
      },
      note: "De 0 à 4 : note convenue ou, à défaut, de l’évaluateur. Preuve : \(evidence). "
        + source)
  }

  /// « E0 affirmation, E1 document… »
  private var evidence: String {
    TransferEvidence.allCases.map { "\($0.code) \($0.label)" }.joined(separator: ", ")
  }

  private var countsByCriterion: Table {
    Table(
      id: "t-criteres", caption: rated.framework.title,
      columns: [
        .text("Critère", 64), .number("Favorable (3, 4)", 14), .number("Moyen (2)", 12),
        .number("Défavorable (0, 1)", 16), .number("Sans note", 12),
      ],
      rows: rated.framework.criteria.map { criterion in
        let marks = rated.projects.compactMap { own in
          own.settledMarks.first { $0.criterion == criterion.code }
        }
        let levels = marks.compactMap(\.score.level)
        let count = { (range: ClosedRange<Int>) in String(levels.count { range.contains($0) }) }
        return [
          Table.Cell("\(criterion.code) \(criterion.statement)"), Table.Cell(count(3...4)),
          Table.Cell(count(2...2)), Table.Cell(count(0...1)),
          Table.Cell(String(rated.projects.count - levels.count)),
        ]
      }, note: "En nombre de projets : note convenue ou, à défaut, de l’évaluateur. " + source)
  }

  private var functions: [Block] {
    let own = rated.projects.filter { !$0.transfer.functions.isEmpty }
    guard !own.isEmpty else { return [] }
    let heading = Block.heading(
      Heading(
        level: 2, text: "Ce qu’il faut garder, ce qui peut changer", id: "transfert-fonctions"))
    guard slice.projects.count == 1 else {
      let count = own.reduce(0) { $0 + $1.transfer.functions.count }
      return [
        heading,
        .paragraph(
          "\(Phrase.count(own.count, "projet décrit", "projets décrivent")) "
            + "\(Phrase.count(count, "fonction clé", "fonctions clés")), la forme qu’elles prennent et ce qui "
            + "peut changer ailleurs : voir le rapport de chaque projet."),
      ]
    }
    let rows = own.flatMap { project in
      project.transfer.functions.map { function in
        [
          Table.Cell(function.name, .strong, detail: function.status.label),
          Table.Cell(function.mechanism),
          Table.Cell(function.form, detail: function.otherForms.map { "ailleurs : \($0)" }),
          Table.Cell(function.context ?? "non dit", function.context == nil ? .soft : .plain),
          Table.Cell(
            function.evidence ?? "sans preuve", function.evidence == nil ? .soft : .plain),
        ]
      }
    }
    return [
      heading,
      .table(
        Table(
          id: "t-fonctions", caption: "Fonctions clés, formes et contexte",
          columns: [
            .text("Fonction clé", 26), .text("Mécanisme attendu", 30), .text("Forme ici", 31),
            .text("Conditions de contexte", 24), .text("Preuve", 18),
          ], rows: rows, note: "Mots des porteurs. " + source)),
    ]
  }
}

extension PublishedAgreement.Pair {
  fileprivate var label: String {
    switch self {
    case .roles: "porteur et évaluateur"
    case .evaluators: "deux évaluateurs, chacun sans voir l’autre"
    }
  }
}
