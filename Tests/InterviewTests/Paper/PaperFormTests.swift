import FormSupport
import Foundation
import Interview
import Testing
import XLSForm

@Suite struct PaperFormTests {
  @Test func `a sheet of paper says what it is, what to do and where to mark`() throws {
    let form = try Form.sample(.paper)
    let language = try #require(form.language(named: "fr"))
    let printed = PaperForm(form, in: language).printed(folio: "0042")
    let lines = printed.replacing("\u{A0}", with: " ").split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "modele=avis v3 fr folio=0042")
    #expect(lines.suffix(2) == ["FIN", ""])
    #expect(lines.allSatisfy { $0.count <= 72 })
    // All that are printed, also those that only some answer; the one about help is number 0.
    let questions = lines.count { $0.wholeMatch(of: /Q[1-9][0-9]*\. .*/) != nil }
    #expect(lines.contains("Il y a \(questions) questions."))
    #expect(
      printed.replacing("\u{A0}", with: " ").contains(
        """
        Q1. Travaillez-vous ?
        Une seule réponse.

        [ ] 1  Oui
        [ ] 2  Non
        [ ] 0  Je ne veux pas répondre


        Q2. Combien d’heures ?
        Répondez seulement si vous avez mis 1 à la question 1.
        Exemple : 12

        >>>

        <<<
        [ ] 0  Je ne veux pas répondre
        """))
  }

  @Test func `a sheet says what a screen says before consent, and what paper changes`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../forms/participation.md")
    let form = try Form.sample(try String(contentsOf: file.standardized, encoding: .utf8))
    let printed = PaperForm(form, in: form.defaultLanguage).printed(folio: "1")
      .replacing("\u{A0}", with: " ")
    for sentence in [
      "Il y a ", "Cela dure environ", "Vous pouvez passer une question.",
      "Pour passer une question, ne mettez rien.", "Elle lit vos réponses.",
      "Vous êtes d’accord ?", "Rendez la feuille vide.", "demandez votre numéro : le reçu.",
      "Le reçu sert à retirer vos réponses.", "Après, c’est trop tard.",
    ] {
      #expect(printed.contains(sentence), "\(sentence)")
    }
    #expect(!printed.contains("Personne dans l’équipe ne voit vos réponses."))
    #expect(!printed.contains("Une ou plusieurs réponses."))
    let several = printed.components(separatedBy: "Vous pouvez choisir plusieurs réponses.")
    #expect(several.count == 2)
  }

  @Test func `in Arabic marks are alone on their lines`() throws {
    let form = try Form.sample(.threeLanguages)
    let language = try #require(form.language(named: "ar"))
    let printed = PaperForm(form, in: language).printed(folio: "1")
    #expect(
      printed.contains("Q1.\nهل استمع إليكم الفريق؟\nجواب واحد فقط.\n\n[ ] 1\nنعم\n[ ] 2\nلا"))
    #expect(printed.contains("Q2.\nمتى جئتم؟\nمثال:\n12 3 2024"))
  }

  @Test(arguments: [
    ("${travail} = 'oui' and ${ville} = 'a'", "si vous avez mis 1 à la question 1 et 1 à la"),
    ("selected(${travail}, 'non') or ${ville} = 'b'", "si vous avez mis 2 à la question 1 ou 2 à"),
    ("string-length(${travail}) > 2", "Cette question n’est pas pour tout le monde."),
    ("${travail} = 'inconnu'", "Cette question n’est pas pour tout le monde."),
  ])
  func `when to answer is said in words, where it can be`(relevant: String, words: String) throws {
    let form = try Form.sample(
      """
      ## survey
      | type          | name    | label   | relevant    |
      | ------------- | ------- | ------- | ----------- |
      | select_one on | travail | T ?     |             |
      | select_one v  | ville   | V ?     |             |
      | text          | suite   | Suite ? | \(relevant) |

      ## choices
      | list_name | name | label |
      | --------- | ---- | ----- |
      | on        | oui  | Oui   |
      | on        | non  | Non   |
      | v         | a    | A     |
      | v         | b    | B     |
      """)
    let printed = PaperForm(form, in: form.defaultLanguage).printed(folio: "1")
    #expect(printed.replacing("\u{A0}", with: " ").contains(words), "\(printed)")
  }
}

extension String {
  static let paper = """
    ## survey
    | type              | name    | label::français (fr) | relevant           |
    | ----------------- | ------- | -------------------- | ------------------ |
    | select_one on     | travail | Travaillez-vous ?    |                    |
    | integer           | heures  | Combien d’heures ?   | ${travail} = 'oui' |
    | select_multiple l | aides   | Qui vous aide ?      |                    |
    | rank l            | ordre   | Dans quel ordre ?    |                    |
    | date              | venue   | Venue quand ?        |                    |
    | text              | mot     | Autre chose ?        |                    |
    | begin_repeat      | enfants | un enfant            |                    |
    | integer           | age     | Quel âge ?           |                    |
    | end_repeat        |         |                      |                    |

    ## choices
    | list_name | name | label::français (fr) |
    | --------- | ---- | -------------------- |
    | on        | oui  | Oui                  |
    | on        | non  | Non                  |
    | l         | a    | Ami                  |
    | l         | b    | Médecin              |
    | l         | c    | Voisin               |

    ## settings
    | form_title | form_id | version |
    | ---------- | ------- | ------- |
    | Votre avis | avis    | 3       |
    """
}
