import FormSupport
import Foundation
import Testing
import XLSForm

/// Choices taken from a repeat, and instances beyond their count.
@Suite struct RepeatCaseTests {
  private static func household() throws -> FormSession {
    var session = FormSession(try OutsideCase.form("01-choices-from-repeat"))
    session = try session.with("personne[1]/prenom", .text("Ana"))
      .with("personne[1]/age", .number(40))
    session = try session.addingRepeat(to: "personne").session
    return try session.with("personne[2]/prenom", .text("Leo")).with("personne[2]/age", .number(9))
  }

  @Test func `choices are what was answered in the instances, filtered by one of their answers`()
    throws
  {
    let session = try Self.household()
    #expect(session.question(for: "referent")?.kind.choices.map(\.label) == ["Ana"])
    #expect(
      session.setting(.choices(["Leo"]), for: "referent").findings.map(\.reason) == [.unknownChoice]
    )
    let chosen = try session.with("referent", .choices(["Ana"]))
    #expect(chosen.form.validate(chosen.sheet) == [])
    #expect(FormSession(chosen.form, resuming: chosen.draft).sheet == chosen.sheet)
    let grown = try session.with("personne[2]/age", .number(19))
    #expect(grown.question(for: "referent")?.kind.choices.map(\.name) == ["Ana", "Leo"])
  }

  @Test(arguments: ["rename", "age", "remove"])
  func `a choice that no longer exists is taken back, and told`(change: String) throws {
    var session = try Self.household().with("referent", .choices(["Ana"]))
    switch change {
    case "rename": session = try session.with("personne[1]/prenom", .text("Anna"))
    case "age": session = try session.with("personne[1]/age", .number(12))
    default: session = try session.removingRepeat("personne[1]").session
    }
    #expect(session.removedAnswers.map(\.choices) == [["Ana"]])
    #expect(session.sheet["referent"] == nil)
  }

  @Test func `an answer is no markup where it is a choice, and several are kept apart`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type                      | name   | label |
      | begin_repeat              | p      | P     |
      | begin_group               | g      | G     |
      | text                      | nom    | N     |
      | end_group                 |        |       |
      | end_repeat                |        |       |
      | select_multiple ${nom}    | qui    | Qui ? |
      """)
    let session = try FormSession(form).with("p[1]/g/nom", .text("Jean **le grand**"))
    let choice = try #require(session.question(for: "qui")?.kind.choices.first)
    #expect(choice.label == "Jean **le grand**")
    #expect(choice.name == "Jean_**le_grand**")
    let chosen = try session.with("qui", .choices([choice.name]))
    #expect(form.validate(chosen.sheet) == [])
    #expect(form.closedQuestions().isEmpty)
    #expect(form.xForm.contains("<itemset nodeset=\"/data/p[g/nom != ''][true()]\">"))
  }

  @Test func `inside a repeat, the choices are those of the same instance`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type               | name   | label |
      | begin_repeat       | foyer  | F     |
      | begin_repeat       | pers   | P     |
      | text               | nom    | N     |
      | end_repeat         |        |       |
      | select_one ${nom}  | chef   | C     |
      | end_repeat         |        |       |
      """)
    var session = try FormSession(form).addingRepeat(to: "foyer").session
    session = try session.with("foyer[1]/pers[1]/nom", .text("A"))
      .with("foyer[2]/pers[1]/nom", .text("B"))
    #expect(session.question(for: "foyer[2]/chef")?.kind.choices.map(\.name) == ["B"])
  }

  @Test func `a question outside any repeat offers no choices`() {
    let reading = Form.read(
      markdown: "## survey\n| type | name | label |\n| text | a | A |\n| select_one ${a} | b | B |")
    #expect(reading.told.first?.contains("n’est pas une question d’un groupe répété") == true)
  }

  @Test func `instances beyond the count, or whose count is hidden, are neither counted nor sent`()
    throws
  {
    let form = try OutsideCase.form("15-count-hidden")
    var session = try FormSession(form).with("ad", .choices(["oui"])).with("nb", .number(3))
    for (place, age) in [3, 5, 7].enumerated() {
      session = try session.with("enfant[\(place + 1)]/age", .number(.init(age)))
    }
    #expect((session.value("s"), session.value("c")) == ("15", "3"))
    let fewer = try session.with("nb", .number(2))
    #expect((fewer.value("s"), fewer.value("c"), fewer.hiddenAnswerCount) == ("8", "2", 1))
    #expect(fewer.sheet["enfant[3]/age"] == nil)
    #expect(fewer.draft["enfant[3]/age"] == .number(7))
    #expect(form.validate(fewer.sheet) == [])
    #expect(FormSession(form, resuming: fewer.draft).sheet == fewer.sheet)
    let again = try fewer.with("nb", .number(3))
    #expect(again.questionKeys.contains("enfant[3]/age"))
    #expect(again.value("s") == "15")
    let hidden = try session.with("ad", .choices(["non"]))
    #expect((hidden.value("s"), hidden.value("c"), hidden.hiddenAnswerCount) == ("0", "0", 4))
    #expect(hidden.sheet.answers.keys.sorted() == ["ad", "c", "s"])
    #expect(form.validate(hidden.sheet) == [])
  }

  @Test func `a form sent with a made-up sum over counted instances is refused`() throws {
    let form = try OutsideCase.form("15-count-hidden")
    let session = try FormSession(form).with("ad", .choices(["oui"])).with("nb", .number(1))
      .with("enfant[1]/age", .number(4))
    var sheet = session.sheet
    sheet["s"] = .text("40")
    #expect(form.validate(sheet).map(\.reason) == [.wrongCalculation])
  }

  @Test func `phantom instances ask for nothing that is required`() throws {
    let form = try OutsideCase.form("low.md")
    let session = try FormSession(form).with("n", .number(3)).with("n", .number(1))
      .with("enfant[1]/age", .number(6))
    #expect(session.findings == [])
    #expect((session.value("nb"), session.value("tot")) == ("1", "6"))
  }

  @Test func `a count that its own instances turn up and down stops`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type         | name | label | repeat_count              |
      | begin_repeat | r    | R     | if(count(${r}) > 3, 2, 5) |
      | text         | t    | T     |                           |
      | end_repeat   |      |       |                           |
      """)
    #expect(FormSession(form).questionKeys.count <= 5)
  }

  @Test func `four hundred and ninety-nine instances of forty questions are all there`() throws {
    let session = try FormSession(OutsideCase.form("big.md")).with("n", .number(499))
    #expect(session.value("c") == "499")
    #expect(session.findings == [])
  }

  @Test func `a number of instances that the form cannot hold is told`() throws {
    let rows = (0..<80).map { "| text | q\($0) | Q | |" }.joined(separator: "\n")
    let form = try Form.sample(
      """
      ## survey
      | type         | name | label | repeat_count |
      | integer      | n    | N     |              |
      | begin_repeat | r    | R     | ${n}         |
      \(rows)
      | end_repeat   |      |       |              |
      """)
    let session = try FormSession(form).with("n", .number(900))
    #expect(session.findings == [AnswerFinding(question: "n", reason: .tooManyInstances)])
  }

  @Test func `two repeats of one name are each addressed by their path`() throws {
    var session = FormSession(try OutsideCase.form("rep2.md"))
    session = try session.addingRepeat(to: "r1").session
    session = try session.with("r1[2]/q1", .text("b"))
    #expect(session.questionKeys == ["g1/r1[1]/q1", "r1[1]/q1", "r1[2]/q1"])
    session = try session.addingRepeat(to: "/data/g1/r1").session
    #expect(session.questionKeys.contains("g1/r1[2]/q1"))
    #expect(session.key(named: "/data/r1[2]/q1") == "r1[2]/q1")
  }
}
