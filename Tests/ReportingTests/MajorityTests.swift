import Foundation
import Monitoring
import Statistics
import Testing

@testable import Publishing
@testable import Reporting

/// Whether a majority is assured, and the interval that is told with a share.
@Suite struct MajorityTests {
  private static func question(_ projects: [[Int]], axes: [[String]] = []) throws
    -> PublishedQuestion
  {
    var fixture = SurveyedFixture.twoWaves([], projects).fixture()
    for (index, own) in axes.enumerated() {
      fixture.projects[index].axes = own.map { AxisShare(axisCode: $0, share: 1) }
    }
    let slice = try #require(try fixture.publish().axis("1"))
    return try #require(slice.surveys.last?.questions.first)
  }

  private static func groups(_ projects: [[Int]]) throws -> [GroupCount] {
    try projects.map { try GroupCount($0[0], of: $0[0] + $0[1]) }
  }

  @Test func `from five projects on the interval allows for their differences`() throws {
    let projects = [[45, 5], [40, 10], [14, 36], [30, 20], [38, 12]]
    let question = try Self.question(projects)
    let share = try ClusteredProportion(try Self.groups(projects))
    let interval = try #require(share.interval())
    #expect(
      question.opinion?.interval
        == PublishedInterval(
          lower: Int((interval.lower * 100).rounded(.down)),
          upper: Int((interval.upper * 100).rounded(.up)), reach: .similarProjects))
    // Two thirds of 250 people, but not of projects.
    #expect(share.plainInterval().lower > 0.5)
    #expect(question.opinion?.majority == .notAssured)
    #expect(question.projects == 5)
  }

  @Test func `projects that agree assure a majority`() throws {
    let question = try Self.question(Array(repeating: [36, 14], count: 6))
    #expect(question.opinion?.majority == .assured)
  }

  @Test func `of four projects the interval holds for these four only`() throws {
    let projects = [[45, 5], [40, 10], [14, 36], [30, 20]]
    let question = try Self.question(projects)
    let wilson = try ClusteredProportion(try Self.groups(projects)).plainInterval()
    #expect(
      question.opinion?.interval
        == PublishedInterval(
          lower: Int((wilson.lower * 100).rounded(.down)),
          upper: Int((wilson.upper * 100).rounded(.up)), reach: .theseProjects))
    #expect(question.opinion?.majority == .assured)
  }

  @Test func `under thirty answers there is neither interval nor majority`() throws {
    let question = try Self.question([[12, 7]])
    #expect(question.opinion?.favourable == .value(12))
    #expect(question.opinion?.interval == nil && question.opinion?.majority == nil)
  }

  @Test func `an interval that might tell how a project answered is not told, its verdict is`()
    throws
  {
    // Three of the five are an axis of their own, and so are the two others.
    let axes = [["1", "2"], ["1", "2"], ["1", "2"], ["1"], ["1"]]
    let question = try Self.question(Array(repeating: [36, 14], count: 5), axes: axes)
    #expect(question.opinion?.favourable == .value(180))
    #expect(question.opinion?.interval == nil)
    #expect(question.opinion?.majority == .assured)
    #expect(
      question.text(
        of: nil, ShareText(question.opinion?.favourable ?? .none, of: question.base))
        == PublishedFigure.hiddenMark)
  }

  @Test func `a bound has a verdict where both sides have enough people`() throws {
    let many = try Self.question([[44, 6], [48, 2], [49, 1], [49, 1], [50, 0], [49, 1]])
    #expect(many.detail == .bounded || many.opinion?.favourable == .value(289))
    #expect(many.opinion?.majority == .assured)
    let few = try Self.question(Array(repeating: [50, 0], count: 5) + [[48, 2]])
    #expect(few.detail == .bounded)
    #expect(few.opinion?.majority == nil && few.opinion?.interval == nil)
  }

  /// The sum, the number of people of each project and the interval are told: all tables that agree
  /// with them leave each project five possible counts.
  @Test(arguments: [[6, 9, 5, 10, 7], [12, 11, 3, 9, 8], [2, 13, 4, 12, 6], [9, 9, 8, 9, 8]])
  func `an interval leaves each project five possible counts`(favourable: [Int]) throws {
    let sizes = [14, 14, 13, 14, 14]
    let told = try Self.told(favourable, of: sizes)
    let sum = favourable.reduce(0, +)
    var possible = sizes.map { _ in Set<Int>() }
    for one in 0...sizes[0] {
      for two in 0...sizes[1] {
        for three in 0...sizes[2] {
          for four in 0...sizes[3] {
            let table = [one, two, three, four, sum - one - two - three - four]
            guard (0...sizes[4]).contains(table[4]), try Self.told(table, of: sizes) == told else {
              continue
            }
            for index in table.indices { possible[index].insert(table[index]) }
          }
        }
      }
    }
    #expect(possible.allSatisfy { ($0.max() ?? 0) - ($0.min() ?? 0) >= 4 })
  }

  private static func told(_ favourable: [Int], of sizes: [Int]) throws -> PublishedInterval? {
    ShareReading(
      try zip(favourable, sizes).map { try GroupCount($0, of: $1) }, hidesProjects: true
    ).interval
  }
}
