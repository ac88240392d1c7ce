import Foundation
import Monitoring
import Statistics

/// One wave of a survey, aggregated but not yet protected. Never leaves this module.
struct RawWave {
  /// The projects of an area that took part.
  struct Subject {
    var area: Area
    var turnout: [SurveyTurnout]

    var responses: Int { turnout.reduce(0) { $0 + $1.responses } }

    /// The projects that answered.
    var answering: [SurveyTurnout] { turnout.filter { $0.responses > 0 } }
  }

  let survey: SurveyResult
  let questions: [WaveQuestion]
  let projects: [Subject]
  /// The call and its axes.
  let areas: [Subject]
  /// The codes of all projects of an area, asked or not.
  private let members: [Area: [String]]
  private let counts: [Place: Int]
  private let profiles: [ProfilePlace: Int]

  private struct ProfilePlace: Hashable {
    var project: UUID
    var profile: String
    var profileChoice: String
    var question: String
    var choice: String
  }

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
    // What was left of several projects is of their axis and of the call, and of no project.
    let left = survey.turnout.filter { $0.leftover != nil }
    let subject = { (area: Area, projects: [Project], left: [SurveyTurnout]) in
      Subject(area: area, turnout: projects.compactMap { turnout[$0.id] } + left)
    }
    self.projects = asked.map { subject(.project(code: $0.code), [$0], []) }
    let together =
      [subject(.call, asked, left)]
      + axes.map { axis in
        subject(
          .axis(code: axis.code), asked.filter { $0.isOn(axis) },
          left.filter { $0.leftover?.axisID == axis.id })
      }
    areas = together.filter { !$0.turnout.isEmpty }
    members = Dictionary(
      axes.map { axis in
        (.axis(code: axis.code), projects.filter { $0.isOn(axis) }.map(\.code))
      }, uniquingKeysWith: { first, _ in first }
    ).merging([.call: projects.map(\.code)]) { first, _ in first }
    counts = Dictionary(
      survey.tallies.map {
        (Place(project: $0.projectID, question: $0.question, choice: $0.choice), $0.count)
      }, uniquingKeysWith: +)
    profiles = Dictionary(
      survey.profiles.map {
        (
          ProfilePlace(
            project: $0.projectID, profile: $0.profile, profileChoice: $0.profileChoice,
            question: $0.question, choice: $0.choice), $0.count
        )
      }, uniquingKeysWith: +)
  }

  func members(of area: Area) -> [String] { members[area] ?? [] }

  /// Of the people of one project who gave one answer to a question of profile, those who are
  /// favourable in another question.
  func favourable(
    _ question: WaveQuestion, by profile: WaveQuestion, _ answer: WaveCount,
    _ turnout: SurveyTurnout
  ) -> Int {
    let ofChoice = { (choice: String) in
      question.favourable.counts.reduce(0) { sum, count in
        guard case .answer(let name, let chosen) = count else { return sum }
        return sum
          + (profiles[
            ProfilePlace(
              project: turnout.projectID, profile: profile.name, profileChoice: choice,
              question: name, choice: chosen)] ?? 0)
      }
    }
    if case .answer(_, let choice) = answer { return ofChoice(choice) }
    let all = question.favourable.counts.reduce(0) { $0 + value(of: $1, turnout) }
    return profile.choices.reduce(all) { $0 - ofChoice($1.name) }
  }

  /// Of the people of one project.
  func value(of count: WaveCount, _ turnout: SurveyTurnout) -> Int {
    switch count {
    case .responses: turnout.responses
    case .silent: turnout.codes - turnout.responses
    case .answer(let question, let choice):
      counts[Place(project: turnout.projectID, question: question, choice: choice)] ?? 0
    case .others(let question, let choice):
      turnout.responses - value(of: .answer(question, choice), turnout)
    case .noAnswer(let question):
      turnout.responses - answered(question, turnout)
    }
  }

  /// Of the people of one project. Nil where a count is impossible.
  func group(
    _ figure: WaveFigure, among base: WaveFigure, in turnout: SurveyTurnout
  ) -> GroupCount? {
    let total = { (figure: WaveFigure) in
      figure.counts.reduce(0) { $0 + value(of: $1, turnout) }
    }
    return try? GroupCount(total(figure), of: total(base))
  }

  /// Of each project of an area that answered. Nil where a count is impossible.
  func groups(
    _ figure: WaveFigure, among base: WaveFigure, over subject: Subject
  ) -> [GroupCount]? {
    let groups = subject.answering.map { group(figure, among: base, in: $0) }
    return groups.contains(nil) ? nil : groups.compactMap(\.self)
  }

  private func answered(_ question: String, _ turnout: SurveyTurnout) -> Int {
    counts.filter { $0.key.project == turnout.projectID && $0.key.question == question }
      .values.reduce(0, +)
  }
}
