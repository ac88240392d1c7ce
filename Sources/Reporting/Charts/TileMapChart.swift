import Foundation
import Monitoring
import Writing

/// A map of equal squares, one for each département, with a number in each.
struct TileMapChart: Chart {
  struct Entry {
    let department: Department
    /// What the square is coloured by; nil where nothing is known.
    let number: Decimal?
    /// Inside the square.
    let text: String
    /// The same for those who do not see it.
    let words: String
  }

  struct Tile {
    let entry: Entry
    let place: DepartmentTiles.Place
  }

  let tiles: [Tile]

  private let height = 64.0
  private let gap = 4.0
  private var columns: ClosedRange<Int> { Self.span(tiles.map(\.place.column)) }
  private var lines: ClosedRange<Int> { Self.span(tiles.map(\.place.row)) }

  private var width: Double { min(108, SVG.pageWidth / Double(columns.count)) }

  /// Nil where a département has no place, or nothing is to be compared.
  init?(_ entries: [Entry]) {
    let tiles = entries.compactMap { entry in
      DepartmentTiles.place(of: entry.department.code).map { Tile(entry: entry, place: $0) }
    }
    guard tiles.count == entries.count, tiles.count > 1 else { return nil }
    guard Self.span(tiles.map(\.place.column)).count <= 8 else { return nil }
    self.tiles = tiles
  }

  /// Of counts.
  init?(_ numbers: [(department: Department, number: Int)], one: String, several: String) {
    self.init(
      numbers.map { department, number in
        Entry(
          department: department, number: Decimal(number), text: String(number),
          words: Phrase.count(number, one, several))
      })
  }

  var description: String {
    tiles.map { "\($0.entry.department.name) : \($0.entry.words)." }.joined(separator: " ")
  }

  private static func span(_ numbers: [Int]) -> ClosedRange<Int> {
    (numbers.min() ?? 0)...(numbers.max() ?? 0)
  }

  func draw(on svg: inout SVG) -> Double {
    let margin = (svg.width - width * Double(columns.count)) / 2
    for tile in tiles {
      draw(
        tile, x: margin + Double(tile.place.column - columns.lowerBound) * width,
        y: Double(tile.place.row - lines.lowerBound) * height, on: &svg)
    }
    return Double(lines.count) * height
  }

  private func draw(_ tile: Tile, x: Double, y: Double, on svg: inout SVG) {
    let fill = colour(of: tile.entry.number)
    let ink = Palette.ink(on: fill)
    svg.rectangle(
      x: x, y: y, width: width - gap, height: height - gap, fill: fill, stroke: Palette.soft,
      radius: 3)
    svg.text(
      tile.entry.department.code, x: x + 6, y: y + 14, size: SVG.smallSize, fill: ink,
      weight: .semibold)
    svg.text(
      tile.entry.text, x: x + (width - gap) / 2, y: y + 29, size: 19, anchor: .middle,
      fill: ink, weight: .semibold)
    let name = label(of: tile.entry.department)
    for (index, words) in name.enumerated() {
      svg.text(
        words, x: x + 5, y: y + height - gap - 6 - Double(name.count - 1 - index) * 11,
        size: SVG.smallSize, fill: ink)
    }
  }

  /// In two lines where one is too short, cut at a hyphen.
  private func label(of department: Department) -> [String] {
    let room = width - gap - 9
    let fits = { (text: String) in TextWidth.fitted(text, width: room, size: SVG.smallSize) == text
    }
    guard !fits(department.name) else { return [department.name] }
    let cuts = department.name.indices.filter { department.name[$0] == "-" }
    let halves = cuts.reversed().lazy.map { cut in
      [
        String(department.name[...cut]),
        String(department.name[department.name.index(after: cut)...]),
      ]
    }
    return halves.first { $0.allSatisfy(fits) }
      ?? columnLines(department.name, width: room, size: SVG.smallSize)
  }

  /// From white, for none, to dark: four steps up to the largest number.
  private func colour(of number: Decimal?) -> String {
    guard let number, number > 0, let most = tiles.compactMap(\.entry.number).max() else {
      return Palette.paper
    }
    let steps = ["#d9eaf4", "#7fb8d8", "#0072b2", "#00507d"]
    let step = [1, 2, 3].count { number * 4 > most * Decimal($0) }
    return steps[step]
  }
}
