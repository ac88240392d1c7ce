import Demonstration
import Foundation
import Monitoring
import Postgres
import Service
import Store
import XLSForm

extension DemonstrationLoader {
  /// The waves of the plan with their answers, then one that is open and has none, with a few codes in
  /// a file, for whoever tries the demonstration.
  func loadSurveys(_ directory: CallDirectory, codesFile: URL) async throws {
    guard let survey = content.call.surveys?.first,
      let form = Form.read(markdown: try content.form(survey.form)).form
    else { throw OperatorFailure(sentence: "Le questionnaire de la démonstration ne se lit pas.") }
    let questions = form.closedQuestions().map(SurveyQuestion.init)
    let responses = Demonstration.responses(
      call: content.call, plan: content.plan, closedQuestions: questions,
      seed: DemonstrationContent.seed)
    let openQuestion = form.questions().first { question in
      !questions.contains { $0.name == question.name }
    }?.name
    for quarter in content.plan.waves {
      let turnouts = Demonstration.turnouts(
        call: content.call, plan: content.plan, seed: DemonstrationContent.seed
      ).filter { $0.quarter == quarter }
      let wave = try await openWave(
        quarter, survey.code, directory, DemonstrationCards(turnouts), closingAfter: 15)
      let opened = responses.filter { $0.quarter == quarter }.compactMap { response in
        directory.projects[response.projectCode].map {
          OpenedResponse(
            id: response.id, projectID: $0,
            sheet: AnswerSheet(response, openQuestion, questions).asked(by: form))
        }
      }
      try await publishOnce(opened, wave: wave)
    }
    try await openTrialWave(survey.code, directory, codesFile: codesFile)
  }

  private func openTrialWave(
    _ survey: String, _ directory: CallDirectory, codesFile: URL
  ) async throws {
    let count = 5
    let cards = DemonstrationCards(
      Demonstration.trialTurnouts(
        call: content.call, plan: content.plan, cardsPerProject: count),
      readablePerProject: count)
    _ = try await openWave(
      content.plan.trialWave, survey, directory, cards, closingAfter: 0, codesFile: codesFile)
  }

  /// The role that loads reads no response: it learns from the ids, which the seed gives, that they
  /// are there.
  func publishOnce(_ responses: [OpenedResponse], wave: UUID) async throws {
    do {
      try await loading.write { tx in try tx.publish(responses, wave: wave) }
    } catch let error as PostgresError where error.constraint == "response_pkey" {
      return
    }
  }

  func openWave(
    _ quarter: Quarter, _ survey: String, _ directory: CallDirectory, _ cards: DemonstrationCards,
    closingAfter days: Int, codesFile: URL? = nil
  ) async throws -> UUID {
    let existing = try await admin.read { tx in
      try tx.waves(ofCall: directory.callID).first { $0.quarter == quarter }?.id
    }
    if let existing { return existing }
    let tallyKey = TallyKey()
    let waveKeys = WaveKeys(tallyKey: tallyKey)
    let wave = NewWave(
      id: Demonstration.waveID(quarter, seed: DemonstrationContent.seed),
      callID: directory.callID, surveyCode: survey, quarter: quarter, opensOn: quarter.start,
      closesOn: quarter.end.adding(days: days), publicKey: tallyKey.publicKey,
      projects: cards.projects(directory))
    let (used, unused) = cards.hashed(directory, waveKeys, try keys.tagKey())
    // Before the commit: no code must lead to keys that are lost. A start that is cut short in
    // between leaves files that the next one replaces, as the wave has the same id.
    try keys.save(waveKeys, wave: wave.id)
    if let codesFile { try cards.write(to: codesFile) }
    try await admin.write { tx in
      try tx.add(wave)
      try tx.addAccessCodes(used, call: wave.callID, wave: wave.id, areUsed: true)
      try tx.addAccessCodes(unused, call: wave.callID, wave: wave.id, areUsed: false)
    }
    return wave.id
  }
}

extension AnswerSheet {
  /// Questions without an answer were refused.
  fileprivate init(
    _ response: DemonstrationResponse, _ openQuestion: String?, _ questions: [SurveyQuestion]
  ) {
    let chosen = Dictionary(grouping: response.answers, by: \.question)
    var answers = Dictionary(
      uniqueKeysWithValues: questions.map { question in
        let names = chosen[question.name]?.map(\.choice) ?? []
        return (question.name, names.isEmpty ? Answer.refused : .choices(names))
      })
    if let openQuestion, let text = response.freeText { answers[openQuestion] = .text(text) }
    self.init(answers)
  }

  /// Without the answers to what she would not have been asked: inventing knows no condition.
  fileprivate func asked(by form: Form) -> AnswerSheet {
    FormSession(form, resuming: FormDraft(self)).sheet
  }
}
