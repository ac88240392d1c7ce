import Foundation
import Monitoring
import Publishing

/// What is published of a survey, count by count.
struct SurveyFigures {
  let survey: SliceSurvey

  var figures: [ReportFigure] {
    turnout(survey.total) + survey.questions.flatMap(question)
      + survey.openAnswers.flatMap(written) + survey.turnout.flatMap(turnout)
  }

  private func turnout(_ turnout: PublishedTurnout) -> [ReportFigure] {
    let contacts = turnout.contacts.map { contacts in
      [
        ("Personnes accompagnées", contacts.population), ("Personnes invitées", contacts.invited),
        ("Personnes rencontrées", contacts.reached), ("Refus", contacts.refused),
      ].filter { $0.1 != .none }
    }
    let counts = [("Cartes remises", turnout.codes), ("Réponses", turnout.responses)]
    return ((contacts ?? []) + counts).map { title, figure in
      count(figure, "", title, "", turnout.area, projects: nil)
    }
  }

  private func question(_ question: PublishedQuestion) -> [ReportFigure] {
    question.toldCounts.map { answer, figure in
      count(
        figure, question.name, question.label, answer, survey.total.area,
        projects: question.projects)
    }
  }

  private func written(_ answers: PublishedOpenAnswers) -> [ReportFigure] {
    answers.toldCounts.map { group, figure in
      count(
        figure, answers.question, answers.label, group, survey.total.area, projects: nil)
    }
  }

  private func count(
    _ figure: PublishedFigure, _ code: String, _ title: String, _ group: String, _ area: Area,
    projects: Int?
  ) -> ReportFigure {
    var told = ReportFigure(
      kind: .survey, code: code, title: title, unit: "réponses", area: area,
      period: survey.quarter.label, group: group, state: .hidden, projects: projects,
      source: "enquête «\u{A0}\(survey.title)\u{A0}»")
    told.set(figure) { $0 }
    return told
  }
}
