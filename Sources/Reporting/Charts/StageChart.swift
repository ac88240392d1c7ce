import Foundation
import Publishing

/// Levels by stage and project: a number in each tile, darker as it is higher.
struct StageChart: Chart {
  struct Row {
    var label: String
    /// One for each stage; nil where nothing is declared.
    var levels: [Int?]
    var detail: String
  }

  let stages: [String]
  let rows: [Row]
  /// Of the levels, from 0 on.
  let labels: [String]

  private let labelWidth = 196.0
  private let start = 206.0
  private let detailWidth = 76.0
  private let rowHeight = 21.0
  private static let fills = ["#f7f9fb", "#dceaf3", "#b6d5e7", "#7fb8d8", "#2f84b7", "#00507d"]

  var description: String {
    rows.map { row in
      let told = zip(stages, row.levels).map { stage, level in
        "\(stage) \(level.map { "\($0) \(labels[$0])" } ?? "rien déclaré")"
      }
      return "\(row.label) : \(told.joined(separator: ", ")) ; actions avec preuve : \(row.detail)."
    }.joined(separator: " ")
  }

  func draw(on svg: inout SVG) -> Double {
    drawKey(on: &svg)
    let top = 62.0
    let step = (svg.width - start - detailWidth) / Double(max(1, stages.count))
    for (index, stage) in stages.enumerated() {
      svg.label(
        stage, x: start + Double(index) * step, middle: top - 15, width: step - 4,
        size: SVG.smallSize, fill: Palette.soft)
    }
    svg.text(
      "avec preuve", x: svg.width, y: top - 7, size: SVG.smallSize, anchor: .end,
      fill: Palette.soft)
    for (index, row) in rows.enumerated() {
      let y = top + Double(index) * rowHeight
      svg.label(row.label, x: 0, middle: y + rowHeight / 2, width: labelWidth, size: 11)
      for (position, level) in row.levels.enumerated() {
        tile(
          level, x: start + Double(position) * step, y: y + 2, width: step - 4,
          height: rowHeight - 4, on: &svg)
      }
      svg.text(
        row.detail, x: svg.width, y: y + rowHeight / 2 + 4, size: 11, anchor: .end)
    }
    return top + Double(rows.count) * rowHeight + 4
  }

  private func drawKey(on svg: inout SVG) {
    var x = 0.0
    for (level, label) in labels.enumerated() {
      tile(level, x: x, y: 3, width: 20, height: 16, on: &svg)
      svg.text(label, x: x + 25, y: 15, size: SVG.smallSize)
      x += 25 + TextWidth.of(label, size: SVG.smallSize) + 14
    }
  }

  private func tile(
    _ level: Int?, x: Double, y: Double, width: Double, height: Double, on svg: inout SVG
  ) {
    guard let level, Self.fills.indices.contains(level) else {
      svg.line(
        (x + width / 2 - 4, y + height / 2), (x + width / 2 + 4, y + height / 2),
        stroke: Palette.rule)
      return
    }
    let fill = Self.fills[level]
    svg.rectangle(
      x: x, y: y, width: width, height: height, fill: fill,
      stroke: level < 2 ? Palette.rule : nil, radius: 2)
    svg.text(
      String(level), x: x + width / 2, y: y + height / 2 + 4, anchor: .middle,
      fill: Palette.ink(on: fill), weight: .semibold)
  }
}
