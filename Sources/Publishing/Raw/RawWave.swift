import Foundation
import Monitoring

/// One wave of a survey, aggregated but not yet protected. Never leaves this module.
struct RawWave {
  /// The projects of an area that took part.
  struct Subject {
    var area: Area
    var turnout: [SurveyTurnout]
  }

  let survey: SurveyResult
  let questions: [WaveQuestion]
  let projects: [Subject]
  /// The call and its axes.
  let areas: [Subject]
  private let counts: [Place: Int]

  private struct Place: Hashable {
    var project: UUID
    var question: String
    var choice: String
  }

  init(_ survey: SurveyResult, projects: [Project], axes: [Axis]) {
    self.survey = survey
    questions = survey.questions.map(WaveQuestion.init)
    let turnout = Dictionary(
      survey.turnout.map { ($0.projectID, $0) }, uniquingKeysWith: { first, _ in first })
    let asked = projects.filter { turnout[$0.id] != nil }
    let subject = { (area: Area, projects: [Project]) in
      Subject(area: area, turnout: projects.compactMap { turnout[$0.id] })
    }
    self.projects = asked.map { subject(.project(code: $0.code), [$0]) }
    let together =
      [subject(.call, asked)]
      + axes.map { axis in subject(.axis(code: axis.code), asked.filter { $0.isOn(axis) }) }
    areas = together.filter { !$0.turnout.isEmpty }
    counts = Dictionary(
      survey.tallies.map {
        (Place(project: $0.projectID, question: $0.question, choice: $0.choice), $0.count)
      }, uniquingKeysWith: +)
  }

  func count(_ project: UUID, _ question: String, _ choice: String) -> Int {
    counts[Place(project: project, question: question, choice: choice)] ?? 0
  }
}
