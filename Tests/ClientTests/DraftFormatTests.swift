import API
import Foundation
import Monitoring
import Testing

@testable import Client

/// What a client wrote in any format is read for ever; what it does not know is told and kept.
struct DraftFormatTests {
  let folder = TemporaryFolder()
  private var state: StateFolder { StateFolder(folder.path) }

  private func quarterDraft(_ name: String, login: String, _ path: String) throws -> QuarterDraft {
    let (project, quarter) = (String(path.prefix(36)), String(path.dropFirst(37)))
    let service = try ServiceAddress("http://127.0.0.1:8434")
    let account = state.account(login, of: service).path
    try DurableFile.replace("\(account)/key.json", with: try Fixture.bytes("\(name).key.json"))
    try DurableFile.replace(
      "\(account)/brouillons/\(path).brouillon", with: try Fixture.bytes("\(name).brouillon"))
    let keys = KeyFile(state, login: login, service: service)
    guard case .key(let key) = try keys.unwrap(password: "demonstration") else {
      throw DraftError.wrongKey
    }
    let session = Session(
      service: service, token: "",
      account: AccountMessage(login: login, name: "", kind: .holder, isFictitious: true),
      draftKey: key)
    return try QuarterDraft.open(
      of: try #require(UUID(uuidString: project)), quarter, for: session, in: state)
  }

  private func surveyDraft(_ name: String, format: Int, code: String) throws -> SurveyDraft {
    try DurableFile.replace(
      "\(state.surveys.path)/sel", with: try Fixture.bytes("survey-drafts-\(format).salt"))
    let surveys = SurveyFolder(state)
    let file = surveys.draft(named: try surveys.key(of: code, cost: .standard).name)
    try DurableFile.replace(file, with: try Fixture.bytes("\(name).brouillon"))
    return try SurveyDraft.open(code: code, in: state)
  }

  private func cell(_ indicator: String, _ category: String? = nil) throws -> Cell {
    Cell(
      indicatorID: try #require(UUID(uuidString: indicator)),
      categoryID: try category.map { try #require(UUID(uuidString: $0)) })
  }

  // MARK: - Format 1

  @Test func `a quarter draft of format 1 is read`() throws {
    let draft = try quarterDraft(
      "quarter-draft-1", login: "porteur-p06", "a0002397-cbaa-47e0-beca-09c4ba9522a7-2024-Q4")
    #expect(!draft.isPending)
    #expect(draft.content.versionRead == 0)
    let cells = draft.content.cells
    #expect(cells.count == 13)
    let met = try cell("B63CB18D-766C-4B3D-BE60-A068C5A2757A")
    let entry = try #require(cells[met] ?? nil)
    #expect(entry.measured == .number(118))
    #expect(entry.comment == "Deux permanences de plus en décembre.")
    let opened = try cell("5F25700A-4CA1-4A55-B8F6-33929D0C0E6B")
    #expect(cells[opened]??.reason == .other)
    #expect(cells[opened]??.reasonText == "local fermé")
    #expect(cells[opened]??.comment == nil)
    let declared = try cell("405DCA8C-4811-46B4-9D87-ACDE0A0667F3")
    #expect(cells[declared]??.formula == "=3/4")
    let women = try cell(
      "B63CB18D-766C-4B3D-BE60-A068C5A2757A", "CFFB5FC4-2C85-4F2B-9CAF-CF1B0F163E6E")
    #expect(cells[women]??.reason == .activity)
    let men = try cell(
      "B63CB18D-766C-4B3D-BE60-A068C5A2757A", "407E0D7F-91F2-40D9-9B1E-98FE910C18F4")
    #expect(cells[men] == .some(nil))
    #expect(
      try cells[cell("F6CE53A7-5569-493E-8F14-0FDD5D24518A")]??.measured
        == .quotient(numerator: 35, denominator: 41))
    #expect(
      try cells[cell("7C7946D2-315A-4223-A54F-4AA121F5EE67")]??.measured
        == .number(Decimal(string: "1234.5") ?? 0))
    #expect(
      try cells[cell("D669C505-1F0B-473D-BCA3-716AB6BCA8D6")]??.measured
        == .missing(.notApplicable))
    #expect(draft.content.lastTouched == (try cell("4418F373-1BDE-4E7E-B786-7FFF5951D5D1")))
  }

  @Test func `a quarter frozen in format 1 goes as it is`() throws {
    let draft = try quarterDraft(
      "quarter-draft-1-frozen", login: "porteur-p02",
      "fcefcf48-b97c-46cb-9860-a2b3bbde33af-2024-Q4")
    let frozen = try #require(draft.frozen)
    #expect(
      frozen.path
        == "/v1/projects/fcefcf48-b97c-46cb-9860-a2b3bbde33af/quarters/2024-Q4/submissions/01a215f3-e652-706c-ba76-ec6c48030a54"
    )
    let sending: SendingMessage = try JalonClient.message(frozen.body)
    #expect(sending.values.count == 11)
    #expect(sending.values.allSatisfy { $0.entry != nil })
  }

  @Test func `a quarter's receipt kept in format 1 is told again`() throws {
    let draft = try quarterDraft(
      "quarter-draft-1-received", login: "porteur-p10",
      "d70c7006-0c0f-4ca9-80e8-705835fee544-2024-Q2")
    let receipt = try #require(draft.receipt)
    #expect(receipt.project == "P10")
    #expect(receipt.version == 1)
    #expect(receipt.digest.hasPrefix("4447c561"))
  }

  @Test func `a survey draft of format 1 is read`() throws {
    let draft = try surveyDraft("survey-draft-1", format: 1, code: "6125895563869444")
    let given = try #require(draft.content.given)
    #expect(given.language == "fr")
    #expect(given.answers["mots_simples"] == AnswerValue(choices: ["beaucoup"]))
    #expect(given.answers.count == 8)
    #expect(!draft.isPending)
  }

  @Test func `answers frozen in format 1 go as they are`() throws {
    let draft = try surveyDraft("survey-draft-1-frozen", format: 1, code: "0374954740217352")
    let frozen = try #require(draft.frozen)
    #expect(frozen.path == "/v1/responses/58d0d48b-8363-4baa-b57e-d3ee1883328a")
    let response: ResponseMessage = try JalonClient.message(frozen.body)
    #expect(response.code == "0374954740217352")
    #expect(response.answers.count == 18)
  }

  @Test func `a survey's receipt kept in format 1 is told again`() throws {
    let draft = try surveyDraft("survey-draft-1-received", format: 1, code: "5072625661319354")
    #expect(draft.receipt?.number == "998799959731")
    #expect(draft.content.given?.language == "ar")
  }

  @Test func `session and folios of format 1 are read`() throws {
    try DurableFile.replace(state.session, with: try Fixture.bytes("session-1.json"))
    let session = try #require(try SessionFile(state).read())
    #expect(session.account.login == "porteur-p06")
    #expect(session.account.kind == .holder)
    #expect(session.service.description == "http://127.0.0.1:8434")
    try DurableFile.replace("\(state.path)/folios", with: try Fixture.bytes("folios-1.txt"))
    let register = FolioRegister(state)
    let sheet = FolioRegister.Sheet(model: "participation 2", folio: "0007")
    #expect(try register.contains(sheet))
    #expect(try !register.contains(FolioRegister.Sheet(model: "participation 2", folio: "0008")))
    let other = FolioRegister.Sheet(model: "participation 2", folio: "0008")
    try register.add(other)
    #expect(try register.contains(sheet) && register.contains(other))
  }

  // MARK: - Format 2

  @Test func `a quarter draft of format 2 is read`() throws {
    let draft = try quarterDraft(
      "quarter-draft-2", login: "porteur-p06", "a0002397-cbaa-47e0-beca-09c4ba9522a7-2024-Q4")
    #expect(draft.content.versionRead == 0)
    let met = try cell("B63CB18D-766C-4B3D-BE60-A068C5A2757A")
    let entry = try #require(draft.content.cells[met] ?? nil)
    #expect(entry.measured == .number(118))
    #expect(entry.formula == "=112+6")
    #expect(entry.comment == "Deux permanences de plus.")
    let passed = try cell("B664462A-EF7C-49DA-BB8F-E0085F72863F")
    #expect(draft.content.cells[passed]??.reasonText == "panne")
    #expect(draft.content.cells.values.contains { $0 == nil })
  }

  @Test func `survey drafts of format 2 are read`() throws {
    let draft = try surveyDraft("survey-draft-2", format: 2, code: "7520562189879459")
    #expect(draft.content.given?.language == "ar")
    #expect(draft.content.given?.answers["avis_ecoute"] == AnswerValue(choices: ["beaucoup"]))
    let frozen = try #require(
      try surveyDraft("survey-draft-2-frozen", format: 2, code: "1555208499464711").frozen)
    #expect(frozen.path == "/v1/responses/81869fc9-5743-4bb3-be45-9e31a29acc5f")
    let response: ResponseMessage = try JalonClient.message(frozen.body)
    #expect(response.code == "1555208499464711")
  }

  @Test func `session and folios of format 2 are read`() throws {
    try DurableFile.replace(state.session, with: try Fixture.bytes("session-2.json"))
    let session = try #require(try SessionFile(state).read())
    #expect(session.account.login == "porteur-p06")
    try DurableFile.replace("\(state.path)/folios", with: try Fixture.bytes("folios-2.json"))
    let sheet = FolioRegister.Sheet(model: "participation 2", folio: "0008")
    #expect(try FolioRegister(state).contains(sheet))
  }

  // MARK: - The form of records

  @Test func `records of a quarter draft are written in format 2`() throws {
    let id = try #require(UUID(uuidString: "00000000-0000-4000-8000-000000000001"))
    let cell = Cell(indicatorID: id, categoryID: id)
    let steps: [(DraftStep<QuarterChanges>, String)] = [
      (.changed(.began(version: 3)), #"{"contenu":{"version":3},"format":2,"genre":"debut"}"#),
      (
        .changed(
          .saved(
            CellEntry(
              cell: cell, measured: .quotient(numerator: 12, denominator: 40), reason: .method,
              reasonText: nil, comment: "compté", formula: "=10+2/40"))),
        #"{"contenu":{"commentaire":"compté","denominateur":"40","formule":"=10+2/40","indicateur":"00000000-0000-4000-8000-000000000001","modalite":"00000000-0000-4000-8000-000000000001","motif":"methode","valeur":"12"},"format":2,"genre":"valeur"}"#
      ),
      (
        .changed(.emptied(Cell(indicatorID: id))),
        #"{"contenu":{"indicateur":"00000000-0000-4000-8000-000000000001"},"format":2,"genre":"vide"}"#
      ),
      (
        .frozen(FrozenRequest(id: id, path: "/v1/x", body: Data("{}"))),
        #"{"contenu":{"chemin":"/v1/x","corps":"e30=","id":"00000000-0000-4000-8000-000000000001"},"format":2,"genre":"fige"}"#
      ),
      (.thawed, #"{"format":2,"genre":"degele"}"#),
    ]
    for (step, text) in steps {
      let bytes = try JalonClient.encoded(QuarterDraftRecord(step))
      #expect(String(decoding: bytes, as: UTF8.self) == text)
      let again = try JSONDecoder().decode(QuarterDraftRecord.self, from: bytes)
      #expect(try JalonClient.encoded(again) == bytes)
    }
  }

  @Test func `records of a survey draft are written in format 2`() throws {
    let given = SurveyAnswers.Given(
      language: "ar",
      answers: [
        "a": AnswerValue(choices: ["oui"]), "b": AnswerValue(text: "رأي"),
        "c": AnswerValue(number: Numeral(Decimal(string: "1.5") ?? 0)), "d": AnswerValue(),
      ], standing: ["e": "3"])
    let text =
      #"{"contenu":{"langue":"ar","presents":{"e":"3"},"reponses":{"a":{"choix":["oui"]},"b":{"texte":"رأي"},"c":{"nombre":"1.5"},"d":{"refus":true}}},"format":2,"genre":"reponses"}"#
    let bytes = try JalonClient.encoded(SurveyDraftRecord(.changed(given)))
    #expect(String(decoding: bytes, as: UTF8.self) == text)
    let again = try JSONDecoder().decode(SurveyDraftRecord.self, from: bytes)
    guard case .changed(let read) = again.step else { throw DraftError.wrongKey }
    #expect(read == given)
  }

  // MARK: - Unknown formats

  @Test(arguments: [
    #"{"format":3,"genre":"debut","contenu":{"version":1}}"#,
    #"{"format":2,"genre":"note","contenu":{}}"#,
    #"{"format":2,"genre":"valeur","contenu":{"indicateur":"x"}}"#,
    #"{"deleted":{"_0":1}}"#, "pas du JSON",
  ])
  func `an unknown record sets the whole draft aside`(record: String) throws {
    let (path, key) = (folder.file("p06.brouillon"), DraftKey.random())
    do {
      let file = try DraftFile.open(path, key: key)
      try file.append(try JalonClient.encoded(QuarterDraftRecord(.changed(.began(version: 1)))))
      try file.append(Data(record))
    }
    let bytes = try DurableFile.contents(path)
    let error = #expect(throws: DraftError.self) { try QuarterDraft.open(path, key: key) }
    guard case .unknownRecord(let format, let aside) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(format == (record.contains("format\":3") ? 3 : record.first == "{" ? format : nil))
    #expect(try DurableFile.contents(aside) == bytes)
    #expect(try DurableFile.contents(path) == nil)
    #expect(folder.names == [String(aside.dropFirst(folder.path.count + 1))])
    let fresh = try QuarterDraft.open(path, key: key)
    #expect(fresh.content.isEmpty)
  }

  @Test func `files of a later format are told and left as they are`() throws {
    let later = Data(#"{"format":9}"#)
    try DurableFile.replace(state.session, with: later)
    #expect(throws: StateError.unknownFormat(path: state.session, format: 9)) {
      try SessionFile(state).read()
    }
    try DurableFile.replace("\(state.path)/folios", with: later)
    #expect(throws: StateError.self) {
      try FolioRegister(state).add(FolioRegister.Sheet(model: "f 1", folio: "0001"))
    }
    let keys = KeyFile(state, login: "claire", service: .local)
    let path = state.account("claire", of: .local).path + "/key.json"
    try DurableFile.replace(path, with: later)
    #expect(throws: StateError.unknownFormat(path: path, format: 9)) {
      try keys.unwrap(password: "x")
    }
    for file in [state.session, "\(state.path)/folios", path] {
      #expect(try DurableFile.contents(file) == later)
    }
  }
}
