import FormSupport
import Foundation
import Testing
import Workbook
import XLSForm

@Suite struct FormReadingTests {
  @Test func `a form is read with its types, choices and settings`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type              | name | label     | hint   | required | purpose | sensitivity | retention |
      | ----------------- | ---- | --------- | ------ | -------- | ------- | ----------- | --------- |
      | note              | n    | Voici     |        |          |         |             |           |
      | select_one ouinon | a    | Ça va ?   | Vrai ? | yes      | Suivi   | internal    | 24 mois   |
      | select multiple ouinon | b | Quoi ?  |        | no       |         |             |           |
      | Text              | c    | Dites     |        |          |         |             |           |
      | int               | d    | Combien ? |        |          |         |             |           |

      ## choices
      | list name | value | label |
      | --------- | ----- | ----- |
      | ouinon    | oui   | Oui   |
      | ouinon    | non   | Non   |

      ## settings
      | form_title | version | purpose  | retention | duration_minutes |
      | ---------- | ------- | -------- | --------- | ---------------- |
      | Avis       | 3       | Pour ça. | Deux ans. | 5                |
      """)
    let choices = [Choice(name: "oui", label: "Oui"), Choice(name: "non", label: "Non")]
    #expect((form.title(), form.version, form.durationMinutes) == ("Avis", "3", 5))
    #expect((form.purpose(), form.retention()) == ("Pour ça.", "Deux ans."))
    #expect(
      form.questions().map(\.kind) == [
        .selectOne(choices), .selectMultiple(choices), .text(.line), .integer,
      ])
    #expect(form.questions().map(\.key) == ["a", "b", "c", "d"])
    let first = try #require(form.questions().first)
    #expect(first.isRequired)
    #expect(
      [first.hint, first.purpose, first.sensitivity, first.retention] == [
        "Vrai ?", "Suivi", "internal", "24 mois",
      ])
    #expect(form.processing().first?.retention == "24 mois")
  }

  @Test func `closed questions carry what a report needs`() throws {
    let form = try Form.sample(.threeQuestions)
    #expect(form.closedQuestions().map(\.name) == ["ecoute", "aides"])
    #expect(form.closedQuestions().map(\.allowsSeveral) == [false, true])
    let choice = Choice(name: "oui", label: "Oui, beaucoup")
    #expect(form.closedQuestions().first?.choices.first == choice)
  }

  @Test(arguments: [
    ("text", ElementType.text), ("string", .text), ("integer", .integer), ("int", .integer),
    ("decimal", .decimal), ("date", .date), ("time", .time), ("dateTime", .dateTime),
    ("datetime", .dateTime), ("geopoint", .geopoint), ("gps", .geopoint), ("image", .file(.image)),
    ("photo", .file(.image)), ("file", .file(.any)), ("barcode", .barcode),
    ("acknowledge", .acknowledge), ("trigger", .acknowledge), ("select_one l", .selectOne("l")),
    ("Select One l", .selectOne("l")), ("select multiple l", .selectMultiple("l")),
    ("rank l", .rank("l")), ("percentage", .integer), ("phone number", .text),
    ("add integer prompt", .integer), ("add select one prompt using l", .selectOne("l")),
    ("hidden", .hidden), ("note", .note), ("audit", .audit), ("start", .metadata(.start)),
    ("deviceid", .metadata(.deviceID)), ("phonenumber", .metadata(.phoneNumber)),
  ])
  func `each spelling of a type is read`(spelling: String, type: ElementType) throws {
    let form = try Form.sample(
      """
      ## survey
      | type        | name | label |
      | \(spelling) | q    | Q     |
      | text        | fin  | Fin   |
      ## choices
      | list_name | name | label |
      | l         | a    | A     |
      """)
    #expect(form.elements.first { $0.name == "q" }?.type == type)
  }

  @Test func `a range has its bounds and its step`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type  | name | label | parameters           |
      | range | a    | A     | start=0 end=1 step=0.25 |
      | range | b    | B     |                      |
      """)
    #expect(
      form.questions().map(\.kind) == [
        .range(NumberRange(start: 0, end: 1, step: 0.25)), .range(NumberRange()),
      ])
  }

  @Test func `a list in a file of its own is read with its columns`() throws {
    let reading = Form.read(
      markdown: """
        ## survey
        | type                            | name  | label | choice_filter |
        | select_one_from_file villes.csv | ville | Où ?  | dep = '59'    |
        """,
      files: [
        "villes.csv": try .init(
          markdown: "## v\n| name | label | dep |\n| li | Lille | 59 |\n| pa | Paris | 75 |")
      ])
    let form = try #require(reading.form)
    #expect(FormSession(form).current?.kind.choices.map(\.label) == ["Lille"])
    #expect(form.closedQuestions().first?.choices.map(\.name) == ["li", "pa"])
  }

  @Test(arguments: ["villes", "villes.csv"])
  func `a file is looked into by its name, with its ending or without`(name: String) throws {
    let reading = Form.read(
      markdown: """
        ## survey
        | type      | name | label | calculation                                 |
        | text      | c    | Code  |                                             |
        | calculate | n    |       | pulldata('\(name)', 'label', 'name', ${c}) |
        """,
      files: ["villes.csv": try .init(markdown: "## v\n| name | label |\n| li | Lille |")])
    let session = try FormSession(try #require(reading.form)).with("c", .text("li"))
    #expect(session.value("n") == "Lille")
  }

  @Test func `a column that Jalon does not read is left aside, and its author is told`() {
    let reading = Form.read(
      markdown: """
        ## survey
        | type | name | label | relevent |
        | text | a    | A     |          |
        ## osm
        | a |
        """)
    #expect(reading.form != nil)
    #expect(
      reading.warnings.map { $0.sentence.replacing("\u{A0}", with: " ") } == [
        "Feuille survey, ligne 2, colonne relevent : Jalon ne lit pas cette colonne. Elle est laissée de côté. Vouliez-vous écrire « relevant » ?",
        "Feuille osm : Jalon ne lit pas cette feuille. Il lit survey, choices, external_choices et settings.",
      ])
  }

  @Test func `a row that is disabled is not there`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type | name | label | disabled |
      | text | a    | A     | yes      |
      | text | b    | B     | no       |
      """)
    #expect(form.questions().map(\.key) == ["b"])
  }
}
