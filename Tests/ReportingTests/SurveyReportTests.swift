import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// What a report says of two waves of one survey.
struct SurveyReportTests {
  private let report: Report
  private let page: String

  init() throws {
    let slice = try #require(try SurveyedFixture.ofEveryKind().fixture().publish().axis("1"))
    report = AxisReport.compose(slice, provisional)
    page = HTMLWriter.write(report, style: ReportStyle("", fonts: [:]))
  }

  private var headings: [String] {
    report.blocks.compactMap { if case .heading(let heading) = $0 { heading.text } else { nil } }
  }

  private var figures: [Illustration] {
    report.blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  private var tables: [Table] {
    report.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private var callouts: [Callout] {
    report.blocks.compactMap { if case .callout(let callout) = $0 { callout } else { nil } }
  }

  @Test func `waves of one name carry their quarters wherever they are named`() {
    // The earlier wave is told by its response and its opinions.
    for (quarter, charts, count) in [("2030-T4", 1, 1), ("2031-T4", 2, 3)] {
      #expect(headings.contains("Votre avis, \(quarter) (données fictives)"))
      let own = figures.filter { $0.title.hasSuffix(", \(quarter)") }
      #expect(own.count == charts)
      #expect(own.allSatisfy { $0.alternative.contains(quarter) && $0.note.contains(quarter) })
      #expect(tables.filter { $0.caption.contains(quarter) }.count == count)
    }
    let titles = figures.map(\.title) + tables.map(\.caption)
    #expect(Set(titles).count == titles.count)
  }

  @Test func `who answered is told apart from what they say`() throws {
    #expect(headings.filter { $0 == "Qui a répondu" }.count == 1)
    let profile = try #require(tables.first { $0.caption.hasPrefix("Profil") })
    #expect(
      profile.rows.map { $0[1].text } == [
        "Moins de 30\u{A0}ans", "30\u{A0}ans ou plus", "Refus ou question passée",
      ])
    #expect(profile.rows.map { $0[2].text } == ["129", "132", "36"])
    #expect(!tables.contains { $0.caption.contains("Question age") })
  }

  @Test func `the essential page speaks of the last wave, and of what changed since the first`()
    throws
  {
    let participation = try #require(callouts.first { $0.title.contains("prennent-elles part") })
    #expect(participation.verdict == "Probable")
    let text = participation.paragraphs.joined(separator: " ")
    #expect(text.contains("2031-T4") && !text.contains("Votre avis, 2030-T4"))
    #expect(text.contains("assurée pour 1 question d’opinion sur 1 évaluée"))
    #expect(text.contains("depuis 2030-T4, 1 part favorable en hausse"))
  }

  @Test func `a change stands under the last wave`() {
    #expect(
      headings.filter { $0.hasPrefix("Ce qui a changé") } == ["Ce qui a changé depuis 2030-T4"])
    #expect(page.contains("part favorable en hausse, "))
  }
}
