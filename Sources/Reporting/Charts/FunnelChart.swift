import Foundation
import Writing

/// A funnel plot: shares by number of people, between limits that narrow as people are more. All
/// projects have one colour, since neither side is a merit.
struct FunnelChart: Chart {
  struct Point {
    var label: String
    var people: Int
    var share: Double
    /// Too few people to be told apart.
    var isSmall: Bool
    /// Percentage and counts.
    var detail: String
  }

  struct Limit {
    var people: Int
    /// At 95 % and at 99.8 %.
    var inner: ClosedRange<Double>
    var outer: ClosedRange<Double>
  }

  let points: [Point]
  let limits: [Limit]
  let baseline: Double

  private let left = 44.0
  private let top = 24.0
  private let bottom = 196.0

  var description: String {
    (["Ensemble : \(Phrase.percent(baseline))."]
      + points.map { "\($0.label) : \($0.detail)." }).joined(separator: " ")
  }

  func draw(on svg: inout SVG) -> Double {
    drawAxes(on: &svg)
    for (edge, dashes) in [(\Limit.inner, "5 3"), (\Limit.outer, nil)] {
      drawEdge(of: { $0[keyPath: edge].lowerBound }, dashes: dashes, on: &svg)
      drawEdge(of: { $0[keyPath: edge].upperBound }, dashes: dashes, on: &svg)
    }
    svg.line(
      (left, y(baseline)), (svg.width, y(baseline)), stroke: Palette.ink, thickness: 1.2)
    drawPoints(on: &svg)
    return bottom + 38
  }

  private func drawAxes(on svg: inout SVG) {
    let (low, high) = span
    for mark in stride(from: low, through: high, by: high - low > 6 ? 2 : 1) {
      let share = Double(mark) / 10
      svg.line((left, y(share)), (svg.width, y(share)), stroke: Palette.rule, thickness: 0.7)
      svg.text(
        "\(mark * 10) %", x: left - 6, y: y(share) + 4, size: SVG.smallSize, anchor: .end,
        fill: Palette.soft)
    }
    for mark in stride(from: 0, through: most, by: step) {
      svg.text(
        French.page.number(Decimal(mark)), x: x(mark, svg), y: bottom + 16, size: SVG.smallSize,
        anchor: .middle, fill: Palette.soft)
    }
    svg.text(
      "Nombre de personnes", x: svg.width, y: bottom + 32, size: SVG.smallSize, anchor: .end,
      fill: Palette.soft)
  }

  private func drawEdge(
    of bound: (Limit) -> Double, dashes: String?, on svg: inout SVG
  ) {
    let corners = limits.map { (x: x($0.people, svg), y: y(bound($0))) }
    svg.polyline(corners, stroke: Palette.soft, thickness: 1, dashes: dashes)
  }

  /// The label of a project stands where it covers neither a point nor another label: above its point, below,
  /// beside, or farther off. Points are drawn last, so that no label wipes one out.
  private func drawPoints(on svg: inout SVG) {
    let ordered = points.sorted { $0.people < $1.people }
    let places = ordered.map { (x: x($0.people, svg), y: y($0.share)) }
    var labels: [(x: Double, y: Double)] = []
    for (point, place) in zip(ordered, places) {
      let around = [(0, -8), (0, 17), (21, 4), (-21, 4), (0, -20), (0, 29)].map { across, down in
        (x: min(place.x + across, svg.width - 12), y: place.y + down)
      }
      let free = around.first { label in
        !labels.contains { abs($0.x - label.x) < 26 && abs($0.y - label.y) < 13 }
          && !places.contains { abs($0.x - label.x) < 17 && abs($0.y - label.y + 4) < 8 }
      }
      let label = free ?? around[0]
      svg.haloed(
        point.label, x: label.x, y: label.y, size: SVG.smallSize, anchor: .middle,
        weight: .semibold)
      labels.append(label)
    }
    for (point, place) in zip(ordered, places) {
      svg.circle(
        x: place.x, y: place.y, radius: 4, fill: point.isSmall ? Palette.paper : Palette.blue,
        stroke: Palette.blue)
    }
  }

  /// In tenths, around all that is drawn.
  private var span: (low: Int, high: Int) {
    let all = points.map(\.share) + limits.flatMap { [$0.outer.lowerBound, $0.outer.upperBound] }
    let low = ((all.min() ?? 0) * 10).rounded(.down)
    let high = ((all.max() ?? 1) * 10).rounded(.up)
    return (Int(max(0, low)), Int(min(10, max(high, low + 1))))
  }

  private var most: Int { (points.map(\.people) + limits.map(\.people)).max() ?? 1 }

  /// Between marks of people: 1, 2 or 5 times a power of ten, six marks at most.
  private var step: Int {
    var power = 1
    while power * 50 < most { power *= 10 }
    return [1, 2, 5].map { $0 * power }.first { $0 * 6 >= most } ?? 10 * power
  }

  private func x(_ people: Int, _ svg: SVG) -> Double {
    left + 8 + (svg.width - left - 20) * Double(people) / Double(max(1, most))
  }

  private func y(_ share: Double) -> Double {
    let (low, high) = (Double(span.low) / 10, Double(span.high) / 10)
    return bottom - (bottom - top) * (share - low) / (high - low)
  }
}
