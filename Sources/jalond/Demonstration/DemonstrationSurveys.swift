import Demonstration
import Foundation
import Monitoring
import Postgres
import Service
import Store
import XLSForm

extension DemonstrationLoader {
  /// The waves of the plan with their answers; the last one stays open for who tries the
  /// demonstration, with a few codes on paper.
  func loadSurveys(_ directory: CallDirectory, codesFile: URL) async throws {
    guard let survey = content.call.surveys?.first,
      let form = Form.read(markdown: try content.form(survey.form)).form
    else { throw OperatorFailure(sentence: "Le questionnaire de la démonstration ne se lit pas.") }
    let questions = form.closedQuestions().map(SurveyQuestion.init)
    let responses = Demonstration.responses(
      call: content.call, plan: content.plan, closedQuestions: questions, seed: content.seed)
    let openQuestion = form.questions().first { question in
      !questions.contains { $0.name == question.name }
    }?.name
    for quarter in content.plan.waves {
      let wave = try await addWave(quarter, survey.code, directory, codesFile: codesFile)
      let opened = responses.filter { $0.quarter == quarter }.compactMap { response in
        directory.projects[response.projectCode].map {
          OpenedResponse(
            id: response.id, projectID: $0,
            answers: AnswerSheet(response, openQuestion, questions).asked(by: form))
        }
      }
      try await publishOnce(opened, wave: wave)
    }
  }

  private func publishOnce(_ responses: [OpenedResponse], wave: UUID) async throws {
    do {
      try await load.write { tx in try tx.publish(responses, wave: wave) }
    } catch let error as PostgresError where error.sqlstate == "23505" {
      return
    }
  }

  private func addWave(
    _ quarter: Quarter, _ survey: String, _ directory: CallDirectory, codesFile: URL
  ) async throws -> UUID {
    let there = try await admin.read { tx in
      try tx.waves(ofCall: directory.callID).first { $0.quarter == quarter }?.id
    }
    if let there { return there }
    let waveKeys = WaveKeys()
    let turnouts = Demonstration.turnouts(
      call: content.call, plan: content.plan, seed: content.seed
    ).filter { $0.quarter == quarter }
    let isOpen = quarter == content.plan.waves.last
    let cards = isOpen ? Self.cards(turnouts, perProject: 5) : []
    let used = Self.unknownCodes(turnouts.map { ($0.projectCode, $0.responses) }, directory)
    let unused = Self.unknownCodes(
      turnouts.map { ($0.projectCode, $0.codes - $0.responses - (isOpen ? 5 : 0)) }, directory)
    let wave = try await admin.write { tx in
      let wave = try tx.addWave(
        call: directory.callID, survey: survey, quarter: quarter, opensOn: quarter.start,
        closesOn: isOpen ? quarter.end.adding(days: 60) : quarter.end.adding(days: 15),
        publicKey: waveKeys.publicKey)
      try tx.addAccessCodes(used, call: directory.callID, wave: wave, areUsed: true)
      try tx.addAccessCodes(
        unused
          + cards.compactMap { card in
            directory.projects[card.project].map { ($0, waveKeys.codeHMAC(card.code)) }
          }, call: directory.callID, wave: wave, areUsed: false)
      // A code that leads to no keys would be a promise broken: the file is written before commit.
      try keys.save(waveKeys, wave: wave)
      if isOpen { try Self.write(cards, to: codesFile) }
      return wave
    }
    return wave
  }

  /// Codes nobody holds: the demonstration counts them, and cannot use them.
  private static func unknownCodes(
    _ counts: [(project: String, count: Int)], _ directory: CallDirectory
  ) -> [(projectID: UUID, hmac: Data)] {
    counts.flatMap { project, count in
      (0..<max(0, count)).compactMap { _ in
        directory.projects[project].map { ($0, WaveKeys().codeHMAC("")) }
      }
    }
  }

  private static func cards(
    _ turnouts: [DemonstrationTurnout], perProject: Int
  ) -> [(project: String, code: String)] {
    turnouts.flatMap { turnout in
      (0..<perProject).map { _ in (turnout.projectCode, AccessCode.random()) }
    }
  }

  private static func write(_ cards: [(project: String, code: String)], to file: URL) throws {
    let lines = cards.map { "\($0.project)  \(AccessCode.grouped($0.code))" }
    let text =
      "Codes d’accès de la démonstration (données fictives). Chacun sert une fois.\n"
      + lines.joined(separator: "\n") + "\n"
    let made = FileManager.default.createFile(
      atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    guard made else {
      throw OperatorFailure(
        sentence: "Impossible d’écrire \(file.path). Vérifier les droits du dossier.")
    }
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
