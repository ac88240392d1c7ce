import Foundation
import Monitoring
import Publishing
import Reporting
import Testing

/// One sentence where a chart would show nothing, and no verdict on what has not come.
@Suite struct ShortSentenceTests {
  private static func page(_ fixture: Fixture) throws -> String {
    let slice = try #require(try fixture.publish().project("A1"))
    return HTMLWriter.write(
      ProjectReport.compose(slice, provisional), style: ReportStyle("", fonts: [:])
    ).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  /// An indicator of people of one project, by sex.
  private static func described(women: Decimal, men: Decimal) -> Fixture {
    var fixture = Fixture()
    let sex = fixture.disaggregation("Sexe", ["Femmes", "Hommes"])
    let project = fixture.project("A1")
    let people = fixture.indicator(
      "S1", scope: .project(code: "A1"), disaggregations: ["Sexe"])
    fixture.receive(project, people, [.number(women + men)])
    fixture.receive(
      project, people, quarter: "2031-Q1", categories: sex.categories,
      [.number(women), .number(men)])
    return fixture
  }

  @Test func `categories of which none is told are one sentence, and no chart nor table`() throws {
    let page = try Self.page(Self.described(women: 5, men: 7))
    #expect(page.contains("S1 Mesure S1 : aucune catégorie n’est communicable (sexe)."))
    #expect(!page.contains("g-publics-s1") && !page.contains("t-annexe-s1"))
    #expect(!page.contains("Chaque ventilation part du total"))
    #expect(page.contains("Annexe A – Dictionnaire") && page.contains("Annexe B – Empreinte"))
  }

  @Test func `categories that are told have their chart, their table and the next letter`() throws {
    let page = try Self.page(Self.described(women: 50, men: 70))
    #expect(page.contains("g-publics-s1") && page.contains("t-annexe-s1"))
    #expect(!page.contains("aucune catégorie n’est communicable"))
    #expect(page.contains("en tableau dans l’annexe B"))
    #expect(page.contains("Annexe B – Publics") && page.contains("Annexe C – Empreinte"))
  }

  @Test(arguments: [(1, "Non établi : 1 trimestre reçu sur 4"), (3, "Non établi : 3 trimestres")])
  func `a target is not said to be missed while quarters are`(
    received: Int, verdict: String
  ) throws {
    #expect(try Self.page(Self.aiming(received: received)).contains(verdict))
  }

  @Test func `a target is missed once four fifths of the quarters came, and reached before`() throws
  {
    let page = try Self.page(Self.aiming(received: 4))
    #expect(!page.contains("Non établi : ") && page.contains(">Non<"))
    #expect(try Self.page(Self.aiming(received: 1, at: 150)).contains(">Oui<"))
  }

  private static func aiming(received: Int, at value: Decimal = 10) -> Fixture {
    var fixture = Fixture()
    let project = fixture.project("A1")
    let sessions = fixture.indicator(
      "S1", disclosureClass: .activity, scope: .project(code: "A1"))
    fixture.goal(project, sessions, final: 100)
    fixture.receive(project, sessions, (0..<4).map { $0 < received ? .number(value) : nil })
    return fixture
  }
}
