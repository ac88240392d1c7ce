import FormSupport
import Foundation
import Interview
import Testing
import XLSForm

@Suite struct LineKindTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let type, typed, echo: String
    let answer: Answer
    var row = ""
    var testDescription: String { "\(type): \(typed)" }
  }

  @Test(arguments: [
    Case(type: "decimal", typed: "1,5", echo: "1,5", answer: .number(Decimal(15) / 10)),
    Case(type: "decimal", typed: "1.5", echo: "1,5", answer: .number(Decimal(15) / 10)),
    Case(type: "decimal", typed: "١٫٥", echo: "1,5", answer: .number(Decimal(15) / 10)),
    Case(type: "integer", typed: "４２", echo: "42", answer: .number(42)),
    Case(
      type: "integer", typed: "12000", echo: "12 000", answer: .number(12000),
      row: "thousands-sep"),
    Case(type: "date", typed: "12 3 2024", echo: "12 mars 2024", answer: .text("2024-03-12")),
    Case(type: "date", typed: "12/03/2024", echo: "12 mars 2024", answer: .text("2024-03-12")),
    Case(type: "date", typed: "2024-03-12", echo: "12 mars 2024", answer: .text("2024-03-12")),
    Case(type: "date", typed: "1 août 2024.", echo: "1er août 2024", answer: .text("2024-08-01")),
    Case(type: "date", typed: "۱۲ ۳ ۲۰۲۴", echo: "12 mars 2024", answer: .text("2024-03-12")),
    Case(type: "date", typed: "29 2 2024", echo: "29 février 2024", answer: .text("2024-02-29")),
    Case(
      type: "date", typed: "3 2024", echo: "mars 2024", answer: .text("2024-03-01"),
      row: "month-year"),
    Case(type: "date", typed: "2024", echo: "2024", answer: .text("2024-01-01"), row: "year"),
    Case(type: "time", typed: "14 30", echo: "14 h 30", answer: .text("14:30")),
    Case(type: "time", typed: "9h", echo: "9 h 00", answer: .text("09:00")),
    Case(type: "time", typed: "9h05", echo: "9 h 05", answer: .text("09:05")),
    Case(
      type: "datetime", typed: "12 3 2024 14:30", echo: "12 mars 2024, 14 h 30",
      answer: .text("2024-03-12T14:30:00.000+00:00")),
    Case(type: "geopoint", typed: "48.85, 2.35", echo: "48.85 2.35", answer: .text("48.85 2.35")),
    Case(type: "geopoint", typed: "48,85 2,35", echo: "48.85 2.35", answer: .text("48.85 2.35")),
    Case(type: "barcode", typed: "9", echo: "9", answer: .text("9")),
    Case(type: "image", typed: "photo.jpg", echo: "photo.jpg", answer: .text("photo.jpg")),
    Case(type: "acknowledge", typed: "1", echo: "J’ai lu", answer: .choices(["OK"])),
    Case(type: "rank l", typed: "2 1 3", echo: "B ; A ; C", answer: .choices(["b", "a", "c"])),
    Case(type: "rank l", typed: "3 1", echo: "C ; A ; B", answer: .choices(["c", "a", "b"])),
    Case(type: "range", typed: "7", echo: "7", answer: .number(7)),
  ])
  func `what is typed is noted and said in words`(test: Case) throws {
    var conversation = Conversation.afterConsent(try Self.form(test.type, test.row))
    #expect(conversation.type(test.typed).first == "Réponse notée : \(test.echo).")
    #expect(conversation.dialogue.draft["q"] == test.answer)
  }

  @Test(arguments: [
    ("integer", ". >= 0 and . <= 9", "1,5", "Tapez un nombre entier. Exemple : 5"),
    ("integer", ". > 3 and . < 200", "1,5", "Tapez un nombre entier. Exemple : 12"),
    ("integer", "regex(., '^[0-9]{5}$')", "1,5", "Tapez un nombre entier. Exemple : 10000"),
    ("integer", ". = 4711", "1,5", "Tapez un nombre. Puis appuyez sur Entrée."),
    ("decimal", ". >= 35 and . <= 42", "x", "Tapez un nombre. Exemple : 36,5"),
    ("date", "regex(., '^1985.*')", "12", "Tapez une date qui existe. Exemple : 12 3 1985"),
    ("time", "regex(., '^0.*')", "14", "Tapez une heure. Exemple : 09 00"),
  ])
  func `an example is one that the form takes`(
    type: String, constraint: String, typed: String, advice: String
  ) throws {
    let form = try Form.sample(
      """
      ## survey
      | type | name | label | constraint |
      | ---- | ---- | ----- | ---------- |
      | \(type) | q | Alors ? | \(constraint) |
      """)
    var conversation = Conversation.afterConsent(form)
    #expect(conversation.type(typed).first == advice)
    let printed = PaperForm(form, in: form.defaultLanguage).printed(folio: "1")
      .replacing("\u{A0}", with: " ")
    let example = advice.components(separatedBy: "Exemple : ").dropFirst().first
    #expect(printed.contains("Exemple : ") == (example != nil))
    #expect(example.map { printed.contains("Exemple : \($0)\n") } ?? true, "\(printed)")
  }

  @Test(arguments: [
    ("| yes", "1 2"), ("| ", "1 3"),
  ])
  func `an example of several choices is none that goes alone`(
    exclusive: String, example: String
  ) throws {
    let form = try Form.sample(
      """
      ## survey
      | type | name | label |
      | ---- | ---- | ----- |
      | select_multiple l | q | Où ? |

      ## choices
      | list_name | name | label | exclusive |
      | --------- | ---- | ----- | --------- |
      | l | a | Ici | |
      | l | b | Là | |
      | l | c | Nulle part \(exclusive) |
      """)
    var conversation = Conversation.afterConsent(form)
    #expect(
      conversation.type("9 9").first == "Tapez un ou plusieurs chiffres. Exemple : \(example)")
  }

  @Test(arguments: [
    ("date", "31 4 2024", "Tapez une date qui existe. Exemple : 12 3 2024"),
    ("date", "29 2 2023", "Tapez une date qui existe. Exemple : 12 3 2024"),
    ("date", "12 3 24", "Tapez une date qui existe. Exemple : 12 3 2024"),
    ("date", "12", "Tapez une date qui existe. Exemple : 12 3 2024"),
    ("date", "99999999999999999999 3 2024", "Tapez une date qui existe. Exemple : 12 3 2024"),
    ("time", "25 00", "Tapez une heure. Exemple : 14 30"),
    ("time", "14", "Tapez une heure. Exemple : 14 30"),
    ("decimal", "beaucoup", "Tapez un nombre. Exemple : 1,5"),
    ("integer", "1,5", "Tapez un nombre entier. Exemple : 12"),
    ("geopoint", "Toulouse", "Tapez deux nombres. Exemple : 48.85 2.35"),
    ("geopoint", "99 2", "Tapez deux nombres. Exemple : 48.85 2.35"),
    ("range", "11", "Tapez un nombre de 1 à 10."),
    ("range", "1,5", "Tapez un nombre de 1 à 10."),
    ("rank l", "2 2", "Tapez tous les chiffres une fois. Exemple : 2 1 3"),
    ("rank l", "4", "Tapez tous les chiffres une fois. Exemple : 2 1 3"),
    ("acknowledge", "2", "Tapez un chiffre de la liste. Puis appuyez sur Entrée."),
  ])
  func `what cannot be read is asked again`(type: String, typed: String, message: String) throws {
    var conversation = Conversation.afterConsent(try Self.form(type))
    #expect(conversation.type(typed) == [message])
    #expect(conversation.dialogue.draft["q"] == nil)
  }

  @Test func `an order can be given digit by digit, what is left being renumbered`() throws {
    var conversation = Conversation.afterConsent(try Self.form("rank l"))
    let lines = conversation.type("3")
    #expect(lines.first == "Vous avez choisi : C.")
    #expect(lines.contains("1. A") && lines.contains("2. B") && !lines.contains("3. C"))
    #expect(conversation.type("2").first == "Réponse notée : C ; B ; A.")
  }

  @Test(arguments: [
    "barcode", "image", "geopoint", "text", "integer", "decimal", "date", "time", "datetime",
    "range", "acknowledge", "select_one l", "select_multiple l", "rank l",
  ])
  func `an empty line passes any question, and it says so`(type: String) throws {
    var conversation = Conversation.afterConsent(try Self.form(type))
    #expect(conversation.opening.contains("Entrée sans texte = passer."))
    #expect(conversation.type("").first == "Question passée.")
  }

  @Test func `an empty line does not pass what the form needs, and says what to do`() throws {
    var conversation = Conversation.afterConsent(
      try Form.sample(
        """
        ## survey
        | type         | name | label   | required |
        | ------------ | ---- | ------- | -------- |
        | select_one l | q    | Alors ? | yes      |

        ## choices
        | list_name | name | label |
        | --------- | ---- | ----- |
        | l         | a    | A     |
        """))
    #expect(!conversation.opening.contains("passer"))
    #expect(
      conversation.type("") == ["Il faut une réponse ici. Vous pouvez aussi refuser : 0"])
  }

  @Test(arguments: ["?", "؟", "？", " ? "])
  func `a question mark asks for help wherever one answers`(mark: String) throws {
    var conversation = Conversation(LineDialogue(try Form.sample(.ageAndText)))
    #expect(conversation.type(mark).contains("Voici nos questions."))
    #expect(conversation.type("1", mark).contains("Cette personne ne répond pas pour vous."))
    let help = "Il n’y a pas de bonne ou de mauvaise réponse."
    #expect(conversation.type("1", mark).contains(help))
    #expect(conversation.type("12", mark).contains(help))
    #expect(conversation.dialogue.draft["mot"] == nil)
    #expect(conversation.type("", mark).contains("Tapez 1 pour envoyer vos réponses."))
    #expect(conversation.type("2", mark).contains("Tapez le numéro de la question."))
  }

  @Test func `the author's messages are said where there are some`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type    | name | label | required | required_message | constraint | constraint_message |
      | ------- | ---- | ----- | -------- | ---------------- | ---------- | ------------------ |
      | integer | age  | Âge ? | yes      |                  | . < 120    | Pas plus de 120.   |
      | text    | mot  | Mot ? | yes      | Un mot suffit.   |            |                    |
      | text    | nom  | Fin ? | yes      |                  |            |                    |
      """)
    var conversation = Conversation.afterConsent(form)
    #expect(conversation.type("200") == ["Pas plus de 120."])
    #expect(conversation.type("20", "").last == "Un mot suffit.")
    #expect(
      conversation.type("oui", "").last
        == "Il faut une réponse ici. Vous pouvez aussi refuser : *0")
    #expect(conversation.type("*0").first == "Réponse notée : je ne veux pas répondre.")
  }

  private static func form(_ type: String, _ appearance: String = "") throws -> Form {
    try Form.sample(
      """
      ## survey
      | type | name | label | appearance |
      | ---- | ---- | ----- | ---------- |
      | \(type) | q | Alors ? | \(appearance) |

      ## choices
      | list_name | name | label |
      | --------- | ---- | ----- |
      | l         | a    | A     |
      | l         | b    | B     |
      | l         | c    | C     |
      """)
  }
}
