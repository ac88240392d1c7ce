import FormSupport
import Foundation
import Testing
import XLSForm

@Suite struct ExplanationTests {
  static let source = """
    ## survey
    | type         | name  | label | relevant   | calculation | constraint   | choice_filter  | required |
    | integer      | nb    | A     |            |             | . < 10       |                |          |
    | begin_group  | g     | G     | ${nb} > 2  |             |              |                |          |
    | text         | nom   | B     |            |             |              |                | yes      |
    | end_group    |       |       |            |             |              |                |          |
    | calculate    | total |       |            | ${nb} * 2   |              |                |          |
    | select_one l | choix | C     |            |             |              | seuil <= ${nb} |          |
    ## choices
    | list_name | name | label | seuil |
    | l         | a    | A     | 1     |
    | l         | b    | B     | 5     |
    """

  @Test(arguments: [
    (
      "nom",
      [
        "nom est masquée : la condition de « g » n’est pas remplie. Condition : ${nb} > 2. Avec nb = 2."
      ]
    ),
    (
      "total",
      [
        "total est calculée, et ne se montre pas.", "Valeur : 4.", "Calcul : ${nb} * 2.",
        "Avec nb = 2.",
      ]
    ),
    ("choix", ["Filtre des réponses : seuil <= ${nb}.", "Réponses proposées : a."]),
    ("nb", ["Valeur : 2.", "Règle respectée : . < 10."]),
    ("zut", []),
  ])
  func `a question is explained with the values that made it so`(name: String, lines: [String])
    throws
  {
    let session = try FormSession(try Form.sample(Self.source)).next(.number(2))
    let explanation = session.explanation(of: name).map { $0.replacing("\u{A0}", with: " ") }
    #expect(explanation.isEmpty == lines.isEmpty)
    for line in lines { #expect(explanation.contains(line), "\(explanation)") }
  }

  @Test func `what is shown on condition, missing or refused says so`() throws {
    let session = try FormSession(try Form.sample(Self.source)).next(.number(5))
    let lines = session.explanation(of: "nom").map { $0.replacing("\u{A0}", with: " ") }
    #expect(lines.contains("Une réponse y est obligatoire."))
    let broken = try #require(session.settingUnchecked(.number(12), for: "nb"))
    #expect(
      broken.explanation(of: "nb").contains { $0.hasPrefix("Règle qui refuse cette valeur") })
  }
}
