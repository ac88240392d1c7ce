import FormSupport
import Testing
import XLSForm

/// What authors write for something else, and what they are told.
@Suite struct AuthorMistakeTests {
  @Test(arguments: [
    ("${a} >= 1 AND ${a} < 5", "« AND » s’écrit « and ». Remplacez-le."),
    ("${a} = 1 et ${a} < 5", "« et » s’écrit « and ». Remplacez-le."),
    ("${a} ≥ 18", "Le signe « ≥ » n’a pas de sens ici. Écrivez >=."),
    ("${a} => 18", "« => » s’écrit « >= ». Remplacez-le."),
    ("${a} == 18", "« == » s’écrit « = ». Remplacez-le."),
    ("${a} <> 18", "« <> » s’écrit « != ». Remplacez-le."),
    ("a > 3", "« a » est le nom d’une question. Écrivez ${a}."),
    ("area(${a}) > 3", "Jalon n’a pas la fonction « area » d’autres outils. Calculez sans elle."),
    ("foo(${a})", "La fonction « foo » n’existe pas. Regardez la liste des fonctions permises."),
    (
      "regex(${a})", "regex() veut 2 valeurs entre ses parenthèses, et en a 1."
    ),
    (
      "${a} > 0 and (${a} < 10 or ${a} = 99",
      "« ) » manque ici. Ajoutez-le. C’est vers : …a} < 10 or ${a} = 99"
    ),
  ])
  func `what authors write for something else is told with what to write`(
    formula: String, message: String
  ) {
    let problems = Form.read(
      markdown: """
        ## survey
        | type    | name | label | relevant    |
        | integer | a    | A     |             |
        | text    | b    | B     | \(formula) |
        """
    ).problems
    #expect(problems.map { $0.message.replacing("\u{A0}", with: " ") } == [message])
  }

  @Test(arguments: [
    ("integer", "douze"), ("integer", "1,5"), ("decimal", "1,5"), ("date", "31/12/2024"),
    ("date", "2024-02-31"), ("time", "14h30"), ("geopoint", "Paris"), ("range", "50"),
    ("dateTime", "2024-05-06T14:30:00"), ("select_one l", "x"), ("select_multiple l", "a, b"),
  ])
  func `a default that could not be an answer is left out, and told`(
    type: String, value: String
  ) throws {
    let form = try Form.sample(
      """
      ## survey
      | type    | name | label | default  |
      | \(type) | q    | Q     | \(value) |
      ## choices
      | list_name | name | label |
      | l         | a    | A     |
      | l         | b    | B     |
      """)
    #expect(FormSession(form).sheet.isEmpty)
    #expect(form.warnings.contains { $0.column == "default" && $0.message.contains("laissée") })
  }

  @Test func `cells without a heading and errors of the spreadsheet are told`() {
    let reading = Form.read(
      markdown: """
        ## survey
        | type | name | label |
        | text | a    | Oui | Non | aide |
        | text | b    | #REF!  |
        """)
    #expect(reading.problems.map(\.row) == [4])
    #expect(reading.warnings.map(\.row) == [3, 3])
    #expect(reading.warnings.allSatisfy { $0.message.contains("titre") })
  }

  @Test func `a filter by a column that the list has not is told`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type         | name | label | choice_filter    |
      | text         | r    | R     |                  |
      | select_one l | q    | Q     | regoin = ${r}    |
      | select_one l | s    | S     | region = ${r} and name != 'a' |
      ## choices
      | list_name | name | label | region |
      | l         | a    | A     | oc     |
      """)
    #expect(form.warnings.map(\.row) == [4])
    #expect(form.warnings.first?.message.contains("region") == true)
  }
}
