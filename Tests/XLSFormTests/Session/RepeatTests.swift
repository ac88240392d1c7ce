import FormSupport
import Foundation
import Testing
import XLSForm

@Suite struct RepeatTests {
  static let offered = """
    ## survey
    | type         | name    | label    | calculation                    | default                  | relevant   |
    | begin_repeat | foyers  | Foyer    |                                |                          |            |
    | text         | nom     | Nom ?    |                                |                          |            |
    | begin_repeat | enfants | Enfant   |                                |                          |            |
    | integer      | age     | Âge ?    |                                |                          |            |
    | calculate    | rang    |          | position(..)                   |                          |            |
    | calculate    | foyer   |          | concat(${nom}, '-', ${rang})   |                          |            |
    | text         | mot     | Mot ?    |                                | concat('n', position(..)) | ${age} > 9 |
    | end_repeat   |         |          |                                |                          |            |
    | calculate    | ages    |          | sum(${age}[. != ''])           |                          |            |
    | end_repeat   |         |          |                                |                          |            |
    | calculate    | tous    |          | count(${enfants})              |                          |            |
    | calculate    | second  |          | indexed-repeat(${nom}, ${foyers}, 2) |                    |            |
    """

  @Test func `instances are offered, added, nested, and each reads its own`() throws {
    var session = FormSession(try Form.sample(Self.offered))
    #expect(session.current?.key == "foyers[1]/nom")
    #expect(session.current?.notes == ["Foyer 1"])
    session = try session.next(.text("Ali")).next(.number(4))
    let offer = try #require(session.closingOffer)
    #expect((offer.key, offer.label, offer.count) == ("foyers[1]/enfants", "Enfant", 1))
    session = try session.addingRepeat().session
    #expect(session.current?.key == "foyers[1]/enfants[2]/age")
    session = try session.next(.number(12))
    #expect(session.current?.answer == .text("n2"))
    #expect(session.current?.isSuggested == true)
    session = try session.next(.text("oui")).decliningRepeat()
    #expect(session.closingOffer?.key == "foyers")
    session = try session.addingRepeat().session
    session = try session.next(.text("Bo")).next(.number(7)).decliningRepeat().decliningRepeat()
    #expect(session.current == nil)
    #expect(session.value("foyers[1]/ages") == "16")
    #expect(session.value("foyers[2]/ages") == "7")
    #expect(session.value("foyers[1]/enfants[2]/foyer") == "Ali-2")
    #expect(session.value("foyers[2]/enfants[1]/foyer") == "Bo-1")
    #expect(session.value("tous") == "3")
    #expect(session.value("second") == "Bo")
    #expect(session.form.validate(session.sheet) == [])
  }

  @Test func `an instance taken away moves those after it, and formulas follow`() throws {
    var session = FormSession(try Form.sample(Self.offered))
    session = try session.addingRepeat(to: "foyers[1]/enfants").session
    session = try session.addingRepeat(to: "foyers[1]/enfants").session
    session = try session.with("foyers[1]/enfants[1]/age", .number(1))
      .with("foyers[1]/enfants[2]/age", .number(2)).with("foyers[1]/enfants[3]/age", .number(4))
    #expect(session.value("foyers[1]/ages") == "7")
    session = try session.removingRepeat("foyers[1]/enfants[2]").session
    #expect(session.value("foyers[1]/ages") == "5")
    #expect(session.value("tous") == "2")
    #expect(session.value("foyers[1]/enfants[2]/rang") == "2")
    #expect(session.answer(for: "foyers[1]/enfants[2]/age") == .number(4))
    #expect(session.removingRepeat("foyers[9]").findings.map(\.reason) == [.unknownRepeat])
  }

  @Test(arguments: [
    ("foyers", "foyers[2]/nom"), ("/data/foyers", "foyers[2]/nom"), ("foyers[1]", "foyers[2]/nom"),
    ("foyers[1]/enfants", "foyers[1]/enfants[2]/age"),
    ("/data/foyers[1]/enfants", "foyers[1]/enfants[2]/age"),
    ("enfants", "foyers[1]/enfants[2]/age"),
  ])
  func `an instance is added by any name of its repeat`(name: String, key: String) throws {
    let session = FormSession(try Form.sample(Self.offered))
    #expect(try session.addingRepeat(to: name).session.questionKeys.contains(key))
    #expect(session.addingRepeat(to: "nom").findings.map(\.reason) == [.unknownRepeat])
  }

  @Test func `a computed count leaves its name to the question that has it`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type         | name    | label | repeat_count     |
      | integer      | r_count | N     |                  |
      | begin_repeat | r       | R     | ${r_count} * 2   |
      | text         | t       | T     |                  |
      | end_repeat   |         |       |                  |
      """)
    let session = try FormSession(form).next(.number(2))
    #expect(session.questionKeys.count == 5)
    #expect(session.value("r_count") == "2")
    let problems = Form.read(
      markdown:
        "## survey\n| type | name | label | repeat_count |\n| begin_repeat | r | R | trois |"
        + "\n| text | t | T | |\n| end_repeat | | | |"
    ).problems
    #expect(problems.map(\.column) == ["repeat_count"])
    #expect(problems.map(\.question) == ["r"])
  }

  @Test func `a draft with instances comes back, an empty one is not sent`() throws {
    var session = FormSession(try Form.sample(Self.offered))
    session = try session.addingRepeat(to: "foyers").session
    session = try session.with("foyers[2]/nom", .text("Bo"))
    let again = FormSession(session.form, resuming: session.draft)
    #expect(again.draft == session.draft)
    #expect(again.answer(for: "foyers[2]/nom") == .text("Bo"))
    #expect(session.sheet["foyers[1]/nom"] == .text("Bo"))
    #expect(session.form.validate(session.sheet) == [])
  }

  @Test func `the service refuses a gap between instances`() throws {
    let form = try Form.sample(Self.offered)
    #expect(
      form.validate(AnswerSheet(["foyers[3]/nom": .text("x"), "foyers[1]/nom": .text("y")]))
        == [AnswerFinding(question: "foyers[3]/nom", reason: .repeatGap)])
    for key in [
      "foyers/nom", "foyers[0]/nom", "foyers[01]/nom", "foyers[1]", "nom", "foyers[1]/x",
      "/foyers[1]/nom", "foyers[99999]/nom",
    ] {
      #expect(form.validate(AnswerSheet([key: .text("x")])).count == 1, "\(key)")
    }
  }

  @Test(arguments: [("${nb}", ""), ("${nb} + 0", ""), ("3", "r_count")])
  func `a count makes instances and takes none away: it sets them aside`(count: String, _: String)
    throws
  {
    let form = try Form.sample(
      """
      ## survey
      | type         | name | label | repeat_count |
      | integer      | nb   | N     |              |
      | begin_repeat | r    | R     | \(count)     |
      | text         | t    | T     |              |
      | end_repeat   |      |       |              |
      | text         | fin  | Fin   |              |
      """)
    var session = try FormSession(form).next(.number(3))
    #expect(session.questionKeys == ["nb", "r[1]/t", "r[2]/t", "r[3]/t", "fin"])
    session = try session.with("r[3]/t", .text("x")).with("nb", .number(1))
    #expect(session.answer(for: "r[3]/t") == .text("x"))
    if count.contains("nb") {
      #expect(session.questionKeys == ["nb", "r[1]/t", "fin"])
      #expect((session.sheet["r[3]/t"], session.hiddenAnswerCount) == (nil, 1))
      #expect(try session.with("nb", .number(3)).sheet["r[3]/t"] == .text("x"))
    }
    #expect(form.validate(session.sheet) == [])
    #expect(session.addingRepeat(to: "r").findings.map(\.reason) == [.countedRepeat])
  }

  @Test func `one more instance comes as long as the person says so`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type          | name   | label | calculation      | repeat_count |
      | calculate     | nb     |       | count(${enfant}) |              |
      | begin_repeat  | enfant | E     |                  | if(${nb} = 0 or indexed-repeat(${encore}, ${enfant}, ${nb}) = 'oui', ${nb} + 1, ${nb}) |
      | select_one on | encore | Un autre ? |             |              |
      | end_repeat    |        |       |                  |              |
      ## choices
      | list_name | name | label |
      | on        | oui  | Oui   |
      | on        | non  | Non   |
      """)
    var session = FormSession(form)
    #expect(session.questionKeys == ["enfant[1]/encore"])
    session = try session.next(.choices(["oui"]))
    #expect(session.questionKeys == ["enfant[1]/encore", "enfant[2]/encore"])
    #expect(session.value("nb") == "2")
    session = try session.next(.choices(["non"]))
    #expect(session.questionKeys.count == 2)
    #expect(form.validate(session.sheet) == [])
    #expect(FormSession(form, resuming: session.draft).sheet == session.sheet)
  }

  @Test func `a number of instances that feeds on itself stops`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type         | name | label | repeat_count    |
      | begin_repeat | r    | R     | count(${r}) + 1 |
      | text         | t    | T     |                 |
      | end_repeat   |      |       |                 |
      | text         | fin  | F     |                 |
      """)
    #expect(FormSession(form).questionKeys.count <= 101)
    let fed = try Form.sample(
      """
      ## survey
      | type         | name | label | repeat_count                       | default           |
      | integer      | n    | N     |                                    |                   |
      | begin_repeat | r    | R     | if(${n} > 0, count(${r}/t) + 1, 0) |                   |
      | text         | t    | T     |                                    | concat('x', ${n}) |
      | end_repeat   |      |       |                                    |                   |
      """)
    #expect(try FormSession(fed).next(.number(1)).questionKeys.count <= 102)
  }

  @Test func `a foreign count makes no more instances than a form can hold`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type         | name | label | repeat_count |
      | integer      | nb   | N     |              |
      | begin_repeat | r    | R     | ${nb}        |
      | begin_repeat | s    | S     | ${nb}        |
      | text         | t    | T     |              |
      | end_repeat   |      |       |              |
      | end_repeat   |      |       |              |
      """)
    let session = try FormSession(form).next(.number(999_999_999))
    #expect(session.values.count <= 50_001)
    #expect(session.findings.contains(AnswerFinding(question: "nb", reason: .tooManyInstances)))
    #expect(try session.with("nb", .number(2)).findings == [])
  }
}
