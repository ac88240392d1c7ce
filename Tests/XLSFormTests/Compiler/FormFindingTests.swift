import Foundation
import Testing
import XLSForm

@Suite struct FormFindingTests {
  @Test func `every problem is listed at once, with its place and what to do`() {
    let reading = Form.read(
      markdown: """
        ## survey
        | type           | name   | label | required | relevant | calculation |
        | -------------- | ------ | ----- | -------- | -------- | ----------- |
        | geotrace       | lieu   | Où ?  |          |          |             |
        | select_one l   | a b    | Quoi  |          |          |             |
        | select_one     | choix  | Quoi  |          |          |             |
        | select_one zut | choix2 | Quoi  |          |          |             |
        | text           | lieu   |       | peut-être |         |             |
        |                |        | Rien  |          |          |             |
        | integer        | age    | Âge ? |          | ${nom} = 1 |           |
        | calculate      | total  |       |          |          | ${agee} +   |
        | begin_group    | g      | G     |          |          |             |

        ## choices
        | list_name | name  | label |
        | --------- | ----- | ----- |
        | l         | x     | X     |
        | l         | x     | Y     |
        |           |       | Z     |
        | l         |       | Z     |
        | ll        | y     |       |

        ## settings
        | default_language | duration_minutes |
        | ---------------- | ---------------- |
        | fr               | beaucoup         |
        | fr               |                  |
        """)
    #expect(reading.form == nil)
    let sentences = reading.problems.map { $0.sentence.replacing("\u{A0}", with: " ") }
    let expected = [
      "Feuille survey, ligne 4, colonne type, question lieu : Jalon ne connaît pas le type « geotrace ».",
      "Feuille survey, ligne 5, colonne name, question a b : Le nom « a b » contient une espace. Gardez des lettres, des chiffres, des _, des - ou des points.",
      "Feuille survey, ligne 6, colonne type, question choix : La liste de réponses manque. Écrivez-la après le type et une espace.",
      "Feuille survey, ligne 7, colonne type, question choix2 : La liste « zut » n’est pas dans la feuille choices. Ajoutez-la ou corrigez son nom.",
      "Feuille survey, ligne 8, colonne label, question lieu : Le texte de la question manque. Écrivez-le.",
      "Feuille survey, ligne 8, colonne name, question lieu : Ce nom sert déjà à la ligne 4. Changez un des deux.",
      "Feuille survey, ligne 8, colonne required, question lieu : Écrivez yes, no, ou laissez la case vide.",
      "Feuille survey, ligne 9, colonne name : Le nom de la question manque. Écrivez-le.",
      "Feuille survey, ligne 9, colonne type : Le type manque. Écrivez par exemple text.",
      "Feuille survey, ligne 10, colonne relevant, question age : Aucune question ne s’appelle « nom ». Corrigez ce nom.",
      "Feuille survey, ligne 11, colonne calculation, question total : Aucune question ne s’appelle « agee ». Corrigez ce nom. Vouliez-vous écrire ${age} ?",
      "Feuille survey, ligne 12, colonne type, question g : Ce groupe n’est pas fermé. Ajoutez une ligne end_group.",
      "Feuille choices, ligne 18, colonne name, liste l : La réponse « x » est deux fois dans la liste « l ». Changez un des deux noms.",
      "Feuille choices, ligne 20, colonne name, liste l : Le nom de la réponse manque. Écrivez-le.",
      "Feuille settings, ligne 26, colonne duration_minutes : Écrivez un nombre de minutes, de 1 à 120.",
      "Feuille settings, ligne 27 : Cette feuille a une seule ligne sous les titres. Retirez celle-ci.",
    ]
    #expect(sentences.count == expected.count, "\(sentences.joined(separator: "\n"))")
    for (sentence, wanted) in zip(sentences, expected) { #expect(sentence.hasPrefix(wanted)) }
    #expect(reading.warnings.contains { $0.message.contains("Son nom est montré à la place.") })
  }

  static let mistakes: [(String, String)] = [
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
      "## survey\n| type | name | label |\n| text | meta | A |",
      "Le nom « meta » est réservé. Choisissez un autre nom."
    ),
    (
      "## survey\n| type | name | label |\n| text | a | A |\n| text | a | B |",
      "Ce nom sert déjà à la ligne 3. Changez un des deux."
    ),
    (
      "## survey\n| type | name | label |\n| text | a | A |\n| end_group | | |",
      "Aucun groupe n’est ouvert ici. Retirez cette ligne ou ouvrez un groupe avant."
    ),
    (
      "## survey\n| type | name | label |\n| begin_group | g | G |\n| text | a | A |\n| end_repeat | | |",
      "Le dernier groupe ouvert se ferme par end_group. Corrigez ce type."
    ),
    (
      "## survey\n| type | name | label |\n| range | a | A |\n| range | b | B |\n| calculate | c | |",
      "Le calcul manque. Écrivez-le dans cette colonne."
    ),
    (
      "## survey\n| type | name | label | parameters |\n| range | a | A | start=1 end=x |",
      "Écrivez par exemple start=1 end=10 step=1. Le pas mène du début à la fin."
    ),
    (
      "## survey\n| type | name | label |\n| select_one_from_file villes.csv | a | A |",
      "Le fichier « villes.csv » manque ou est vide. Donnez-le avec le formulaire."
    ),
    (
      "## survey\n| type | name | label | relevant |\n| text | a | A | ${a} = |",
      "Aucune question"
    ),
    (
      "## survey\n| type | name | label | default |\n| text | a | A | ${last-saved#a} |",
      "Jalon ne garde pas les réponses d’une autre fois. Retirez ${last-saved#a}."
    ),
    (
      "## survey\n| type | name | label | trigger |\n| text | a | A | ${a} |",
      "Une question ne se déclenche pas elle-même."
    ),
    (
      "## survey\n| type | name | label | calculation |\n| text | a | A | |\n| calculate | b | | /data/zut |",
      "Le chemin /data/zut ne mène à aucune question. Corrigez-le."
    ),
    (
      "## survey\n| type | name | label | kept |\n| text | a | A | parfois |",
      "Écrivez yes ou no, ou laissez la case vide."
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
    (
      """
      ## survey
      | type | name | label |
      | select_multiple l | a | A |
      ## choices
      | list_name | name | label |
      | l | a b | A |
      """,
      "Le nom « a b » a une espace. Remplacez-la par _."
    ),
    ("## survey\n| a |\n## survey\n| b |", "Ligne 4 : la feuille « survey » existe déjà."),
  ]

  @Test(arguments: mistakes)
  func `each mistake has its sentence`(markdown: String, message: String) throws {
    let problems = Form.read(markdown: markdown).problems
    let messages = problems.map { $0.message.replacing("\u{A0}", with: " ") }
    if message == "Aucune question" {
      // Whatever the language of expressions says of a formula that stops short.
      #expect(messages.count == 1)
    } else {
      #expect(messages.contains { $0.hasPrefix(message) }, "\(messages)")
    }
  }

  @Test(arguments: [
    ("${b} + 1", "${a} + 1", "a → b → a"), ("${b}", "${c}", "a → b → c → a"),
  ])
  func `a cycle is refused, question by question`(a: String, b: String, round: String) throws {
    let problems = Form.read(
      markdown: """
        ## survey
        | type      | name | label | calculation |
        | calculate | a    |       | \(a)        |
        | calculate | b    |       | \(b)        |
        | calculate | c    |       | ${a}        |
        | text      | q    | Q     |             |
        """
    ).problems
    let message = try #require(problems.first?.message.replacing("\u{A0}", with: " "))
    #expect(message.hasPrefix("Ces questions se lisent en rond : "))
    #expect(message.contains(" → "))
  }

  @Test func `relevance may not turn in a circle with a calculation`() {
    let problems = Form.read(
      markdown: """
        ## survey
        | type        | name | label | relevant  | calculation |
        | begin_group | g    | G     | ${b} > 0  |             |
        | integer     | a    | A     |           |             |
        | end_group   |      |       |           |             |
        | calculate   | b    |       |           | ${a}        |
        """
    ).problems
    #expect(problems.map { $0.message.contains("g → b → g") } == [true])
  }

  @Test func `a calculation that reads itself is refused, but for once`() throws {
    func problems(_ formula: String) -> [String] {
      Form.read(
        markdown: """
          ## survey
          | type      | name | label | calculation |
          | calculate | a    |       | \(formula)  |
          | text      | q    | Q     |             |
          """
      ).problems.map(\.message)
    }
    #expect(problems("${a} + 1").map { $0.hasPrefix("Cette question se lit elle-même.") } == [true])
    #expect(problems("once(random())") == [])
    #expect(problems("once(${a})") == [])
  }

  @Test func `a name that two questions have is ambiguous, but in one's own repeat`() throws {
    let reading = Form.read(
      markdown: """
        ## survey
        | type         | name | label | calculation |
        | begin_repeat | r    | R     |             |
        | integer      | age  | A     |             |
        | calculate    | ici  |       | ${age} + 1  |
        | end_repeat   |      |       |             |
        | begin_group  | g    | G     |             |
        | integer      | age  | A     |             |
        | end_group    |      |       |             |
        | calculate    | la   |       | ${age} + 1  |
        """)
    #expect(
      reading.problems.map { $0.sentence.replacing("\u{A0}", with: " ") } == [
        "Feuille survey, ligne 10, colonne calculation, question la : Plusieurs questions s’appellent « age » (lignes 4, 8). Changez leurs noms."
      ])
  }

  @Test func `a hostile cell cannot drive the terminal that shows the problem`() throws {
    let problems = Form.read(
      markdown: "## survey\n| type | name | label |\n| \u{1B}[2J\u{202E} | a | A |"
    ).problems
    let sentence = try #require(problems.first).sentence
    #expect(!sentence.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }
}
