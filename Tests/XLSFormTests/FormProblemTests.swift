import Testing
import XLSForm

@Suite struct FormProblemTests {
  @Test func `every problem is listed at once, with its place and what to do`() {
    let reading = Form.read(
      markdown: """
        ## survey
        | type           | name   | label | required | relevant | couleur |
        | -------------- | ------ | ----- | -------- | -------- | ------- |
        | geopoint       | lieu   | Où ?  |          |          |         |
        | select_one l   | a b    | Quoi  |          |          |         |
        | select_one     | choix  | Quoi  |          |          |         |
        | select_one zut | choix2 | Quoi  |          |          |         |
        | text           | lieu   |       | peut-être |         |         |
        |                |        | Rien  |          |          |         |

        ## choices
        | list_name | name  | label | image |
        | --------- | ----- | ----- | ----- |
        | l         | x     | X     |       |
        | l         | x     | Y     |       |
        | l         | a b   |       |       |
        |           |       | Z     |       |

        ## settings
        | default_language | duration_minutes |
        | ---------------- | ---------------- |
        | fr               | beaucoup         |
        | fr               |                  |

        ## brouillon
        | a |
        """)
    #expect(reading.form == nil)
    #expect(
      reading.problems.map { $0.sentence.replacing("\u{A0}", with: " ") } == [
        "Feuille survey, ligne 2, colonne relevant : \(unknownColumn)",
        "Feuille survey, ligne 2, colonne couleur : \(unknownColumn)",
        "Feuille survey, ligne 4, colonne type, question lieu : Jalon ne connaît pas encore le type « geopoint ». Types possibles : select_one, select_multiple, text, integer, note.",
        "Feuille survey, ligne 5, colonne name, question a b : Le nom « a b » commence par une lettre. Puis gardez des lettres, des chiffres, _ - ou un point.",
        "Feuille survey, ligne 6, colonne type, question choix : La liste de réponses manque. Écrivez select_one, une espace, puis son nom.",
        "Feuille survey, ligne 7, colonne type, question choix2 : La liste « zut » n’est pas dans la feuille choices. Ajoutez-la ou corrigez son nom.",
        "Feuille survey, ligne 8, colonne name, question lieu : Ce nom sert déjà à la ligne 4. Changez un des deux.",
        "Feuille survey, ligne 8, colonne label, question lieu : Le texte de la question manque. Écrivez-le.",
        "Feuille survey, ligne 8, colonne required, question lieu : Écrivez yes, no, ou laissez la case vide.",
        "Feuille survey, ligne 9, colonne name : Le nom de la question manque. Écrivez-le.",
        "Feuille survey, ligne 9, colonne type : Le type manque. Écrivez par exemple text.",
        "Feuille choices, ligne 12, colonne image : \(unknownColumn)",
        "Feuille choices, ligne 15, colonne name, question l : La réponse « x » est deux fois dans la liste « l ». Changez un des deux noms.",
        "Feuille choices, ligne 16, colonne name, question l : Le nom « a b » a une espace. Remplacez-la par _.",
        "Feuille choices, ligne 16, colonne label, question l : Le texte de la réponse manque. Écrivez-le.",
        "Feuille choices, ligne 17, colonne list_name : Le nom de la liste manque. Écrivez-le.",
        "Feuille choices, ligne 17, colonne name : Le nom de la réponse manque. Écrivez-le.",
        "Feuille settings, ligne 22, colonne duration_minutes : Écrivez un nombre de minutes, de 1 à 120.",
        "Feuille settings, ligne 23 : Cette feuille a une seule ligne sous les titres. Retirez celle-ci.",
        "Feuille brouillon : Jalon ne connaît pas cette feuille. Gardez survey, choices et settings.",
      ])
  }

  private let unknownColumn = "Jalon ne sait pas encore lire cette colonne. Retirez-la."

  @Test(arguments: [
    ("", "La feuille survey manque ou est vide. Ajoutez-la avec vos questions."),
    (
      "## survey\n| type | name | label |",
      "Il n’y a aucune question. Ajoutez au moins une ligne."
    ),
    ("## survey\n| type | name |\n| text | a |", "Cette colonne manque. Ajoutez-la."),
    (
      "## survey\n| type | name | label | Label |\n| text | a | A | B |",
      "Cette colonne est écrite deux fois. Gardez-en une."
    ),
    (
      "## survey\n| type | name | label | required::fr |\n| text | a | A | |",
      "Cette colonne ne se traduit pas. Retirez la langue."
    ),
    (
      "## survey\n| type | name | label |\n| text | jalon_aide | A |",
      "Le nom « jalon_aide » est réservé. Choisissez un autre nom."
    ),
    (
      "## survey\n| type | name | label |\n| select_one l or_other | a | A |",
      "La liste « l or_other » n’est pas dans la feuille choices. Ajoutez-la ou corrigez son nom."
    ),
    (
      """
      ## survey
      | type | name | label::fr |
      | text | a | A |
      ## settings
      | default_language |
      | en |
      """,
      "Aucune colonne label n’est dans cette langue. Écrivez-la comme dans le titre de la colonne."
    ),
    ("## survey\n| a |\n## survey\n| b |", "Ligne 4 : la feuille « survey » existe déjà."),
  ])
  func `each mistake has its sentence`(markdown: String, message: String) throws {
    let problems = Form.read(markdown: markdown).problems
    let first = try #require(problems.first?.message).replacing("\u{A0}", with: " ")
    #expect(first.hasPrefix(message))
  }

  @Test func `a hostile cell cannot drive the terminal that shows the problem`() throws {
    let problems = Form.read(
      markdown: "## survey\n| type | name | label |\n| \u{1B}[2J\u{202E} | a | A |"
    ).problems
    let sentence = try #require(problems.first).sentence
    #expect(!sentence.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }
}
