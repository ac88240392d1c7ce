import Dataset
import Disclosure
import Foundation
import Monitoring
import Testing

@testable import Publishing

/// Trends, projects side by side and inequality in the demonstration, of one indicator.
@Suite struct DemonstrationComparisonTests {
  /// « Droits ouverts dans les 3 mois », whose share is made to rise from 42 to 70 %.
  private static let made = Result {
    var dataset = try DemonstrationDataset.ofSeed()
    dataset.indicators.removeAll { $0.code != "I02" }
    return try Publication.protecting(dataset, after: []).publication
  }

  @Test func `the share that was made to rise is found to rise on the axis of most projects`()
    throws
  {
    let slice = try #require(try Self.made.get().axis("2"))
    let trend = try #require(slice.trends?.first)
    #expect(trend.verdict == .rising && !trend.includesStart)
    #expect(trend.span?.first.code == "2022-Q1" && trend.span?.last.code == "2024-Q4")
    // Some of its quarters are hidden, so that only the direction is told.
    #expect(trend.slope == nil)
    #expect(try Self.made.get().axis("3")?.trends?.first?.verdict == .tooShort)
  }

  @Test func `a project side by side is one whose year is shown`() throws {
    let publication = try Self.made.get()
    for funnel in publication.content.funnels ?? [] where funnel.year == publication.year {
      for project in funnel.projects {
        let series = publication.content.indicators[0].projects.first {
          $0.projectCode == project.code
        }
        #expect(series?.year.numerator == Decimal(project.concerned))
        #expect(series?.year.denominator == Decimal(project.people))
      }
    }
    let axis = try #require(try Self.made.get().axis("2")?.funnels.first)
    #expect(
      axis.verdict == .compared && axis.projects.map(\.code) == axis.projects.map(\.code).sorted())
    #expect(axis.projects.count < axis.projectsExpected)
  }

  @Test func `those worst off of the demonstration have what reaching the others would change`()
    throws
  {
    let gaps = try #require(try Self.made.get().axis("2")).gaps
    let measured = gaps.compactMap(\.inequality)
    #expect(measured.map(\.groups.count) == [3])
    let groups = try #require(measured.first?.groups)
    #expect(groups.first?.name.hasPrefix("très précaire") == true)
    #expect(measured[0].slopeIndex == nil)
    let risk = try #require(measured[0].attributableRisk)
    let best = try #require(groups.last)
    let share =
      Double(groups.reduce(0) { $0 + $1.concerned })
      / Double(groups.reduce(0) { $0 + $1.people })
    let gain = 100 * (Double(best.concerned) / Double(best.people) - share)
    #expect(risk.value == Decimal(Int(gain.rounded())))
  }
}
