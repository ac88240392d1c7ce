import FormSupport
import Foundation
import Testing
import Workbook
import XLSForm

/// What spreadsheets, pages and other tools leave in a workbook.
@Suite struct SheetCaseTests {
  @Test func `cells with leading zeros are read as their author sees them`() throws {
    let form = try OutsideCase.form("05-leading-zero-format")
    let session = try FormSession(form).with("dep", .choices(["09"]))
    #expect(session.question(for: "dep")?.kind.choices.map(\.name) == ["09", "11", "30"])
    #expect(session.value("cp") == "09000")
    #expect(session.questionKeys.contains("ville"))
    #expect(session.setting(.choices(["9"]), for: "dep").findings.map(\.reason) == [.unknownChoice])
  }

  @Test func `the other answer stays with its question, and one of that meaning is taken`() throws {
    let form = try OutsideCase.form("09-or-other-leak")
    let session = FormSession(form)
    let names = session.questions.map { $0.kind.choices.map(\.name) }
    #expect(names == [["asso", "medecin", "other"], ["asso", "medecin"], ["cout", "autre"]])
    #expect(try session.with("frein", .choices(["autre"])).questionKeys.contains("frein_other"))
    #expect(try session.with("premier", .choices(["other"])).questionKeys.contains("premier_other"))
    #expect(Form.read(xForm: Array(form.xForm.utf8)).problems == [])
  }

  @Test(arguments: [
    ("99", "Autre (précisez)", "99"), ("autres", "D’autres", "autres"),
    ("x", "Other, specify", "x"),
    ("autrement", "Autrement", "other"),
  ])
  func `an answer that says other is one by its name or by its words`(
    name: String, label: String, chosen: String
  ) throws {
    let form = try Form.sample(
      """
      ## survey
      | type                  | name | label |
      | select_one l or_other | a    | A     |
      ## choices
      | list_name | name | label |
      | l         | n    | N     |
      | l         | \(name) | \(label) |
      """)
    #expect(try FormSession(form).with("a", .choices([chosen])).questionKeys == ["a", "a_other"])
  }

  @Test func `one language is written in many ways, and is told`() throws {
    let reading = try OutsideCase.reading("10-default-language")
    let form = try #require(reading.form)
    #expect(form.languages.map(\.heading) == ["English (en)", "Français (fr)"])
    #expect(form.defaultLanguage.code == "fr")
    let question = FormSession(form).question(for: "q1")
    #expect(question?.hint == "Un mot suffit")
    #expect(question?.requiredMessage == "Répondez.")
    #expect(reading.told.first?.contains("sont une seule langue") == true)
  }

  @Test(arguments: [
    (["label::fr", "hint::FR"], 1), (["label::Français", "hint::french (fr)"], 1),
    (["label::français (fr)", "hint::Français FALC (fr-FALC)"], 2),
    (["label::Wolof (wo)", "hint::wolof"], 1), (["label::en_GB", "hint::en-gb"], 1),
    (["label::العربية (ar)", "hint::Arabic"], 1), (["label::es", "hint::pt"], 2),
  ])
  func `languages are one by code, case, accents and name`(headings: [String], count: Int) throws {
    let form = try Form.sample(
      "## survey\n| type | name | \(headings.joined(separator: " | ")) |\n| text | a | A | B |")
    #expect(form.languages.count == count)
  }

  @Test func `signs that are not seen are spaces, and named`() throws {
    let reading = try OutsideCase.reading("49-narrow-nbsp")
    let session = FormSession(try #require(reading.form))
    #expect(try session.with("a", .number(2)).questionKeys == ["a", "c", "d", "e"])
    #expect(reading.told.map { $0.contains("U+200B") } == [true])
  }

  @Test(arguments: [
    "\u{202F}", "\u{2009}", "\u{3000}", "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{200E}",
  ])
  func `no such sign around a name, a type or a formula refuses a form`(sign: String) throws {
    let form = try Form.sample(
      """
      ## survey
      | type\(sign) | name | label | relevant |
      | integer\(sign) | \(sign)a\(sign) | A | |
      | select_one\(sign)l | b | B | ${\(sign)a}\(sign)>\(sign)1\(sign) |
      ## choices
      | list_name\(sign) | name | label |
      | l\(sign) | x\(sign) | X |
      """)
    let session = try FormSession(form).with("a", .number(2))
    #expect(session.question(for: "b")?.kind.choices.map(\.name) == ["x"])
  }

  @Test func `a sign that cannot be read is named by its code`() {
    let told = Form.read(
      markdown: "## survey\n| type | name | label | relevant |\n| text | a | A | 1 \u{E000} 2 |"
    ).told
    #expect(told.first?.contains("Le signe U+E000 n’a pas de sens ici.") == true)
  }

  @Test(arguments: ["survey ", " Survey", "survey\u{A0}", "SURVEY\u{200B}"])
  func `stray spaces around the name of a sheet do not hide it`(name: String) {
    let rows = [["type", "name", "label"], ["text", "a", "A"]].enumerated()
      .map { SheetRow(number: $0 + 1, cells: $1) }
    let reading = Form.read(Workbook(sheets: [Sheet(name: name, rows: rows)]))
    #expect(reading.told == [])
    #expect(reading.form?.questions().count == 1)
  }

  @Test func `a sheet with a stray space is read from its file`() throws {
    #expect(try OutsideCase.form("50-trailing-space-sheet").questions().map(\.name) == ["q1"])
  }

  @Test
  func `a score and a ranking of KoboToolbox are read, and a matrix is refused in one sentence`()
    throws
  {
    let reading = try OutsideCase.reading("22-kobo-export")
    #expect(reading.problems.count == 1)
    #expect(reading.told.first?.contains("Écrivez un begin_group par ligne du tableau") == true)
    let form = try Form.sample(
      """
      ## survey
      | type        | name | label  | kobo--score-choices | kobo--rank-items | kobo--rank-constraint-message |
      | begin_score | sc   | Notez  | note                |                  |                               |
      | score__row  | lieu | Lieu   |                     |                  |                               |
      | end_score   |      |        |                     |                  |                               |
      | begin_rank  | rg   | Classez |                    | prio             | Pas deux fois                 |
      | rank__level | r1   | 1er    |                     |                  |                               |
      | rank__level | r2   | 2e     |                     |                  |                               |
      | end_rank    |      |        |                     |                  |                               |
      ## choices
      | list_name | name | label |
      | note      | 1    | Bien  |
      | prio      | a    | A     |
      | prio      | b    | B     |
      """)
    var session = FormSession(form)
    #expect(session.questionKeys == ["lieu", "r1", "r2"])
    session = try session.with("r1", .choices(["a"]))
    #expect(session.setting(.choices(["a"]), for: "r2").findings.map(\.reason) == [.constraint])
    #expect(session.question(for: "r2")?.constraintMessage == "Pas deux fois")
    #expect(try session.with("r2", .choices(["b"])).sheet["r2"] == .choices(["b"]))
  }

  @Test func `the same problem in many rows is told once, with its rows`() {
    let rows = (0..<20).map { "| geotrace | t\($0) | T |" }.joined(separator: "\n")
    let reading = Form.read(
      markdown: "## survey\n| type | name | label |\n| text | a | A |\n\(rows)")
    #expect(reading.problems.count == 1)
    #expect(reading.told.first?.hasPrefix("Feuille survey, lignes 4 à 23, colonne type : ") == true)
    #expect(reading.problems.first?.rows?.count == 20)
  }

  @Test func `a list of an external sheet is read like a file beside the form`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type                     | name | label | choice_filter |
      | select_one dep           | dep  | D     |               |
      | select_one_external villes | v  | V     | dep=${dep}    |
      ## choices
      | list_name | name | label  |
      | dep       | 09   | Ariège |
      ## external_choices
      | list_name | name  | label | dep |
      | villes    | foix  | Foix  | 09  |
      | villes    | arles | Arles | 13  |
      """)
    let session = try FormSession(form).with("dep", .choices(["09"]))
    #expect(session.question(for: "v")?.kind.choices.map(\.label) == ["Foix"])
    #expect(form.validate(try session.with("v", .choices(["foix"])).sheet) == [])
  }

  @Test func `a search fills a list from a file beside, by the columns that its row names`() throws
  {
    let file = try Workbook(
      csv: "code_insee,nom_commune,dep\n09122,Foix,09\n13004,Arles,13\n", name: "communes")
    let form = try OutsideCase.form("search.md", files: ["communes.csv": file])
    #expect(form.questions().first?.kind.choices.map(\.label) == ["Foix", "Arles"])
    #expect(try OutsideCase.reading("search.md").problems.map(\.column) == ["appearance"])
    let filtered = Form.read(
      markdown: """
        ## survey
        | type              | name | label | appearance                                      |
        | text              | dep  | D     |                                                 |
        | select_one villes | v    | V     | search('communes', 'matches', 'dep', ${dep})    |
        ## choices
        | list_name | name       | label       |
        | villes    | code_insee | nom_commune |
        """, files: ["communes.csv": file])
    let session = try FormSession(#require(filtered.form)).with("dep", .text("13"))
    #expect(session.question(for: "v")?.kind.choices.map(\.name) == ["13004"])
  }

  @Test func `lists of fifty thousand rows are read, and no more`() {
    func reading(_ count: Int) -> FormReading {
      let rows = (0..<count).map { SheetRow(number: $0 + 2, cells: ["l", "c\($0)", "C\($0)"]) }
      let head = SheetRow(number: 1, cells: ["list_name", "name", "label"])
      let survey = [["type", "name", "label"], ["select_one l", "a", "A"]].enumerated()
        .map { SheetRow(number: $0 + 1, cells: $1) }
      return Form.read(
        Workbook(sheets: [
          Sheet(name: "survey", rows: survey), Sheet(name: "choices", rows: [head] + rows),
        ]))
    }
    #expect(reading(50_000).form?.lists["l"]?.items.count == 50_000)
    #expect(reading(50_001).told.first?.contains("plus de 50 000 réponses") == true)
  }

  @Test func `a column count is read, and told`() throws {
    let reading = try OutsideCase.reading("cnt.md")
    #expect(reading.told.map { $0.contains("repeat_count") } == [true])
    for heading in ["jr:count", "jr::count", "control::jr:count"] {
      let form = try Form.sample(
        """
        ## survey
        | type         | name | label | \(heading) |
        | integer      | n    | N     |      |
        | begin_repeat | r    | R     | ${n} |
        | text         | a    | A     |      |
        | end_repeat   |      |       |      |
        """)
      #expect(try FormSession(form).with("n", .number(2)).questionKeys.count == 3)
    }
  }
}
