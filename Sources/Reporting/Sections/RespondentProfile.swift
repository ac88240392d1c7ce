import Foundation
import Monitoring
import Publishing
import Writing

/// Who answered a survey, from what they said of themselves.
struct RespondentProfile {
  let survey: SliceSurvey
  let slice: PublicationSlice

  private var questions: [PublishedQuestion] {
    survey.questions.filter { $0.answerClass == .profile && $0.isShown }
  }

  func blocks(id: String) -> [Block] {
    guard !questions.isEmpty else { return [] }
    let comparison = RespondentComparison(survey: survey, slice: slice).blocks(id: id)
    return [
      .minor("Qui a répondu", id: "profil-\(id)"),
      .paragraph(
        "Ce que les personnes ont dit d’elles-mêmes. Une réponse n’est publiée que si au moins "
          + "\(slice.call.smallCountThreshold) personnes l’ont donnée, ou aucune ; les plus rares sont "
          + "réunies." + (comparison.isEmpty ? uncompared : "")),
      .table(table(id: id)),
    ] + comparison
  }

  private var uncompared: String {
    isLast
      ? " Ces personnes ne sont pas comparées à celles qui sont accompagnées : aucune ventilation "
        + "d’indicateur n’est déclarée pour ces questions, ou trop peu de groupes sont publiés des deux côtés."
      : ""
  }

  private var isLast: Bool {
    slice.lastSurveys.contains { $0.title == survey.title && $0.quarter == survey.quarter }
  }

  private func table(id: String) -> Table {
    Table(
      id: "t-profil-\(id)",
      caption: "Profil des personnes ayant répondu, \(survey.quarter.label)",
      columns: [
        .text("Question", 40), .text("Réponse", 32), .number("Effectif", 12), .number("Part", 16),
      ],
      rows: questions.flatMap(rows),
      note:
        "Parts des personnes qui ont répondu à la question ; un refus n’y compte que s’il est réuni "
        + "avec d’autres réponses. " + survey.source(on: slice.today))
  }

  private func rows(_ question: PublishedQuestion) -> [[Table.Cell]] {
    let answers = question.answers.map { answer in
      let share = ShareText(answer.count, of: question.base)
      return [
        Table.Cell(question.label), Table.Cell(answer.label), answer.count.cell,
        Table.Cell(share?.percent ?? PublishedFigure.hiddenMark),
      ]
    }
    guard question.silent.value != nil else { return answers }
    return answers + [
      [
        Table.Cell(question.label), Table.Cell("Refus ou question passée", .soft),
        question.silent.cell, Table.Cell("–", .soft),
      ]
    ]
  }
}
