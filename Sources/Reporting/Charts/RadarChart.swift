import Foundation

/// Scores of one project on each dimension, on as many spokes: the evaluator's line is whole, the
/// holder's dashed. A dimension without score breaks the line.
struct RadarChart: Chart {
  let dimensions: [String]
  /// One for each dimension, from 0 to 100; nil where it is not scored.
  let holder: [Double?]
  let settled: [Double?]

  private let radius = 66.0
  private let labelWidth = 150.0
  private let top = 48.0

  var description: String {
    dimensions.indices.map { index in
      "\(dimensions[index]) : évaluateur \(text(settled[index])), porteur \(text(holder[index]))."
    }.joined(separator: " ")
  }

  private func text(_ score: Double?) -> String {
    score.map { String(Int($0.rounded())) } ?? "non coté"
  }

  func draw(on svg: inout SVG) -> Double {
    let centre = (x: svg.width / 2, y: top + radius + 12)
    drawKey(on: &svg)
    for ring in [20.0, 40, 60, 80, 100] {
      svg.polyline(
        closed(dimensions.indices.map { point(ring, $0, centre) }),
        stroke: ring == 60 ? Palette.soft : Palette.rule, thickness: 1,
        dashes: ring == 60 ? "3 3" : nil)
    }
    for index in dimensions.indices {
      svg.line(centre, point(100, index, centre), stroke: Palette.rule)
      label(index, centre, on: &svg)
    }
    for (score, words) in [(60.0, "60"), (100.0, "100")] {
      let place = point(score, 0, centre)
      svg.haloed(
        words, x: place.x + 4, y: place.y + 12, size: SVG.smallSize, anchor: .start,
        weight: .regular)
    }
    draw(holder, centre, stroke: Palette.vermilion, dashes: "5 4", on: &svg)
    draw(settled, centre, stroke: Palette.blue, dashes: nil, on: &svg)
    for (index, score) in settled.enumerated() {
      guard let score else { continue }
      let place = point(score, index, centre)
      svg.circle(x: place.x, y: place.y, radius: 4, fill: Palette.blue)
    }
    for (index, score) in holder.enumerated() {
      guard let score else { continue }
      let place = point(score, index, centre)
      svg.rectangle(
        x: place.x - 3.5, y: place.y - 3.5, width: 7, height: 7, fill: Palette.paper,
        stroke: Palette.vermilion)
    }
    return centre.y + radius + 40
  }

  /// The first spoke points up, the others follow as the hands of a clock.
  private func point(
    _ score: Double, _ index: Int, _ centre: (x: Double, y: Double)
  ) -> (x: Double, y: Double) {
    let angle = 2 * Double.pi * Double(index) / Double(dimensions.count) - .pi / 2
    let length = radius * score / 100
    return (centre.x + length * cos(angle), centre.y + length * sin(angle))
  }

  private func closed(_ points: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    points + points.prefix(1)
  }

  /// A side between two dimensions is drawn where both are scored.
  private func draw(
    _ scores: [Double?], _ centre: (x: Double, y: Double), stroke: String, dashes: String?,
    on svg: inout SVG
  ) {
    for index in scores.indices {
      let next = (index + 1) % scores.count
      guard let one = scores[index], let other = scores[next] else { continue }
      svg.polyline(
        [point(one, index, centre), point(other, next, centre)], stroke: stroke, thickness: 2,
        dashes: dashes)
    }
  }

  /// Beside the end of its spoke, with both scores.
  private func label(_ index: Int, _ centre: (x: Double, y: Double), on svg: inout SVG) {
    let end = point(112, index, centre)
    let side = end.x - centre.x
    let anchor: SVG.Anchor = abs(side) < 5 ? .middle : side > 0 ? .start : .end
    let lines = columnLines(dimensions[index], width: labelWidth, size: SVG.textSize)
    let scores = "\(text(settled[index])) | \(text(holder[index]))"
    var y = end.y + (end.y < centre.y - 5 ? -Double(lines.count) * 13 : 8)
    for line in lines + [scores] {
      svg.text(
        line, x: end.x, y: y, anchor: anchor, weight: line == scores ? .semibold : .regular)
      y += 13
    }
  }

  private func drawKey(on svg: inout SVG) {
    svg.line((0, 11), (26, 11), stroke: Palette.blue, thickness: 2)
    svg.circle(x: 13, y: 11, radius: 4, fill: Palette.blue)
    svg.text("évaluateur, accord compris", x: 32, y: 15, size: SVG.smallSize)
    svg.line((190, 11), (216, 11), stroke: Palette.vermilion, thickness: 2, dashes: "5 4")
    svg.rectangle(
      x: 199.5, y: 7.5, width: 7, height: 7, fill: Palette.paper, stroke: Palette.vermilion)
    svg.text("porteur", x: 222, y: 15, size: SVG.smallSize)
  }
}
