import Testing
import XLSForm

@Suite struct SkipRuleTests {
  @Test func `the answer that leaves a question out is known with it`() throws {
    let form = try #require(try ShippedFormTests.reading("participation.md").form)
    #expect(
      form.skipRules == [SkipRule(question: "apport", decider: "comment", choices: ["aucune"])])
    #expect(form.conditionalQuestions == ["apport"])
  }

  @Test(
    "A question asked after some answers of another has a rule; after all, or none, it has none",
    arguments: [
      ("${a} = 'oui'", ["non", "nsp"]), ("${a} != 'nsp'", ["nsp"]), ("true()", nil),
      ("${a} = 'jamais'", nil),
    ] as [(String, [String]?)])
  func rule(relevant: String, skipping: [String]?) throws {
    let form = try #require(
      Form.read(
        markdown: """
          ## survey

          | type | name | label | relevant |
          | --- | --- | --- | --- |
          | select_one choix | a | A | |
          | select_one choix | b | B | \(relevant) |

          ## choices

          | list_name | name | label |
          | --- | --- | --- |
          | choix | oui | Oui |
          | choix | non | Non |
          | choix | nsp | Ne sait pas |
          """
      ).form)
    #expect(
      form.skipRules
        == (skipping.map { [SkipRule(question: "b", decider: "a", choices: $0)] } ?? []))
  }
}
