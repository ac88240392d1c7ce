import Foundation
import Monitoring
import Publishing
import Writing

/// Opinions on a scale: unfavourable to the left of the line, favourable to its right, neutral
/// answers in a column of their own, the number of answers at the end.
struct LikertChart: Chart {
  struct Row {
    var label: String
    /// Shares of those with an opinion, or of all with `undivided`; nil when they may not be shown.
    var shares: [AnswerTone: Double]?
    /// The share of those who are not favourable, when it may not be shown what they said instead.
    var undivided: Double?
    /// Beside the row when it has no shares.
    var mark = PublishedFigure.hiddenMark
    var people: Int
    var isFragile: Bool
    /// Favourable in words, for the description.
    var summary: String
  }

  let rows: [Row]
  /// The words of each tone, for the key.
  let labels: [AnswerTone: String]

  private let labelWidth = 212.0
  private let areaStart = 224.0
  private let areaWidth = 272.0
  private let neutralStart = 512.0
  private let neutralWidth = 56.0
  private let rowHeight = 32.0
  private let sides: [AnswerTone] = [
    .veryUnfavourable, .unfavourable, .favourable, .veryFavourable,
  ]

  var description: String {
    rows.map { "\($0.label) : \($0.summary)." }.joined(separator: " ")
  }

  private var used: [AnswerTone] {
    (sides + [.neutral]).filter { tone in
      labels[tone] != nil
    }
  }

  /// The most to the left and to the right of all rows.
  private var reach: (left: Double, right: Double) {
    rows.reduce((0.05, 0.05)) { reach, row in
      let shares = row.shares ?? [:]
      let unfavourable = (shares[.unfavourable] ?? 0) + (shares[.veryUnfavourable] ?? 0)
      return (
        max(reach.0, unfavourable, row.undivided ?? 0),
        max(reach.1, (shares[.favourable] ?? 0) + (shares[.veryFavourable] ?? 0))
      )
    }
  }

  func draw(on svg: inout SVG) -> Double {
    let headerBottom = drawKey(on: &svg)
    let top = headerBottom + 20
    let unit = areaWidth / (reach.left + reach.right)
    let axis = areaStart + reach.left * unit
    drawHeads(on: &svg, y: top - 6, axis: axis)
    for (index, row) in rows.enumerated() {
      draw(row, on: &svg, top: top + Double(index) * rowHeight, axis: axis, unit: unit)
    }
    let bottom = top + Double(rows.count) * rowHeight
    svg.line((axis, top - 2), (axis, bottom), stroke: Palette.ink)
    return bottom + 4
  }

  private func drawKey(on svg: inout SVG) -> Double {
    var x = 0.0
    var y = 14.0
    for tone in used {
      let label = Typography.french(labels[tone] ?? "")
      let width = 20 + TextWidth.of(label, size: SVG.smallSize) + 18
      if x + width > svg.width, x > 0 {
        x = 0
        y += 17
      }
      svg.rectangle(x: x, y: y - 10, width: 14, height: 12, fill: Palette.tone(tone), radius: 2)
      svg.text(label, x: x + 20, y: y, size: SVG.smallSize)
      x += width
    }
    return y
  }

  private func drawHeads(on svg: inout SVG, y: Double, axis: Double) {
    svg.text(
      "← défavorable", x: axis - 8, y: y, size: SVG.smallSize, anchor: .end, fill: Palette.soft)
    svg.text("favorable →", x: axis + 8, y: y, size: SVG.smallSize, fill: Palette.soft)
    if labels[.neutral] != nil {
      svg.text("neutre", x: neutralStart, y: y, size: SVG.smallSize, fill: Palette.soft)
    }
    svg.text("n", x: svg.width, y: y, size: SVG.smallSize, anchor: .end, fill: Palette.soft)
  }

  private func draw(_ row: Row, on svg: inout SVG, top: Double, axis: Double, unit: Double) {
    let middle = top + rowHeight / 2
    svg.label(row.label, x: 0, middle: middle, width: labelWidth, size: 11)
    svg.text(
      French.page.number(Decimal(row.people)), x: svg.width, y: middle + (row.isFragile ? -1 : 4),
      anchor: .end)
    if row.isFragile {
      svg.text(
        "fragile", x: svg.width, y: middle + 11, size: SVG.smallSize, anchor: .end,
        fill: Palette.soft)
    }
    if let shares = row.shares {
      draw(shares, of: row, on: &svg, top: top, axis: axis, unit: unit)
    } else {
      svg.hatched(x: areaStart, y: top + 7, width: areaWidth, height: rowHeight - 14)
      let width = TextWidth.of(row.mark, size: SVG.smallSize) + 14
      svg.rectangle(x: axis + 5, y: middle - 8, width: width, height: 16, fill: Palette.paper)
      svg.text(
        row.mark, x: axis + 5 + width / 2, y: middle + 4, size: SVG.smallSize, anchor: .middle)
    }
  }

  private func draw(
    _ shares: [AnswerTone: Double], of row: Row, on svg: inout SVG, top: Double, axis: Double,
    unit: Double
  ) {
    var left = axis
    var right = axis
    for tone in [AnswerTone.unfavourable, .veryUnfavourable, .favourable, .veryFavourable] {
      let share = shares[tone] ?? 0
      let width = share * unit
      if tone.isUnfavourable { left -= width }
      segment(
        tone, share, x: tone.isUnfavourable ? left : right, width: width, top: top, row: row,
        on: &svg)
      if tone.isFavourable { right += width }
    }
    if let undivided = row.undivided {
      let width = min(undivided * unit, axis - areaStart)
      svg.hatched(x: axis - width, y: top + 7, width: width, height: rowHeight - 14)
    }
    guard let neutral = shares[.neutral], labels[.neutral] != nil else { return }
    svg.rectangle(
      x: neutralStart, y: top + 7, width: neutral * neutralWidth, height: rowHeight - 14,
      fill: Palette.tone(.neutral))
    svg.text(
      value(neutral, of: row), x: neutralStart + neutral * neutralWidth + 4,
      y: top + rowHeight / 2 + 3.5, size: SVG.smallSize)
  }

  private func segment(
    _ tone: AnswerTone, _ share: Double, x: Double, width: Double, top: Double, row: Row,
    on svg: inout SVG
  ) {
    let fill = Palette.tone(tone)
    svg.rectangle(
      x: x, y: top + 7, width: width, height: rowHeight - 14, fill: fill, stroke: Palette.paper)
    let label = value(share, of: row)
    guard TextWidth.of(label, size: SVG.smallSize) + 5 < width else { return }
    svg.text(
      label, x: x + width / 2, y: top + rowHeight / 2 + 3.5, size: SVG.smallSize,
      anchor: .middle, fill: Palette.ink(on: fill))
  }

  /// Below thirty people, how many; a percentage would promise too much.
  private func value(_ share: Double, of row: Row) -> String {
    row.isFragile
      ? "\(Int((share * Double(row.people)).rounded()))" : "\(Int((share * 100).rounded())) %"
  }
}
