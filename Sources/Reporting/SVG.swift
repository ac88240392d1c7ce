import Foundation
import Writing

/// A drawing, built mark by mark. Every text goes through typography and escaping here.
struct SVG {
  enum Anchor: String {
    case start, middle, end
  }

  /// Full width of a page's text: at 170 mm, ten units are 7.5 pt.
  static let pageWidth = 640.0
  /// Ordinary and smallest text; the smallest is above 7 pt on paper.
  static let textSize = 11.5
  static let smallSize = 10.0

  private var marks = ""
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
    marks += "<rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(width))\" height=\"\(n(height))\""
    marks += " fill=\"\(fill)\""
    if let stroke { marks += " stroke=\"\(stroke)\"" }
    if radius > 0 { marks += " rx=\"\(n(radius))\"" }
    marks += "/>"
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
    marks += "<line x1=\"\(n(from.x))\" y1=\"\(n(from.y))\" x2=\"\(n(to.x))\" y2=\"\(n(to.y))\""
    marks += " stroke=\"\(stroke)\" stroke-width=\"\(n(thickness))\""
    if let dashes { marks += " stroke-dasharray=\"\(dashes)\"" }
    marks += "/>"
  }

  mutating func polyline(_ points: [(x: Double, y: Double)], stroke: String, thickness: Double) {
    let path = points.map { "\(n($0.x)),\(n($0.y))" }.joined(separator: " ")
    marks += "<polyline points=\"\(path)\" fill=\"none\" stroke=\"\(stroke)\""
    marks += " stroke-width=\"\(n(thickness))\" stroke-linejoin=\"round\"/>"
  }

  mutating func circle(x: Double, y: Double, radius: Double, fill: String, stroke: String? = nil) {
    marks += "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\" fill=\"\(fill)\""
    if let stroke { marks += " stroke=\"\(stroke)\" stroke-width=\"1.5\"" }
    marks += "/>"
  }

  mutating func polygon(_ points: [(x: Double, y: Double)], fill: String) {
    let path = points.map { "\(n($0.x)),\(n($0.y))" }.joined(separator: " ")
    marks += "<polygon points=\"\(path)\" fill=\"\(fill)\"/>"
  }

  /// Text over a rim of paper, to be read where a line may run behind it.
  mutating func haloed(
    _ text: String, x: Double, y: Double, size: Double, anchor: Anchor, weight: TextWidth.Weight
  ) {
    let start = marks.endIndex
    self.text(text, x: x, y: y, size: size, anchor: anchor, fill: Palette.ink, weight: weight)
    let rim = " stroke=\"\(Palette.paper)\" stroke-width=\"3\" paint-order=\"stroke\""
    marks.insert(contentsOf: rim, at: marks.index(start, offsetBy: "<text".count))
  }

  mutating func text(
    _ text: String, x: Double, y: Double, size: Double = SVG.textSize, anchor: Anchor = .start,
    fill: String = Palette.ink, weight: TextWidth.Weight = .regular
  ) {
    marks += "<text x=\"\(n(x))\" y=\"\(n(y))\" font-size=\"\(n(size))\" fill=\"\(fill)\""
    if anchor != .start { marks += " text-anchor=\"\(anchor.rawValue)\"" }
    if weight == .semibold { marks += " font-weight=\"600\"" }
    marks += ">\(XMLText.escaped(Typography.french(text)))</text>"
  }

  /// The whole drawing.
  func rendered(height: Double, title: String, description: String) -> String {
    let escaped = { (text: String) in XMLText.escaped(Typography.french(text)) }
    var result = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
    result += " aria-labelledby=\"\(id)-t \(id)-d\" viewBox=\"0 0 \(n(width)) \(n(height))\""
    result += " width=\"\(n(width))\" height=\"\(n(height))\" font-family=\"Inter, sans-serif\">"
    result += "<title id=\"\(id)-t\">\(escaped(title))</title>"
    result += "<desc id=\"\(id)-d\">\(escaped(description))</desc>"
    if usesHatch {
      result += "<defs><pattern id=\"\(id)-hatch\" width=\"6\" height=\"6\""
      result += " patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
      result += "<rect width=\"6\" height=\"6\" fill=\"\(Palette.paper)\"/>"
      result += "<rect width=\"2\" height=\"6\" fill=\"\(Palette.rule)\"/></pattern></defs>"
    }
    return result + marks + "</svg>"
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

/// Text as XML and HTML hold it.
package enum XMLText {
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      // Control characters have no place in XML, escaped or not.
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{7F}", "\u{FFFE}",
        "\u{FFFF}":
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
