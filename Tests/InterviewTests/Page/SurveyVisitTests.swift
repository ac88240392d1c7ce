import FormSupport
import Foundation
import Interview
import Testing
import XLSForm

@Suite struct SurveyVisitTests {
  @Test func `a person answers three questions, changes one and sends`() throws {
    var browser = try PageBrowser.afterConsent(try Form.sample(.threeQuestions))
    try browser.post(("answer", "oui"), ("next", ">"))
    try browser.post(("answer", "ami"), ("answer", "medecin"), ("next", ">"))
    try browser.post(("answer", "Merci.\r\nÀ bientôt."), ("next", ">"))
    #expect(browser.page.text.contains("Est-ce que l’équipe vous a écouté"))
    #expect(browser.page.buttons.contains("Changer la réponse 2"))
    try browser.post(("change-ecoute", "Changer la réponse 1"))
    #expect(
      browser.page.all("input").filter { $0["checked"] != nil }.map { $0["value"] } == ["oui"])
    try browser.post(("r-non", "3. Non"))
    try browser.post(("send", "Envoyer"))
    #expect(
      browser.sheet
        == AnswerSheet([
          "jalon_aide": .choices(["seul"]), "ecoute": .choices(["non"]),
          "aides": .choices(["medecin", "ami"]), "remarque": .text("Merci.\nÀ bientôt."),
        ]))
  }

  @Test func `choices that do not go together are shown again with the author's words`() throws {
    var browser = try PageBrowser.afterConsent(try Form.sample(.exclusiveChoice))
    try browser.post(("answer", "a"), ("answer", "nulle"), ("next", ">"))
    #expect(browser.page.text.contains("La réponse « Nulle part » va seule."))
    #expect(
      browser.page.all("input").filter { $0["checked"] != nil }.map { $0["value"] } == [
        "a", "nulle",
      ])
    try browser.post(("answer", "nulle"), ("next", ">"))
    try browser.post(("send", ">"))
    #expect(browser.sheet?["trajets"] == .choices(["nulle"]))
  }

  @Test func `the page of languages speaks like the page before it`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type | name | label::français (fr) | label::العربية (ar) |
      | ---- | ---- | -------------------- | ------------------- |
      | text | mot  | Un mot ?             | كلمة؟               |
      """)
    let arabic = try #require(form.language(named: "ar"))
    let visit = SurveyVisit(form, meanwhile: arabic)
    #expect(visit.course.stage == .language)
    let page = visit.page(PageSetting(action: "/avis")).html
    #expect(page.contains(#"<html lang="ar" dir="rtl">"#))
    #expect(SurveyVisit(form).page(PageSetting(action: "/avis")).html.contains(#"<html lang="fr""#))
  }

  @Test func `nothing chosen is a question passed`() throws {
    var browser = try PageBrowser.afterConsent(try Form.sample(.threeQuestions))
    try browser.post(("next", ">"))
    #expect(browser.page.text.contains("Question 2 sur 3"))
    try browser.post(("next", ">"))
    try browser.post(("answer", "   "), ("next", ">"))
    try browser.post(("send", ">"))
    #expect(browser.sheet == AnswerSheet(["jalon_aide": .choices(["seul"])]))
  }

  @Test func `values pasted at once are not one number`() throws {
    let form = try Form.sample(.ageAndText)
    var browser = try PageBrowser.afterConsent(form)
    try browser.post(("answer", "12\t500"), ("next", ">"))
    #expect(browser.page.text.contains("Question 1 sur 2"))
    try browser.post(("answer", "12\r\n500"), ("next", ">"))
    #expect(browser.page.text.contains("Question 1 sur 2"))
    try browser.post(("answer", "\t42 "), ("next", ">"))
    try browser.post(("answer", "un\tmot"), ("next", ">"))
    try browser.post(("send", "Envoyer"))
    #expect(browser.sheet?["age"] == .number(42))
    #expect(browser.sheet?.answers.values.contains(.text("un mot")) == true)
  }

  @Test func `a suggestion that is emptied is not sent`() throws {
    let form = try Form.sample(
      "## survey\n| type | name | label | default |\n| text | a | A | x |\n| text | b | B | |")
    var browser = try PageBrowser.afterConsent(form)
    try browser.post(("answer", ""), ("next", ">"))
    try browser.post(("answer", "y"), ("next", ">"))
    try browser.post(("send", "Envoyer"))
    #expect(browser.sheet == AnswerSheet(["jalon_aide": .choices(["seul"]), "b": .text("y")]))
  }

  @Test func `stopping and saying no keep nothing`() throws {
    var browser = try PageBrowser.afterConsent(try Form.sample(.threeQuestions))
    try browser.post(("stop", "Arrêter"))
    guard case .stopped = browser.step else { return #expect(Bool(false)) }
    var other = PageBrowser(try Form.sample(.threeQuestions))
    try other.post(("no", "Non"))
    guard case .declined = other.step else { return #expect(Bool(false)) }
  }

  @Test func `back goes to the question before, then to the help, then to the notice`() throws {
    var browser = try PageBrowser.afterConsent(try Form.sample(.threeQuestions))
    try browser.post(("answer", "oui"), ("next", ">"))
    try browser.post(("back", "<"))
    #expect(browser.page.text.contains("Question 1 sur 3"))
    try browser.post(("back", "<"))
    #expect(browser.page.text.contains("Quelqu’un vous aide à répondre"))
    try browser.post(("back", "<"))
    #expect(browser.page.buttons.contains("Je veux en savoir plus"))
  }

  @Test(arguments: [
    [("answer", "inconnu"), ("next", ">")], [("r-inconnu", "1. Oui")], [("send", ">")],
    [("change-ecoute", ">")], [("display-autre", ">")], [("language-xx", ">")], [],
    [("nul", "\u{0}")], [("yes", "Oui")],
  ])
  func `a post that the page does not have changes no answer`(
    fields: [(name: String, value: String)]
  ) throws {
    var browser = try PageBrowser.afterConsent(try Form.sample(.threeQuestions))
    let before = browser.draft
    guard case .visit(let visit) = browser.step else { return }
    browser.step = visit.receiving(PostedFields(fields))
    #expect(browser.draft == before)
    #expect(browser.page.text.contains("Question 1 sur 3"))
  }

  @Test func `a text that may say who one is is looked at twice`() throws {
    var browser = try PageBrowser.afterConsent(try Form.sample(.ageAndText))
    try browser.post(("refuse", "0"))
    try browser.post(("answer", "jo@exemple.fr"), ("next", ">"))
    #expect(browser.page.buttons.contains("Écrire un autre texte"))
    var kept = browser
    try browser.post(("no", ">"))
    #expect(browser.page.all("input").contains { $0["value"] == "jo@exemple.fr" })
    #expect(browser.draft?["mot"] == nil)
    try kept.post(("yes", ">"))
    #expect(kept.draft?["mot"] == .text("jo@exemple.fr"))
  }

  @Test func `dates, times, places and orders have a field for each part`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type     | name  | label   |
      | -------- | ----- | ------- |
      | date     | jour  | Quand ? |
      | time     | heure | Heure ? |
      | geopoint | lieu  | Où ?    |
      | rank l   | ordre | Ordre ? |

      ## choices
      | list_name | name | label |
      | --------- | ---- | ----- |
      | l         | a    | A     |
      | l         | b    | B     |
      """)
    var browser = try PageBrowser.afterConsent(form)
    try browser.post(("day", "31"), ("month", "4"), ("year", "2024"), ("next", ">"))
    #expect(browser.page.text.contains("Erreur"))
    try browser.post(("day", "12"), ("month", "٣"), ("year", "2024"), ("next", ">"))
    try browser.post(("hour", "14"), ("minute", "30"), ("next", ">"))
    try browser.post(("latitude", "48.85"), ("longitude", "2,35"), ("next", ">"))
    try browser.post(("rank-a", "2"), ("rank-b", "2"), ("next", ">"))
    #expect(browser.page.text.contains("Erreur"))
    try browser.post(("rank-a", "2"), ("rank-b", "1"), ("next", ">"))
    #expect(browser.page.text.contains("12 mars 2024"))
    try browser.post(("send", ">"))
    #expect(
      browser.sheet
        == AnswerSheet([
          "jalon_aide": .choices(["seul"]), "jour": .text("2024-03-12"), "heure": .text("14:30"),
          "lieu": .text("48.85 2.35"), "ordre": .choices(["b", "a"]),
        ]))
  }

  @Test func `another instance is offered on a page of its own`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type         | name    | label      |
      | ------------ | ------- | ---------- |
      | begin_repeat | enfants | un enfant  |
      | integer      | age     | Quel âge ? |
      | end_repeat   |         |            |
      | text         | mot     | Un mot ?   |
      """)
    var browser = try PageBrowser.afterConsent(form)
    try browser.post(("answer", "7"), ("next", ">"))
    #expect(browser.page.text.contains("Voulez-vous ajouter : un enfant ?"))
    try browser.post(("yes", "Oui"))
    try browser.post(("answer", "9"), ("next", ">"))
    try browser.post(("no", "Non"))
    #expect(browser.page.text.contains("Un mot ?"))
    #expect(browser.draft?["enfants[2]/age"] == .number(9))
  }

  @Test func `the language may change at any time, answers stay`() throws {
    let form = try Form.sample(.threeLanguages)
    var browser = PageBrowser(form)
    #expect(browser.page.buttons == ["Français", "العربية", "English"])
    try browser.post(("language-English (en)", "English"))
    #expect(browser.page.text.contains("Do you agree to begin?"))
    try browser.post(("yes", "Yes"))
    try browser.post(("next", ">"))
    try browser.post(("answer", "oui"), ("next", ">"))
    try browser.post(("language-ar", "العربية"))
    #expect(browser.page.text.contains("متى جئتم؟"))
    #expect(browser.draft?["ecoute"] == .choices(["oui"]))
  }

  @Test func `what a change brings up is asked before the check page`() throws {
    var browser = try PageBrowser.afterConsent(try Form.sample(.hidden))
    try browser.post(("answer", "non"), ("next", ">"))
    try browser.post(("change-travail", ">"))
    try browser.post(("answer", "oui"), ("next", ">"))
    #expect(browser.page.text.contains("Combien d’heures ?"))
    try browser.post(("answer", "7"), ("next", ">"))
    try browser.post(("change-travail", ">"))
    try browser.post(("answer", "non"), ("next", ">"))
    #expect(browser.page.text.contains("1 réponse masquée ne sera pas envoyée."))
  }
}
