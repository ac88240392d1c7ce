import Testing
package import XLSForm

extension Form {
  package static func sample(_ markdown: String) throws -> Form {
    let reading = Form.read(markdown: markdown)
    #expect(reading.problems.map(\.sentence) == [])
    return try #require(reading.form)
  }
}

extension String {
  package static let threeQuestions = """
    ## survey
    | type              | name     | label                              |
    | ----------------- | -------- | ---------------------------------- |
    | select_one accord | ecoute   | Est-ce que l’équipe vous a écouté ? |
    | select_multiple a | aides    | Qui vous a aidé ?                  |
    | text              | remarque | Autre chose ?                      |

    ## choices
    | list_name | name     | label            |
    | --------- | -------- | ---------------- |
    | accord    | oui      | Oui, beaucoup    |
    | accord    | un_peu   | Oui, un peu      |
    | accord    | non      | Non              |
    | a         | medecin  | Un médecin       |
    | a         | ami      | Un ami           |
    | a         | personne | Personne         |
    """

  package static let manyChoices = """
    ## survey
    | type              | name  | label             |
    | ----------------- | ----- | ----------------- |
    | select_one ville  | ville | Où habitez-vous ? |
    | select_multiple v | trajets | Où allez-vous ? |

    ## choices
    | list_name | name | label   |
    | --------- | ---- | ------- |
    | ville     | a    | Arles   |
    | ville     | b    | Brest   |
    | ville     | c    | Calais  |
    | ville     | d    | Dijon   |
    | ville     | e    | Évian   |
    | ville     | f    | Foix    |
    | ville     | g    | Gap     |
    | v         | a    | Arles   |
    | v         | b    | Brest   |
    | v         | c    | Calais  |
    | v         | d    | Dijon   |
    | v         | e    | Évian   |
    | v         | f    | Foix    |
    """

  /// One choice goes with no other.
  package static let exclusiveChoice = """
    ## survey
    | type              | name    | label           | constraint                                           | constraint_message               |
    | ----------------- | ------- | --------------- | ---------------------------------------------------- | -------------------------------- |
    | select_multiple v | trajets | Où allez-vous ? | count-selected(.) <= 1 or not(selected(., 'nulle'))  | La réponse « Nulle part » va seule. |

    ## choices
    | list_name | name  | label      |
    | --------- | ----- | ---------- |
    | v         | a     | Arles      |
    | v         | b     | Brest      |
    | v         | c     | Calais     |
    | v         | d     | Dijon      |
    | v         | e     | Évian      |
    | v         | nulle | Nulle part |
    """

  package static let ageAndText = """
    ## survey
    | type    | name  | label                |
    | ------- | ----- | -------------------- |
    | note    | merci | Merci d’être là.     |
    | integer | age   | Quel âge avez-vous ? |
    | text    | mot   | Un mot ?             |
    """
}
