import Foundation
import Monitoring
import Testing

@testable import Publishing

/// A reader who has all that is told of two waves and of the people found in both, and subtracts.
@Suite struct FollowedAttackTests {
  private struct Read {
    var pairs: PublishedFollowed.Table?
    /// In each wave: favourable, others; nil where they are not told.
    var waves: [[Int]?]
  }

  /// Two axes of three projects; few people in some places, often.
  /// - Parameter elsewhere: what the people of a project of the second axis said each time, of whom nobody was found;
  ///   those who were found in the others stand for no axis.
  private static func fixture(
    _ random: inout SeededGenerator, elsewhere: [Int]? = nil
  ) -> Fixture {
    func few() -> Int {
      if elsewhere != nil {
        return Int.random(in: 0..<8, using: &random) == 0
          ? .random(in: 0...7, using: &random) : .random(in: 20...90, using: &random)
      }
      return Bool.random(using: &random)
        ? .random(in: 0...7, using: &random) : .random(in: 8...60, using: &random)
    }
    let found = (0..<2).map { _ in (0..<4).map { _ in few() } }
    var waves: [[[Int]]] = [[], []]
    for cells in found {
      let before = [cells[0] + cells[1] + few(), cells[2] + cells[3] + few()]
      let after = [cells[0] + cells[2] + few(), cells[1] + cells[3] + few()]
      waves[0] += FollowedFixture.spread(before, over: 3)
      waves[1] += FollowedFixture.spread(after, over: 3)
    }
    let more = [elsewhere].compactMap(\.self)
    var fixture = SurveyedFixture.twoWaves(waves[0] + more, waves[1] + more).fixture()
    for place in 3..<fixture.projects.count {
      fixture.projects[place].axes = [AxisShare(axisCode: fixture.axes[1].code, share: 1)]
    }
    let all = fixture.projects.map(\.id)
    let groups = found.enumerated().map { number, cells in
      FollowedFixture.group(
        cells, since: fixture.surveys[0],
        axis: elsewhere != nil && number == 1 ? nil : fixture.axes[number].id,
        projects: Array(all[(number * 3)..<(number * 3 + 3)]))
    }
    fixture.surveys[1].followed = groups.filter { $0.found >= 11 }
    return fixture
  }

  private static func read(_ slice: PublicationSlice) -> Read {
    let waves = slice.surveys.map { survey -> [Int]? in
      guard let question = survey.questions.first, let base = question.base.value,
        let favourable = question.opinion?.favourable.value,
        let unfavourable = question.opinion?.unfavourable.value, base == favourable + unfavourable
      else { return nil }
      return [favourable, unfavourable].map { NSDecimalNumber(decimal: $0).intValue }
    }
    return Read(pairs: slice.surveys.last?.followed?.questions.first?.table, waves: waves)
  }

  private static func cells(_ table: PublishedFollowed.Table) -> [Int] {
    [table.favourableTwice, table.lost, table.gained, table.notFavourableTwice]
  }

  /// Whether a set of people, by what they said, shows few of them.
  private static func isOpen(_ parts: [Int]) -> Bool {
    let people = parts.reduce(0, +)
    return (people == 0 || people >= 11) && parts.allSatisfy { $0 == 0 || $0 >= 5 }
  }

  /// Those who spoke in each wave and are in no pair.
  private static func rest(_ cells: [Int], _ waves: [[Int]?]) -> [[Int]] {
    let margins = [
      [cells[0] + cells[1], cells[2] + cells[3]], [cells[0] + cells[2], cells[1] + cells[3]],
    ]
    return zip(waves, margins).compactMap { wave, own in
      wave.map { [$0[0] - own[0], $0[1] - own[1]] }
    }
  }

  @Test func `whatever is subtracted from whatever, no few people are left`() throws {
    var random = SeededGenerator(seed: 41)
    var told = (axes: 0, calls: 0, callsBesideOneAxis: 0)
    for number in 0..<60 {
      let publication = try Self.fixture(&random).publish()
      let call = Self.read(publication.region)
      let axes = try ["1", "2"].map { Self.read(try #require(publication.axis($0))) }
      for area in axes + [call] {
        guard let table = area.pairs else { continue }
        let cells = Self.cells(table)
        #expect(Self.isOpen(cells), "\(number): \(cells)")
        #expect(area.waves.allSatisfy { $0 != nil })
        for left in Self.rest(cells, area.waves) {
          #expect(Self.isOpen(left), "\(number): \(left)")
        }
      }
      told.axes += axes.count { $0.pairs != nil }
      guard let whole = call.pairs else { continue }
      told.calls += 1
      let known = axes.compactMap(\.pairs)
      told.callsBesideOneAxis += known.count == 1 ? 1 : 0
      let difference = known.reduce(Self.cells(whole)) { sum, axis in
        zip(sum, Self.cells(axis)).map { $0 - $1 }
      }
      #expect(Self.isOpen(difference), "\(number): \(difference)")
      // What the call adds to the waves of an axis that tells no pairs.
      for other in axes where other.pairs == nil && known.count == 1 {
        for left in Self.rest(difference, other.waves) {
          #expect(Self.isOpen(left), "\(number): \(left)")
        }
      }
    }
    // It attacks something.
    #expect(told.axes > 10 && told.calls > 3 && told.callsBesideOneAxis < told.calls, "\(told)")
  }

  @Test func `of a call that is told beside one axis, no few people are left of the other`() throws
  {
    var random = SeededGenerator(seed: 43)
    var calls = 0
    for number in 0..<200 {
      let elsewhere = [
        Int.random(in: 6...20, using: &random), .random(in: 6...20, using: &random),
      ]
      let publication = try Self.fixture(&random, elsewhere: elsewhere).publish()
      let (whole, axis, other) = (
        Self.read(publication.region), Self.read(try #require(publication.axis("1"))),
        Self.read(try #require(publication.axis("2")))
      )
      guard let table = whole.pairs, let known = axis.pairs else { continue }
      #expect(other.pairs == nil)
      let difference = zip(Self.cells(table), Self.cells(known)).map { $0 - $1 }
      guard difference.contains(where: { $0 > 0 }) else { continue }
      calls += 1
      #expect(Self.isOpen(difference), "\(number): \(difference)")
      let waves = zip(whole.waves, axis.waves).map { call, axis in
        call.flatMap { call in axis.map { zip(call, $0).map { $0 - $1 } } }
      }
      for left in Self.rest(difference, waves) {
        #expect(Self.isOpen(left), "\(number): \(left)")
        // A project of which nobody was found might have said anything.
        #expect(left.allSatisfy { $0 >= elsewhere.reduce(0, +) }, "\(number): \(left) \(elsewhere)")
      }
    }
    #expect(calls >= 10, "\(calls) calls beside one axis")
  }
}
