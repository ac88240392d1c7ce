import Dataset
import Foundation
import Monitoring
import Publishing
import Reporting
import Testing

/// A programme in which every small count is a number of five digits that stands nowhere else: no
/// coordinate, no date, no size of a drawing is that long, so whole files can be searched for it.
struct CanaryTests {
  private static func programme() -> (fixture: Fixture, canaries: Set<Int>) {
    var canaries: Set<Int> = []
    func small() -> Int {
      let canary = 20_011 + canaries.count * 1_237
      canaries.insert(canary)
      return canary
    }
    var fixture = Fixture(threshold: 100_000)
    let sex = fixture.disaggregation("Sexe", ["Femmes", "Hommes"])
    let count = fixture.indicator("C1", disaggregations: ["Sexe"])
    let highest = fixture.indicator("C2", overTime: .max)
    let share = fixture.indicator(
      "C3", measure: .proportion, overTime: .weightedMean, overProjects: .weightedMean)
    let placed = [("P1", ["1", "2"]), ("P2", ["1"]), ("P3", ["2"]), ("P4", ["2"])]
    for (position, (code, axes)) in placed.enumerated() {
      let project = fixture.project(code, axes: axes)
      let large = 400_000 + position * 10_000
      fixture.receive(
        project, count,
        [.number(Decimal(small())), .number(Decimal(large)), .number(300_000), .number(500_000)])
      fixture.receive(
        project, count, quarter: "2031-Q2", categories: sex.categories,
        [.number(Decimal(small())), .number(250_000)])
      fixture.receive(
        project, highest, [.number(Decimal(small())), .number(700_000), nil, nil])
      fixture.receive(
        project, share,
        [
          .quotient(numerator: Decimal(small()), denominator: 600_000),
          .quotient(numerator: Decimal(500_000 - small()), denominator: 500_000), nil, nil,
        ])
      fixture.goal(project, count, baseline: Decimal(small()), final: 3_000_000)
      fixture.ask(
        project, codes: 900_000 + small(), responses: 900_000, favourable: 900_000 - small())
    }
    return (fixture, canaries)
  }

  /// Every run of digits, thousands joined.
  private func numbers(in text: String) -> Set<String> {
    let joined = text.replacing("\u{202F}", with: "").replacing("\u{A0}", with: "")
    return Set(joined.split { !$0.isASCII || !$0.isNumber }.map(String.init))
  }

  @Test func `no small count is anywhere in any file made from a publication`() throws {
    let (fixture, canaries) = Self.programme()
    let publication = try fixture.publish()
    var files = ["content": publication.text]
    for axis in ["1", "2"] {
      let report = AxisReport.compose(try #require(publication.axis(axis)), provisional)
      files["HTML \(axis)"] = HTMLWriter.write(report, style: ReportStyle("", fonts: [:]))
      files["Typst \(axis)"] = String(decoding: TypstDocument.json(report), as: UTF8.self)
      if PDFPress.python != nil {
        files["PDF \(axis)"] = try PDFPress.told(
          by: "pdftotext", about: try PDFPress.pdf(of: report))
      }
    }
    for (name, file) in files {
      let found = numbers(in: file).intersection(canaries.map(String.init))
      #expect(found == [], "\(name)")
      #expect(file.contains("n.c.") || name == "content")
    }
    #expect(canaries.count == 32)
  }

  @Test func `the search finds what it looks for`() throws {
    var (fixture, canaries) = Self.programme()
    fixture.call.smallCountThreshold = 0
    let publication = try fixture.publish()
    let report = AxisReport.compose(try #require(publication.axis("1")), provisional)
    let page = HTMLWriter.write(report, style: ReportStyle("", fonts: [:]))
    #expect(!numbers(in: page).isDisjoint(with: canaries.map(String.init)))
  }
}
