import FormSupport
import Testing
import XLSForm

/// What a form declares of its answers for those who count them: tones and classes.
@Suite struct DeclarationTests {
  private static let form = """
    ## survey
    | type              | name   | label    | sensitivity | class   |
    | ----------------- | ------ | -------- | ----------- | ------- |
    | select_one accord | ecoute | Écouté ? | internal    | Opinion |
    | select_one age    | age    | Âge ?    | internal    | profile |
    | select_one accord | sante  | Santé ?  | sensitive   |         |

    ## choices
    | list_name | name  | label         | Tone            |
    | --------- | ----- | ------------- | --------------- |
    | accord    | oui   | Oui, beaucoup | Very-favourable |
    | accord    | moyen | Un peu        | neutral         |
    | accord    | non   | Non           | unfavourable    |
    | accord    | nsp   | Je ne sais    |                 |
    | age       | a     | Jeune         |                 |
    | age       | b     | Vieux         |                 |
    """

  @Test func `tones and classes are read, the class from the sensitivity where it is absent`()
    throws
  {
    let reading = Form.read(markdown: Self.form)
    let questions = try #require(reading.form).closedQuestions()
    #expect(questions.map(\.questionClass) == [.opinion, .profile, .health])
    #expect(questions[0].choices.map(\.tone) == [.veryFavourable, .neutral, .unfavourable, nil])
    #expect(questions[1].choices.map(\.tone) == [nil, nil])
    #expect(reading.warnings.map(\.rule) == [.undeclaredClass])
    #expect(reading.warnings.first?.message.contains("sante.") == true)
  }

  @Test func `words of another sort are refused with those to write`() throws {
    let wrong = Self.form.replacing("neutral", with: "mitigé").replacing("profile", with: "privé")
    let warnings = Form.read(markdown: wrong).warnings.map(\.sentence)
    #expect(warnings.contains { $0.contains("colonne tone") && $0.contains("very favourable") })
    #expect(warnings.contains { $0.contains("colonne class") && $0.contains("profile") })
  }

  @Test func `an XForm keeps both`() throws {
    let form = try Form.sample(Self.form)
    let again = try #require(Form.read(xForm: Array(form.xForm.utf8)).form)
    #expect(
      again.closedQuestions().map(\.questionClass) == form.closedQuestions().map(\.questionClass))
    #expect(
      again.closedQuestions()[0].choices.map(\.tone)
        == form.closedQuestions()[0].choices.map(\.tone))
  }

  @Test func `what answers are held against is read, kept by an XForm, and told where it is not`()
    throws
  {
    let text = Self.form.replacing("| class   |", with: "| class   | compared |")
      .replacing("| profile |", with: "| profile | I04/age |")
      .replacing("| Tone            |", with: "| Tone | compared |")
      .replacing("| Jeune         |                 |", with: "| Jeune | | 0-17 18-29 |")
    let form = try Form.sample(text)
    let again = try #require(Form.read(xForm: Array(form.xForm.utf8)).form)
    for questions in [form.closedQuestions(), again.closedQuestions()] {
      #expect(questions[1].compared?.dimension == "age")
      #expect(questions[1].compared?.indicator == "I04")
      #expect(questions[1].choices.map(\.compared) == [["0-17", "18-29"], []])
      #expect(questions[0].compared == nil)
    }
    for wrong in ["I04", "I04/", "/age", "I04/age/x"] {
      let warnings = Form.read(markdown: text.replacing("I04/age", with: wrong)).warnings
      #expect(warnings.contains { $0.sentence.contains("colonne compared") }, "\(wrong)")
    }
  }

  @Test func `nothing is guessed where nothing is said`() throws {
    let questions = try Form.sample(.threeQuestions).closedQuestions()
    #expect(questions.allSatisfy { $0.questionClass == nil })
    #expect(questions.flatMap(\.choices).allSatisfy { $0.tone == nil })
  }
}
