import Foundation
import Monitoring
import Statistics
import Testing
import Writing

@testable import Publishing
@testable import Reporting

/// What the two waves of the demonstration tell.
@Suite struct DemonstrationSurveyTests {
  private static let made = Result {
    try Publication.protecting(DemonstrationWaves.dataset(), after: []).publication
  }

  private static func slices() throws -> [PublicationSlice] {
    let publication = try made.get()
    return try ["1", "2", "3", "4"].map { try #require(publication.axis($0)) }
      + [publication.region]
  }

  private static func last(_ axis: String) throws -> [String: PublishedQuestion] {
    let survey = try #require(try made.get().axis(axis)?.lastSurveys.first)
    return Dictionary(
      survey.questions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `each interval holds the share beside it, and each assured majority is above half`()
    throws
  {
    var intervals = 0
    for question in try Self.slices().flatMap(\.surveys).flatMap(\.questions) {
      guard let base = question.base.value, let opinion = question.opinion else { continue }
      #expect(opinion.majority == nil || base >= 30)
      guard let interval = opinion.interval, let favourable = opinion.favourable.value else {
        continue
      }
      intervals += 1
      let percent = (favourable * 100 / base).double
      #expect(Double(interval.lower) <= percent && percent <= Double(interval.upper))
      #expect((opinion.majority == .assured) == (interval.lower > 50))
    }
    #expect(intervals == 80)
  }

  @Test func `axes of four projects speak of these four, larger ones of projects like them`() throws
  {
    let reaches = try ["2", "3", "4"].map { axis in
      Set(try Self.last(axis).values.compactMap { $0.opinion?.interval?.reach })
    }
    #expect(reaches == [[.similarProjects], [.theseProjects], [.similarProjects]])
  }

  @Test func `of one project of 26 answers nothing is estimated`() throws {
    let own = try Self.last("1").values
    #expect(own.allSatisfy { $0.opinion?.interval == nil && $0.opinion?.majority == nil })
    #expect(own.compactMap(\.change).allSatisfy { $0.verdict == .tooFewPeople })
  }

  @Test func `only where all projects answered both waves are changes told with figures`() throws {
    // Two projects of axis 2 ended in between, and one of axis 4.
    let figures = try Self.slices().map { slice in
      slice.surveys.flatMap(\.questions).count { $0.change?.figures != nil }
    }
    #expect(figures == [0, 0, 10, 0, 0])
    let changes = try Self.slices().map { slice in
      slice.surveys.flatMap(\.questions).compactMap(\.change).first?.projects
    }
    #expect(changes == [1, 11, 4, 5, 14])
  }

  @Test func `two samples of people would find a change that the projects do not bear out`() throws
  {
    let publication = try Self.made.get()
    let shares = try #require(publication.axis("2")).surveys.map { survey in
      let question = try #require(survey.questions.first { $0.name == "avis_demande" })
      let favourable = try #require(question.opinion?.favourable.value)
      return try Share(favourable.wholeNumber, of: try #require(question.base.value).wholeNumber)
    }
    #expect(try TwoShares(first: shares[0], second: shares[1]).test().pValue < 0.05)
    #expect(try Self.last("2")["avis_demande"]?.change?.verdict == .notEstablished)
    #expect(try Self.last("2")["retour_avis"]?.change?.verdict == .risen)
  }

  @Test func `figures of a change are those of the told shares`() throws {
    let surveys = try #require(try Self.made.get().axis("3")).surveys
    for (former, latter) in zip(surveys[0].questions, surveys[1].questions) {
      guard let figures = latter.change?.figures else { continue }
      let percents = [former, latter].map { question in
        let share = ShareText(question.opinion?.favourable ?? .none, of: question.base)
        return share?.percent
      }
      #expect(percents == [figures.first, figures.last].map { "\($0)\u{202F}%" })
    }
  }

  @Test func `the report says it in words that its tables bear out`() throws {
    let pages = try Self.slices().map { slice in
      HTMLWriter.write(AxisReport.compose(slice, provisional), style: ReportStyle("", fonts: [:]))
    }
    #expect(pages[0].contains("aucune majorité n’est évaluée"))
    #expect(pages[1].contains("assurée pour 7 questions d’opinion sur 10 évaluées"))
    #expect(pages[1].contains("3 parts favorables en hausse et 7 sans changement établi"))
    #expect(pages[2].contains("dans ces 4\u{A0}projets seulement"))
    #expect(
      pages[3].contains(
        "chiffres non communicables (entre parenthèses, tous projets"))
    #expect(pages.allSatisfy { !$0.contains("intervalle sans objet") })
  }
}
