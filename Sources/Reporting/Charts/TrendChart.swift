import Foundation
import Publishing
import Writing

/// Quarter after quarter, one small panel for each measure, all over the same quarters but each on
/// its own scale. A quarter without a value is a gap with a sign that says why, never drawn through; a hidden
/// one says « n.c. ».
struct TrendChart: Chart {
  enum Point {
    case value(Double, label: String)
    /// A value from some of the projects only.
    case partial(Double, label: String)
    case hidden
    case missing(FigureAbsence)
    /// The quarter was not expected.
    case outside

    var value: Double? {
      switch self {
      case .value(let value, _), .partial(let value, _): value
      case .hidden, .missing, .outside: nil
      }
    }
  }

  struct Panel {
    var title: String
    var unit: String
    /// One for each quarter of the chart.
    var points: [Point]
    /// How many projects each of them is made of.
    var projects: [Int]
    var targets: [Double?]
  }

  /// Labels of the quarters, and the year that begins at some of them.
  let quarters: [String]
  let years: [String?]
  let panels: [Panel]

  /// Smaller where there are many, so that a project's table and trends share one page.
  private var isDense: Bool { panels.count > 8 }
  private var columns: Int { isDense ? 5 : 4 }
  private var panelHeight: Double { isDense ? 112 : 124 }
  private let gap = 18.0
  private static let titleSize = 10.0

  var description: String {
    panels.map { panel in
      let values = zip(quarters, panel.points).compactMap { quarter, point -> String? in
        switch point {
        case .value(_, let label): "\(quarter) \(label)"
        case .partial(_, let label): "\(quarter) \(label) (incomplet)"
        case .hidden: "\(quarter) \(PublishedFigure.hiddenMark)"
        case .missing(let absence): "\(quarter) \(absence.label)"
        case .outside: nil
        }
      }
      return "\(panel.title) (\(panel.unit)) : \(values.joined(separator: ", "))".asSentence
    }.joined(separator: " ")
  }

  func draw(on svg: inout SVG) -> Double {
    let width = (svg.width - gap * Double(columns - 1)) / Double(columns)
    for (index, panel) in panels.enumerated() {
      let frame = Frame(
        x: Double(index % columns) * (width + gap),
        y: Double(index / columns) * panelHeight, width: width, height: panelHeight,
        count: quarters.count, highest: highest(of: panel))
      draw(panel, in: frame, on: &svg)
    }
    return Double((panels.count + columns - 1) / columns) * panelHeight
  }

  /// Where things stand in one panel.
  private struct Frame {
    var x, y, width, height: Double
    var count: Int
    var highest: Double

    var top: Double { y + 55 }
    var bottom: Double { y + height - 26 }

    func column(_ index: Int) -> Double {
      x + 6 + (width - 12) * (count > 1 ? Double(index) / Double(count - 1) : 0.5)
    }

    func row(_ value: Double) -> Double {
      bottom - (bottom - top) * (highest > 0 ? max(0, value) / highest : 0)
    }
  }

  private func highest(of panel: Panel) -> Double {
    let values = panel.points.compactMap(\.value)
    return (values + panel.targets.compactMap { $0 }).max() ?? 0
  }

  private func draw(_ panel: Panel, in frame: Frame, on svg: inout SVG) {
    let title = columnLines(
      panel.title, width: frame.width, size: Self.titleSize, weight: .semibold, most: 3)
    for (line, text) in title.enumerated() {
      svg.text(
        text, x: frame.x, y: frame.y + 12 + Double(line) * 11.5, size: Self.titleSize,
        weight: .semibold)
    }
    svg.line(
      (frame.x, frame.bottom), (frame.x + frame.width, frame.bottom), stroke: Palette.rule)
    drawYears(in: frame, on: &svg)
    drawTargets(panel.targets, in: frame, on: &svg)
    drawLine(panel, in: frame, on: &svg)
    drawMarks(panel.points, in: frame, on: &svg)
    drawEnds(panel.points, in: frame, on: &svg)
  }

  private func drawYears(in frame: Frame, on svg: inout SVG) {
    let edge = frame.x + frame.width
    for mark in YearMarks(years, at: frame.column, before: 3, within: edge).marks {
      svg.line((mark.x, frame.bottom), (mark.x, frame.bottom + 4), stroke: Palette.soft)
      guard let name = mark.name else { continue }
      svg.text(
        name.text, x: name.x, y: frame.bottom + 15, size: SVG.smallSize, fill: Palette.soft)
    }
  }

  private func drawTargets(_ targets: [Double?], in frame: Frame, on svg: inout SVG) {
    for run in Stretch.level(targets) {
      let half = frame.count > 1 ? (frame.column(1) - frame.column(0)) / 2 : 6
      guard let first = run.first, let last = run.last else { continue }
      svg.line(
        (max(frame.x, frame.column(first.index) - half), frame.row(first.value)),
        (min(frame.x + frame.width, frame.column(last.index) + half), frame.row(last.value)),
        stroke: Palette.vermilion, thickness: 1.3, dashes: "4 3")
    }
  }

  /// Drawn through between quarters of as many projects, dotted where their number changes.
  private func drawLine(_ panel: Panel, in frame: Frame, on svg: inout SVG) {
    for run in Stretch.unbroken(panel.points.map(\.value)) {
      let alike = Stretch.parted(run) { panel.projects[$0.index] == panel.projects[$1.index] }
        .map { $0.map { (x: frame.column($0.index), y: frame.row($0.value)) } }
      for corners in alike where corners.count > 1 {
        svg.polyline(corners, stroke: Palette.blue, thickness: 1.8)
      }
      for (former, latter) in zip(alike, alike.dropFirst()) {
        guard let from = former.last, let to = latter.first else { continue }
        svg.line(from, to, stroke: Palette.soft, dashes: "1.5 3")
      }
      for place in run { drawDot(panel.points[place.index], place, in: frame, on: &svg) }
    }
  }

  private func drawDot(
    _ point: Point, _ place: Stretch.Place, in frame: Frame, on svg: inout SVG
  ) {
    let (x, y) = (frame.column(place.index), frame.row(place.value))
    if case .partial = point {
      svg.circle(x: x, y: y, radius: 2.6, fill: Palette.paper, stroke: Palette.blue)
    } else {
      svg.circle(x: x, y: y, radius: 2.2, fill: Palette.blue)
    }
  }

  private func drawMarks(_ points: [Point], in frame: Frame, on svg: inout SVG) {
    for (index, point) in points.enumerated() {
      let x = frame.column(index)
      switch point {
      case .missing(let absence):
        let isLate = absence == .notReceived
        svg.text(
          absence.sign, x: x, y: frame.bottom - 4, anchor: .middle,
          fill: isLate ? Palette.alert : Palette.soft, weight: .semibold)
      case .hidden:
        svg.rectangle(x: x - 3, y: frame.bottom - 6, width: 6, height: 6, fill: Palette.grey)
      case .value, .partial, .outside: continue
      }
    }
  }

  /// The last value and the highest one are told in numbers.
  private func drawEnds(_ points: [Point], in frame: Frame, on svg: inout SVG) {
    let values = points.enumerated().compactMap { index, point -> (Int, Double, String)? in
      switch point {
      case .value(let value, let label), .partial(let value, let label): (index, value, label)
      case .hidden, .missing, .outside: nil
      }
    }
    guard let last = values.last, let high = values.max(by: { $0.1 < $1.1 }) else { return }
    put(last, in: frame, on: &svg, weight: .semibold)
    let apart = frame.column(last.0) - frame.column(high.0)
    if apart > 34 { put(high, in: frame, on: &svg, weight: .regular) }
  }

  private func put(
    _ value: (Int, Double, String), in frame: Frame, on svg: inout SVG, weight: TextWidth.Weight
  ) {
    let half = TextWidth.of(value.2, size: SVG.smallSize, weight: weight) / 2
    let x = min(max(frame.column(value.0), frame.x + half), frame.x + frame.width - half)
    svg.haloed(
      value.2, x: x, y: frame.row(value.1) - 6, size: SVG.smallSize, anchor: .middle,
      weight: weight)
  }
}
