import Foundation
import Monitoring
import Publishing
import Writing

/// Opinions of one survey, as a chart of scales and as tables of counts.
struct OpinionFigure {
  let survey: SliceSurvey
  let slice: PublicationSlice

  private var scales: [PublishedQuestion] {
    survey.questions.filter { $0.opinion != nil && $0.isShown }
  }

  func illustration(id: String) -> Illustration? {
    guard !scales.isEmpty else { return nil }
    let chart = LikertChart(rows: scales.map(row), labels: labels)
    let title = "\(finding), \(survey.quarter.label)"
    return Illustration(
      id: id, title: title,
      subtitle: "Part des personnes ayant donné un avis, \(survey.quarter.label), "
        + Phrase.count(survey.turnout.count, "projet", "projets"),
      drawing: chart.drawing(id: id, title: title), alternative: survey.alternative(chart),
      note: note)
  }

  private var finding: String {
    let count = MajorityCount(scales)
    guard count.assessed > 0 else {
      return scales.contains { OpinionSummary($0) != nil }
        ? "Moins de 30 avis par question : aucune majorité n’est évaluée"
        : "Les parts favorables ne sont pas communicables"
    }
    return
      "Majorité favorable assurée pour \(Phrase.count(count.assured, "question", "questions")) "
      + "sur \(count.assessed)" + (survey.fewProjectsWords.map { ", \($0)" } ?? "")
  }

  private var note: String {
    let excluded = scales.compactMap { $0.opinion?.excluded.value }.reduce(0, +)
    let isWhole = scales.allSatisfy { $0.opinion?.excluded.value != nil }
    return
      "n : personnes ayant donné un avis. Une barre claire réunit les deux réponses d’un côté quand "
      + "l’une d’elles est n.c. « Ne sait pas », refus et questions passées sont exclus des parts : "
      + (isWhole
        ? "\(French.page.number(excluded)) réponses au total." : "voir le tableau, par question.")
      + (hasUndivided
        ? " Une barre hachurée réunit tous ceux qui ne sont pas favorables, sans avis compris : n est alors "
          + "le nombre de réponses."
        : "")
      + " Sous 30 personnes (« fragile »), effectifs au lieu de parts. "
      + survey.source(on: slice.today)
  }

  private var hasUndivided: Bool { scales.contains { $0.detail == .favourableOnly } }

  /// Each tone in the words of the first question that has it.
  private var labels: [AnswerTone: String] {
    var labels: [AnswerTone: String] = [:]
    for answer in scales.flatMap(\.answers) {
      if let tone = answer.tone, tone != .excluded, labels[tone] == nil {
        labels[tone] = answer.label
      }
    }
    return labels
  }

  private func row(_ question: PublishedQuestion) -> LikertChart.Row {
    let share = ShareText(question.opinion?.favourable ?? .none, of: question.base)
    let people = question.base.value.map { NSDecimalNumber(decimal: $0).intValue } ?? 0
    let bound = question.bound.map(\.sentence)
    return LikertChart.Row(
      label: question.label, shares: shares(question), undivided: undivided(question),
      mark: bound ?? PublishedFigure.hiddenMark, people: people, isFragile: people < 30,
      summary: share.map { share in
        share.isFragile
          ? "favorable \(share.counts)"
          : "favorable \(share.percent) (\(share.counts)), intervalle "
            + question.text(of: question.opinion?.interval, share)
      } ?? bound ?? PublishedFigure.hiddenMark)
  }

  private func undivided(_ question: PublishedQuestion) -> Double? {
    guard question.detail == .favourableOnly, let base = question.base.value, base > 0,
      let favourable = question.opinion?.favourable.value
    else { return nil }
    return ((base - favourable) / base).double
  }

  /// Answer by answer. The two answers of a side are added up when one of them may not be shown but
  /// their sum may.
  private func shares(_ question: PublishedQuestion) -> [AnswerTone: Double]? {
    guard let base = question.base.value, base > 0, let opinion = question.opinion else {
      return nil
    }
    if question.detail == .favourableOnly {
      return opinion.favourable.value.map { [.favourable: ($0 / base).double] }
    }
    var counts: [AnswerTone: PublishedFigure] = [:]
    for answer in question.answers where answer.tone != .excluded {
      guard let tone = answer.tone else { return nil }
      counts[tone] = sum(counts[tone], answer.count)
    }
    if counts[.veryFavourable] == .hidden || counts[.favourable] == .hidden {
      counts[.veryFavourable] = nil
      counts[.favourable] = opinion.favourable
    }
    if counts[.veryUnfavourable] == .hidden || counts[.unfavourable] == .hidden {
      counts[.veryUnfavourable] = nil
      counts[.unfavourable] = opinion.unfavourable
    }
    guard !counts.values.contains(.hidden) else { return nil }
    return counts.compactMapValues { $0.value.map { ($0 / base).double } }
  }

  private func sum(_ first: PublishedFigure?, _ second: PublishedFigure) -> PublishedFigure {
    guard let first else { return second }
    guard let one = first.value, let other = second.value else { return .hidden }
    return .value(one + other)
  }

  // MARK: Tables

  func tables(id: String) -> [Table] {
    let others = survey.questions.filter {
      $0.opinion == nil && $0.isShown && $0.answerClass != .profile
    }
    return [opinionTable(id: id)].compactMap { $0 }
      + others.enumerated().map { answerTable($0.element, id: "\(id)-q\($0.offset + 1)") }
  }

  func opinionTable(id: String) -> Table? {
    guard !scales.isEmpty else { return nil }
    return Table(
      id: "t-opinions-\(id)",
      caption: "Questions d’opinion, \(survey.quarter.label) : effectifs et part favorable",
      columns: [
        .text("Question", 34), .number("Favorable", 10), .number("Neutre", 8),
        .number("Défavorable", 12), .number("Sans avis, refus", 11),
        .number("Part favorable", 12), .number("Intervalle à 95 %", 20),
      ],
      rows: scales.map { question in
        let opinion = question.opinion
        let share = ShareText(opinion?.favourable ?? .none, of: question.base)
        let count = { (figure: PublishedFigure?) in (figure ?? .none).cell }
        return [
          Table.Cell(question.label), count(opinion?.favourable), count(opinion?.neutral),
          count(opinion?.unfavourable), count(opinion?.excluded),
          Table.Cell(favourable(question, share), .strong),
          Table.Cell(
            question.text(of: opinion?.interval, share), detail: majority(question)),
        ]
      },
      note: intervalNote
        + (scales.contains { $0.detail > .grouped }
          ? " * De toutes les réponses, sans avis compris : le détail n’est pas communicable." : "")
    )
  }

  private func majority(_ question: PublishedQuestion) -> String? {
    question.hasAssuredMajority.map { $0 ? "majorité assurée" : "majorité non assurée" }
  }

  private var intervalNote: String {
    if scales.contains(where: \.isOfFormerFormat) {
      return "Intervalle de Wilson sur les personnes ayant donné un avis."
    }
    let kind =
      survey.fewProjectsWords.map { "Intervalle de Wilson, \($0)." }
      ?? (survey.hasIntervals
        ? "Intervalle de Wilson, élargi parce que les personnes d’un même projet se ressemblent."
        : nil)
    return (kind.map { $0 + " Bornes arrondies vers l’extérieur. " } ?? "")
      + "Une majorité est assurée quand "
      + "l’intervalle est au-dessus de 50 %, que l’intervalle puisse être publié ou non ; elle n’est "
      + "pas évaluée sous 30 personnes."
  }

  private func favourable(_ question: PublishedQuestion, _ share: ShareText?) -> String {
    let text = share?.percent ?? question.bound?.sentence ?? PublishedFigure.hiddenMark
    return question.detail > .grouped ? "\(text) *" : text
  }

  private func answerTable(_ question: PublishedQuestion, id: String) -> Table {
    let base = question.base.value.map { French.page.number($0) } ?? PublishedFigure.hiddenMark
    return Table(
      id: "t-\(id)", caption: "\(question.label) (\(survey.quarter.label), n = \(base))",
      columns: [
        .text("Réponse", 50), .number("Effectif", 14), .number("Part", 16),
        .number("Intervalle à 95 %", 20),
      ],
      rows: question.answers.map { answer in
        let share = ShareText(answer.count, of: question.base)
        return [
          Table.Cell(answer.label), answer.count.cell,
          Table.Cell(share?.percent ?? PublishedFigure.hiddenMark),
          Table.Cell(question.text(of: answer.interval, share)),
        ]
      },
      note: question.allowsSeveral
        ? "Plusieurs réponses possibles : les parts peuvent dépasser 100 % au total." : nil)
  }
}

extension PublishedFigure {
  /// A number, or in its place why there is none.
  var cell: Table.Cell {
    Table.Cell(value.map { French.page.number($0) } ?? absence ?? "", value == nil ? .soft : .plain)
  }
}

extension PublishedBound {
  /// « au moins 75 % ».
  var sentence: String {
    let side =
      switch side {
      case .atLeast: "au moins"
      case .atMost: "au plus"
      }
    return "\(side) \(percent)\u{A0}%"
  }
}
