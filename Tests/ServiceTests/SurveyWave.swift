import API
import Foundation
import Monitoring
import Postgres
import Service
import Store
import TestSupport
import Testing
import Writing
import XLSForm

/// An open wave of the second call with some cards.
struct SurveyWave: Sendable {
  var id: UUID
  var codes: [String]
  var form: Form

  init(
    _ service: RunningService, codes count: Int, quarter: String = "2025-Q4"
  ) async throws {
    let codes = (0..<count).map { _ in AccessCode.random() }
    let tallyKey = TallyKey()
    let keys = WaveKeys(tallyKey: tallyKey)
    let project = try service.world.project("BZH-01")
    let today = try #require(Day(year: 2026, month: 2, day: 10))
    let wave = NewWave(
      callID: service.world.call.callID, surveyCode: "ecoute",
      quarter: try #require(Quarter(quarter)), opensOn: today, closesOn: today.adding(days: 9),
      publicKey: tallyKey.publicKey, projects: [project: WaveNumbers()])
    let tagKey = try service.keys.tagKey()
    try await service.world.pool("jalon_admin").write { tx in
      try tx.add(wave)
      try tx.addAccessCodes(
        codes.map {
          NewAccessCode(projectID: project, hmac: keys.codeHMAC($0), tag: tagKey.tag($0))
        }, call: wave.callID, wave: wave.id,
        areUsed: false)
    }
    try service.keys.save(keys, wave: wave.id)
    id = wave.id
    self.codes = codes
    form = try #require(Form.read(markdown: try Files.fixtureForm("second-call-form.md").text).form)
  }

  /// Another choice for another person.
  func answers(_ index: Int) -> [String: AnswerValue] {
    Dictionary(
      uniqueKeysWithValues: form.closedQuestions().map { question in
        (
          question.name,
          AnswerValue(choices: [question.choices[index % question.choices.count].name])
        )
      })
  }
}
