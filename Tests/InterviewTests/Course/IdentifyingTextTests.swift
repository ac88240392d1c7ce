import Testing

@testable import Interview

/// What may say who wrote is taken out of what others read, and the rest is as it was written.
@Suite struct IdentifyingTextTests {
  @Test(arguments: [
    ("Appelez-moi au 06 12 34 56 78 le soir", "Appelez-moi au [retiré] le soir"),
    ("Mon adresse : leila@exemple.fr, merci", "Mon adresse : [retiré] merci"),
    ("+33 (0)6-12-34-56-78", "+[retiré]"),
    ("Venu le 12/03/2024, 3 fois", "Venu le 12/03/2024, 3 fois"),
    ("Le bus  passe à 8 h 30", "Le bus  passe à 8 h 30"),
    ("0612345678", "[retiré]"),
  ])
  func masks(text: String, masked: String) {
    #expect(IdentifyingText.masked(text) == masked)
    #expect(IdentifyingText.isLikely(text) == (text != masked))
  }

  @Test func `capitals within a sentence are pointed at`() {
    #expect(
      IdentifyingText.names(in: "Merci à Leïla. Elle vient de Saint-Denis ! Pas moi")
        == ["Leïla", "Saint-Denis"])
    #expect(IdentifyingText.names(in: "Le bus est rare. Il passe peu").isEmpty)
  }
}
