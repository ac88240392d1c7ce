import Foundation
import Publishing

/// A rate by project with its 95 % interval: a dot and a line, the overall rate as a dashed line.
struct RateChart: Chart {
  struct Row {
    var label: String
    /// Nil when it may not be shown.
    var estimate: (value: Double, lower: Double, upper: Double)?
    var isFragile: Bool
    /// Percentage and counts.
    var detail: String
  }

  let rows: [Row]
  let overall: Double?

  private let labelWidth = 196.0
  private let start = 212.0
  private let width = 250.0
  private let rowHeight = 21.0

  var description: String {
    rows.map { "\($0.label) : \($0.detail)." }.joined(separator: " ")
  }

  func draw(on svg: inout SVG) -> Double {
    let top = 34.0
    let bottom = top + Double(rows.count) * rowHeight
    for mark in [0, 0.25, 0.5, 0.75, 1] {
      svg.line((x(mark), top), (x(mark), bottom), stroke: Palette.rule, thickness: 0.7)
      svg.text(
        "\(Int(mark * 100)) %", x: x(mark), y: top - 5, size: SVG.smallSize, anchor: .middle,
        fill: Palette.soft)
    }
    if let overall {
      svg.line(
        (x(overall), top - 16), (x(overall), bottom), stroke: Palette.vermilion, thickness: 1.3,
        dashes: "4 3")
      svg.text(
        "ensemble \(Int((overall * 100).rounded())) %", x: x(overall), y: top - 20,
        size: SVG.smallSize, anchor: .middle, weight: .semibold)
    }
    for (index, row) in rows.enumerated() {
      draw(row, on: &svg, middle: top + (Double(index) + 0.5) * rowHeight)
    }
    return bottom + 6
  }

  private func draw(_ row: Row, on svg: inout SVG, middle: Double) {
    svg.label(row.label, x: 0, middle: middle, width: labelWidth, size: 11)
    svg.label(
      row.detail, x: start + width + 18, middle: middle, width: svg.width - start - width - 18,
      size: 10.5)
    guard let estimate = row.estimate else {
      svg.text(PublishedFigure.hiddenMark, x: x(0) + 6, y: middle + 4, fill: Palette.soft)
      return
    }
    svg.line(
      (x(estimate.lower), middle), (x(estimate.upper), middle), stroke: Palette.blue, thickness: 2)
    for end in [estimate.lower, estimate.upper] {
      svg.line((x(end), middle - 4), (x(end), middle + 4), stroke: Palette.blue, thickness: 1.5)
    }
    svg.circle(
      x: x(estimate.value), y: middle, radius: 4.5,
      fill: row.isFragile ? Palette.paper : Palette.blue, stroke: Palette.blue)
  }

  private func x(_ fraction: Double) -> Double { start + fraction * width }
}
