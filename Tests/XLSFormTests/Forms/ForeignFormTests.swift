import FormSupport
import Foundation
import Testing
import XLSForm

/// Habits of workbooks that were made elsewhere.
@Suite struct ForeignFormTests {
  private func messages(_ markdown: String) -> [String] {
    Form.read(markdown: markdown).problems.map { $0.message.replacing("\u{A0}", with: " ") }
  }

  @Test(arguments: [
    "if(${a} = ‘oui’, “x”, 'l’eau') = 'l’eau'", "if(${a} = 'oui', \"x\", 'l’eau') = 'l’eau'",
    "${a} = ’’ or ${a} = '“'",
  ])
  func `quotes that a spreadsheet made curly are quotes`(formula: String) throws {
    let form = try Form.sample(
      """
      ## survey
      | type      | name | label | calculation |
      | text      | a    | L’un  |             |
      | calculate | b    |       | \(formula)  |
      """)
    let session = FormSession(form)
    #expect(session.value("b") == "true")
    #expect(session.current?.label == "L’un")
  }

  @Test func `a row of an unknown type is one problem, whoever reads it`() {
    let found = messages(
      """
      ## survey
      | type     | name  | label        | calculation       | relevant     |
      | geotrace | trace | Trajet       |                   |              |
      | note     | n     | Vu ${trace}  |                   | ${trace} = 1 |
      | calculate | c    |              | ${trace} + /data/trace |         |
      """)
    #expect(found.map { $0.hasPrefix("Jalon ne connaît pas le type « geotrace ».") } == [true])
  }

  @Test func `a loop is one problem, and its end none`() {
    let found = messages(
      """
      ## survey
      | type              | name | label |
      | begin loop over l | b    | B     |
      | integer           | n    | N     |
      | end loop          |      |       |
      | text              | t    | T     |
      """)
    #expect(found.map { $0.hasPrefix("Jalon ne lit pas begin_loop.") } == [true])
  }

  @Test func `what old workbooks ask of the device is read, and empty`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type         | name | label |
      | imei         | a    |       |
      | subscriberid | b    |       |
      | simserial    | c    |       |
      | text         | t    | T     |
      """)
    #expect(FormSession(form).value("a") == "")
    #expect(form.xForm.contains("jr:preloadParams=\"simserial\""))
    #expect(form.xForm.contains("jr:preloadParams=\"deviceid\""))
  }

  @Test func `remarks beside the table are left aside, and told`() throws {
    let reading = Form.read(
      markdown: """
        ## survey
        | type | name | label | remarque |
        |      |      |       | à revoir |
        | text | a    | A     |          |
        """)
    #expect(reading.form?.questions().count == 1)
    #expect(reading.warnings.contains { $0.row == 3 && $0.message.contains("laissée de côté") })
  }

  @Test func `a form that only computes is read, and its author is told`() {
    let reading = Form.read(
      markdown: "## survey\n| type | name | label | calculation |\n| calculate | a | | 1 + 1 |")
    #expect(reading.form != nil)
    #expect(reading.warnings.contains { $0.message.hasPrefix("Il n’y a aucune question.") })
  }

  @Test func `a group may not depend on what it holds`() throws {
    let problems = Form.read(
      markdown: """
        ## survey
        | type        | name | label | relevant      |
        | begin_group | g    | G     | ./source = 'x' |
        | text        | source | S   |               |
        | end_group   |      |       |               |
        """
    ).problems
    #expect(problems.map(\.column) == ["relevant"])
    #expect(problems.first?.message.hasPrefix("Cette condition lit une question du groupe") == true)
  }

  @Test func `a day that is computed has no hour`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type      | name | label        | calculation | default |
      | date      | a    | A            | date(now()) |         |
      | date      | b    | B            |             | now()   |
      | dateTime  | c    | C            | now()       |         |
      | date      | d    | Vu à ${c}    |             |         |
      """)
    let session = FormSession(form, at: .autumn)
    #expect(session.value("a") == "2026-09-22")
    #expect(session.value("b") == "2026-09-22")
    #expect(session.value("c")?.contains("T") == true)
    #expect(session.question(for: "d")?.label.contains("T") == true)
  }
}
