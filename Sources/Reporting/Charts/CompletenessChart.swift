import Foundation
import Publishing

/// Which quarters came in, project by project: one square for each quarter.
struct CompletenessChart: Chart {
  struct Row {
    var label: String
    /// One for each quarter of the chart; nil outside the project's life.
    var outcomes: [QuarterOutcome?]
    var detail: String
  }

  let quarters: [String]
  let years: [String?]
  let rows: [Row]

  private let labelWidth = 196.0
  private let start = 206.0
  /// Wider where some quarters are to be reviewed.
  private var detailWidth: Double {
    rows.map { TextWidth.of($0.detail, size: 11) + 10 }.reduce(92, max)
  }
  private let rowHeight = 21.0

  var description: String {
    rows.map { row in
      let states = zip(quarters, row.outcomes).compactMap { quarter, outcome in
        outcome.map { "\(quarter) \(Self.label($0))" }
      }
      return "\(row.label) : \(states.joined(separator: ", "))."
    }.joined(separator: " ")
  }

  static func label(_ outcome: QuarterOutcome) -> String {
    switch outcome {
    case .received: "reçu à temps"
    case .receivedLate: "reçu en retard"
    case .declared: "déclaré, non relu"
    case .unreviewed: "reçu, à relire"
    case .awaited: "pas encore dû"
    case .overdue: "non reçu"
    }
  }

  func draw(on svg: inout SVG) -> Double {
    drawKey(on: &svg)
    let top = 46.0
    let step = (svg.width - start - detailWidth) / Double(max(1, quarters.count))
    let places = { (index: Int) -> Double in start + Double(index) * step }
    for mark in YearMarks(years, at: places, within: svg.width).marks {
      guard let name = mark.name else { continue }
      svg.text(name.text, x: name.x, y: top - 6, size: SVG.smallSize, fill: Palette.soft)
    }
    for (index, row) in rows.enumerated() {
      let y = top + Double(index) * rowHeight
      svg.label(row.label, x: 0, middle: y + rowHeight / 2, width: labelWidth, size: 11)
      for (position, outcome) in row.outcomes.enumerated() {
        guard let outcome else { continue }
        tile(
          outcome, x: start + Double(position) * step, y: y + 3, width: step - 3,
          height: rowHeight - 6, on: &svg)
      }
      svg.text(
        row.detail, x: svg.width, y: y + rowHeight / 2 + 4, size: 11, anchor: .end)
    }
    return top + Double(rows.count) * rowHeight + 4
  }

  /// Those about reviewing only where there are some.
  private var keyed: [QuarterOutcome] {
    QuarterOutcome.allCases.filter { outcome in
      ![.declared, .unreviewed].contains(outcome) || rows.contains { $0.outcomes.contains(outcome) }
    }
  }

  private func drawKey(on svg: inout SVG) {
    var x = 0.0
    for outcome in keyed {
      tile(outcome, x: x, y: 3, width: 20, height: 14, on: &svg)
      let label = Self.label(outcome)
      svg.text(label, x: x + 26, y: 14, size: SVG.smallSize)
      x += 26 + TextWidth.of(label, size: SVG.smallSize) + 20
    }
  }

  /// A sign in each, so that colour is never alone.
  private func tile(
    _ outcome: QuarterOutcome, x: Double, y: Double, width: Double, height: Double,
    on svg: inout SVG
  ) {
    let (fill, sign): (String, String) =
      switch outcome {
      case .received: ("#00507d", "✓")
      case .receivedLate: ("#7fb8d8", "R")
      case .declared: ("#b9d7a8", "D")
      case .unreviewed: ("#e3dcec", "…")
      case .awaited: (Palette.faint, "·")
      case .overdue: ("#f2b880", "?")
      }
    svg.rectangle(x: x, y: y, width: width, height: height, fill: fill, radius: 2)
    svg.text(
      sign, x: x + width / 2, y: y + height / 2 + 3.7, size: SVG.smallSize, anchor: .middle,
      fill: Palette.ink(on: fill), weight: .semibold)
  }
}
