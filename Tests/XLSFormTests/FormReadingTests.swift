import Testing
import XLSForm

@Suite struct FormReadingTests {
  @Test func `a form is read with its types, choices and settings`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type              | name | label     | hint   | required | purpose | sensitivity | retention |
      | ----------------- | ---- | --------- | ------ | -------- | ------- | ----------- | --------- |
      | note              | n    | Voici     |        |          |         |             |           |
      | select_one ouinon | a    | Ça va ?   | Vrai ? | yes      | Suivi   | faible      | 24 mois   |
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
    #expect((form.title, form.version, form.durationMinutes) == ("Avis", "3", 5))
    #expect(
      form.items.map(\.kind) == [
        .note, .selectOne(choices), .selectMultiple(choices), .text, .integer,
      ])
    #expect(form.questions.map(\.name) == ["a", "b", "c", "d"])
    let first = try #require(form.question(named: "a"))
    #expect(first.isRequired)
    #expect(
      [first.hint, first.purpose, first.sensitivity, first.retention] == [
        "Vrai ?", "Suivi", "faible", "24 mois",
      ])
  }

  @Test func `closed questions carry what a report needs`() throws {
    let form = try Form.sample(.threeQuestions)
    #expect(form.closedQuestions.map(\.name) == ["ecoute", "aides"])
    #expect(form.closedQuestions.map(\.allowsSeveral) == [false, true])
    let choice = Choice(name: "oui", label: "Oui, beaucoup")
    #expect(form.closedQuestions.first?.choices.first == choice)
  }

  static let bilingual = """
    ## survey
    | type         | name | label::English (en) | label::français (fr) |
    | ------------ | ---- | ------------------- | -------------------- |
    | select_one l | a    | How are you?        | Ça va ?              |
    | text         | b    | Say more.           |                      |
    ## choices
    | list_name | name | label::English (en) | label::français (fr) |
    | --------- | ---- | ------------------- | -------------------- |
    | l         | x    | Good                | Bien                 |
    ## settings
    | default_language |
    | ---------------- |
    | français (fr)    |
    """

  @Test(arguments: [
    ("", "Ça va ?"), ("fr", "Ça va ?"), ("English", "How are you?"),
    ("english (EN)", "How are you?"), ("ar", "Ça va ?"),
  ])
  func `the language asked for is used, else the default one`(language: String, label: String)
    throws
  {
    let reading = Form.read(markdown: Self.bilingual, language: language)
    #expect(reading.form?.question(named: "a")?.label == label)
    #expect(reading.form?.languages.map(\.code) == ["en", "fr"])
  }

  @Test func `a missing translation falls back to another language`() {
    let form = Form.read(markdown: Self.bilingual, language: "fr").form
    #expect(form?.question(named: "b")?.label == "Say more.")
    #expect(form?.question(named: "a")?.kind == .selectOne([Choice(name: "x", label: "Bien")]))
  }
}
