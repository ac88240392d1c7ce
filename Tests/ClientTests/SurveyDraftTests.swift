import API
import Foundation
import Testing

@testable import Client

/// An interrupted answer stays on the device, and says nothing without its code.
struct SurveyDraftTests {
  let folder = TemporaryFolder()
  private let cheap = ScryptCost(rounds: 16, blockSize: 8, parallelism: 1)
  private let code = "1234567812345678"

  private func open(_ code: String) throws -> SurveyDraft {
    try SurveyDraft.open(code: code, in: StateFolder(folder.path), cost: cheap)
  }

  private func given(_ text: String) -> SurveyAnswers.Given {
    SurveyAnswers.Given(
      language: "fr", answers: ["avis": AnswerValue(text: text)], standing: [:])
  }

  private var request: FrozenRequest {
    FrozenRequest(ResponseMessage(code: code, answers: [:]))
  }

  @Test func answersComeBackUnderTheSameCodeOnly() throws {
    try { try open(code).change(given("canari")) }()
    #expect(try open(code).content.given == given("canari"))
    #expect(try open("8765432187654321").content.given == nil)
  }

  @Test func folderTellsNeitherCodeNorAnswers() throws {
    let draft = try open(code)
    try draft.change(given("canari"))
    try draft.freeze(request)
    for name in folder.names {
      #expect(!name.contains("1234"))
      let bytes = FileManager.default.contents(atPath: folder.file(name)) ?? Data()
      #expect(bytes.range(of: Data("canari")) == nil)
      #expect(bytes.range(of: Data(code)) == nil)
    }
  }

  @Test func frozenBytesOutliveACrashAndGoWithTheReceipt() throws {
    let request = request
    try { try open(code).freeze(request) }()
    let draft = try open(code)
    #expect(draft.frozen == request)
    try draft.keep(ResponseReceipt(number: "123456789012"))
    try draft.drop()
    #expect(folder.names == ["avis", "avis/sel"])
  }

  @Test func thirtyDaysAfterItIsGone() throws {
    try { try open(code).change(given("canari")) }()
    let name = try #require(folder.names.first { $0.hasSuffix(".brouillon") })
    let old = Date().addingTimeInterval(-31 * 24 * 3600)
    try FileManager.default.setAttributes(
      [.modificationDate: old], ofItemAtPath: folder.file(name))
    _ = try open("8765432187654321")
    #expect(!folder.names.contains(name))
  }

  @Test func longDialogueStaysSmall() throws {
    let draft = try open(code)
    for number in 0..<450 { try draft.change(given("réponse \(number)")) }
    let name = try #require(folder.names.first { $0.hasSuffix(".brouillon") })
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file(name))
    #expect((attributes[.size] as? Int ?? .max) < 20_000)
    #expect(draft.content.given == given("réponse 449"))
  }
}
