import FormSupport
import Foundation
import Testing
import XLSForm

/// The subtle points of forms.md, by their numbers, seen through a whole form: what a calculation
/// stores, with `a` answered or not. The functions themselves have their own tables.
@Suite struct SemanticsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var number: Int
    var formula: String
    var answer: String?
    var result: String

    var testDescription: String { "\(number). \(formula) with \(answer ?? "nothing")" }
  }

  static let cases: [Case] = [
    Case(number: 1, formula: "true()", answer: nil, result: "true"),
    Case(number: 1, formula: "1 + 1", answer: nil, result: "2"),
    Case(number: 1, formula: "number(${a})", answer: nil, result: ""),
    Case(number: 1, formula: "boolean(string(false()))", answer: nil, result: "true"),
    Case(number: 1, formula: "boolean-from-string('false')", answer: nil, result: "false"),
    Case(number: 2, formula: "${a} + 1", answer: nil, result: ""),
    Case(number: 2, formula: "coalesce(${a}, 0) + 1", answer: nil, result: "1"),
    Case(number: 2, formula: "${a} < 5", answer: nil, result: "false"),
    Case(number: 2, formula: "${a} = ''", answer: nil, result: "true"),
    Case(number: 3, formula: "${a} = '4'", answer: "4", result: "true"),
    Case(number: 3, formula: "'4.0' = 4", answer: nil, result: "true"),
    Case(number: 4, formula: "selected('b a', 'a')", answer: nil, result: "true"),
    Case(number: 4, formula: "selected(${a}, '')", answer: nil, result: "true"),
    Case(number: 5, formula: "count-selected(${a})", answer: nil, result: "0"),
    Case(number: 5, formula: "selected-at('x y', 0)", answer: nil, result: "x"),
    Case(number: 5, formula: "selected-at('x y', 2)", answer: nil, result: ""),
    Case(number: 6, formula: "if('', 'oui', 'non')", answer: nil, result: "non"),
    Case(number: 6, formula: "if(${a}, 'oui', 'non')", answer: nil, result: "oui"),
    Case(number: 6, formula: "if(${a} != '', 'oui', 'non')", answer: nil, result: "non"),
    Case(number: 12, formula: "count(/data/a)", answer: nil, result: "1"),
    Case(number: 14, formula: "date('2024-02-28') + 1", answer: nil, result: "19782"),
    Case(
      number: 14, formula: "format-date('2024-02-29', '%d/%m/%Y')", answer: nil,
      result: "29/02/2024"),
    Case(number: 14, formula: "date('')", answer: nil, result: ""),
    Case(number: 14, formula: "today()", answer: nil, result: "2026-09-22"),
    Case(number: 15, formula: "sum(${a})", answer: nil, result: ""),
    Case(number: 16, formula: "regex('1234', '[0-9]{3}')", answer: nil, result: "false"),
    Case(number: 17, formula: "round(-1.5)", answer: nil, result: "-2"),
    Case(number: 17, formula: "int('')", answer: nil, result: ""),
    Case(number: 18, formula: "number('1e3')", answer: nil, result: ""),
    Case(number: 18, formula: "number(' -4.5 ')", answer: nil, result: "-4.5"),
    Case(number: 19, formula: "true() or date('zut') = ''", answer: nil, result: "true"),
  ]

  @Test(arguments: cases)
  func `a formula stores what forms.md says`(each: Case) throws {
    let form = try Form.sample(
      """
      ## survey
      | type      | name | label | calculation                                |
      | integer   | a    | A     |                                            |
      | calculate | r    |       | \(each.formula.replacing("|", with: "\\|")) |
      """)
    var session = FormSession(form, at: .autumn)
    if let answer = each.answer.flatMap({ Decimal(string: $0) }) {
      session = try session.next(.number(answer))
    }
    #expect(session.value("r") == each.result)
  }

  @Test func `3. numbers typed as text and numbers are compared as numbers`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type    | name | label | constraint |
      | decimal | a    | A     | . = 4      |
      """)
    let session = FormSession(form)
    #expect(session.answering(.number(5)).findings.map(\.reason) == [.constraint])
    #expect(try session.next(.number(4)).current == nil)
  }

  @Test func `10. a calculation overwrites what a person typed, on every change`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type    | name | label | calculation |
      | integer | a    | A     |             |
      | integer | b    | B     | ${a} * 2    |
      """)
    let session = try FormSession(form).next(.number(3))
    #expect(session.questionKeys == ["a"])
    #expect(session.value("b") == "6")
    #expect(session.setting(.number(1), for: "b").findings.map(\.reason) == [.readOnly])
    #expect(session.sheet["b"] == .number(6))
    #expect(
      form.validate(AnswerSheet(["a": .number(3), "b": .number(7)])).map(\.reason)
        == [.wrongCalculation])
  }

  @Test func `13. the name of a choice is said in the language of the session`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type         | name | label::fr | label::en | calculation |
      | select_one l | a    | A         | A         |             |
      | calculate    | nom  |           |           | jr:choice-name(${a}, '${a}') |
      ## choices
      | list_name | name | label::fr | label::en |
      | l         | o    | Oui       | Yes       |
      """)
    var session = try FormSession(form).next(.choices(["o"]))
    #expect(session.value("nom") == "Oui")
    session.language = try #require(form.language(named: "en"))
    #expect(session.value("nom") == "Yes")
    #expect(form.validate(session.sheet) == [])
  }

  @Test func `21. the same name twice is refused, unless the form allows it`() {
    func problems(_ setting: String) -> Int {
      Form.read(
        markdown: """
          ## survey
          | type         | name | label |
          | select_one l | a    | A     |
          ## choices
          | list_name | name | label |
          | l         | o    | Oui   |
          | l         | o    | Si    |
          ## settings
          | allow_choice_duplicates |
          | \(setting)              |
          """
      ).problems.count
    }
    #expect(problems("no") == 1)
    #expect(problems("yes") == 0)
  }

  @Test func `a group that is read-only makes all that is in it so`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type        | name | label | read_only    |
      | integer     | n    | N     |              |
      | begin_group | g    | G     | ${n} > 3     |
      | text        | a    | A     |              |
      | end_group   |      |       |              |
      """)
    let session = try FormSession(form).next(.number(4))
    #expect(session.setting(.text("x"), for: "a").findings.map(\.reason) == [.readOnly])
    #expect(try session.with("n", .number(1)).with("a", .text("x")).value("g/a") == "x")
  }

  @Test(arguments: ["'${ville}'", "' ${ville} '", "'/data/ville'", "'../ville'", "' ../ville '"])
  func `the label of a choice is found by the path of its question`(path: String) throws {
    let form = try Form.sample(
      """
      ## survey
      | type         | name  | label | calculation                        |
      | select_one v | ville | V     |                                    |
      | calculate    | dit   |       | jr:choice-name(${ville}, \(path))  |
      ## choices
      | list_name | name | label       |
      | v         | m    | Montpellier |
      """)
    #expect(try FormSession(form).next(.choices(["m"])).value("dit") == "Montpellier")
  }

  @Test(arguments: [
    "indexed-repeat(${age}, ${foyers}, 2, ${enfants}, 1)",
    "indexed-repeat(${age}, ${enfants}, 1, ${foyers}, 2)",
  ])
  func `the repeats of indexed-repeat come in any order`(formula: String) throws {
    let form = try Form.sample(
      """
      ## survey
      | type         | name    | label | repeat_count | calculation  |
      | begin_repeat | foyers  | F     | 2            |              |
      | begin_repeat | enfants | E     | 2            |              |
      | integer      | age     | A     |              |              |
      | end_repeat   |         |       |              |              |
      | end_repeat   |         |       |              |              |
      | calculate    | lu      |       |              | \(formula)   |
      """)
    let session = try FormSession(form).with("foyers[2]/enfants[1]/age", .number(7))
    #expect(session.value("lu") == "7")
  }

  @Test func `a bare null is nothing, and a group inside another may be called meta`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type        | name | label | calculation             |
      | begin_group | g    | G     |                         |
      | begin_group | meta | M     |                         |
      | text        | a    | A     |                         |
      | end_group   |      |       |                         |
      | end_group   |      |       |                         |
      | calculate   | c    |       | if(${a} = 'x', null, 1) |
      """)
    #expect(FormSession(form).value("c") == "1")
    #expect(try FormSession(form).next(.text("x")).value("c") == "")
    #expect(Form.read(xForm: Array(form.xForm.utf8)).form?.elements.count == form.elements.count)
  }

  @Test func `a repeat may look at its own place`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type         | name | label | repeat_count | relevant        |
      | integer      | n    | N     |              |                 |
      | begin_repeat | r    | R     | 3            | position(.) <= ${n} |
      | text         | t    | T     |              |                 |
      | end_repeat   |      |       |              |                 |
      """)
    #expect(try FormSession(form).next(.number(2)).questionKeys == ["n", "r[1]/t", "r[2]/t"])
  }
}
