import Foundation
import Monitoring
import Statistics
import Testing

@testable import Publishing
@testable import Reporting

/// The same people in two waves: what is told of them, and what is not.
@Suite struct FollowedTests {
  private static func followed(_ fixture: Fixture) throws -> PublishedFollowed {
    let slice = try #require(try fixture.publish().axis("1"))
    return try #require(slice.surveys.last?.followed)
  }

  @Test func `the change of the same people is that of their pairs`() throws {
    let followed = try Self.followed(
      FollowedFixture.fixture(found: [60, 12, 40, 38], others: [20, 20], [15, 25]))
    #expect(followed.since == Fixture.quarter("2030-Q4") && followed.projects == 6)
    #expect(followed.people == 150 && followed.isExact)
    #expect(followed.codes == .init(before: 150, after: 150))
    let question = try #require(followed.questions.first)
    #expect(
      question.table
        == .init(favourableTwice: 60, lost: 12, gained: 40, notFavourableTwice: 38))
    let pairs = try PairedTable(yesYes: 60, yesNo: 12, noYes: 40, noNo: 38)
    let interval = try #require(try pairs.bonettPrice().interval)
    #expect(
      question.change
        == .init(
          points: 19, lower: Int((interval.lower * 100).rounded(.down)),
          upper: Int((interval.upper * 100).rounded(.up)), isPaired: true))
    #expect(pairs.mcNemar.midP < 0.001 && question.verdict == .risen)
    #expect(question.departure == .notAssessed)
  }

  @Test func `where few of a wave were found, all who answered are compared, with what is known`()
    throws
  {
    let followed = try Self.followed(
      FollowedFixture.fixture(found: [20, 10, 20, 10], others: [60, 140], [120, 80]))
    let question = try #require(followed.questions.first)
    #expect(question.change?.isPaired == false && question.verdict == .risen)
    let waves = TwoShares(first: try Share(90, of: 260), second: try Share(160, of: 260))
    let overlap = try PartialOverlap(
      waves: waves, pairs: PairedTable(yesYes: 20, yesNo: 10, noYes: 20, noNo: 10))
    let interval = try #require(try overlap.difference().interval)
    #expect(question.change?.lower == Int((interval.lower * 100).rounded(.down)))
    #expect(question.change?.upper == Int((interval.upper * 100).rounded(.up)))
    #expect(question.change?.points == 27)
  }

  @Test(arguments: [
    // One of four ways of answering is that of few.
    ([60, 3, 40, 38], [20, 20], [15, 25]),
    // Few who answered the first wave, or the second, were not found.
    ([60, 12, 40, 38], [3, 20], [15, 25]), ([60, 12, 40, 38], [20, 20], [15, 2]),
    ([60, 12, 40, 38], [5, 5], [15, 25]),
  ])
  func `numbers that would single out few people are not told, the verdict is`(
    found: [Int], first: [Int], last: [Int]
  ) throws {
    let followed = try Self.followed(
      FollowedFixture.fixture(found: found, others: first, last))
    let question = try #require(followed.questions.first)
    #expect(question.table == nil && question.change == nil && question.verdict == .risen)
    let text = FollowedSentence(question: question).words
    #expect(text.hasSuffix("plus souvent favorables qu’avant ; chiffres non communicables."))
  }

  @Test func `a question on health hides that nobody changed`() throws {
    func table(_ answerClass: AnswerClass) throws -> PublishedFollowed.Table? {
      try Self.followed(
        FollowedFixture.fixture(
          found: [60, 0, 40, 38], others: [40, 40], [40, 40], answerClass: answerClass)
      ).questions.first?.table
    }
    #expect(try table(.opinion) != nil)
    #expect(try table(.health) == nil)
  }

  @Test func `those who left are held against those who stayed`() throws {
    func departure(_ left: [Int]) throws -> PublishedFollowed.Departure? {
      try Self.followed(
        FollowedFixture.fixture(found: [60, 12, 40, 38], others: [60, 60], [20, 20], left: left)
      ).questions.first?.departure
    }
    #expect(try departure([5, 45]) == .lessFavourable)
    #expect(try departure([45, 5]) == .moreFavourable)
    #expect(try departure([20, 22]) == .notEstablished)
    #expect(try departure([6, 6]) == .notAssessed)
  }

  @Test func `an axis that tells nothing is not told by the call less the others`() throws {
    var fixture = FollowedFixture.fixture(
      found: [60, 12, 40, 38], others: [40, 40], [40, 40], projects: 6)
    let axes = fixture.axes.map(\.id)
    for place in 4..<6 {
      fixture.projects[place].axes = [AxisShare(axisCode: fixture.axes[1].code, share: 1)]
    }
    let all = fixture.surveys[0].turnout.map(\.projectID)
    let first = fixture.surveys[0]
    // The second axis has three people who changed their minds for the worse.
    fixture.surveys[1].followed = [
      FollowedFixture.group(
        [40, 9, 30, 30], since: first, axis: axes[0], projects: Array(all.prefix(4))),
      FollowedFixture.group(
        [20, 3, 10, 8], since: first, axis: axes[1], projects: Array(all.suffix(2))),
    ]
    let publication = try fixture.publish()
    let axis = try #require(publication.axis("1")?.surveys.last?.followed)
    let call = try #require(publication.region.surveys.last?.followed)
    #expect(axis.questions.first?.table?.lost == 9)
    #expect(call.questions.first?.table == nil)
    // Where the rest is large enough by itself, both are told.
    fixture.surveys[1].followed[0] = FollowedFixture.group(
      [40, 5, 30, 30], since: first, axis: axes[0], projects: Array(all.prefix(4)))
    fixture.surveys[1].followed[1] = FollowedFixture.group(
      [20, 7, 10, 8], since: first, axis: axes[1], projects: Array(all.suffix(2)))
    let told = try fixture.publish()
    #expect(told.axis("1")?.surveys.last?.followed?.questions.first?.table != nil)
    #expect(told.region.surveys.last?.followed?.questions.first?.table?.lost == 12)
  }

  @Test func `what is told of them is stored and read again`() throws {
    let publication = try FollowedFixture.fixture(
      found: [60, 12, 40, 38], others: [60, 60], [20, 20], left: [5, 45]
    ).publish()
    let again = try Publication.read(publication.text, digest: publication.digest)
    #expect(
      again.axis("1")?.surveys.last?.followed == publication.axis("1")?.surveys.last?.followed)
    #expect(publication.axis("1")?.surveys.last?.followed != nil)
  }

  @Test func `the report says what changed, for whom, and who left`() throws {
    let fixture = FollowedFixture.fixture(
      found: [60, 12, 40, 38], others: [60, 60], [20, 20], left: [5, 45])
    let slice = try #require(try fixture.publish().axis("1"))
    let survey = try #require(slice.surveys.last)
    let blocks = FollowedPeople(survey: survey, slice: slice).blocks(id: "e1")
    let text = "\(blocks)"
    #expect(text.contains("retrouver 150 personnes dans 6 projets, sans savoir qui"))
    #expect(text.contains("plus souvent favorables qu’avant (+19"))
    #expect(text.contains("moins favorables à 1 question, sur 1"))
    #expect(text.contains("t-suivi-e1"))
  }
}
