import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// What is given back to people: plain words, and nothing that reports do not tell.
struct ResultsPageTests {
  private static func page(
    _ fixture: SurveyedFixture, project: String = "P1", feedback: String? = nil,
    _ edition: Edition = provisional
  ) throws -> ResultsPage? {
    ResultsPage.compose(
      try fixture.fixture().publish(), project: project, edition, feedback: feedback)
  }

  private static func sentences(_ page: ResultsPage) -> [String] {
    page.sections.flatMap(\.sentences)
  }

  @Test func `it tells of the last wave how many of ten people said what`() throws {
    let page = try #require(try Self.page(.ofEveryKind()))
    #expect(page.sections.map(\.heading).first == "Merci d’avoir répondu")
    #expect(Self.sentences(page).contains("C’était d’octobre à décembre 2031."))
    let opinion = try #require(
      page.sections[1].results.first { $0.question == "Question avis ?" })
    #expect(opinion.answers.count == 2)
    #expect(opinion.answers.allSatisfy { $0.hasSuffix("personnes sur 10.") })
    #expect(opinion.answers[0].hasPrefix("«\u{A0}Oui\u{A0}»\u{A0}: environ "))
    // Who people are is not given back.
    #expect(!page.sections[1].results.contains { $0.question == "Question age ?" })
    #expect(
      page.marks == ["Données fictives.", "Document de travail. Ne pas donner aux personnes."])
  }

  @Test func `its own words are short, without percentage or bracket`() throws {
    let page = try #require(try Self.page(.ofEveryKind()))
    for sentence in Self.sentences(page) {
      let words = sentence.split { !$0.isLetter && !$0.isNumber && $0 != "’" }
      #expect(words.count <= 12, "\(sentence)")
    }
    #expect(!page.text.contains { "%()".contains($0) })
  }

  @Test(arguments: [
    (0, 40, "personne"), (40, 40, "tout le monde"), (1, 40, "très peu de personnes"),
    (39, 40, "presque tout le monde"), (30, 40, "environ 8 personnes sur 10"),
    (4, 40, "environ 1 personne sur 10"), (7, 14, "7 personnes sur 14"),
    (1, 14, "1 personne sur 14"),
  ])
  func `shares are told of ten people, or of all where they are few`(
    count: Int, base: Int, words: String
  ) {
    #expect(ResultsPage.AnsweredQuestion.share(Decimal(count), of: Decimal(base)) == words)
  }

  @Test func `where too few answered nothing is told but that`() throws {
    let few = SurveyedFixture(waves: [.init(quarter: "2031-Q4", answers: ["P1": [[3, 2, 0]]])])
    let page = try #require(try Self.page(few))
    #expect(page.sections[1].results.isEmpty)
    #expect(
      Self.sentences(page).contains("Nous ne disons pas combien de personnes ont répondu ici."))
    #expect(Self.sentences(page).contains("Pour 1 autre question, nous ne disons rien."))
    #expect(!page.text.contains("5"))
  }

  @Test func `a project that asked nobody has no page`() throws {
    #expect(try Self.page(.ofEveryKind(), project: "P99") == nil)
  }

  @Test func `the project's own words are told, harmless on each way`() throws {
    let words = "Nous avons changé l’heure.\n\n<b>Vous</b> & nous.\u{1B}[31m"
    let page = try #require(try Self.page(.ofEveryKind(), feedback: words))
    #expect(
      page.html.contains("&lt;b>Vous&lt;/b>") || page.html.contains("&lt;b&gt;Vous&lt;/b&gt;"))
    #expect(page.text.contains("Nous avons changé l’heure.") && !page.text.contains("\u{1B}"))
    #expect(!page.html.contains("pas encore écrit"))
    let none = try #require(try Self.page(.ofEveryKind(), feedback: " \n"))
    #expect(none.html.contains("Le projet ne l’a pas encore écrit."))
    #expect(none.html.hasPrefix("<!DOCTYPE html>") && none.html.utf8.count < 10_000)
  }
}
