import FormSupport
import Foundation
import Interview
import Testing
import XLSForm

@Suite struct SurveyPageTests {
  @Test func `a question is a title in a legend, each answer a labelled radio, none chosen`() throws
  {
    let page = try PageBrowser.afterConsent(try Form.sample(.threeQuestions)).page
    #expect(page.html.contains("<legend><h1>Est-ce que l’équipe vous a écouté ?</h1></legend>"))
    let radios = page.all("input").filter { $0["type"] == "radio" }
    #expect(radios.map { $0["value"] } == ["oui", "un_peu", "non", "no answer"])
    #expect(radios.allSatisfy { $0["checked"] == nil })
    #expect(page.buttons.contains("Continuer"))
    #expect(page.buttons.contains("Arrêter sans envoyer"))
    #expect(page.buttons.first == "Revenir")
    #expect(page.text.contains("Question 1 sur 3 - Questionnaire"))
  }

  @Test func `the simple display has one button per answer, and no radio`() throws {
    let form = try Form.sample(.threeQuestions)
    let page = try PageBrowser.afterConsent(form, display: .simple).page
    #expect(
      page.buttons == [
        "Revenir", "1. Oui, beaucoup", "2. Oui, un peu", "3. Non",
        "4. Je ne veux pas répondre", "Continuer", "Arrêter sans envoyer", "Affichage normal",
      ])
    #expect(!page.all("input").contains { $0["type"] == "radio" })
  }

  @Test(arguments: [PageDisplay.standard, .simple])
  func `a question is passed by the same button in each display, and it says so`(
    display: PageDisplay
  ) throws {
    let form = try Form.sample(.threeQuestions)
    var browser = try PageBrowser.afterConsent(form, display: display)
    for _ in 1...3 {
      #expect(browser.page.text.contains("Continuer sans réponse = passer."))
      #expect(browser.page.buttons.contains("Continuer"))
      try browser.post(("next", "Continuer"))
    }
    #expect(browser.page.buttons.contains("Envoyer"))
  }

  @Test func `at the second look a text may be kept, written otherwise or refused`() throws {
    var browser = try PageBrowser.afterConsent(try Form.sample(.ageAndText))
    try browser.post(("refuse", ">"))
    try browser.post(("answer", "jo@exemple.fr"), ("next", ">"))
    #expect(browser.page.buttons.contains("Je ne veux pas répondre"))
    try browser.post(("no", ">"))
    #expect(browser.page.all("input").contains { $0["value"] == "jo@exemple.fr" })
  }

  @Test func `the question about help may be passed in the simple display too`() throws {
    var browser = PageBrowser(try Form.sample(.threeQuestions), display: .simple)
    try browser.post(("yes", "Oui"))
    #expect(browser.page.buttons.contains("Continuer"))
    try browser.post(("next", "Continuer"))
    #expect(browser.page.text.contains("Question 1 sur 3"))
  }

  @Test(arguments: [
    ("Lynx/2.9.0 libwww-FM/2.14", PageDisplay.simple), ("w3m/0.5.3+git2023", .simple),
    ("ELinks/0.16", .simple), ("Opera/9.80 (J2ME/MIDP; Opera Mini/9.80)", .simple),
    ("Mozilla/5.0 (X11; Linux) Dillo/3.0", .simple), ("NetSurf/3.10", .simple),
    ("Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0", .standard), ("", .standard),
  ])
  func `text browsers are known by their name`(agent: String, display: PageDisplay) {
    #expect(PageDisplay(userAgent: agent) == display)
  }

  @Test(arguments: ["fr", "ar", "en"])
  func `every page is small, balanced, labelled, in its language`(code: String) throws {
    let form = try Form.sample(.threeLanguages)
    let language = try #require(form.language(named: code))
    for display in [PageDisplay.standard, .simple] {
      for page in try Self.everyPage(form, language, display) {
        #expect(page.html.utf8.count < 10_000)
        #expect(page.isBalanced)
        #expect(page.unlabelled == [])
        #expect(page.all("html").first?["lang"] == code)
        #expect(page.all("html").first?["dir"] == (code == "ar" ? "rtl" : "ltr"))
        #expect(page.all("h1").count <= 1)
        for name in ["script", "img", "link", "iframe", "button", "select"] {
          #expect(page.all(name).isEmpty)
        }
        #expect(!page.html.contains(" checked"))
        #expect(page.all("a").contains { $0["rel"] == "noreferrer" })
      }
    }
    #expect(PageStyle.css.utf8.count < 1024)
  }

  @Test func `an error is in the title, in a summary and beside the question, the answer kept`()
    throws
  {
    var browser = try PageBrowser.afterConsent(try Form.sample(.ageAndText))
    try browser.post(("answer", "quarante"), ("next", "Continuer"))
    let page = browser.page
    #expect(page.text.contains("Erreur : Question 1 sur 2"))
    #expect(page.all("a").contains { $0["href"] == "#a1" })
    #expect(
      page.all("p").contains { $0["id"] == "erreur" && $0["class"] == "error" })
    let described = page.all("fieldset").first?["aria-describedby"]
    #expect(described == "aide1 erreur")
    #expect(page.all("input").contains { $0["value"] == "quarante" })
    #expect(page.text.components(separatedBy: "Tapez un nombre entier.").count == 4)
  }

  @Test func `every language of the product has its pages`() throws {
    for code in ["fr", "fr-FALC", "en", "ar", "es", "uk"] {
      let language = FormLanguage(name: code, code: code)
      let setting = PageSetting(action: "/avis")
      let pages = [
        SurveyPage.code(in: language, setting), .code(in: language, attempt: .wrong, setting),
        .code(in: language, attempt: .incomplete, setting),
        .withdrawal(in: language, attempt: .incomplete, setting),
        .sent(receipt: "608747821253", in: language, setting), .stopped(in: language, setting),
        .declined(in: language, setting), .exitAdvice(in: language, setting),
      ].map { PageOutline($0.html) }
      for page in pages {
        #expect(page.isBalanced && page.unlabelled == [])
        #expect(page.html.utf8.count < 10_000)
      }
      // Its groups keep their order, and it begins where the sentences begin.
      #expect(pages[4].html.contains(#"<p><bdi dir="ltr">6087 4782 1253</bdi></p>"#))
      #expect(pages[1].text != pages[2].text)
      #expect(page(pages[1]).contains { $0["id"] == "erreur" })
    }
  }

  @Test func `how to leave without a trace is read in the language of the questions`() throws {
    let ukrainian = FormLanguage(name: "uk", code: "uk")
    let setting = PageSetting(
      service: ServiceWords(exitAddress: "/sortie", exitAdviceAddress: "/traces"), action: "/avis")
    let links = PageOutline(SurveyPage.stopped(in: ukrainian, setting).html).all("a")
    #expect(links.contains { $0["href"] == "/traces#uk" })
    // Whatever the browser asks for.
    let french = FormLanguage(name: "fr", code: "fr")
    let advice = PageOutline(SurveyPage.exitAdvice(in: french, setting).html)
    let parts = advice.all("div").filter { $0["id"] != nil }
    #expect(parts.map { $0["id"] } == parts.map { $0["lang"] })
    #expect(Set(parts.map { $0["id"] }) == ["fr", "en", "ar", "es", "uk"])
    #expect(advice.all("h1").count == 1 && advice.html.contains(#"lang="ar" dir="rtl""#))
  }

  private func page(_ outline: PageOutline) -> [[String: String]] {
    outline.all("p")
  }

  /// From the notice to the check page.
  static func everyPage(_ form: Form, _ language: FormLanguage?, _ display: PageDisplay) throws
    -> [PageOutline]
  {
    var browser = PageBrowser(form, language: language, display: display)
    var pages = [browser.page]
    func turn(_ fields: (name: String, value: String)...) throws {
      for field in fields.prefix(1) {
        try browser.post(field, fields.count > 1 ? fields[1] : ("", ""))
      }
      pages.append(browser.page)
    }
    try turn(("more", "?"))
    try turn(("yes", "oui"))
    try turn(("next", ">"))
    for _ in 0..<20 where browser.page.all("dl").isEmpty {
      try turn(("refuse", "0"))
    }
    return pages
  }
}
