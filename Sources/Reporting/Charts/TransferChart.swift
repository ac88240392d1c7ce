import Foundation
import Publishing

/// Scores of two sides, dimension by dimension: one narrow scale for each, a square for the holder, a dot
/// for the evaluator.
struct TransferChart: Chart {
  struct Row {
    var label: String
    /// One for each dimension, from 0 to 100; nil where it is not scored.
    var holder: [Double?]
    var settled: [Double?]
  }

  let dimensions: [String]
  let rows: [Row]

  private let labelWidth = 176.0
  private let start = 186.0
  private let rowHeight = 21.0
  private let gap = 24.0

  var description: String {
    rows.map { row in
      let told = dimensions.indices.map { index in
        "\(dimensions[index]) porteur \(text(row.holder[index])), évaluateur \(text(row.settled[index]))"
      }
      return "\(row.label) : \(told.joined(separator: " ; "))."
    }.joined(separator: " ")
  }

  private func text(_ score: Double?) -> String {
    score.map { String(Int($0.rounded())) } ?? "non coté"
  }

  func draw(on svg: inout SVG) -> Double {
    drawKey(on: &svg)
    let top = 66.0
    let bottom = top + Double(rows.count) * rowHeight
    let step = (svg.width - start) / Double(max(1, dimensions.count))
    let width = step - gap
    for (index, dimension) in dimensions.enumerated() {
      let left = start + Double(index) * step
      svg.text(
        TextWidth.fitted(dimension, width: step - 2, size: SVG.smallSize), x: left, y: top - 20,
        size: SVG.smallSize, weight: .semibold)
      for mark in [0.0, 60, 100] {
        let x = left + mark / 100 * width
        svg.line(
          (x, top - 2), (x, bottom), stroke: mark == 60 ? Palette.soft : Palette.rule,
          dashes: mark == 60 ? "3 3" : nil)
        svg.text(
          String(Int(mark)), x: x, y: top - 7, size: SVG.smallSize, anchor: .middle,
          fill: Palette.soft)
      }
      for (position, row) in rows.enumerated() {
        let middle = top + (Double(position) + 0.5) * rowHeight
        draw(
          row.holder[index], row.settled[index], left: left, width: width, middle: middle, on: &svg)
      }
    }
    for (position, row) in rows.enumerated() {
      svg.label(
        row.label, x: 0, middle: top + (Double(position) + 0.5) * rowHeight, width: labelWidth,
        size: 11)
    }
    return bottom + 6
  }

  private func draw(
    _ holder: Double?, _ settled: Double?, left: Double, width: Double, middle: Double,
    on svg: inout SVG
  ) {
    let place = { (score: Double) in left + score / 100 * width }
    if let holder, let settled {
      svg.line((place(holder), middle), (place(settled), middle), stroke: Palette.soft)
    }
    if let holder {
      square(x: place(holder), middle: middle, on: &svg)
    }
    if let settled {
      svg.circle(x: place(settled), y: middle, radius: 4.5, fill: Palette.blue)
    }
    if holder == nil, settled == nil {
      svg.text("–", x: left + width / 2, y: middle + 4, anchor: .middle, fill: Palette.soft)
    }
  }

  private func square(x: Double, middle: Double, on svg: inout SVG) {
    svg.rectangle(
      x: x - 4.5, y: middle - 4.5, width: 9, height: 9, fill: Palette.paper,
      stroke: Palette.vermilion)
  }

  private func drawKey(on svg: inout SVG) {
    square(x: 8, middle: 11, on: &svg)
    svg.text("porteur", x: 20, y: 15, size: SVG.smallSize)
    svg.circle(x: 88, y: 11, radius: 4.5, fill: Palette.blue)
    svg.text("évaluateur, accord compris", x: 100, y: 15, size: SVG.smallSize)
  }
}
