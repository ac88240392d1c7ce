import FormSupport
import Foundation
import Testing
import XLSForm

@Suite struct AnswerSheetTests {
  @Test func `a sheet has one written form and comes back the same`() throws {
    let sheet = AnswerSheet([
      "ecoute": .choices(["oui"]), "remarque": .text("Bien."), "age": .number(41),
      "aides": .refused, "poids": .number(Decimal(string: "-70.25") ?? 0),
    ])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let json = try encoder.encode(sheet)
    #expect(
      String(decoding: json, as: UTF8.self)
        == #"{"age":{"number":"41"},"aides":{"refused":true},"#
        + #""ecoute":{"choices":["oui"]},"poids":{"number":"-70.25"},"remarque":{"text":"Bien."}}"#)
    #expect(try JSONDecoder().decode(AnswerSheet.self, from: json) == sheet)
  }

  @Test(arguments: [
    #"{"a":{}}"#, #"{"a":{"refused":false}}"#, #"{"a":{"number":"1e9"}}"#, #"{"a":"oui"}"#,
    #"{"a":{"text":"x","number":"1"}}"#, #"{"a":{"number":12}}"#, "[]",
    #"{"a":{"number":"4,6"}}"#, #"{"a":{"number":"1.2.3"}}"#,
  ])
  func `anything else is not a sheet`(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(AnswerSheet.self, from: Data(json.utf8))
    }
  }

  static let kinds: [(String, Answer, [AnswerFinding.Reason])] = [
    ("un", .choices(["a"]), []), ("un", .refused, []),
    ("un", .choices(["a", "b"]), [.severalChoices]), ("un", .choices(["zut"]), [.unknownChoice]),
    ("un", .choices([]), [.noChoice]), ("un", .text("a"), [.wrongKind]),
    ("plusieurs", .choices(["a", "b"]), []),
    ("plusieurs", .choices(["a", "a"]), [.repeatedChoice]),
    ("rang", .choices(["b", "a"]), []), ("texte", .text("Merci — ça va 👍"), []),
    ("texte", .text("   "), [.emptyText]),
    ("texte", .text(String(repeating: "é", count: 2000)), []),
    ("texte", .text(String(repeating: "é", count: 2001)), [.textTooLong]),
    ("texte", .text("a" + String(repeating: "\u{301}", count: 2000)), [.textTooLong]),
    ("texte", .text("a\u{0}b"), [.unsafeCharacter]),
    ("texte", .text("a\u{1B}[2J"), [.unsafeCharacter]),
    ("texte", .text("a\u{202E}b"), [.unsafeCharacter]), ("entier", .number(-3), []),
    ("entier", .number(1.5), [.notWhole]),
    ("entier", .number(1_000_000_000_000_000), [.numberOutOfRange]),
    ("decimal", .number(1.5), []), ("echelle", .number(3), []),
    ("echelle", .number(11), [.numberOutOfRange]),
    ("echelle", .number(1.5), [.offStep]), ("date", .text("2024-02-29"), []),
    ("date", .text("2023-02-29"), [.notADate]), ("date", .text("29/02/2024"), [.notADate]),
    ("heure", .text("14:30"), []), ("heure", .text("14:30:00.000+01:00"), []),
    ("heure", .text("24:00"), [.notATime]), ("heure", .text("2:30"), [.notATime]),
    ("moment", .text("2026-03-01T14:30:00.000+01:00"), []),
    ("moment", .text("2026-03-01T14:30:00Z"), []),
    ("moment", .text("2026-03-01T14:30:00"), [.notADateTime]),
    ("moment", .text("2026-02-30T14:30:00Z"), [.notADateTime]), ("lieu", .text("48.85 2.35"), []),
    ("lieu", .text("48.85 2.35 35 10"), []), ("lieu", .text("91 0"), [.notAPlace]),
    ("lieu", .text("48.85"), [.notAPlace]), ("code", .text("3017620422003"), []),
    ("photo", .text("a.jpg"), []), ("vu", .choices(["OK"]), []),
    ("vu", .choices(["non"]), [.unknownChoice]),
    ("jalon_aide", .choices(["interprete"]), []), ("jalon_aide", .choices(["x"]), [.unknownChoice]),
    ("autre", .text("x"), [.unknownQuestion]), ("dit", .text("x"), [.unknownQuestion]),
  ]

  static let everyKind = """
    ## survey
    | type              | name      | label |
    | select_one l      | un        | A     |
    | select_multiple l | plusieurs | A     |
    | rank l            | rang      | A     |
    | text              | texte     | A     |
    | integer           | entier    | A     |
    | decimal           | decimal   | A     |
    | range             | echelle   | A     |
    | date              | date      | A     |
    | time              | heure     | A     |
    | dateTime          | moment    | A     |
    | geopoint          | lieu      | A     |
    | barcode           | code      | A     |
    | image             | photo     | A     |
    | acknowledge       | vu        | A     |
    | note              | dit       | A     |
    ## choices
    | list_name | name | label |
    | l         | a    | A     |
    | l         | b    | B     |
    """

  @Test(arguments: kinds)
  func `the service checks each answer again`(
    question: String, answer: Answer, reasons: [AnswerFinding.Reason]
  ) throws {
    let form = try Form.sample(Self.everyKind)
    let findings = form.validate(AnswerSheet([question: answer]))
    #expect(findings == reasons.map { AnswerFinding(question: question, reason: $0) })
  }

  @Test func `a required question wants an answer or a refusal`() throws {
    let form = try Form.sample(
      "## survey\n| type | name | label | required |\n| text | a | A | yes |")
    #expect(form.validate(AnswerSheet()).map(\.reason) == [.missing])
    #expect(form.validate(AnswerSheet(["a": .refused])) == [])
    #expect(FormSession(form).skipping().findings.map(\.reason) == [.missing])
  }
}
