import FormSupport
import Foundation
import Testing

@testable import XLSForm

/// Numbers that are none, defaults, comparisons, and what authors are told of their formulas.
@Suite struct FormulaCaseTests {
  @Test func `a default of digits and hyphens is a text`() throws {
    let session = FormSession(try OutsideCase.form("def2.md"))
    #expect(session.sheet["saison"] == .text("2024-2025"))
    #expect(session.sheet["q"] == .choices(["18-25"]))
  }

  @Test(arguments: [
    ("text", "06-12-34-56-78", "06-12-34-56-78"), ("text", "A+", "A+"), ("text", "3*2", "3*2"),
    ("text", "Arles - Nîmes", "Arles - Nîmes"), ("text", "n/a", "n/a"),
    ("text", "[à remplir]", "[à remplir]"),
    ("text", "a | b", "a | b"), ("integer", "2 + 3", "5"), ("text", "'a' = 'a'", "true"),
    ("integer", "7 div 2", "3"), ("integer", "(1 + 2) * 3", "9"), ("integer", "-7 div 2", "-3"),
    ("text", "2026-01-31", "2026-01-31"), ("text", "18–25 ans", "18–25 ans"),
    ("text", "75 %", "75 %"),
  ])
  func `a default is an expression only where it plainly is one`(
    type: String, cell: String, value: String
  ) throws {
    let cell = cell.replacing("|", with: "\\|")
    let form = try Form.sample(
      "## survey\n| type | name | label | default |\n| \(type) | q | Q | \(cell) |")
    #expect(FormSession(form).value("q") == value)
  }

  @Test
  func `a default that is no answer of its list is told, and one that is computed is not sent`()
    throws
  {
    let reading = Form.read(
      markdown: """
        ## survey
        | type         | name | label | default          |
        | select_one l | a    | A     | 26-39            |
        | select_one l | b    | B     | concat('x', 'y') |
        ## choices
        | list_name | name  | label |
        | l         | 18-25 | Jeune |
        """)
    #expect(reading.told.map { $0.contains("« 26-39 » ne peut pas être une réponse") } == [true])
    #expect(FormSession(try #require(reading.form)).sheet.isEmpty)
  }

  @Test func `NaN is a value inside an expression only`() throws {
    var session = FormSession(try OutsideCase.form("coal.md"))
    #expect((session.value("c"), session.value("d")) == ("0", "0"))
    session = try session.with("a", .number(7))
    #expect((session.value("half"), session.sheet["half"]) == ("3", .number(3)))
    let empty = FormSession(try OutsideCase.form("nan.md"))
    #expect(empty.value("total") == "")
    #expect(empty.closingNotes == ["Moitié"])
    #expect(empty.sheet.isEmpty)
    #expect(
      try empty.with("a", .number(1)).with("b", .number(2)).closingNotes == [
        "Total : 3", "Moitié\u{A0}: 0",
      ])
  }

  @Test(arguments: [
    ("1 div 0", ""), ("-1 div 0", ""), ("concat('Total : ', ${a} + 1)", "Total : "),
    ("string(${a} + 1)", ""), ("if(${a} + 1 = '', 'vide', 'plein')", "vide"),
    ("if(${a} + 1 != '', 'plein', 'vide')", "vide"), ("coalesce(1 div 0, ${a} * 2, 4)", "4"),
    ("coalesce(${a} + 1, '')", ""), ("join('-', ${a} + 1, 2)", "-2"),
    ("string-length(${a} + 1)", "0"),
    ("round(${a} + 1, 1)", ""), ("min(${a}, 3)", ""), ("sum(${a}) > 1", "false"),
  ])
  func `no number that is none reaches a text`(formula: String, value: String) throws {
    let form = try Form.sample(
      """
      ## survey
      | type      | name | label | calculation |
      | integer   | a    | A     |             |
      | calculate | r    |       | \(formula)  |
      """)
    #expect(FormSession(form).value("r") == value)
  }

  @Test(arguments: [
    ("0 < . < 120", "0 < . and . < 120"), ("${a} >= 18 <= 65", "${a} >= 18 and ${a} <= 65"),
    ("not(1 < ${a} < 5)", "1 < ${a} and ${a} < 5"), ("1 < (${a} + 1) < 5", "reliées par and"),
  ])
  func `a chain of comparisons is written out as it was meant`(
    formula: String, meant: String
  ) throws {
    let form = try Form.sample(
      "## survey\n| type | name | label | constraint |\n| integer | a | A | |\n| integer | b | B | \(formula) |"
    )
    #expect(form.warnings.map { $0.message.contains(meant) } == [true])
  }

  @Test func `order compares numbers, in which true is one`() throws {
    let form = try OutsideCase.form("cmp.md")
    let shown = try FormSession(form).with("age", .number(30))
    #expect(shown.questionKeys == ["sym", "age", "alerte3", "alerte4"])
    let old = try shown.with("age", .number(70))
    #expect(old.questionKeys == ["sym", "age", "alerte", "alerte4"])
    #expect(form.warnings.map { $0.message.contains("18 <= ${age} and ${age} <= 65") } == [true])
    for (formula, value) in [
      ("true() < 2", "true"), ("true() > false()", "true"), ("true() = 2", "true"),
    ] {
      let form = try Form.sample(
        "## survey\n| type | name | label | calculation |\n| text | a | A | |\n| calculate | r | | \(formula) |"
      )
      #expect(FormSession(form).value("r") == value)
    }
  }

  @Test func `what the author of a computed answer should know is told`() throws {
    let told = try OutsideCase.reading("19-calculated-editable").told
    #expect(told.map { $0.contains("ne peut pas la corriger") } == [true, false])
    #expect(told.last?.contains("avant toute réponse à « a »") == true)
  }

  @Test func `a calculation in once() is a suggestion that the person may correct`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type    | name | label | calculation |
      | integer | a    | A     |             |
      | integer | b    | B     | once(${a})  |
      """)
    let session = try FormSession(form).with("a", .number(10))
    #expect((session.value("b"), session.question(for: "b")?.isSuggested) == ("10", true))
    let corrected = try session.with("b", .number(8)).with("a", .number(12))
    #expect(corrected.value("b") == "8")
    #expect(form.validate(corrected.sheet) == [])
    #expect(FormSession(form, resuming: corrected.draft).value("b") == "8")
  }

  @Test(arguments: [
    ("sum(${age})", "que sa propre ligne"), ("count(${age})", "que sa propre ligne"),
    ("sum(${n})", "qu’une réponse, celle de « n »"),
  ])
  func `a sum that reads one answer is told`(formula: String, words: String) {
    let told = Form.read(
      markdown: """
        ## survey
        | type         | name   | label | calculation |
        | integer      | n      | N     |             |
        | begin_repeat | enfant | E     |             |
        | integer      | age    | A     |             |
        | calculate    | s      |       | \(formula)  |
        | end_repeat   |        |       |             |
        """
    ).told
    #expect(told.contains { $0.contains(words) })
  }

  @Test func `questions without words are told, and never asked blank`() throws {
    let lab = try OutsideCase.form("lab.md")
    let session = try FormSession(lab).with("a", .number(2))
    #expect(session.questionKeys == ["a", "e"])
    #expect(session.question(for: "e")?.label == "E 4")
    #expect(lab.warnings.map(\.question) == ["b"])
    let media = try OutsideCase.form("mediaonly.md")
    #expect(FormSession(media).questions.map(\.label) == ["q", "Indice seul", "Q"])
    #expect(FormSession(media).questions.map(\.hint) == ["", "", ""])
    #expect(FormSession(media).questions.last?.notes == ["n"])
    #expect(media.warnings.count == 5)
    let quoting = try Form.sample(
      "## survey\n| type | name | label |\n| text | a | A |\n| text | b | ${a} |\n| text | c | <b></b> |"
    )
    #expect(FormSession(quoting).questions.map(\.label) == ["A", "b", "c"])
  }

  @Test(arguments: ["abs.md", "pd.md"])
  func `dead paths and computed names of files are refused`(name: String) throws {
    let told = try OutsideCase.reading(name).told
    let wanted = name == "abs.md" ? "Le chemin /autre/q1 ne mène" : "ne se calcule pas"
    #expect(told.count { $0.contains(wanted) } == (name == "abs.md" ? 2 : 1))
  }

  @Test func `a text without quotes, a wrong case and a foreign function each have their remedy`()
    throws
  {
    let told = try OutsideCase.reading("bare.md").told
    for words in [
      "mettez-le entre apostrophes : 'oui'", "Vouliez-vous écrire ${q} ?",
      "« ET(…) » s’écrit « a and b »",
    ] {
      #expect(told.contains { $0.contains(words) }, "\(words)")
    }
  }

  @Test func `a text that is no choice of its question is told`() throws {
    let told = Form.read(
      markdown: """
        ## survey
        | type              | name | label | relevant                               |
        | select_one o      | q    | Q     |                                        |
        | select_multiple o | m    | M     |                                        |
        | text              | a    | A     | ${q} = 'ou' or selected(${m}, 'peut')  |
        | text              | b    | B     | ${q} = 'oui' and ${m} = 'oui non'      |
        | text              | c    | C     | ${q} != '' and ${q} != 'refus'         |
        ## choices
        | list_name | name | label |
        | o         | oui  | Oui   |
        | o         | non  | Non   |
        """
    ).told
    #expect(told.count == 2)
    #expect(told[0].hasSuffix("rien n’y sera égal. Vouliez-vous écrire 'oui' ?"))
  }

  @Test(arguments: [
    ("select_multipl ouinon", "select_multiple"), ("select on ouinon", "select_one"),
    ("select ouinon", "select_one"), ("entier positif", "integer"), ("dates", "date"),
  ])
  func `two words nearly written tell more than the first`(cell: String, meant: String) {
    #expect(NearestType.find(cell) == meant)
  }

  @Test func `each mistaken type has a suggestion`() throws {
    let told = try OutsideCase.reading("types.md").told
    for (cell, meant) in [
      ("select_on ouinon", "select_one"), ("selectone ouinon", "select_one"),
      ("texte", "text"), ("entier", "integer"), ("nombre", "decimal"),
    ] {
      #expect(
        told.contains { $0.contains("le type « \(cell) ». Vouliez-vous écrire « \(meant) » ?") })
    }
  }
}
