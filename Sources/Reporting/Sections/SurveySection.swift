import Foundation
import Monitoring
import Publishing
import Writing

/// What the people say, survey by survey.
struct SurveySection {
  let slice: PublicationSlice

  init(_ slice: PublicationSlice) {
    self.slice = slice
  }

  var blocks: [Block] {
    var blocks: [Block] = [
      .heading(Heading(level: 1, text: "Parole des personnes accompagnées", id: "parole"))
    ]
    if slice.surveys.isEmpty {
      blocks.append(
        .paragraph(
          "Aucune enquête n’a de réponse publiée à cette date pour les projets "
            + "\(slice.words.possessive)."))
    }
    for (index, survey) in slice.surveys.enumerated() {
      blocks += self.blocks(of: survey, id: "e\(index + 1)")
    }
    return blocks
  }

  private func blocks(of survey: SliceSurvey, id: String) -> [Block] {
    let mark = survey.isFictitious ? " (données fictives)" : ""
    var blocks: [Block] = [
      .heading(
        Heading(
          level: 2, text: "\(survey.title), \(survey.quarter.label)\(mark)", id: "enquete-\(id)")),
      .paragraph(introduction(survey)),
    ]
    let turnout = TurnoutFigure(survey: survey, slice: slice)
    if let chart = turnout.illustration(id: "g-retour-\(id)") { blocks.append(.figure(chart)) }
    if let table = SurveyContacts(survey: survey, slice: slice).table(id: id) {
      blocks.append(.table(table))
    }
    guard isLast(survey) || survey.quarter.year == slice.year else {
      return blocks + former(survey, id: id)
    }
    blocks += RespondentProfile(survey: survey, slice: slice).blocks(id: id)
    let opinions = OpinionFigure(survey: survey, slice: slice)
    let answers =
      (opinions.illustration(id: "g-opinions-\(id)").map { [Block.figure($0)] } ?? [])
      + opinions.tables(id: id).map(Block.table)
    if !answers.isEmpty { blocks += [.minor("Ce qu’elles disent", id: "avis-\(id)")] + answers }
    blocks += OpinionChanges(survey: survey, slice: slice).blocks(id: id)
    blocks += FollowedPeople(survey: survey, slice: slice).blocks(id: id)
    blocks += OpinionProfiles(survey: survey, slice: slice).blocks(id: id)
    blocks += OpenAnswersText(survey: survey, slice: slice).blocks(id: id)
    return blocks
  }

  private func isLast(_ survey: SliceSurvey) -> Bool {
    slice.lastSurveys.contains { $0.title == survey.title && $0.quarter == survey.quarter }
  }

  /// An earlier wave is told by its opinions: what changed since stands with the last one.
  private func former(_ survey: SliceSurvey, id: String) -> [Block] {
    let opinions = OpinionFigure(survey: survey, slice: slice).opinionTable(id: id)
    return [
      .paragraph(
        "Qui a répondu et le détail des autres questions de cette vague relèvent du rapport de "
          + "\(survey.quarter.year).")
    ] + (opinions.map { [.table($0)] } ?? [])
  }

  private func introduction(_ survey: SliceSurvey) -> String {
    let number = { (figure: PublishedFigure) in
      figure.value.map { French.page.number($0) } ?? figure.absence ?? ""
    }
    var text =
      "\(number(survey.total.responses)) réponses pour \(number(survey.total.codes)) codes remis, "
      + "dans \(Phrase.count(survey.turnout.count, "projet", "projets")). Chaque personne répond "
      + "une fois, sans donner son nom. "
      + SurveyContacts(survey: survey, slice: slice).sentence
    text += survey.channelSentence
    let unshown = survey.questions.count { !$0.isShown }
    if unshown > 0 {
      text +=
        " "
        + Phrase.count(
          unshown, "question ne peut pas être publiée", "questions ne peuvent pas être publiées")
        + " : trop peu de personnes, ou un effectif que l’on pourrait retrouver."
    }
    return text
      + " Les personnes ayant répondu n’ont pas été tirées au sort : l’intervalle ne couvre pas le "
      + "biais de non-réponse."
  }
}

extension Block {
  /// A heading of the third level.
  static func minor(_ text: String, id: String) -> Block {
    .heading(Heading(level: 3, text: text, id: id))
  }
}

extension SliceSurvey {
  /// What a chart shows, for those who do not see it. Two waves of one name are told apart.
  func alternative(_ chart: some Chart) -> String {
    "« \(title) », \(quarter.label). \(chart.description)"
  }

  /// Told of the whole survey: of fewer people, a language would tell who answered.
  var channelSentence: String {
    func list(_ kind: ChannelCount.Kind) -> String? {
      let parts = channels.filter { $0.kind == kind }.map {
        "\($0.words) (\(French.page.number(Decimal($0.responses))))"
      }
      return parts.isEmpty ? nil : Phrase.list(parts)
    }
    let sentences = [
      list(.language).map { " Langues des réponses de toute l’enquête : \($0)." },
      list(.mode).map { " Façons de répondre : \($0)." },
    ]
    return sentences.compactMap(\.self).joined()
  }

  func source(on day: Day) -> String {
    "Source : enquête « \(title) », \(quarter.label), données au \(French.page.day(day))."
  }
}
