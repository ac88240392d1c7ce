import FormSupport
import Testing
import XLSForm

/// Markup that authors write for other tools.
@Suite struct MarkupCaseTests {
  private func label(_ text: String) throws -> MarkedText {
    let form = try Form.sample(
      "## survey\n| type | name | label |\n| text | q | \(text.replacing("|", with: "\\|")) |")
    return try #require(FormSession(form).current?.marked?.label)
  }

  @Test func `a label is shown as text, and what is no markup stays`() throws {
    let question = try #require(FormSession(OutsideCase.form("18-markup-labels")).current)
    #expect(
      question.notes == [
        "Bienvenue\n\nMerci de répondre.\nVotre avis compte & nous aide. En savoir plus (https://exemple.fr)"
      ])
    #expect(question.label == "Que pensez-vous de l’accueil ? 3 < 5 & 2*3*4 prix_moyen_2024")
    #expect(question.marked?.label.runs.map(\.isEmphasized) == [false, true, false])
    #expect(question.marked?.notes.first?.runs.first?.isStrong == true)
  }

  @Test(arguments: [
    ("__Gras__ et _appuyé_", "Gras et appuyé"), ("***les deux***", "les deux"),
    ("Nom : ________", "Nom : ________"), ("a * b * c", "a * b * c"), ("5 * 3", "5 * 3"),
    ("**ouvert", "**ouvert"), ("un_nom_de_question", "un_nom_de_question"),
    ("<b>Oui</b> ou <I>non</I>", "Oui ou non"), ("x<y et z>t", "x<y et z>t"), ("<3", "<3"),
    ("<p>Un</p><p>Deux</p>", "Un\nDeux"), ("<ul><li>a</li><li>b</li></ul>", "– a\n– b"),
    ("caf&eacute; &#233; &#xE9; &inconnu; R&D", "café é é &inconnu; R&D"),
    ("&#x202E;abc", "&#x202E;abc"), ("<font color='red'>Rouge</font>", "Rouge"),
    ("a<script>alert('x')</script>b", "ab"), ("<blink>vu</blink>", "vu"), ("<!-- note -->vu", "vu"),
    ("[ici](javascript:x)", "ici"), ("[x] coché", "[x] coché"), ("\\*tel quel\\*", "*tel quel*"),
    ("#1 du classement", "#1 du classement"), ("## Titre", "Titre"), ("<<b>>", "<<b>>"),
    ("Prix : 10 € *(TTC)*", "Prix : 10 € (TTC)"),
    ("l’*hôpital*, ou **ici**.", "l’hôpital, ou ici."),
  ])
  func `markup is understood, and nothing else is`(source: String, text: String) throws {
    #expect(try label(source).plain == text)
  }

  @Test func `an answer is never markup, and a style may hold one`() throws {
    let form = try Form.sample(
      "## survey\n| type | name | label |\n| text | a | A |\n| text | b | **Bonjour ${a}** *ici* |")
    let session = try FormSession(form).with("a", .text("<b>x</b> *y* &amp;"))
    let label = try #require(session.question(for: "b")?.marked?.label)
    #expect(label.plain == "Bonjour <b>x</b> *y* &amp; ici")
    #expect(label.runs.map(\.isStrong) == [true, false, false])
  }

  @Test func `tags that are dropped are told, those that are shown are not`() throws {
    let reading = Form.read(
      markdown:
        "## survey\n| type | name | label |\n| text | a | <img src='x'> <b>A</b> <blink>b</blink> |"
    )
    #expect(
      reading.told.map { String($0.suffix(53)) }.count == 2)
    #expect(reading.told.allSatisfy { $0.contains("ne se montre pas") })
  }

  @Test func `markup in choices and outside a session is text too`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type         | name | label     |
      | select_one l | q    | **Quel ?** |
      ## choices
      | list_name | name | label      |
      | l         | a    | *Un* &amp; |
      """)
    #expect(FormSession(form).current?.kind.choices.first?.label == "Un &")
    #expect(form.closedQuestions().first?.label == "Quel ?")
    #expect(form.closedQuestions().first?.choices.first?.label == "Un &")
  }
}
