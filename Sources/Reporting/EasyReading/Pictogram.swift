import Markup
import Monitoring

/// A small drawing of ours that says what a part is about, beside its words and never instead.
package enum Pictogram: String, Sendable, CaseIterable {
  case document, people, target, scales, speech, money, paths, calendar, book

  static let side = 64.0

  /// What is seen on it.
  var label: String {
    switch self {
    case .document: "une feuille écrite"
    case .people: "trois personnes"
    case .target: "une cible avec une flèche au milieu"
    case .scales: "une balance"
    case .speech: "une bulle de parole"
    case .money: "des pièces de monnaie"
    case .paths: "un chemin qui se partage"
    case .calendar: "un calendrier"
    case .book: "un livre ouvert"
    }
  }

  var drawing: MarkupNode {
    var svg = SVG(id: "p-\(rawValue)", width: Self.side)
    draw(on: &svg)
    return svg.drawing(height: Self.side, title: "Pictogramme", description: label)
  }

  private func draw(on svg: inout SVG) {
    switch self {
    case .document: Self.document(&svg)
    case .people: Self.people(&svg)
    case .target: Self.target(&svg)
    case .scales: Self.scales(&svg)
    case .speech: Self.speech(&svg)
    case .money: Self.money(&svg)
    case .paths: Self.paths(&svg)
    case .calendar: Self.calendar(&svg)
    case .book: Self.book(&svg)
    }
  }

  private static let ink = Palette.ink
  private static let accent = Palette.tone(.veryFavourable)

  private static func document(_ svg: inout SVG) {
    svg.rectangle(x: 13, y: 5, width: 38, height: 54, fill: accent, radius: 4)
    svg.rectangle(x: 17, y: 9, width: 30, height: 46, fill: Palette.paper, radius: 2)
    for row in 0..<5 {
      svg.rectangle(
        x: 22, y: 16 + Double(row) * 7.5, width: row == 4 ? 12 : 20, height: 3, fill: ink)
    }
  }

  private static func people(_ svg: inout SVG) {
    for (x, y, fill) in [(14.0, 22.0, ink), (50.0, 22.0, ink), (32.0, 15.0, accent)] {
      svg.circle(x: x, y: y, radius: 8, fill: fill)
      svg.rectangle(x: x - 11, y: y + 10, width: 22, height: 48 - y, fill: fill, radius: 8)
    }
  }

  private static func target(_ svg: inout SVG) {
    for (radius, fill) in [
      (28.0, accent), (21.0, Palette.paper), (14.0, accent), (6.0, Palette.paper),
    ] {
      svg.circle(x: 30, y: 34, radius: radius, fill: fill)
    }
    svg.line((30, 34), (58, 6), stroke: ink, thickness: 4)
    svg.polygon([(30, 34), (42, 30), (34, 22)], fill: ink)
  }

  private static func scales(_ svg: inout SVG) {
    svg.line((32, 8), (32, 54), stroke: ink, thickness: 4)
    svg.line((10, 20), (54, 12), stroke: ink, thickness: 4)
    svg.rectangle(x: 18, y: 53, width: 28, height: 5, fill: ink, radius: 2)
    for (x, y) in [(10.0, 20.0), (54.0, 12.0)] {
      svg.polyline([(x, y), (x - 8, y + 18)], stroke: ink, thickness: 2)
      svg.polyline([(x, y), (x + 8, y + 18)], stroke: ink, thickness: 2)
      svg.polygon(
        [(x - 10, y + 18), (x + 10, y + 18), (x + 5, y + 26), (x - 5, y + 26)], fill: accent)
    }
  }

  private static func speech(_ svg: inout SVG) {
    svg.rectangle(x: 5, y: 9, width: 54, height: 36, fill: accent, radius: 9)
    svg.polygon([(16, 42), (34, 42), (16, 58)], fill: accent)
    for x in [19.0, 32, 45] { svg.circle(x: x, y: 27, radius: 4, fill: Palette.paper) }
  }

  private static func money(_ svg: inout SVG) {
    for (x, y) in [(22.0, 42.0), (42, 42), (32, 24)] {
      svg.circle(x: x, y: y, radius: 16, fill: Palette.paper)
      svg.circle(x: x, y: y, radius: 14, fill: accent)
      svg.text(
        "€", x: x, y: y + 6, size: 17, anchor: .middle, fill: Palette.paper, weight: .semibold)
    }
  }

  private static func paths(_ svg: inout SVG) {
    svg.polyline([(32, 60), (32, 38), (14, 20)], stroke: ink, thickness: 6)
    svg.polyline([(32, 38), (50, 20)], stroke: ink, thickness: 6)
    svg.polygon([(6, 26), (8, 8), (24, 14)], fill: accent)
    svg.polygon([(58, 26), (56, 8), (40, 14)], fill: accent)
  }

  private static func calendar(_ svg: inout SVG) {
    svg.rectangle(x: 7, y: 11, width: 50, height: 47, fill: accent, radius: 5)
    svg.rectangle(x: 11, y: 24, width: 42, height: 30, fill: Palette.paper, radius: 2)
    for x in [20.0, 44] {
      svg.rectangle(x: x - 3, y: 5, width: 6, height: 13, fill: ink, radius: 2)
    }
    for row in 0..<2 {
      for column in 0..<4 {
        let isDay = row == 1 && column == 2
        svg.rectangle(
          x: 15 + Double(column) * 9.5, y: 29 + Double(row) * 12, width: 6, height: 6,
          fill: isDay ? accent : ink)
      }
    }
  }

  private static func book(_ svg: inout SVG) {
    svg.polygon([(4, 14), (30, 20), (30, 56), (4, 50)], fill: accent)
    svg.polygon([(60, 14), (34, 20), (34, 56), (60, 50)], fill: accent)
    for row in 0..<3 {
      let y = 25 + Double(row) * 8
      svg.line((9, y - 1), (26, y + 3), stroke: Palette.paper, thickness: 2.5)
      svg.line((55, y - 1), (38, y + 3), stroke: Palette.paper, thickness: 2.5)
    }
  }
}

extension Pictogram: Encodable {
  private enum CodingKeys: String, CodingKey { case svg, label }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(drawing.written(as: .report), forKey: .svg)
    try container.encode("Pictogramme : \(label)", forKey: .label)
  }
}
