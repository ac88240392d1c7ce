import Markup
import Writing

/// A drawing, built mark by mark. Every text goes through typography here.
struct SVG {
  enum Anchor: String {
    case start, middle, end
  }

  /// Full width of a page's text: at 170 mm, ten units are 7.5 pt.
  static let pageWidth = 640.0
  /// Ordinary and smallest text; the smallest is above 7 pt on paper.
  static let textSize = 11.5
  static let smallSize = 10.0

  private var marks: [MarkupNode] = []
  private var usesHatch = false
  /// Makes its names unique within a page.
  let id: String
  let width: Double

  init(id: String, width: Double = SVG.pageWidth) {
    self.id = id
    self.width = width
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: String, stroke: String? = nil,
    radius: Double = 0
  ) {
    guard width > 0, height > 0 else { return }
    var attributes = place(x, y) + size(width, height) + [MarkupAttribute("fill", fill)]
    if let stroke { attributes.append(MarkupAttribute("stroke", stroke)) }
    if radius > 0 { attributes.append(length("rx", radius)) }
    marks.append(.element(.rect, attributes, []))
  }

  /// What stands for something hidden.
  mutating func hatched(x: Double, y: Double, width: Double, height: Double) {
    usesHatch = true
    rectangle(
      x: x, y: y, width: width, height: height, fill: "url(#\(id)-hatch)", stroke: Palette.soft)
  }

  mutating func line(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), stroke: String,
    thickness: Double = 1, dashes: String? = nil
  ) {
    var attributes = [
      length("x1", from.x), length("y1", from.y), length("x2", to.x), length("y2", to.y),
      MarkupAttribute("stroke", stroke), length("stroke-width", thickness),
    ]
    if let dashes { attributes.append(MarkupAttribute("stroke-dasharray", dashes)) }
    marks.append(.element(.line, attributes, []))
  }

  mutating func polyline(
    _ points: [(x: Double, y: Double)], stroke: String, thickness: Double, dashes: String? = nil
  ) {
    var attributes = [
      path(points), MarkupAttribute("fill", "none"), MarkupAttribute("stroke", stroke),
      length("stroke-width", thickness), MarkupAttribute("stroke-linejoin", "round"),
    ]
    if let dashes { attributes.append(MarkupAttribute("stroke-dasharray", dashes)) }
    marks.append(.element(.polyline, attributes, []))
  }

  mutating func circle(x: Double, y: Double, radius: Double, fill: String, stroke: String? = nil) {
    var attributes = [
      length("cx", x), length("cy", y), length("r", radius), MarkupAttribute("fill", fill),
    ]
    if let stroke {
      attributes += [MarkupAttribute("stroke", stroke), length("stroke-width", 1.5)]
    }
    marks.append(.element(.circle, attributes, []))
  }

  mutating func polygon(_ points: [(x: Double, y: Double)], fill: String) {
    marks.append(.element(.polygon, [path(points), MarkupAttribute("fill", fill)], []))
  }

  /// Text over a rim of paper, to be read where a line may run behind it.
  mutating func haloed(
    _ text: String, x: Double, y: Double, size: Double, anchor: Anchor, weight: TextWidth.Weight
  ) {
    let rim = [
      MarkupAttribute("stroke", Palette.paper), length("stroke-width", 3),
      // Pages that refuse styles within have a rule for the class.
      MarkupAttribute("class", "halo"), MarkupAttribute("style", "paint-order:stroke"),
    ]
    marks.append(
      words(
        text, rim + place(x, y), size: size, anchor: anchor, fill: Palette.ink, weight: weight))
  }

  mutating func text(
    _ text: String, x: Double, y: Double, size: Double = SVG.textSize, anchor: Anchor = .start,
    fill: String = Palette.ink, weight: TextWidth.Weight = .regular
  ) {
    marks.append(
      words(text, place(x, y), size: size, anchor: anchor, fill: fill, weight: weight))
  }

  private func words(
    _ text: String, _ place: [MarkupAttribute], size: Double, anchor: Anchor, fill: String,
    weight: TextWidth.Weight
  ) -> MarkupNode {
    var attributes = place + [length("font-size", size), MarkupAttribute("fill", fill)]
    if anchor != .start { attributes.append(MarkupAttribute("text-anchor", anchor.rawValue)) }
    if weight == .semibold { attributes.append(MarkupAttribute("font-weight", "600")) }
    return .element(.text, attributes, [.text(Typography.french(text))])
  }

  /// The whole drawing.
  func drawing(height: Double, title: String, description: String) -> MarkupNode {
    let attributes =
      [
        MarkupAttribute("xmlns", "http://www.w3.org/2000/svg"), MarkupAttribute("role", "img"),
        MarkupAttribute("aria-labelledby", "\(id)-t \(id)-d"),
        MarkupAttribute("viewBox", "0 0 \(n(width)) \(n(height))"),
      ] + size(width, height) + [MarkupAttribute("font-family", "Inter, sans-serif")]
    let words: [MarkupNode] = [
      .element(.title, [MarkupAttribute("id", "\(id)-t")], [.text(Typography.french(title))]),
      .element(.desc, [MarkupAttribute("id", "\(id)-d")], [.text(Typography.french(description))]),
    ]
    return .element(.svg, attributes, words + (usesHatch ? [hatch] : []) + marks)
  }

  private var hatch: MarkupNode {
    let pattern = MarkupNode.element(
      .pattern,
      [MarkupAttribute("id", "\(id)-hatch")] + size(6, 6) + [
        MarkupAttribute("patternUnits", "userSpaceOnUse"),
        MarkupAttribute("patternTransform", "rotate(45)"),
      ],
      [
        .element(.rect, size(6, 6) + [MarkupAttribute("fill", Palette.paper)], []),
        .element(.rect, size(2, 6) + [MarkupAttribute("fill", Palette.rule)], []),
      ])
    return .element(.defs, [], [pattern])
  }

  private func length(_ name: MarkupName, _ value: Double) -> MarkupAttribute {
    MarkupAttribute(name, n(value))
  }

  private func place(_ x: Double, _ y: Double) -> [MarkupAttribute] {
    [length("x", x), length("y", y)]
  }

  private func size(_ width: Double, _ height: Double) -> [MarkupAttribute] {
    [length("width", width), length("height", height)]
  }

  private func path(_ points: [(x: Double, y: Double)]) -> MarkupAttribute {
    MarkupAttribute("points", points.map { "\(n($0.x)),\(n($0.y))" }.joined(separator: " "))
  }

  /// Two decimals at most, whatever the machine's language.
  private func n(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    guard rest > 0 else { return "\(sign)\(whole)" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(whole).\(digits)"
  }
}
