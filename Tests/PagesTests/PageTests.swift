import Foundation
import Monitoring
import Testing

@testable import Pages

/// What every page owes to those who read it by keyboard, by ear, on paper or on a small screen.
@Suite struct PageTests {
  static let evaluator = PageReader(
    name: "Claire", kind: .evaluator, formToken: "jeton-de-claire", calls: ["AAP"])
  static let holder = PageReader(
    name: "Amina", kind: .holder, formToken: "jeton-d-amina", calls: ["AAP", "AUTRE"])

  static let pages: [(name: String, page: Page)] = [
    ("door", SignInPage(goal: "/suivi", problem: PageProblem("Non.", help: "Recommencer.")).page),
    ("accessibility", AccessibilityPage.page(for: nil)),
    ("problem", ProblemPage.page("Introuvable", "Vérifier.", for: evaluator)),
    ("follow", Sample.follow.page(for: evaluator)),
    ("own projects", Sample.ownProjects.page(for: holder)),
    ("project", Sample.project.page(for: evaluator)),
    ("quarter, evaluator", Sample.quarter(.submitted).page(for: evaluator)),
    ("quarter, approved", Sample.quarter(.approved).page(for: evaluator)),
    ("quarter, holder", Sample.quarter(.returned).page(for: holder)),
    ("table, before", Sample.importing().page(for: holder)),
    ("table, refused", Sample.importing([["I01", "x"]]).page(for: holder)),
    ("table, unusual", Sample.importing([["I01", "9999"]]).page(for: holder)),
    ("axis", Sample.axis.page(for: evaluator)),
    ("waves", Sample.waves.page(for: evaluator)),
    ("releases", Sample.releases.page(for: evaluator)),
  ]

  @Test(arguments: pages.map(\.page))
  func `one title, one main part, one language, no script and nothing inline`(page: Page) {
    let html = page.html
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">"))
    for once in ["<h1>", "<main ", "<title>", "<footer>", "<header>"] {
      #expect(html.components(separatedBy: once).count == 2, "\(once)")
    }
    for never in ["<script", "style=", "onclick", "<style", "http://", "https://"] {
      #expect(!html.contains(never), "\(never)")
    }
  }

  @Test(arguments: pages.map(\.page))
  func `every field has a label, every table a caption, every id is used once`(page: Page) {
    let html = page.html
    let ids = html.matches(of: /\ id="([^"]+)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    let labelled = Set(html.matches(of: /<label for="([^"]+)"/).map { String($0.output.1) })
    let fields = html.matches(of: /<(?:input|select|textarea) [^>]*>/).map { String($0.output) }
    for field in fields where !field.contains("\"hidden\"") && !field.contains("\"submit\"") {
      let id = field.firstMatch(of: /\ id="([^"]+)"/).map { String($0.output.1) }
      #expect(id.map(labelled.contains) == true, "\(field)")
    }
    #expect(
      html.components(separatedBy: "<table>").count
        == html.components(separatedBy: "<caption>").count)
  }

  @Test(arguments: pages.map(\.page))
  func `what changes something is posted with the token of its reader`(page: Page) {
    for form in page.html.components(separatedBy: "<form ").dropFirst() {
      #expect(form.hasPrefix("method=\"post\""))
      let isDoor = form.contains("action=\"/connexion\"")
      #expect(isDoor || form.contains("name=\"jeton\" value=\"jeton-d"))
    }
  }

  @Test func `addresses name the call only where several are followed`() {
    let own = Sample.ownProjects.page(for: Self.holder).html
    #expect(own.contains("/suivi/projets/P06/2024-T4?appel=AAP"))
    let one = Sample.project.page(for: Self.evaluator).html
    #expect(one.contains("\"/suivi/projets/P06/2024-T4\""))
  }

  @Test func `only what is not released is said to be a working paper`() {
    var page = Sample.axis
    page.findings = [
      AxisFinding(question: "Les écarts ?", verdict: "Non établi", paragraphs: ["Deux projets."])
    ]
    #expect(page.page(for: Self.evaluator).html.contains("à ne pas diffuser"))
    page.latest?.kind = .release
    #expect(!page.page(for: Self.evaluator).html.contains("à ne pas diffuser"))
  }

  @Test func `the style sheet stays under fifteen kilobytes`() {
    #expect(FollowStyle.css.utf8.count < 15_000)
  }

  @Test func `a reader decides what she may, and no more`() {
    let submitted = Sample.quarter(.submitted)
    #expect(submitted.page(for: Self.evaluator).html.contains("Rendre au porteur"))
    #expect(!submitted.page(for: Self.holder).html.contains("Rendre au porteur"))
    #expect(submitted.page(for: Self.holder).html.contains("Demander la réouverture"))
    #expect(Sample.quarter(.approved).page(for: Self.evaluator).html.contains("Rouvrir"))
  }

  @Test func `a filled table is shown cell by cell, and sent only whole`() {
    let before = Sample.importing().page(for: Self.holder).html
    #expect(before.contains("enctype=\"multipart/form-data\"") && before.contains("poste d’Amina"))
    #expect(!before.contains("name=\"contenu\""))
    let refused = Sample.importing([["I01", "12"], ["I99", "3"]]).page(for: Self.holder).html
    #expect(refused.contains("A3\u{A0}: ") && !refused.contains("name=\"contenu\""))
    let whole = Sample.importing([["I01", "118"], ["", "7"]]).page(for: Self.holder).html
    #expect(whole.contains("1 case lue\u{A0}; elle ne change pas."))
    #expect(whole.contains("Envoyer P06 2024-T4") && !whole.contains("À confirmer"))
    let unusual = Sample.importing([["I01", "9999", "<b>"]]).page(for: Self.holder).html
    #expect(unusual.contains("9\u{202F}999") || unusual.contains("9\u{A0}999"))
    #expect(unusual.contains("&lt;b&gt;"))
  }

  @Test func `a demonstration says on which day it stands, beside dates that are real`() {
    var project = Sample.project
    #expect(!project.page(for: Self.evaluator).html.contains("nous sommes"))
    project.pinnedToday = Day("2025-01-20")
    let html = project.page(for: Self.evaluator).html
    #expect(html.contains("Dans cette démonstration, nous sommes le 20 janvier 2025."))
  }

  @Test func `what others did since the last visit is told, or that it is nothing`() {
    let html = Sample.follow.page(for: Self.evaluator).html
    #expect(html.contains("Depuis votre dernière visite") && html.contains("Appel AAP"))
    #expect(html.contains("réponse à une question") && html.contains("il y en a d’autres"))
    var page = Sample.follow
    page.absence?.changes = []
    #expect(page.page(for: Self.evaluator).html.contains("Rien n’a changé depuis le"))
    page.absence = nil
    #expect(!page.page(for: Self.evaluator).html.contains("dernière visite"))
  }

  @Test func `money and narratives wait beside quarters`() {
    let html = Sample.follow.page(for: Self.evaluator).html
    #expect(html.contains("1 compte rendu à relire") && html.contains("dépenses 2024"))
  }

  @Test func `values stand beside the three quarters before and the version before`() {
    let html = Sample.quarter(.submitted).page(for: Self.evaluator).html
    #expect(html.contains("<th scope=\"col\" class=\"number\">2024-T1</th>"))
    #expect(html.contains("<strong>118</strong>"))
    #expect(html.contains("<td class=\"number\">112</td>"))
    #expect(html.contains("vérifié, valeur exacte"))
  }

  @Test func `what was typed stands there again after a refusal`() {
    var page = Sample.quarter(.submitted)
    page.typed = [PageField.act: "demander", PageField.body: "Pourquoi <118> ?"]
    let html = page.page(for: Self.evaluator).html
    #expect(html.contains("Pourquoi &lt;118&gt; ?"))
    #expect(html.contains("<details open>"))
  }
}
