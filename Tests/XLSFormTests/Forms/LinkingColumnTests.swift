import Testing
import Workbook
import XLSForm

/// The column `linking` of the survey: a code that people make, and what is followed by it.
@Suite struct LinkingColumnTests {
  private static let elements = (1...6).map { "| integer | e\($0) | code | Élément \($0) ? |" }

  private static func reading(_ rows: [String]) -> FormReading {
    Form.read(
      markdown: """
        ## survey

        | type | name | linking | label |
        | --- | --- | --- | --- |
        \(rows.joined(separator: "\n"))

        ## choices

        | list_name | name | label |
        | --- | --- | --- |
        | on | oui | Oui |
        | on | non | Non |
        """)
  }

  private static let consent = "| select_one on | veut | consent | Un code ? |"
  private static let followed = "| select_one on | avis | followed | Votre avis ? |"

  @Test func `a form says what its code is made of, and which answers are followed`() throws {
    let form = try #require(
      Self.reading([Self.consent] + Self.elements + [Self.followed, "| text | mot | | Un mot ? |"])
        .form)
    let linking = try #require(form.linking)
    #expect(linking.elements == ["e1", "e2", "e3", "e4", "e5", "e6"])
    #expect(linking.consent == ["veut"])
    #expect(linking.followed == ["avis"])
    #expect(linking.hidden == ["veut", "e1", "e2", "e3", "e4", "e5", "e6"])
    #expect(try #require(Self.reading(["| text | mot | | Un mot ? |"]).form).linking == nil)
  }

  @Test func `it travels with the form to other tools and back`() throws {
    let form = try #require(Self.reading([Self.consent] + Self.elements + [Self.followed]).form)
    let back = try #require(Form.read(xForm: Array(form.xForm.utf8)).form)
    #expect(back.linking == form.linking)
  }

  @Test(arguments: [
    ([consent] + elements.dropLast() + [followed], "Le code a 6 éléments au moins"),
    (elements + [followed], "demande si l’on veut un code"),
    ([consent, consent.replacing("veut", with: "encore")] + elements + [followed], "et une seule"),
    ([consent] + elements, "Aucune question n’est suivie"),
    ([consent] + elements + ["| text | avis | followed | Avis ? |"], "un select_one"),
    (
      [consent, followed] + elements + ["| date | e7 | code | Votre naissance ? |"],
      "une lettre, un nombre ou une seule réponse"
    ),
    (
      [consent, followed] + elements + ["| text | e7 | cod | Lettre ? |"], "ne dit pas à quoi sert"
    ),
    (
      [
        consent, followed, "| begin_repeat | r | | Encore |", "| text | e7 | code | Lettre ? |",
        "| end_repeat | | | |",
      ] + elements, "Sortez-la du begin_repeat"
    ),
  ])
  func `a code that is not whole is refused`(rows: [String], sentence: String) {
    let reading = Self.reading(rows)
    #expect(reading.form == nil)
    #expect(
      reading.problems.contains { $0.message.contains(sentence) },
      "\(reading.problems.map(\.message))")
  }
}
