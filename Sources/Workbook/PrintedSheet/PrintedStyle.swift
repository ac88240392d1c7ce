import Markup

/// How the cells of printed sheets look. What must be told apart is told by words or place too, for
/// whoever prints in black.
enum PrintedStyle {
  static var part: MarkupNode {
    .element(
      "styleSheet", [MarkupAttribute("xmlns", XLSXName.main)],
      [
        formats, fonts, fills, borders,
        list("cellStyleXfs", [.element("xf", [MarkupAttribute("numFmtId", "0")], [])]),
        list("cellXfs", PrintedCell.Style.allCases.map(\.format)), XLSXStyle.names,
      ])
  }

  private static var formats: MarkupNode {
    list(
      "numFmts",
      [
        .element(
          "numFmt",
          [
            MarkupAttribute("numFmtId", "164"), MarkupAttribute("formatCode", "#,##0.00"),
          ], [])
      ])
  }

  /// Plain, bold, title, small, grey.
  private static var fonts: MarkupNode {
    list(
      "fonts",
      [
        font(size: 10), font(size: 10, isBold: true), font(size: 14, isBold: true),
        font(size: 8, color: "FF595959"), font(size: 10, color: "FF595959"),
      ])
  }

  private static func font(
    size: Int, isBold: Bool = false, color: String? = nil
  ) -> MarkupNode {
    .element(
      "font", [],
      (isBold ? [.element("b", [], [])] : [])
        + [.element("sz", [MarkupAttribute("val", "\(size)")], [])]
        + (color.map { [.element("color", [MarkupAttribute("rgb", $0)], [])] } ?? [])
        + [.element("name", [MarkupAttribute("val", "Calibri")], [])])
  }

  /// The two that spreadsheets expect, then heads, what is to be filled, groups.
  private static var fills: MarkupNode {
    let plain = ["none", "gray125"].map { pattern in
      fill(pattern, color: nil)
    }
    return list(
      "fills", plain + ["FFE7EAF0", "FFFFFBE6", "FFF3F3F3"].map { fill("solid", color: $0) })
  }

  private static func fill(_ pattern: String, color: String?) -> MarkupNode {
    .element(
      "fill", [],
      [
        .element(
          "patternFill", [MarkupAttribute("patternType", pattern)],
          color.map { [.element("fgColor", [MarkupAttribute("rgb", $0)], [])] } ?? [])
      ])
  }

  private static var borders: MarkupNode {
    let sides: [MarkupName] = ["left", "right", "top", "bottom"]
    let thin = sides.map { side in
      MarkupNode.element(
        side, [MarkupAttribute("style", "thin")],
        [.element("color", [MarkupAttribute("rgb", "FFB0B0B0")], [])])
    }
    let diagonal = MarkupNode.element("diagonal", [], [])
    return list(
      "borders",
      [
        .element("border", [], sides.map { .element($0, [], []) } + [diagonal]),
        .element("border", [], thin + [diagonal]),
      ])
  }

  private static func list(_ name: MarkupName, _ children: [MarkupNode]) -> MarkupNode {
    .element(name, [MarkupAttribute("count", "\(children.count)")], children)
  }
}

extension PrintedCell.Style {
  /// What may be typed in although the sheet is protected.
  var isOpen: Bool { [.input, .inputText, .inputAmount].contains(self) }

  fileprivate var format: MarkupNode {
    let look = look
    let alignment = MarkupNode.element(
      "alignment",
      [MarkupAttribute("vertical", "center"), MarkupAttribute("wrapText", "1")]
        + (isCentered ? [MarkupAttribute("horizontal", "center")] : []), [])
    let protection = MarkupNode.element("protection", [MarkupAttribute("locked", "0")], [])
    return .element(
      "xf",
      [
        MarkupAttribute("numFmtId", "\(look.number)"), MarkupAttribute("fontId", "\(look.font)"),
        MarkupAttribute("fillId", "\(look.fill)"), MarkupAttribute("borderId", "\(look.border)"),
        MarkupAttribute("xfId", "0"), MarkupAttribute("applyNumberFormat", "1"),
        MarkupAttribute("applyFont", "1"), MarkupAttribute("applyFill", "1"),
        MarkupAttribute("applyBorder", "1"), MarkupAttribute("applyAlignment", "1"),
        MarkupAttribute("applyProtection", "1"),
      ], [alignment] + (isOpen ? [protection] : []))
  }

  private var isCentered: Bool { self == .head }

  private var look: (number: Int, font: Int, fill: Int, border: Int) {
    switch self {
    case .plain: (0, 0, 0, 0)
    case .title: (0, 2, 0, 0)
    case .note: (0, 4, 0, 0)
    case .head: (0, 1, 2, 1)
    case .label: (0, 0, 0, 1)
    case .group: (0, 1, 4, 1)
    case .former: (0, 4, 0, 1)
    case .formerText: (49, 4, 0, 1)
    case .input: (0, 0, 3, 1)
    case .inputText: (49, 0, 3, 1)
    case .inputAmount: (164, 0, 3, 1)
    case .amount: (164, 0, 0, 1)
    case .total: (0, 1, 4, 1)
    case .totalAmount: (164, 1, 4, 1)
    case .key: (49, 3, 0, 1)
    }
  }
}
