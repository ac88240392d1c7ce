package import Foundation
package import Monitoring

extension Demonstration {
  /// How many people were asked and how many answered, by wave then by project.
  package static func turnouts(
    call: CallFile, plan: DemonstrationPlan, seed: UInt64
  ) -> [DemonstrationTurnout] {
    plan.waves.flatMap { wave in
      asked(in: wave, call, plan).map { project in
        var draw = SplitMix64(seed: seed, "turnout", project.code, wave.code)
        let responses = max(5, Int(draw.near(Double(project.respondents), spread: 0.18).rounded()))
        let codes = (responses * 100 + 99) / draw.integer(26...70)
        return DemonstrationTurnout(
          projectCode: project.code, quarter: wave, codes: codes, responses: responses)
      }
    }
  }

  /// A few cards for each project of the last wave, of which none was used yet.
  package static func trialTurnouts(
    call: CallFile, plan: DemonstrationPlan, cardsPerProject: Int
  ) -> [DemonstrationTurnout] {
    guard let last = plan.waves.last else { return [] }
    return asked(in: last, call, plan).map { project in
      DemonstrationTurnout(
        projectCode: project.code, quarter: plan.trialWave, codes: cardsPerProject, responses: 0)
    }
  }

  /// The same at each load, so that a load that was cut short is taken up again.
  package static func waveID(_ quarter: Quarter, seed: UInt64) -> UUID {
    var draw = SplitMix64(seed: seed, "wave", quarter.code)
    return draw.uuid()
  }

  /// Everyone's answers to the closed questions of the form, in the order of the turnouts.
  package static func responses(
    call: CallFile, plan: DemonstrationPlan, closedQuestions: [SurveyQuestion], seed: UInt64
  ) -> [DemonstrationResponse] {
    let scales = closedQuestions.map { AnswerScale(of: $0, in: plan) }
    var responses: [DemonstrationResponse] = []
    for turnout in turnouts(call: call, plan: plan, seed: seed) {
      guard let project = plan.projects.first(where: { $0.code == turnout.projectCode }) else {
        continue
      }
      var draw = SplitMix64(seed: seed, "responses", project.code, turnout.quarter.code)
      let satisfaction = satisfaction(in: project, turnout.quarter, plan)
      for _ in 0..<turnout.responses {
        let opinion = draw.near(satisfaction, spread: 0.5)
        responses.append(
          DemonstrationResponse(
            id: draw.uuid(), projectCode: project.code, quarter: turnout.quarter,
            answers: scales.flatMap {
              $0.answers(opinion: opinion, project: project, plan: plan, using: &draw)
            }))
      }
    }
    return withSentences(withTexts(responses, plan.coding, seed), plan.sentences, seed)
  }

  private static func asked(
    in wave: Quarter, _ call: CallFile, _ plan: DemonstrationPlan
  ) -> [DemonstrationPlan.ProjectPlan] {
    let codes = Set(call.projects.map(\.code))
    return plan.projects.filter {
      codes.contains($0.code) && Quarter.covering($0.startsOn, $0.endsOn).contains(wave)
    }
  }

  /// What people think of a project, 0 to 1, better at each wave and for projects that attain more.
  private static func satisfaction(
    in project: DemonstrationPlan.ProjectPlan, _ wave: Quarter, _ plan: DemonstrationPlan
  ) -> Double {
    let rank = Double(plan.waves.firstIndex(of: wave) ?? 0)
    return 0.36 + 0.0025 * Double(project.successPercent) + 0.06 * rank
  }

  /// What people write in the wave of which open answers are coded.
  private static func withTexts(
    _ responses: [DemonstrationResponse], _ coding: DemonstrationPlan.Coding, _ seed: UInt64
  ) -> [DemonstrationResponse] {
    var draw = SplitMix64(seed: seed, "texts")
    var responses = responses
    for position in responses.indices where responses[position].quarter == coding.wave {
      responses[position].freeText = coding.text(using: &draw)
    }
    return responses
  }

  /// Gives each sentence once, to answers far from one another.
  private static func withSentences(
    _ responses: [DemonstrationResponse], _ sentences: [String], _ seed: UInt64
  ) -> [DemonstrationResponse] {
    guard !sentences.isEmpty, responses.count >= sentences.count else { return responses }
    var draw = SplitMix64(seed: seed, "sentences")
    var responses = responses
    let stride = responses.count / sentences.count
    for (position, sentence) in sentences.enumerated() {
      responses[position * stride + draw.integer(0...stride - 1)].freeText = sentence
    }
    return responses
  }
}
