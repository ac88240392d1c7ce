extension MarkupName {
  package static let circle: MarkupName = "circle"
  package static let defs: MarkupName = "defs"
  package static let desc: MarkupName = "desc"
  package static let line: MarkupName = "line"
  package static let pattern: MarkupName = "pattern"
  package static let polygon: MarkupName = "polygon"
  package static let polyline: MarkupName = "polyline"
  package static let rect: MarkupName = "rect"
  package static let svg: MarkupName = "svg"
  package static let text: MarkupName = "text"

  /// Elements of SVG that hold nothing.
  static let shapes: Set<MarkupName> = [.circle, .line, .polygon, .polyline, .rect]
}
