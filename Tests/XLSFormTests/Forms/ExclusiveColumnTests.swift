import Testing
import Workbook
import XLSForm

/// The column `exclusive` of the choices: an answer that goes with no other, whoever asks.
@Suite struct ExclusiveColumnTests {
  private static func reading(_ survey: String, choices: String = usual) -> FormReading {
    Form.read(markdown: "## survey\n\n\(survey)\n\n## choices\n\n\(choices)\n")
  }

  private static let usual = """
    | list_name | name | exclusive | label::français (fr) | label::English (en) |
    | --- | --- | --- | --- | --- |
    | gene | bruit | | Le bruit | Noise |
    | gene | froid | no | Le froid | Cold |
    | gene | rien | yes | Rien | Nothing |
    | gene | non | oui | Ne s’applique pas | Not applicable |
    """

  private static let survey = """
    | type | name | label::français (fr) | label::English (en) |
    | --- | --- | --- | --- |
    | select_multiple gene | gene | Qu’est-ce qui gêne ? | What bothers you? |
    | select_one gene | surtout | Surtout ? | Mostly? |
    """

  private static func findings(_ form: Form, _ names: [String]) -> [AnswerFinding.Reason] {
    form.validate(AnswerSheet(["gene": .choices(names)])).map(\.reason)
  }

  @Test func `an exclusive answer is taken alone only, others together`() throws {
    let form = try #require(Self.reading(Self.survey).form)
    #expect(Self.findings(form, ["bruit", "froid"]) == [])
    #expect(Self.findings(form, ["rien"]) == [])
    for names in [["rien", "bruit"], ["froid", "non"], ["rien", "non"]] {
      #expect(Self.findings(form, names) == [.constraint], "\(names)")
    }
    #expect(form.validate(AnswerSheet(["surtout": .choices(["rien"])])).isEmpty)
    // While it is asked too.
    guard
      case .findings(let found) = FormSession(form).setting(
        .choices(["rien", "bruit"]), for: "gene")
    else {
      Issue.record("taken")
      return
    }
    #expect(found.map(\.reason) == [.constraint])
  }

  @Test func `what is wrong is said in the language of the person, by the labels`() throws {
    let form = try #require(Self.reading(Self.survey).form)
    let french = try #require(form.questions().first)
    #expect(
      french.constraintMessage
        == "La réponse «\u{A0}Rien\u{A0}» va seule. La réponse «\u{A0}Ne s’applique pas\u{A0}» va seule. "
        + "Retirez-la, ou retirez les autres.")
    let english = try #require(form.questions(in: form.language(named: "en")).first)
    #expect(english.constraintMessage.hasPrefix("The answer “Nothing” goes alone."))
  }

  @Test func `the author's own rule holds beside it, and her words come first`() throws {
    let survey = """
      | type | name | constraint | constraint_message::français (fr) | label::français (fr) | label::English (en) |
      | --- | --- | --- | --- | --- | --- |
      | select_multiple gene | gene | not(selected(., 'froid')) | Pas le froid. | Gêne ? | Bother? |
      """
    let form = try #require(Self.reading(survey).form)
    #expect(Self.findings(form, ["froid"]) == [.constraint])
    #expect(Self.findings(form, ["bruit", "rien"]) == [.constraint])
    #expect(Self.findings(form, ["bruit"]) == [])
    #expect(form.questions().first?.constraintMessage == "Pas le froid.")
  }

  @Test func `with or_other the rule holds, and a form that was converted bears it once`() throws {
    let survey = Self.survey.replacing(
      "select_multiple gene |", with: "select_multiple gene or_other |")
    let form = try #require(Self.reading(survey).form)
    #expect(Self.findings(form, ["rien", "other"]).contains(.constraint))
    let rule =
      "count-selected(.) <= 1 or not(selected(., 'rien') or selected(., 'non'))"
    let converted = """
      | type | name | constraint | label::français (fr) | label::English (en) |
      | --- | --- | --- | --- | --- |
      | select_multiple gene | gene | \(rule) | Gêne ? | Bother? |
      """
    let again = try #require(Self.reading(converted).form)
    #expect(Self.findings(again, ["rien", "bruit"]) == [.constraint])
    #expect(Self.findings(again, ["froid", "bruit"]) == [])
  }

  @Test func `what cannot be understood in the column is told`() {
    let reading = Self.reading(
      Self.survey, choices: Self.usual.replacing("| oui |", with: "| peut-être |"))
    #expect(reading.form != nil)
    #expect(
      reading.warnings.contains { $0.column == "exclusive" && $0.message.contains("peut-être") })
  }
}
