import FormSupport
import Foundation
import Testing
import XLSForm

@Suite struct DefaultTests {
  private func value(_ type: String, _ cell: String) throws -> String? {
    let form = try Form.sample(
      """
      ## survey
      | type    | name | label | default |
      | integer | n    | N     | 4       |
      | \(type) | q    | Q     | \(cell) |
      """)
    return FormSession(form, at: .autumn).value("q")
  }

  @Test(arguments: [
    ("text", "bonjour", "bonjour"), ("text", "'cité'", "cité"), ("text", "Jean-Paul", "Jean-Paul"),
    ("integer", "12", "12"), ("date", "2026-01-31", "2026-01-31"),
    ("date", "today()", "2026-09-22"),
    ("text", "concat('a', 'b')", "ab"), ("integer", "${n} + 1", "5"), ("integer", "2 * 3", "6"),
    ("integer", "-5", "-5"), ("text", "Bien (voir note)", "Bien (voir note)"),
    ("text", "l’été", "l’été"), ("geopoint", "48.85 -2.35", "48.85 -2.35"),
  ])
  func `a default is literal unless it computes`(type: String, cell: String, value: String) throws {
    #expect(try self.value(type, cell) == value)
  }

  @Test func `a default is suggested, not answered, and is sent unless it is taken back`() throws {
    let form = try Form.sample(
      "## survey\n| type | name | label | default |\n| text | a | A | x |\n| text | b | B | |")
    let session = FormSession(form)
    #expect(session.current?.isSuggested == true)
    #expect(session.answeredCount == 0)
    #expect(session.draft.isEmpty)
    #expect(session.sheet["a"] == .text("x"))
    #expect(try session.skipping().session.sheet["a"] == nil)
    #expect(form.validate(AnswerSheet()) == [])
  }

  @Test func `a computed default runs once, after calculations, and its readers follow`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type      | name | label | default  | calculation |
      | integer   | a    | A     |          |             |
      | integer   | b    | B     | ${c} * 2 |             |
      | calculate | c    |       |          | coalesce(${a}, 3) + 0 |
      | calculate | d    |       |          | ${b} + 1    |
      """)
    let session = FormSession(form)
    #expect((session.value("b"), session.value("d")) == ("6", "7"))
    let changed = try session.next(.number(10))
    #expect((changed.value("c"), changed.value("b")) == ("10", "6"))
  }

  @Test func `a trigger runs a calculation when its question changes, and only then`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type    | name  | label | calculation              | trigger |
      | text    | a     | A     |                          |         |
      | text    | b     | B     |                          |         |
      | text    | copie | C     | concat(${a}, ${b})       | ${a}    |
      """)
    var session = try FormSession(form).next(.text("x")).next(.text("y"))
    #expect(session.value("copie") == "x")
    session = try session.with("copie", .text("à moi"))
    #expect(try session.with("b", .text("z")).value("copie") == "à moi")
    #expect(try session.with("a", .text("w")).value("copie") == "wy")
  }

  @Test func `instances that a count adds have their defaults too`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type         | name | label | repeat_count | default                   |
      | integer      | n    | N     |              |                           |
      | begin_repeat | r    | R     | ${n}         |                           |
      | text         | t    | T     |              | concat('x', position(..)) |
      | text         | u    | U     |              | v                         |
      | end_repeat   |      |       |              |                           |
      """)
    let session = try FormSession(form).next(.number(2))
    #expect(session.value("r[2]/t") == "x2")
    #expect(session.value("r[2]/u") == "v")
    let emptied = try session.with("r[1]/t", nil).with("n", .number(3))
    #expect((emptied.value("r[1]/t"), emptied.value("r[3]/t")) == ("", "x3"))
    #expect(form.validate(emptied.sheet) == [])
    #expect(FormSession(form, resuming: emptied.draft).sheet == emptied.sheet)
  }

  @Test func `a default that makes instances gives them theirs at opening`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type         | name | label | repeat_count | default          |
      | integer      | n    | N     |              | 1 + 1            |
      | begin_repeat | r    | R     | ${n} * 1     |                  |
      | text         | t    | T     |              | concat('t', 1)   |
      | end_repeat   |      |       |              |                  |
      """)
    #expect(FormSession(form).value("r[2]/t") == "t1")
  }

  @Test func `instances that a trigger brings have their defaults at once`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type         | name | label | calculation | trigger | repeat_count | default        |
      | integer      | a    | A     |             |         |              |                |
      | integer      | n    | N     | ${a} * 1    | ${a}    |              |                |
      | begin_repeat | r    | R     |             |         | ${n}         |                |
      | text         | t    | T     |             |         |              | concat('t', 1) |
      | end_repeat   |      |       |             |         |              |                |
      """)
    #expect(try FormSession(form).next(.number(2)).value("r[2]/t") == "t1")
  }

  @Test func `what a trigger wrote is taken by the service, corrected or not`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type      | name  | label | calculation      | trigger |
      | text      | a     | A     |                  |         |
      | text      | copie | C     | concat(${a}, 1)  | ${a}    |
      | calculate | suite |       | concat(${copie}, 2) |      |
      | dateTime  | quand | Q     | now()            | ${a}    |
      """)
    let session = try FormSession(form, at: .autumn).next(.text("x"))
    #expect(form.validate(session.sheet, at: .undated) == [])
    let corrected = try session.with("copie", .text("à moi"))
    #expect(corrected.sheet["suite"] == .text("à moi2"))
    #expect(form.validate(corrected.sheet, at: .undated) == [])
  }

  @Test func `an answer that breaks a rule since another changed stays in the draft, and is told`()
    throws
  {
    let form = try Form.sample(
      """
      ## survey
      | type    | name | label | constraint  |
      | integer | max  | M     |             |
      | integer | age  | A     | . <= ${max} |
      """)
    let session = try FormSession(form).next(.number(9)).next(.number(8)).with("max", .number(5))
    let again = FormSession(form, resuming: session.draft)
    #expect(again.answer(for: "age") == .number(8))
    #expect(again.findings == [AnswerFinding(question: "age", reason: .constraint)])
  }

  @Test func `a suggestion that was taken back stays away in another session`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type          | name     | label | default       |
      | text          | a        | A     | x             |
      | text          | b        | B     | concat('b', 1) |
      | begin_repeat  | enfants  | C     |               |
      | text          | prenom   | D     | Zoé           |
      | end_repeat    |          |       |               |
      """)
    let session = try FormSession(form).skipping().session.with("b", nil)
      .with("enfants[1]/prenom", nil)
    let again = FormSession(form, resuming: session.draft)
    #expect(again.sheet.isEmpty)
    #expect(again.current?.key == "a")
    #expect(again.current?.answer == nil)
    #expect(again.draft == session.draft)
  }

  @Test func `what a person wrote over a triggered calculation stays in another session`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type      | name  | label | calculation   | trigger |
      | text      | a     | A     |               |         |
      | text      | copie | C     | concat(${a}, 1) | ${a}  |
      | calculate | tirage |      | random()      | ${a}    |
      """)
    let first = try FormSession(form, at: .autumn).next(.text("x"))
    let again = FormSession(form, at: .undated, resuming: first.draft)
    #expect(again.value("copie") == "x1")
    #expect(again.value("tirage") == first.value("tirage"))
    let written = try again.with("copie", .text("à moi"))
    #expect(FormSession(form, resuming: written.draft).value("copie") == "à moi")
    #expect(
      try FormSession(form, resuming: written.draft).with("a", .text("y")).value("copie") == "y1")
  }

  @Test func `two questions that trigger each other do not run for ever`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type    | name | label | calculation  | trigger |
      | text    | a    | A     | concat(${b}, 'x') | ${b} |
      | text    | b    | B     | concat(${a}, 'y') | ${a} |
      """)
    #expect(try FormSession(form).next(.text("1")).value("b") == "1y")
  }

  @Test func `once keeps what it gave, in the draft too`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type      | name   | label | calculation    |
      | text      | a      | A     |                |
      | calculate | tirage |       | once(random()) |
      """)
    let session = FormSession(form, at: .autumn)
    let drawn = try #require(session.value("tirage"))
    #expect(try session.next(.text("x")).value("tirage") == drawn)
    let again = FormSession(form, at: .undated, resuming: session.draft)
    #expect(again.value("tirage") == drawn)
    #expect(form.validate(session.sheet) == [])
  }

  @Test func `what the device knows is read by formulas and never sent`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type     | name     | label | calculation       |
      | start    | debut    |       |                   |
      | today    | jour     |       |                   |
      | deviceid | appareil |       |                   |
      | username | qui      |       |                   |
      | text     | a        | A     |                   |
      | calculate | annee   |       | format-date(${jour}, '%Y') |
      """)
    var moment = FormMoment.autumn
    (moment.deviceID, moment.username) = ("poste-3", "zoe")
    let session = try FormSession(form, at: moment).next(.text("x"))
    #expect(session.value("appareil") == "poste-3")
    #expect(session.value("jour") == "2026-09-22")
    #expect(session.value("debut")?.hasPrefix("2026-09-22T") == true)
    #expect(Set(session.sheet.answers.keys) == ["a", "annee"])
    #expect(form.validate(session.sheet, at: .undated) == [])
  }

  @Test func `what is not kept is used and never sent, and the service does not miss it`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type      | name   | label | kept | calculation              | relevant     | constraint |
      | integer   | score  | A     | no   |                          |              |            |
      | calculate | classe |       |      | if(${score} > 30, 'fragile', 'non') |     |            |
      | text      | detail | B     |      |                          | ${score} > 30 |           |
      | integer   | n      | C     |      |                          |              | . < ${score} |
      """)
    let session = try FormSession(form).next(.number(40)).next(.text("x")).next(.number(39))
    #expect(Set(session.sheet.answers.keys) == ["classe", "detail", "n"])
    #expect(form.validate(session.sheet) == [])
    #expect(
      form.validate(AnswerSheet(["score": .number(40)])).map(\.reason) == [.unknownQuestion])
  }
}
