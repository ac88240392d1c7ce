import FormSupport
import Foundation
import Testing
import XLSForm

@Suite struct LanguageTests {
  static let bilingual = """
    ## survey
    | type         | name | label::English (en) | label::français (fr) |
    | ------------ | ---- | ------------------- | -------------------- |
    | select_one l | a    | How are you?        | Ça va ?              |
    | text         | b    | Say more.           |                      |
    ## choices
    | list_name | name | label::English (en) | label::français (fr) |
    | --------- | ---- | ------------------- | -------------------- |
    | l         | x    | Good                | Bien                 |
    ## settings
    | default_language | form_title::English (en) | form_title::français (fr) |
    | ---------------- | ------------------------ | ------------------------- |
    | français (fr)    | Opinion                  | Avis                      |
    """

  @Test(arguments: [
    ("", "Ça va ?"), ("fr", "Ça va ?"), ("English", "How are you?"),
    ("english (EN)", "How are you?"), ("ar", "Ça va ?"),
  ])
  func `the language asked for is used, else the default one`(request: String, label: String)
    throws
  {
    let form = try #require(Form.read(markdown: Self.bilingual).form)
    let session = FormSession(form, language: form.language(named: request))
    #expect(session.current?.label == label)
    #expect(form.languages.map(\.code) == ["en", "fr"])
  }

  @Test func `a missing translation falls back, and the gap is told`() throws {
    let reading = Form.read(markdown: Self.bilingual)
    let form = try #require(reading.form)
    #expect(
      form.questions(in: form.language(named: "fr")).map(\.label) == ["Ça va ?", "Say more."])
    #expect(
      reading.warnings.map { $0.sentence.replacing("\u{A0}", with: " ") } == [
        "Feuille survey, ligne 5, colonne label, question b : La traduction manque : français (fr)."
      ])
  }

  @Test func `the language changes at any time and answers stay`() throws {
    var session = FormSession(try #require(Form.read(markdown: Self.bilingual).form))
    session = try session.next(.choices(["x"]))
    session.language = try #require(session.form.language(named: "en"))
    #expect(session.question(for: "a")?.label == "How are you?")
    #expect(session.question(for: "a")?.kind.choices.first?.label == "Good")
    #expect(session.answer(for: "a") == .choices(["x"]))
    #expect(session.form.title(in: session.language) == "Opinion")
  }

  @Test(arguments: [
    ("label", "", [""], ""), ("label", "français (fr)", ["français"], "français"),
    ("label::fr", "", ["fr"], "fr"), ("label : fr", "", ["fr"], "fr"),
    ("label::fr | label", "", ["", "fr"], ""), ("label::fr | label", "fr", ["fr"], "fr"),
  ])
  func `labels without a language are in the default one`(
    headings: String, setting: String, names: [String], main: String
  ) throws {
    let cells = headings.split(separator: "|").map { _ in "A" }.joined(separator: " | ")
    let form = try #require(
      Form.read(
        markdown: """
          ## survey
          | type | name | \(headings) |
          | text | a    | \(cells)    |
          ## settings
          | default_language |
          | \(setting)       |
          """
      ).form)
    #expect(form.languages.map(\.name) == names)
    #expect(form.defaultLanguage.name == main)
  }

  @Test func `other is said in every language shipped`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type                  | name | label::français (fr) | label::English (en) | label::العربية (ar) | label::español (es) |
      | select_one l or_other | a    | A                    | A                   | A                   | A                   |
      ## choices
      | list_name | name | label::français (fr) | label::English (en) | label::العربية (ar) | label::español (es) |
      | l         | x    | X                    | X                   | X                   | X                   |
      """)
    let others = form.languages.map { form.questions(in: $0).first?.kind.choices.last?.label }
    #expect(others == ["Autre", "Other", "أخرى", "Otro"])
    let session = try FormSession(form).next(.choices(["other"]))
    #expect(session.current?.key == "a_other")
    #expect(session.current?.label == "Dites lequel.")
  }
}
