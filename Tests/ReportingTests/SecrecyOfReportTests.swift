import Foundation
import Monitoring
import Publishing
import Reporting
import Testing

struct SecrecyOfReportTests {
  /// At a threshold of 1000 many numbers are small, and each can be one that stands nowhere else.
  private func fixture(_ canaries: [Int], others: [Int] = [7000, 8000]) -> Fixture {
    var fixture = Fixture(threshold: 1000)
    fixture.call.opinionThreshold = 1000
    let sex = fixture.disaggregation("Sexe", ["Femmes", "Hommes"])
    let project = fixture.project("A1")
    let other = fixture.project("A2")
    let people = fixture.indicator("C1", disaggregations: ["Sexe"])
    let share = fixture.indicator(
      "C2", measure: .proportion, overTime: .weightedMean, overProjects: .weightedMean)
    fixture.receive(
      project, people,
      [.number(Decimal(canaries[0])), .number(Decimal(canaries[1])), .number(5000), .number(6000)])
    fixture.receive(
      other, people,
      [.number(Decimal(others[0])), .number(Decimal(others[1])), .number(9000), .number(4000)])
    fixture.receive(
      project, people, quarter: "2031-Q3", categories: sex.categories,
      [.number(Decimal(canaries[2])), .number(Decimal(canaries[3]))])
    fixture.receive(
      project, share,
      [.quotient(numerator: Decimal(canaries[4]), denominator: 5000), nil, nil, nil])
    fixture.goal(project, people, final: 12_000)
    fixture.survey(
      project, codes: 9000, responses: 5000,
      counts: [2000, 1500, canaries[5], canaries[6], canaries[7], 0])
    return fixture
  }

  @Test("Two datasets that differ in hidden counts only make the same report, to the last mark")
  func indistinguishable() throws {
    let first = fixture([613, 727, 839, 953, 467, 379, 283, 197])
    // The same sums by project, by quarter and in all; other small counts.
    let second = fixture([727, 613, 953, 839, 512, 300, 283, 276], others: [6886, 8114])
    let publications = try [first, second].map { try $0.publish() }
    let (one, other) = (publications[0].text, publications[1].text)
    #expect(one == other, "\(one.commonPrefix(with: other).suffix(200))")
    let pages = try publications.map {
      HTMLWriter.write(
        AxisReport.compose(try #require($0.axis("1")), provisional),
        style: ReportStyle("", fonts: [:]))
    }
    #expect(pages[0] == pages[1])
  }
}
