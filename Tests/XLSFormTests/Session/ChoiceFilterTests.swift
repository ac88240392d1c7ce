import FormSupport
import Foundation
import Testing
import XLSForm

@Suite struct ChoiceFilterTests {
  static let source = """
    ## survey
    | type                   | name   | label | choice_filter                  | relevant |
    | select_one pays        | pays   | A     |                                |          |
    | select_one region      | region | B     | pays = ${pays}                 |          |
    | select_multiple ville  | villes | C     | region = ${region} or name = 'x' | ${region} != 'sud' |
    ## choices
    | list_name | name  | label  | pays | region |
    | pays      | fr    | France |      |        |
    | pays      | es    | Espagne |     |        |
    | region    | nord  | Nord   | fr   |        |
    | region    | sud   | Sud    | fr   |        |
    | region    | sur   | Sur    | es   |        |
    | ville     | lille | Lille  |      | nord   |
    | ville     | arras | Arras  |      | nord   |
    | ville     | x     | Partout |     |        |
    """

  private func answered() throws -> FormSession {
    try FormSession(try Form.sample(Self.source)).next(.choices(["fr"])).next(.choices(["nord"]))
      .next(.choices(["x", "lille"]))
  }

  @Test func `a list offers what its filter keeps`() throws {
    let session = try answered()
    #expect(session.question(for: "region")?.kind.choices.map(\.name) == ["nord", "sud"])
    #expect(session.question(for: "villes")?.kind.choices.map(\.name) == ["lille", "arras", "x"])
    #expect(
      session.setting(.choices(["sur"]), for: "region").findings.map(\.reason) == [.unknownChoice])
  }

  @Test func `an answer that left its list is taken back at every level, and told`() throws {
    let session = try answered().with("pays", .choices(["es"]))
    #expect(session.answer(for: "region") == nil)
    #expect(session.answer(for: "villes") == .choices(["x"]))
    #expect(session.removedAnswers.map(\.key) == ["region", "villes"])
    #expect(session.removedAnswers.map(\.label) == ["B", "C"])
    #expect(session.removedAnswers.map(\.choices) == [["Nord"], ["Lille"]])
    #expect(try session.with("pays", .choices(["fr"])).removedAnswers.isEmpty)
  }

  @Test func `an answer that is still offered stays, and one that is hidden waits`() throws {
    let session = try answered().with("region", .choices(["sud"]))
    #expect(session.hiddenAnswerCount == 1)
    let back = try session.with("region", .choices(["nord"]))
    #expect(back.answer(for: "villes") == .choices(["lille", "x"]))
  }

  @Test func `the service refuses a choice that was not offered to this person`() throws {
    let form = try Form.sample(Self.source)
    let sheet = AnswerSheet(["pays": .choices(["es"]), "region": .choices(["nord"])])
    #expect(form.validate(sheet) == [AnswerFinding(question: "region", reason: .unknownChoice)])
    #expect(try form.validate(answered().sheet) == [])
  }
}
