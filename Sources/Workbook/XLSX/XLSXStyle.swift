import Markup

/// The two styles of our cells. Their number format is 49, text, so that what is typed in them later
/// stays text too.
enum XLSXStyle {
  static let text = 1
  static let header = 2

  static var part: MarkupNode {
    .element(
      "styleSheet", [MarkupAttribute("xmlns", XLSXName.main)],
      [fonts, fills, borders, namedFormats, cellFormats, names])
  }

  private static func list(_ name: MarkupName, _ children: [MarkupNode]) -> MarkupNode {
    .element(name, [MarkupAttribute("count", "\(children.count)")], children)
  }

  private static var fonts: MarkupNode {
    let calibri: [MarkupNode] = [
      .element("sz", [MarkupAttribute("val", "11")], []),
      .element("name", [MarkupAttribute("val", "Calibri")], []),
    ]
    return list(
      "fonts",
      [.element("font", [], calibri), .element("font", [], [.element("b", [], [])] + calibri)])
  }

  /// Spreadsheets expect these two, in this order.
  private static var fills: MarkupNode {
    list(
      "fills",
      ["none", "gray125"].map { pattern in
        let fill = MarkupNode.element(
          "patternFill", [MarkupAttribute("patternType", pattern)], [])
        return .element("fill", [], [fill])
      })
  }

  private static var borders: MarkupNode {
    let sides: [MarkupName] = ["left", "right", "top", "bottom", "diagonal"]
    return list("borders", [.element("border", [], sides.map { .element($0, [], []) })])
  }

  private static var namedFormats: MarkupNode {
    list("cellStyleXfs", [.element("xf", format(0, font: 0), [])])
  }

  private static var cellFormats: MarkupNode {
    let isNormal = [MarkupAttribute("xfId", "0")]
    let isText = isNormal + [MarkupAttribute("applyNumberFormat", "1")]
    let alignment = MarkupNode.element(
      "alignment", [MarkupAttribute("vertical", "top"), MarkupAttribute("wrapText", "1")], [])
    return list(
      "cellXfs",
      [
        .element("xf", format(0, font: 0) + isNormal, []),
        .element(
          "xf", format(49, font: 0) + isText + [MarkupAttribute("applyAlignment", "1")],
          [alignment]),
        .element("xf", format(49, font: 1) + isText + [MarkupAttribute("applyFont", "1")], []),
      ])
  }

  private static func format(_ number: Int, font: Int) -> [MarkupAttribute] {
    [
      MarkupAttribute("numFmtId", "\(number)"), MarkupAttribute("fontId", "\(font)"),
      MarkupAttribute("fillId", "0"), MarkupAttribute("borderId", "0"),
    ]
  }

  static var names: MarkupNode {
    let normal = MarkupNode.element(
      "cellStyle",
      [
        MarkupAttribute("name", "Normal"), MarkupAttribute("xfId", "0"),
        MarkupAttribute("builtinId", "0"),
      ], [])
    return list("cellStyles", [normal])
  }
}
