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

  /// What is told of some people, held against all of them in both waves.
  private static func attack(
    _ cells: [Set<Int>: [Int]], _ axes: [AttritionFixture.Axis], _ place: String
  ) {
    for (places, told) in cells {
      let (found, left) = (told[0], told[1])
      #expect(found == 0 || found >= 11, "\(place) \(places): \(told)")
      #expect(left == 0 || left >= 11, "\(place) \(places): \(told)")
      let first = sum(axes.map(\.first), places) - found - left
      #expect(found + left == 0 || first >= 11, "\(place) \(places): \(first) without a code")
      // Whoever thinks that people say the same of themselves each time.
      let last = sum(axes.map(\.last), places) - found
      #expect(found == 0 || last >= 11, "\(place) \(places): \(last) others")
    }
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
      // One axis is told: the other follows, so that it must be one that might have been told.
      guard own.compactMap(\.self).count == 1, let known = own.firstIndex(where: { $0 != nil }),
        let axis = own[known]
      else { continue }
      var rest: [Set<Int>: [Int]] = [:]
      for (places, cell) in whole.cells {
        let inside = axis.cells[places] ?? [0, 0]
        rest[places] = zip(cell, inside).map { $0 - $1 }
      }
      #expect(
        axis.cells.keys.allSatisfy { whole.cells[$0] != nil }, "\(number): two ways of telling")
      Self.attack(rest, [axes[1 - known]], "\(number) rest")
    }
    // It attacks something.
    #expect(told.axes > 20 && told.calls > 10 && told.none > 5, "\(told)")
  }
}
