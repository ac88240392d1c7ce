import Foundation
import Monitoring
import Testing

@testable import Publishing

/// A reader who has what everybody said of themselves in both waves, and all that is told of who was found again.
@Suite struct AttritionAttackTests {
  private static func axis(_ random: inout SeededGenerator) -> AttritionFixture.Axis {
    func few() -> Int {
      3
        * (Int.random(in: 0..<4, using: &random) == 0
          ? .random(in: 0...3, using: &random) : .random(in: 4...15, using: &random))
    }
    func four() -> [Int] { (0..<4).map { $0 == 3 ? few() / 9 * 3 : few() } }
    return AttritionFixture.Axis(found: four(), left: four(), uncoded: four(), others: four())
  }

  /// Of an area: by the places of the answers that are told together, found and left.
  private struct Told {
    var cells: [Set<Int>: [Int]]

    init?(_ slice: PublicationSlice) {
      guard let groups = slice.surveys.last?.followed?.attrition.first?.groups else { return nil }
      let named =
        groups.compactMap { AttritionFixture.labels.firstIndex(of: $0.label) }
        + (groups.contains { $0.label == AttritionPartition.silent } ? [3] : [])
      cells = Dictionary(
        uniqueKeysWithValues: groups.map { group in
          let own =
            AttritionFixture.labels.firstIndex(of: group.label)
            ?? (group.label == AttritionPartition.silent ? 3 : nil)
          return (own.map { [$0] } ?? Set(0..<4).subtracting(named), [group.found, group.left])
        })
    }
  }

  private static func sum(_ counts: [[Int]], _ places: Set<Int>) -> Int {
    counts.reduce(0) { total, row in places.reduce(total) { $0 + row[$1] } }
  }

  /// What is told of some people that could leave few others, held against all of them in both waves.
  private static func leaks(
    _ cells: [Set<Int>: [Int]], _ axes: [AttritionFixture.Axis], _ place: String
  ) -> [String] {
    let elsewhere = axes.reduce(0) { $0 + $1.elsewhere.reduce(0, +) }
    return cells.flatMap { places, told in
      let (found, left) = (told[0], told[1])
      let first = sum(axes.map(\.first), places) - found - left
      // Whoever thinks that people say the same of themselves each time.
      let last = sum(axes.map(\.last), places) - found
      return [
        (found, found > 0 && found < 11, "found"), (left, left > 0 && left < 11, "left"),
        (first, found + left > 0 && first < 11, "without a code"),
        (last, found > 0 && last < 11, "others"),
        // A project of which nobody was found might have said anything.
        (first, first < elsewhere, "of the first wave, elsewhere \(elsewhere)"),
        (last, last < elsewhere, "of the last wave, elsewhere \(elsewhere)"),
      ].filter(\.1).map { "\(place) \(places.sorted()): \($0.0) \($0.2)" }
    }
  }

  private static func attack(
    _ cells: [Set<Int>: [Int]], _ axes: [AttritionFixture.Axis], _ place: String
  ) {
    let leaks = leaks(cells, axes, place)
    #expect(leaks.isEmpty, "\(leaks)")
  }

  @Test func `whatever is subtracted from whatever, no few people are left`() throws {
    var random = SeededGenerator(seed: 7)
    var told = (axes: 0, calls: 0, none: 0)
    for number in 0..<120 {
      let axes = [Self.axis(&random), Self.axis(&random)]
      let publication = try AttritionFixture(axes: axes).fixture().publish()
      let own = try ["1", "2"].map { Told(try #require(publication.axis($0))) }
      for (axis, read) in zip(axes, own) {
        guard let read else { continue }
        told.axes += 1
        Self.attack(read.cells, [axis], "\(number)")
        // It is true.
        for (places, cell) in read.cells {
          #expect(cell == [Self.sum([axis.found], places), Self.sum([axis.left], places)])
        }
      }
      guard let whole = Told(publication.region) else {
        told.none += 1
        continue
      }
      told.calls += 1
      Self.attack(whole.cells, axes, "\(number) call")
      // Where one axis is told the other follows, so that it would be told too: see below.
      #expect(own.compactMap(\.self).count != 1, "\(number): the call beside one axis")
    }
    // It attacks something.
    #expect(told.axes > 20 && told.calls > 10 && told.none > 5, "\(told)")
  }

  /// Those found in the second axis are told in the call alone, and there is a project of it in which nobody was found.
  private static func callsBesideOneAxis(
    _ count: Int, seed: UInt64
  ) throws -> [(rest: [Set<Int>: [Int]], axis: AttritionFixture.Axis)] {
    var random = SeededGenerator(seed: seed)
    return try (0..<count).compactMap { _ in
      var axes = [axis(&random), axis(&random)]
      axes[1].elsewhere = (0..<4).map { $0 == 3 ? 0 : .random(in: 0...20, using: &random) }
      let fixture = AttritionFixture(axes: axes, standsLastApart: true).fixture()
      let publication = try fixture.publish()
      guard let whole = Told(publication.region),
        let axis = Told(try #require(publication.axis("1")))
      else { return nil }
      #expect(Told(try #require(publication.axis("2"))) == nil)
      #expect(Set(axis.cells.keys) == Set(whole.cells.keys), "two ways of telling")
      let rest = whole.cells.map { places, cell in
        (places, zip(cell, axis.cells[places] ?? [0, 0]).map { $0 - $1 })
      }
      return (Dictionary(uniqueKeysWithValues: rest), axes[1])
    }
  }

  @Test func `of a call that is told beside one axis, no few people are left of the other`() throws
  {
    let calls = try Self.callsBesideOneAxis(250, seed: 11)
    for (number, call) in calls.enumerated() {
      // It is true.
      for (places, cell) in call.rest {
        #expect(cell == [Self.sum([call.axis.found], places), Self.sum([call.axis.left], places)])
      }
      Self.attack(call.rest, [call.axis], "\(number) rest")
    }
    #expect(calls.count >= 10, "\(calls.count) calls beside one axis")
  }
}
