import Foundation
import TestSupport
import Testing

/// `jalon formulaire` and `jalon enquete`, as authors of forms use them: files in, sentences out.
struct FormCommandTests {
  private let command = JalonCommand()

  private static let source = """
    ## survey

    | type              | name   | label            | relevant     | constraint | constraint_message | calculation |
    | ----------------- | ------ | ---------------- | ------------ | ---------- | ------------------ | ----------- |
    | integer           | age    | Quel âge ?       |              | . < 120    | Moins de 120.      |             |
    | select_one oui_non | ecole | À l’école ?      | ${age} < 18  |            |                    |             |
    | calculate         | double |                  |              |            |                    | ${age} * 2  |

    ## choices

    | list_name | name | label |
    | --------- | ---- | ----- |
    | oui_non   | oui  | Oui   |
    | oui_non   | non  | Non   |

    ## settings

    | form_title | form_id | version |
    | ---------- | ------- | ------- |
    | Essai      | essai   | 1       |
    """

  /// A file of the command's own folder.
  private func file(_ name: String, _ text: String) throws -> String {
    let folder = URL(filePath: command.folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let url = folder.appending(path: name)
    try text.write(to: url, atomically: true, encoding: .utf8)
    return url.path
  }

  @Test func `a form is checked, and everything wrong is told at once with its place`() throws {
    let good = try command.run(["formulaire", "verifier", try file("a.md", Self.source)])
    #expect(good.status == 0 && good.output.contains("2 questions"))
    let spoilt = Self.source.replacing("${age} < 18", with: "${agee} < 18")
      .replacing("select_one oui_non", with: "select_one ouinon")
    let bad = try command.run(["formulaire", "verifier", try file("b.md", spoilt)])
    #expect(bad.status == 4)
    #expect(bad.output.contains("ligne 6, colonne type, question ecole"))
    #expect(bad.output.contains("colonne relevant"))
    let json = try command.run(["formulaire", "verifier", try file("b.md", spoilt), "--json"])
    #expect(json.status == 4 && json.output.contains("\"valid\" : false"))
    let refused = try command.run(["formulaire", "jouer", try file("b.md", spoilt), "--json"])
    #expect(refused.status == 4 && refused.output.contains("\"column\" : \"relevant\""))
    #expect(refused.output.contains("\"row\" : 6"))
  }

  @Test func `an author's script is the test of her form, and says what is not as she expects`()
    throws
  {
    let form = try file("a.md", Self.source)
    let good = try file(
      "essai.json",
      """
      [{"question": "age", "answer": 130, "expect": {"refused": true}},
       {"question": "age", "answer": 12, "expect": {"asked": ["ecole"], "values": {"double": "24"}}},
       {"question": "ecole", "answer": "oui"},
       {"question": "age", "answer": 40, "expect": {"hidden": ["ecole"]}},
       {"expect": {"values": {"double": "80"}}}]
      """)
    let passed = try command.run(["formulaire", "verifier", form, "--essai", good])
    #expect(
      passed.status == 0 && passed.output.contains("passe\u{A0}: 5 étapes"), "\(passed.errors)")
    // What is expected does not disturb a play.
    #expect(try command.run(["formulaire", "jouer", form, "--reponses", good]).status == 0)
    let bad = try file(
      "manque.json",
      """
      [{"question": "age", "answer": 12, "expect": {"hidden": ["ecole"], "refused": true, "values": {"double": "25"}}},
       {"question": "ecole", "answer": "peut-être"}]
      """)
    let failed = try command.run(["formulaire", "verifier", form, "--essai", bad])
    #expect(failed.status == 4)
    for said in [
      "Étape 1", "prise, alors", "est posée", "et non «\u{A0}25", "Étape 2", "pas dans la liste",
    ] {
      #expect(failed.errors.contains(said), "\(said): \(failed.errors)")
    }
    let plain = try file("simple.json", #"{"age": 12, "ecole": "oui"}"#)
    #expect(try command.run(["formulaire", "verifier", form, "--essai", plain]).status == 0)
    let wrong = try file("faux.json", #"{"age": 130}"#)
    #expect(try command.run(["formulaire", "verifier", form, "--essai", wrong]).status == 4)
  }

  @Test func `answers are played, and what they show, compute and refuse is told`() throws {
    let form = try file("a.md", Self.source)
    let answers = try file(
      "reponses.json",
      #"[{"question": "age", "answer": 200}, {"question": "age", "answer": 12}]"#)
    let played = try command.run(["formulaire", "jouer", form, "--reponses", answers])
    #expect(played.status == 0)
    #expect(played.output.contains("Refusé\u{A0}: Moins de 120."))
    #expect(played.output.contains("Apparaît\u{A0}: ecole"))
    #expect(played.output.contains("/data/double = 24") || played.output.contains("double = 24"))
    let lines = try command.run(
      ["formulaire", "jouer", form, "--reponses", "-", "--json"], input: "age: 12\necole: oui\n")
    #expect(lines.output.contains("\"ecole\" : {"))
    let why = try command.run(["formulaire", "expliquer", form, "/data/ecole"])
    #expect(why.output.contains("masquée"))
    #expect(try command.run(["formulaire", "expliquer", form, "ecol"]).status == 6)
  }

  @Test func `a long repeat is named in part to people, and whole as JSON`() throws {
    let form = try file(
      "long.md",
      """
      ## survey
      | type         | name    | label | repeat_count |
      | integer      | n       | N     |              |
      | begin_repeat | enfants | E     | ${n}         |
      | text         | prenom  | P     |              |
      | end_repeat   |         |       |              |
      """)
    let play = ["formulaire", "jouer", form, "--reponses", "-"]
    let shown = try command.run(play, input: "n: 500\n").output
    #expect(shown.contains("enfants[60]/prenom et 440 autres\n"))
    #expect(!shown.contains("enfants[61]"))
    let whole = try command.run(play + ["--json"], input: "n: 500\n").output
    #expect(whole.contains("enfants[500]/prenom"))
  }

  @Test func `answers are named by path or by name, and written as JSON has them`() throws {
    let form = try file(
      "b.md",
      """
      ## survey
      | type              | name    | label | repeat_count |
      | integer           | n       | N     |              |
      | begin_repeat      | enfants | E     | ${n}         |
      | select_multiple l | jeux    | J     |              |
      | end_repeat        |         |       |              |
      | acknowledge       | vu      | V     |              |
      ## choices
      | list_name | name | label |
      | l         | 1    | Un    |
      | l         | 2    | Deux  |
      """)
    let played = try command.run(
      ["formulaire", "jouer", form, "--reponses", "-", "--json"],
      input: #"{"vu": true, "/data/enfants[2]/jeux": [2, 1], "enfants[1]/jeux": 1, "n": "2"}"#)
    #expect(!played.output.contains("\"accepted\" : false"), "\(played.output)")
    #expect(played.output.contains("\"/data/enfants[2]/jeux\" : \"1 2\""))
    #expect(played.output.contains("\"/data/vu\" : \"OK\""))
  }

  @Test func `a form goes through each format and comes back the same`() throws {
    let form = try file("a.md", Self.source)
    let folder = command.folder
    for format in ["f.xlsx", "g.md", "dossier/"] {
      let result = try command.run(["formulaire", "convertir", form, "-o", "\(folder)/\(format)"])
      #expect(result.status == 0, "\(result.errors)")
      let checked = try command.run(["formulaire", "verifier", "\(folder)/\(format)"])
      #expect(checked.output.contains("2 questions"), "\(format): \(checked.output)")
    }
    let xForm = try command.run(["formulaire", "convertir", form, "-o", "\(folder)/h.xml"])
    #expect(xForm.status == 0)
    let played = try command.run(
      ["formulaire", "jouer", "\(folder)/h.xml", "--reponses", "-"], input: "age: 12\n")
    #expect(played.output.contains("Apparaît\u{A0}: ecole"))
    let same = try command.run(["formulaire", "convertir", form, "-o", form])
    #expect(same.status == 2 && same.errors.contains("celui qui est lu"))
    let unknown = try command.run(["formulaire", "convertir", form, "-o", "\(folder)/f.docx"])
    #expect(unknown.status == 2 && unknown.errors.contains(".xlsx, .md, .xml"))
  }

  @Test(arguments: [
    ("1 + 1", "2"), ("concat('a', 'b')", "ab"), ("1 div 0", "Infinity"), ("true()", "true"),
  ])
  func `an expression is worth what XPath says`(expression: String, value: String) throws {
    let result = try command.run(["formulaire", "evaluer", expression])
    #expect(result.status == 0)
    #expect(result.output == value + "\n")
  }

  @Test func `expressions come as lines, and each has its line, whatever it holds`() throws {
    let lines = [
      #"{"expr": "/d/a + 1", "xml": "<d><a>2</a></d>", "type": "number"}"#,
      #"{"expr": "1 div 0"}"#, #"{"expr": "nope("}"#, "not json",
      #"{"expr": "/d/a", "xml": "<d><a/><a/></d>", "type": "nodes"}"#,
    ]
    let result = try command.run(
      ["formulaire", "evaluer", "-"], input: lines.joined(separator: "\n") + "\n")
    let answers = result.output.split(separator: "\n")
    #expect(answers.count == 5)
    #expect(answers.first == #"{"type":"number","value":3}"#)
    #expect(answers.dropFirst().first == #"{"type":"number","value":"Infinity"}"#)
    #expect(answers.dropFirst(2).prefix(2).allSatisfy { $0.hasPrefix(#"{"error":"#) })
    #expect(answers.last == #"{"type":"nodes","value":["/d/a[1]","/d/a[2]"]}"#)
  }

  @Test func `a sheet is printed, filled in an editor and read back, and nothing is guessed`()
    throws
  {
    let form = try file("a.md", Self.source)
    let sheet = command.folder + "/feuille.txt"
    #expect(try command.run(["enquete", "papier", form, "-o", sheet]).status == 0)
    let printed = try String(contentsOfFile: sheet, encoding: .utf8)
    let filled = printed.replacing("[ ] 1  Oui", with: "[x] 1  Oui")
      .replacing(">>>", with: ">>> 12", maxReplacements: 1)
    let read = try command.run(
      ["enquete", "lire-papier", "--formulaire", form, try file("un.txt", filled), "--json"])
    #expect(read.status == 0, "\(read.output) \(filled)")
    #expect(read.output.contains("\"oui\""))
    let doubled = filled.replacing("[ ] 2  Non", with: "[x] 2  Non")
    let refused = try command.run(
      ["enquete", "lire-papier", "--formulaire", form, try file("deux.txt", doubled)])
    #expect(refused.status == 4)
    #expect(refused.output.contains("2 réponses cochées"))
  }

  @Test func `a file that is no form gets a sentence`() throws {
    for (name, text) in [("a.xlsx", "PK bad"), ("b.md", "rien"), ("c.xml", "<a><b></a>")] {
      let result = try command.run(["formulaire", "verifier", try file(name, text)])
      #expect(result.status == 4, "\(name)")
      #expect(!(result.output + result.errors).isEmpty)
    }
    #expect(try command.run(["formulaire", "verifier", "/nulle/part.md"]).status == 6)
  }
}
