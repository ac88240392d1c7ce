import API
import Foundation
import Interview
import Monitoring
import Postgres
import Service
import Store
import TestSupport
import Testing
import Writing
import XLSForm

/// Answers of people: once for a code, and nobody's in particular.
struct SurveyTests {
  @Test func `a code opens its form, and a wrong one opens nothing`() async throws {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 1)
      let form: SurveyForm = try await service.open(wave.codes[0]).decode()
      #expect(Form.read(markdown: form.form).form != nil)
      let wrong = try await service.open(AccessCode.random())
      #expect(wrong.status == 422)
      #expect(wrong.problem?.code == .codeRefused)
    }
  }

  @Test func `a used code opens its form like a new one, and only sending tells`() async throws {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 2)
      #expect(try await service.answer(UUID(), wave.codes[0], wave.answers(0)).status == 201)
      let used = try await service.open(wave.codes[0])
      #expect(used.status == 200)
      #expect(try await service.open(wave.codes[1]) == used)
      let again = try await service.answer(UUID(), wave.codes[0], wave.answers(1))
      #expect(again.status == 409 && again.problem?.code == .codeUsed)
      #expect(again.problem?.title == "Cette carte a déjà servi\u{A0}: rien n’a été envoyé.")
      #expect(try await service.world.count("select count(*) from jalon.urn") == 1)
    }
  }

  @Test func `wrong, expired and misspelt codes are one answer`() async throws {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 1)
      let wrong = try await service.open(AccessCode.random())
      let misspelt = try await service.open("12")
      try await service.world.superuser.write {
        try $0.run("update jalon.call set pinned_today = '2026-03-01'")
      }
      #expect(try await service.open(wave.codes[0]) == wrong)
      #expect(misspelt == wrong)
    }
  }

  @Test func `a wave is there as soon as it is open, and gone as soon as it is over`() async throws
  {
    try await withService { service in
      for quarter in ["2025-Q2", "2025-Q3", "2025-Q4"] {
        let wave = try await SurveyWave(service, codes: 1, quarter: quarter)
        #expect(try await service.open(wave.codes[0]).status == 200)
      }
      let wave = try await SurveyWave(service, codes: 1, quarter: "2025-Q1")
      try await service.world.superuser.write {
        try $0.run("update jalon.wave set state = 'closed'")
      }
      let answers = wave.answers(0)
      #expect(try await service.open(wave.codes[0]).problem?.code == .codeRefused)
      #expect(
        try await service.answer(UUID(), wave.codes[0], answers).problem?.code == .codeRefused)
    }
  }

  @Test func `keys that come after their wave was looked at are found when they are asked for`()
    async throws
  {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 1)
      let file = service.keyFolder.appending(path: "\(wave.id.inPath).json")
      let keys = try Data(contentsOf: file)
      try FileManager.default.removeItem(at: file)
      try await service.world.superuser.write {
        try $0.run("update jalon.wave set helpers = 'un interprète'")
      }
      try await Task.sleep(for: .milliseconds(500))
      try keys.write(to: file)
      #expect(try await service.open(wave.codes[0]).status == 200)
    }
  }

  @Test func `cards made before codes had tags open as before`() async throws {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 2)
      try await service.world.superuser.write {
        try $0.run("update jalon.access_code set tag = null")
        try $0.run("update jalon.wave set helpers = 'un interprète'")
      }
      // The service learns of it within the moment that the database takes to tell.
      let deadline = ContinuousClock.now + .seconds(10)
      while try await service.open(wave.codes[0]).status != 200, .now < deadline {
        try await Task.sleep(for: .milliseconds(50))
      }
      #expect(try await service.open(wave.codes[0]).status == 200)
      #expect(try await service.open(AccessCode.random()).problem?.code == .codeRefused)
      #expect(try await service.answer(UUID(), wave.codes[1], wave.answers(0)).status == 201)
    }
  }

  @Test func `an answer that was taken is acknowledged even when its form refuses it by now`()
    async throws
  {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 1)
      let id = UUID()
      let first = try await service.answer(id, wave.codes[0], wave.answers(0))
      #expect(first.status == 201)
      let wrong = ["inconnue": AnswerValue(choices: ["x"])]
      // Another body under the same id: the conflict is told before the form is asked.
      #expect(try await service.answer(id, wave.codes[0], wrong).problem?.code == .conflict)
      #expect(try await service.answer(UUID(), wave.codes[0], wrong).problem?.code == .refused)
    }
  }

  @Test func `the same answer sent twice has one receipt, another under its id is a conflict`()
    async throws
  {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 1)
      let id = UUID()
      let first = try await service.answer(id, wave.codes[0], wave.answers(0))
      let again = try await service.answer(id, wave.codes[0], wave.answers(0))
      #expect(first.status == 201)
      #expect(again.status == 200)
      #expect(first.body == again.body)
      let receipt = try first.decode(ResponseReceipt.self).number
      #expect(receipt.count == 12)
      #expect(Damm.checkDigit(of: receipt) == 0)
      let other = try await service.answer(id, wave.codes[0], wave.answers(1))
      #expect(other.problem?.code == .conflict)
    }
  }

  @Test func `one code with many ids is taken once`() async throws {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 1)
      var taken = 0
      for _ in 0..<4 {
        let answer = try await service.answer(UUID(), wave.codes[0], wave.answers(0))
        if answer.status == 201 { taken += 1 }
      }
      #expect(taken == 1)
      #expect(try await service.world.count("select count(*) from jalon.urn") == 1)
    }
  }

  @Test func `answers the form does not know are refused and the code is not spent`() async throws {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 1)
      let wrong = ["inconnue": AnswerValue(choices: ["x"])]
      #expect(try await service.answer(UUID(), wave.codes[0], wrong).problem?.code == .refused)
      #expect(try await service.answer(UUID(), wave.codes[0], wave.answers(0)).status == 201)
    }
  }

  @Test func `a batch is published from the threshold on, and says nothing of who`() async throws {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 12)
      let job = BatchJob(database: service.database, keys: service.keys, logger: quietLogger)
      for index in 0..<10 {
        _ = try await service.answer(UUID(), wave.codes[index], wave.answers(index))
      }
      try await job.publishWaiting()
      #expect(try await service.world.count("select count(*) from jalon.response") == 0)
      _ = try await service.answer(UUID(), wave.codes[10], wave.answers(10))
      try await job.publishWaiting()
      #expect(try await service.world.count("select count(*) from jalon.response") == 11)
      #expect(try await service.world.count("select count(*) from jalon.urn") == 0)
      // Every code of the wave, used or not, was written by the transaction of the batch.
      let ages = try await service.world.count(
        "select count(distinct xmin::text) from jalon.access_code")
      #expect(ages == 1)
    }
  }

  @Test func `a receipt takes its own answer back, once, and no other`() async throws {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 2)
      let id = UUID()
      let sent = try await service.answer(id, wave.codes[0], wave.answers(0))
      _ = try await service.answer(UUID(), wave.codes[1], wave.answers(1))
      let receipt = try sent.decode(ResponseReceipt.self).number
      #expect(try await service.withdraw(receipt).status == 204)
      #expect(try await service.world.count("select count(*) from jalon.urn") == 1)
      #expect(try await service.withdraw(receipt).problem?.code == .receiptUnknown)
      #expect(try await service.withdraw("1234 5678 9012").problem?.code == .receiptUnknown)
      // A late second sending does not bring the answer back.
      #expect(try await service.answer(id, wave.codes[0], wave.answers(0)).status == 200)
      #expect(try await service.world.count("select count(*) from jalon.urn") == 1)
    }
  }

  @Test func `a receipt is read as people type it`() async throws {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 1)
      let sent = try await service.answer(UUID(), wave.codes[0], wave.answers(0))
      let digits = Array(try sent.decode(ResponseReceipt.self).number)
      let typed = stride(from: 0, to: 12, by: 4).map { String(digits[$0..<$0 + 4]) }
      #expect(try await service.withdraw(typed.joined(separator: " ")).status == 204)
    }
  }

  @Test func `what waits in the urn cannot be read from the database`() async throws {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 1)
      let choice = try #require(wave.answers(0).values.compactMap(\.choices?.first).first)
      _ = try await service.answer(UUID(), wave.codes[0], wave.answers(0))
      let readable = try await service.world.count(
        "select count(*) from jalon.urn where position(convert_to(\(choice), 'UTF8') in sealed) > 0"
      )
      #expect(readable == 0)
    }
  }
}

extension RunningService {
  fileprivate func withdraw(_ receipt: String) async throws -> Answer {
    try await send(
      "POST", Route.withdrawals.path(), body: Wire.bytes(of: Withdrawal(receipt: receipt)))
  }

  func open(_ code: String) async throws -> Answer {
    try await send(
      "POST", Route.surveyForm.path(), body: Wire.bytes(of: SurveyFormRequest(code: code)))
  }

  func answer(
    _ id: UUID, _ code: String, _ answers: [String: AnswerValue]
  ) async throws -> Answer {
    try await send(
      "PUT", Route.response.path([.response: id.inPath]),
      body: Wire.bytes(of: ResponseMessage(code: code, answers: answers)))
  }
}
