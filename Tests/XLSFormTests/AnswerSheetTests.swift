import Foundation
import Testing
import XLSForm

@Suite struct AnswerSheetTests {
  @Test func `a sheet has one written form and comes back the same`() throws {
    let sheet = AnswerSheet([
      "ecoute": .choices(["oui"]), "remarque": .text("Bien."), "age": .number(41),
      "aides": .refused,
    ])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let json = try encoder.encode(sheet)
    #expect(
      String(decoding: json, as: UTF8.self)
        == #"{"age":{"number":"41"},"aides":{"refused":true},"#
        + #""ecoute":{"choices":["oui"]},"remarque":{"text":"Bien."}}"#)
    #expect(try JSONDecoder().decode(AnswerSheet.self, from: json) == sheet)
  }

  @Test(arguments: [
    #"{"a":{}}"#, #"{"a":{"refused":false}}"#, #"{"a":{"number":"1e9"}}"#, #"{"a":"oui"}"#,
    #"{"a":{"text":"x","number":"1"}}"#, #"{"a":{"number":12}}"#, "[]",
  ])
  func `anything else is not a sheet`(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(AnswerSheet.self, from: Data(json.utf8))
    }
  }

  static let cases: [(String, Answer, [AnswerIssue.Reason])] = [
    ("ecoute", .choices(["oui"]), []),
    ("ecoute", .refused, []),
    ("ecoute", .choices(["oui", "non"]), [.severalChoices]),
    ("ecoute", .choices(["zut"]), [.unknownChoice]),
    ("ecoute", .choices([]), [.noChoice]),
    ("ecoute", .text("oui"), [.wrongKind]),
    ("aides", .choices(["ami", "medecin"]), []),
    ("aides", .choices(["ami", "ami"]), [.repeatedChoice]),
    ("remarque", .text("Merci — ça va 👍"), []),
    ("remarque", .text("   "), [.emptyText]),
    ("remarque", .text(String(repeating: "é", count: 2000)), []),
    ("remarque", .text(String(repeating: "é", count: 2001)), [.textTooLong]),
    ("remarque", .text("a" + String(repeating: "\u{301}", count: 2000)), [.textTooLong]),
    ("remarque", .text("a\u{0}b"), [.unsafeCharacter]),
    ("remarque", .text("a\u{1B}[2J"), [.unsafeCharacter]),
    ("remarque", .text("a\u{202E}b"), [.unsafeCharacter]),
    ("jalon_aide", .choices(["interprete"]), []),
    ("autre", .text("x"), [.unknownQuestion]),
  ]

  @Test(arguments: cases)
  func `the service checks each answer again`(
    question: String, answer: Answer, reasons: [AnswerIssue.Reason]
  ) throws {
    let form = try Form.sample(.threeQuestions)
    let issues = form.validate(AnswerSheet([question: answer]))
    #expect(issues == reasons.map { AnswerIssue(question: question, reason: $0) })
  }

  @Test func `a number has fifteen digits at most and no fraction`() throws {
    let form = try Form.sample(.ageAndText)
    for (text, isSound) in [("12", true), ("-3", true), ("1.5", false), ("1e20", false)] {
      let number = try #require(Decimal(string: text))
      #expect(form.validate(AnswerSheet(["age": .number(number)])).isEmpty == isSound)
    }
  }

  @Test func `a required question wants an answer or a refusal`() throws {
    let form = try Form.sample(
      "## survey\n| type | name | label | required |\n| text | a | A | yes |")
    #expect(form.validate(AnswerSheet()).map(\.reason) == [.missing])
    #expect(form.validate(AnswerSheet(["a": .refused])) == [])
  }
}
