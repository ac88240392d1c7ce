import Foundation
import Publishing

/// What each project declares, a square, against the level that people live, one line for all.
struct LevelGapChart: Chart {
  struct Row {
    var label: String
    /// Nil where nothing is declared.
    var declared: Int?
    var isProved: Bool
  }

  let rows: [Row]
  let lived: Int
  /// Of the levels, from 0 on.
  let labels: [String]

  private let labelWidth = 196.0
  private let start = 216.0
  private let rowHeight = 21.0

  var description: String {
    "Vécu : \(lived) \(labels[lived]). "
      + rows.map { row in
        guard let declared = row.declared else { return "\(row.label) : rien déclaré." }
        return "\(row.label) : déclaré \(declared) \(labels[declared])"
          + (row.isProved ? "" : ", sans preuve") + ", \(gap(declared))."
      }.joined(separator: " ")
  }

  private func gap(_ declared: Int) -> String {
    let gap = declared - lived
    return gap == 0 ? "égal au vécu" : "\(abs(gap)) de \(gap > 0 ? "plus" : "moins") que le vécu"
  }

  func draw(on svg: inout SVG) -> Double {
    drawKey(on: &svg)
    let top = 64.0
    let bottom = top + Double(rows.count) * rowHeight
    for (level, label) in labels.enumerated() {
      svg.line((x(level), top - 2), (x(level), bottom), stroke: Palette.faint)
      svg.text(
        String(level), x: x(level), y: top - 20, size: SVG.smallSize, anchor: .middle,
        weight: .semibold)
      svg.text(
        label, x: x(level), y: top - 8, size: SVG.smallSize, anchor: .middle, fill: Palette.soft)
    }
    svg.line(
      (x(lived), top - 2), (x(lived), bottom), stroke: Palette.vermilion, thickness: 2,
      dashes: "5 3")
    for (index, row) in rows.enumerated() {
      draw(row, on: &svg, middle: top + (Double(index) + 0.5) * rowHeight)
    }
    return bottom + 6
  }

  private func draw(_ row: Row, on svg: inout SVG, middle: Double) {
    svg.label(row.label, x: 0, middle: middle, width: labelWidth, size: 11)
    guard let declared = row.declared else {
      svg.text(
        "rien déclaré", x: x(0) + 8, y: middle + 4, size: SVG.smallSize, fill: Palette.soft)
      return
    }
    svg.line((x(lived), middle), (x(declared), middle), stroke: Palette.soft, thickness: 1.5)
    svg.circle(x: x(lived), y: middle, radius: 5, fill: Palette.vermilion)
    square(x: x(declared), middle: middle, isFull: row.isProved, on: &svg)
  }

  private func square(x: Double, middle: Double, isFull: Bool, on svg: inout SVG) {
    svg.rectangle(
      x: x - 6, y: middle - 6, width: 12, height: 12, fill: isFull ? Palette.blue : Palette.paper,
      stroke: Palette.blue)
  }

  private func drawKey(on svg: inout SVG) {
    square(x: 8, middle: 11, isFull: true, on: &svg)
    svg.text("déclaré, avec preuve", x: 20, y: 15, size: SVG.smallSize)
    square(x: 148, middle: 11, isFull: false, on: &svg)
    svg.text("déclaré, sans preuve", x: 160, y: 15, size: SVG.smallSize)
    svg.circle(x: 288, y: 11, radius: 5, fill: Palette.vermilion)
    svg.text("vécu, d’après les personnes", x: 300, y: 15, size: SVG.smallSize)
  }

  private func x(_ level: Int) -> Double { start + Double(level) * 79 }
}
