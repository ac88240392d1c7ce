import Foundation
import Markup
import Writing

/// A drawing that tells one finding, with all its values in words for those who do not see it.
protocol Chart {
  /// The values, as sentences.
  var description: String { get }
  /// The marks, drawn on an empty page; gives the height used.
  func draw(on svg: inout SVG) -> Double
}

extension Chart {
  func drawing(id: String, title: String) -> MarkupNode {
    var svg = SVG(id: id)
    let height = draw(on: &svg)
    return svg.drawing(height: height, title: title, description: description)
  }
}

/// Text in a column: at most that many lines, the last one cut.
func columnLines(
  _ text: String, width: Double, size: Double, weight: TextWidth.Weight = .regular, most: Int = 2
) -> [String] {
  let lines = TextWidth.lines(
    Typography.french(text), width: width, size: size, weight: weight)
  let whole = lines.prefix(lines.count > most ? most - 1 : most)
  let rest = lines.dropFirst(whole.count).joined(separator: " ")
  return (whole + (rest.isEmpty ? [] : [rest])).map {
    TextWidth.fitted($0, width: width, size: size, weight: weight)
  }
}

extension SVG {
  /// Up to two lines, centred on a row.
  mutating func label(
    _ text: String, x: Double, middle: Double, width: Double, size: Double = SVG.textSize,
    fill: String = Palette.ink, weight: TextWidth.Weight = .regular
  ) {
    let lines = columnLines(text, width: width, size: size, weight: weight)
    let leading = size * 1.15
    var y = middle + size * 0.36 - leading * Double(lines.count - 1) / 2
    for line in lines {
      self.text(line, x: x, y: y, size: size, fill: fill, weight: weight)
      y += leading
    }
  }
}
