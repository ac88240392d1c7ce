import Dataset
import Demonstration
import Foundation
import Monitoring
import XLSForm

@testable import Service

/// The two waves of the demonstration as a dataset, without a database and without indicators.
struct DemonstrationWaves {
  private static let seed: UInt64 = 2021

  static func dataset() throws -> CallDataset {
    let plan = try decoded(DemonstrationPlan.self, "sql/seed/demonstration.json")
    let call = Demonstration.callFile(
      facts: try decoded(CallFile.self, "sql/seed/ami-iss-2021.json"), plan: plan, seed: seed)
    var dataset = DemonstrationDataset(
      call: call, quarters: [], year: 2024, on: plan.pinnedToday
    ).dataset()
    dataset.indicators = []
    let text = try String(contentsOf: file("forms/participation.md"), encoding: .utf8)
    guard let form = Form.read(markdown: text).form else {
      preconditionFailure("the form of the demonstration is readable")
    }
    let projects = Dictionary(
      uniqueKeysWithValues: dataset.projects.map { ($0.code, $0.id) })
    let turnouts = Demonstration.turnouts(call: call, plan: plan, seed: seed)
    let responses = Demonstration.responses(
      call: call, plan: plan, closedQuestions: form.closedQuestions().map(SurveyQuestion.init),
      seed: seed)
    dataset.surveys = plan.waves.map { wave in
      SurveyResult(
        wave: Demonstration.waveID(wave, seed: seed), title: "Votre avis sur le projet",
        quarter: wave, questions: form.countedQuestions,
        turnout: turnouts.filter { $0.quarter == wave }.compactMap { turnout in
          projects[turnout.projectCode].map {
            SurveyTurnout(projectID: $0, codes: turnout.codes, responses: turnout.responses)
          }
        },
        tallies: tallies(
          responses.filter { $0.quarter == wave }, form.countedQuestions, projects),
        profiles: profiles(
          responses.filter { $0.quarter == wave }, form.countedQuestions, projects),
        isFictitious: true)
    }
    return dataset
  }

  /// What people answered to the questions that they were asked; no answer is a refusal.
  private static func tallies(
    _ responses: [DemonstrationResponse], _ questions: [SurveyQuestion], _ projects: [String: UUID]
  ) -> [SurveyTally] {
    var counts: [SurveyTally: Int] = [:]
    for response in responses {
      guard let project = projects[response.projectCode] else { continue }
      for (question, choice) in answers(response, questions) {
        counts[
          SurveyTally(projectID: project, question: question.name, choice: choice, count: 0),
          default: 0] += 1
      }
    }
    return counts.map { tally, count in
      SurveyTally(
        projectID: tally.projectID, question: tally.question, choice: tally.choice, count: count)
    }
  }

  private static func profiles(
    _ responses: [DemonstrationResponse], _ questions: [SurveyQuestion], _ projects: [String: UUID]
  ) -> [ProfileTally] {
    var counts: [ProfileTally: Int] = [:]
    for response in responses {
      guard let project = projects[response.projectCode] else { continue }
      let all = answers(response, questions)
      for (profile, said) in all where profile.answerClass == .profile {
        for (question, choice) in all where question.answerClass != .profile {
          counts[
            ProfileTally(
              projectID: project, profile: profile.name, profileChoice: said,
              question: question.name, choice: choice, count: 0), default: 0] += 1
        }
      }
    }
    return counts.map { tally, count in
      var tally = tally
      tally.count = count
      return tally
    }
  }

  private static func answers(
    _ response: DemonstrationResponse, _ questions: [SurveyQuestion]
  ) -> [(SurveyQuestion, String)] {
    let given = Dictionary(grouping: response.answers, by: \.question)
      .mapValues { $0.map(\.choice) }
    return questions.flatMap { question -> [(SurveyQuestion, String)] in
      let isSkipped = question.skips.contains { skip in
        !Set(given[skip.question] ?? []).isDisjoint(with: skip.choices)
      }
      guard !isSkipped else { return [] }
      return (given[question.name] ?? [SurveyChoice.refusal.name]).map { (question, $0) }
    }
  }

  private static func file(_ path: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: path)
  }

  private static func decoded<Content: Decodable>(
    _ type: Content.Type, _ path: String
  ) throws -> Content {
    try JSONDecoder().decode(type, from: Data(contentsOf: file(path)))
  }
}
