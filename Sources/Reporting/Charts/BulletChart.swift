import Foundation
import Writing

/// How close each indicator is to its target, the closest first.
///
/// Bands at 50 and 80 %, the target as a mark at 100 %; a bar ends at 150 % and says so, while its
/// number is written in full.
struct BulletChart: Chart {
  struct Row {
    var label: String
    /// Nil when it may not be shown or cannot be computed.
    var fraction: Double?
    var percent: String
    var status: String
    /// Actual and target.
    var detail: String
    /// The same where there is less room.
    var shortDetail: String
  }

  let rows: [Row]

  private let labelWidth = 196.0
  private let barStart = 206.0
  private let barWidth = 180.0
  private let rowHeight = 28.0
  private let cap = 1.5

  init(rows: [Row]) {
    self.rows = rows.enumerated().sorted {
      ($0.element.fraction ?? -.infinity, -$0.offset) > (
        $1.element.fraction ?? -.infinity, -$1.offset
      )
    }.map(\.element)
  }

  var description: String {
    rows.map { "\($0.label) : \($0.percent), \($0.status), \($0.detail)." }.joined(separator: " ")
  }

  func draw(on svg: inout SVG) -> Double {
    let top = 20.0
    let bottom = top + Double(rows.count) * rowHeight
    drawScale(on: &svg, top: top, bottom: bottom)
    for (index, row) in rows.enumerated() {
      draw(row, on: &svg, top: top + Double(index) * rowHeight)
    }
    let target = x(1)
    svg.line((target, top), (target, bottom), stroke: Palette.ink, thickness: 2)
    return bottom + 8
  }

  private func drawScale(on svg: inout SVG, top: Double, bottom: Double) {
    for mark in [0, 0.5, 0.8, 1, 1.5] {
      let label = mark == 1 ? "cible" : "\(Int(mark * 100)) %"
      svg.text(
        label, x: x(mark), y: top - 7, size: SVG.smallSize, anchor: .middle,
        fill: mark == 1 ? Palette.ink : Palette.soft, weight: mark == 1 ? .semibold : .regular)
    }
    let bands = [(0.0, 0.5, "#dde3e9"), (0.5, 0.8, "#e8ecf0"), (0.8, 1.5, "#f2f4f6")]
    for index in rows.indices {
      let y = top + Double(index) * rowHeight + 5
      for (from, to, fill) in bands {
        svg.rectangle(x: x(from), y: y, width: x(to) - x(from), height: rowHeight - 10, fill: fill)
      }
    }
  }

  private func draw(_ row: Row, on svg: inout SVG, top: Double) {
    let middle = top + rowHeight / 2
    svg.label(row.label, x: 0, middle: middle, width: labelWidth)
    if let fraction = row.fraction {
      let end = x(min(max(fraction, 0), cap))
      svg.rectangle(
        x: barStart, y: middle - 4.5, width: end - barStart, height: 9, fill: Palette.blue)
      if fraction > cap {
        svg.polygon(
          [(end, middle - 9), (end + 8, middle), (end, middle + 9)], fill: Palette.blue)
      }
    }
    let right = barStart + barWidth + 14
    svg.text(row.percent, x: right + 38, y: top + 13, anchor: .end, weight: .semibold)
    svg.text(row.status, x: right + 46, y: top + 13)
    let detail = Typography.french(row.detail)
    let fits = TextWidth.of(detail, size: SVG.smallSize) <= svg.width - right
    svg.text(
      TextWidth.fitted(
        fits ? detail : Typography.french(row.shortDetail), width: svg.width - right,
        size: SVG.smallSize),
      x: right, y: top + 25.5, size: SVG.smallSize, fill: Palette.soft)
  }

  private func x(_ fraction: Double) -> Double { barStart + fraction / cap * barWidth }
}
