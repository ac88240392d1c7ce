import FormSupport
import Foundation
import Testing
import XLSForm

/// Hidden answers: kept, not sent, empty for every formula, and back when their question is.
@Suite struct RelevanceTests {
  static let source = """
    ## survey
    | type         | name   | label | relevant      | calculation             | required | constraint |
    | select_one l | enfant | A     |               |                         |          |            |
    | begin_group  | g      | G     | ${enfant} = 'oui' |                     |          |            |
    | integer      | nb     | B     |               |                         | yes      | . > 0      |
    | text         | nom    | C     | ${nb} > 1     |                         |          |            |
    | end_group    |        |       |               |                         |          |            |
    | calculate    | vu     |       |               | coalesce(${nb}, 'rien') |          |            |
    ## choices
    | list_name | name | label |
    | l         | oui  | Oui   |
    | l         | non  | Non   |
    """

  private func answered() throws -> FormSession {
    try FormSession(try Form.sample(Self.source)).next(.choices(["oui"])).next(.number(3))
      .next(.text("Zoé"))
  }

  @Test func `a hidden answer is kept, counted, empty for formulas and not sent`() throws {
    let session = try answered()
    #expect(session.value("vu") == "3")
    let hidden = try session.with("enfant", .choices(["non"]))
    #expect(hidden.questionKeys == ["enfant"])
    #expect(hidden.hiddenAnswerCount == 2)
    #expect(hidden.value("vu") == "rien")
    #expect(hidden.sheet.answers == ["enfant": .choices(["non"]), "vu": .text("rien")])
    #expect(hidden.draft["nom"] == .text("Zoé"))
    let back = try hidden.with("enfant", .choices(["oui"]))
    #expect(back.sheet == session.sheet)
    #expect(back.hiddenAnswerCount == 0)
  }

  @Test func `nothing hidden is an finding`() throws {
    let session = try answered().with("nb", nil)
    #expect(session.findings == [AnswerFinding(question: "nb", reason: .missing)])
    #expect(try session.with("enfant", .choices(["non"])).findings == [])
  }

  @Test func `the service refuses what was hidden, and calculations that are made up`() throws {
    let form = try Form.sample(Self.source)
    var sheet = try answered().sheet
    #expect(form.validate(sheet) == [])
    sheet["vu"] = .text("12")
    #expect(form.validate(sheet) == [AnswerFinding(question: "vu", reason: .wrongCalculation)])
    sheet["vu"] = nil
    sheet["enfant"] = .choices(["non"])
    #expect(
      form.validate(sheet)
        == [
          AnswerFinding(question: "g/nb", reason: .hiddenQuestion),
          AnswerFinding(question: "g/nom", reason: .hiddenQuestion),
        ].map { AnswerFinding(question: String($0.question.dropFirst(2)), reason: $0.reason) })
  }

  @Test func `a rule is checked before an answer is taken, and once more at the end`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type    | name | label | constraint |
      | integer | max  | A     |            |
      | integer | n    | B     | . <= ${max} |
      """)
    let session = try FormSession(form).next(.number(5))
    #expect(session.answering(.number(6)).findings.map(\.reason) == [.constraint])
    let full = try session.next(.number(4))
    #expect(full.findings == [])
    let lowered = try full.with("max", .number(3))
    #expect(lowered.findings == [AnswerFinding(question: "n", reason: .constraint)])
    #expect(form.validate(lowered.sheet) == lowered.findings)
    let typed = try #require(session.settingUnchecked(.number(9), for: "n"))
    #expect(typed.findings.map(\.reason) == [.constraint])
  }
}
