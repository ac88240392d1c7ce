import Foundation
import Writing

/// Who was reached: for each disaggregation, the share of each category, « inconnu » in grey.
struct BreakdownChart: Chart {
  struct Group {
    var title: String
    var bars: [Bar]
  }

  struct Bar {
    var label: String
    /// Nil when it may not be shown or was not received.
    var share: Double?
    /// Percentage and count, or why there is none.
    var detail: String
    var isUnknown: Bool
  }

  let groups: [Group]

  private var columns: Int { groups.count > 1 ? 2 : 1 }
  private let gap = 28.0
  private let rowHeight = 19.0
  /// Between the two lines of a long label.
  private let leading = 12.5
  private let labelWidth = 122.0
  private let detailWidth = 92.0

  var description: String {
    groups.map { group in
      let bars = group.bars.map { "\($0.label) \($0.detail)" }.joined(separator: ", ")
      return "\(group.title) : \(bars)."
    }.joined(separator: " ")
  }

  /// Each group goes to the column that is shortest so far.
  func draw(on svg: inout SVG) -> Double {
    let width = (svg.width - gap * Double(columns - 1)) / Double(columns)
    var heights = [Double](repeating: 0, count: columns)
    for group in groups {
      guard let column = heights.indices.min(by: { heights[$0] < heights[$1] }) else { continue }
      let x = Double(column) * (width + gap)
      heights[column] += draw(group, on: &svg, x: x, y: heights[column], width: width)
    }
    return (heights.max() ?? 0)
  }

  private func draw(
    _ group: Group, on svg: inout SVG, x: Double, y: Double, width: Double
  ) -> Double {
    svg.text(
      TextWidth.fitted(
        Typography.french(group.title), width: width, size: SVG.textSize, weight: .semibold),
      x: x, y: y + 14, weight: .semibold)
    svg.line((x, y + 20), (x + width, y + 20), stroke: Palette.rule)
    let track = width - labelWidth - detailWidth - 12
    var top = y + 24
    for bar in group.bars {
      let words = columnLines(bar.label, width: labelWidth, size: 11)
      for (index, line) in words.enumerated() {
        svg.text(
          line, x: x, y: top + 13 + Double(index) * leading, size: 11,
          fill: bar.isUnknown ? Palette.soft : Palette.ink)
      }
      let start = x + labelWidth + 6
      svg.rectangle(x: start, y: top + 4, width: track, height: 11, fill: Palette.faint)
      if let share = bar.share {
        svg.rectangle(
          x: start, y: top + 4, width: track * min(1, max(0, share)), height: 11,
          fill: bar.isUnknown ? Palette.grey : Palette.blue)
      }
      svg.text(
        bar.detail, x: x + width, y: top + 13, size: 10.5, anchor: .end,
        fill: bar.share == nil || bar.isUnknown ? Palette.soft : Palette.ink)
      top += rowHeight + Double(words.count - 1) * leading
    }
    return top - y + 16
  }
}
