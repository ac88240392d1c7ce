import Foundation
import Markup

/// The XML of a printed sheet, its elements in the order of ECMA-376, 18.3.1.99.
extension PrintedSheet {
  var part: MarkupNode {
    .element(
      "worksheet", [MarkupAttribute("xmlns", XLSXName.main)],
      [fitting, view, columns, data] + access + merges + checks + [
        element("printOptions", [("horizontalCentered", "1")]),
        element(
          "pageMargins",
          [
            ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.6"),
            ("header", "0.3"), ("footer", "0.3"),
          ]),
        element(
          "pageSetup",
          [
            ("paperSize", "9"), ("orientation", isLandscape ? "landscape" : "portrait"),
            ("fitToWidth", "1"), ("fitToHeight", "0"),
          ]),
        .element(
          "headerFooter", [],
          [.element("oddFooter", [], [.text("&L\(footer.replacing("&", with: "&&"))&RPage &P/&N")])]
        ),
      ])
  }

  private func element(
    _ name: MarkupName, _ attributes: [(MarkupName, String)], _ children: [MarkupNode] = []
  ) -> MarkupNode {
    .element(name, attributes.map { MarkupAttribute($0.0, $0.1) }, children)
  }

  private var fitting: MarkupNode {
    .element("sheetPr", [], [element("pageSetUpPr", [("fitToPage", "1")])])
  }

  private var view: MarkupNode {
    let first = firstInput ?? (row: headRows, column: 0)
    let cell = reference(first.row, first.column)
    let pane = element(
      "pane",
      [
        ("ySplit", "\(headRows)"), ("topLeftCell", "A\(headRows + 1)"),
        ("activePane", "bottomLeft"), ("state", "frozen"),
      ])
    let selection = element(
      "selection", [("pane", "bottomLeft"), ("activeCell", cell), ("sqref", cell)])
    return .element(
      "sheetViews", [],
      [
        element(
          "sheetView", [("showGridLines", "0"), ("workbookViewId", "0")],
          headRows > 0 ? [pane, selection] : [])
      ])
  }

  private var firstInput: (row: Int, column: Int)? {
    for (row, cells) in rows.enumerated() where row >= headRows {
      var column = 0
      for cell in cells {
        if cell.style.isOpen { return (row, column) }
        column += cell.span
      }
    }
    return nil
  }

  private var columns: MarkupNode {
    .element(
      "cols", [],
      widths.enumerated().map { index, width in
        element(
          "col",
          [
            ("min", "\(index + 1)"), ("max", "\(index + 1)"), ("width", "\(width)"),
            ("customWidth", "1"),
          ])
      })
  }

  private var data: MarkupNode {
    .element(
      "sheetData", [],
      rows.enumerated().map { index, cells in
        .element("row", [MarkupAttribute("r", "\(index + 1)")], self.cells(cells, row: index))
      })
  }

  private func cells(_ cells: [PrintedCell], row: Int) -> [MarkupNode] {
    var column = 0
    return cells.flatMap { cell -> [MarkupNode] in
      defer { column += cell.span }
      // What a merged cell covers bears its borders.
      return [node(cell, row, column)]
        + (1..<cell.span).map { node(PrintedCell(.empty, cell.style), row, column + $0) }
    }
  }

  private func node(_ cell: PrintedCell, _ row: Int, _ column: Int) -> MarkupNode {
    let place: [(MarkupName, String)] = [
      ("r", reference(row, column)), ("s", "\(cell.style.rawValue)"),
    ]
    switch cell.content {
    case .empty: return element("c", place)
    case .text(let text):
      let words = MarkupNode.element(
        "t", [MarkupAttribute("xml:space", "preserve")], [.text(text.escapedCell)])
      return element("c", place + [("t", "inlineStr")], [.element("is", [], [words])])
    case .number(let value):
      return element("c", place, [.element("v", [], [.text("\(value)")])])
    case .formula(let formula, let value):
      return element(
        "c", place,
        [.element("f", [], [.text(formula)]), .element("v", [], [.text("\(value)")])])
    }
  }

  private var access: [MarkupNode] {
    switch use {
    case .filling: return [protection]
    case .sorting:
      guard headRows > 0, let width = rows.first?.count, width > 0 else { return [] }
      let range = "\(reference(headRows - 1, 0)):\(reference(rows.count - 1, width - 1))"
      return [element("autoFilter", [("ref", range)])]
    }
  }

  private var protection: MarkupNode {
    element(
      "sheetProtection",
      [
        ("sheet", "1"), ("objects", "1"), ("scenarios", "1"), ("formatColumns", "0"),
        ("formatRows", "0"),
      ])
  }

  private var merges: [MarkupNode] {
    let ranges = rows.enumerated().flatMap { row, cells in
      var column = 0
      return cells.compactMap { cell -> String? in
        defer { column += cell.span }
        return cell.span > 1
          ? "\(reference(row, column)):\(reference(row, column + cell.span - 1))" : nil
      }
    }
    guard !ranges.isEmpty else { return [] }
    return [
      element(
        "mergeCells", [("count", "\(ranges.count)")],
        ranges.map { element("mergeCell", [("ref", $0)]) })
    ]
  }

  private var checks: [MarkupNode] {
    guard !validations.isEmpty else { return [] }
    return [
      element(
        "dataValidations", [("count", "\(validations.count)")],
        validations.map { check in
          let letters = CellReference.letters(column: check.column)
          let range =
            "\(letters)\(check.rows.lowerBound + 1):\(letters)\(check.rows.upperBound + 1)"
          let (kind, formulas) = check.rule
          return element(
            "dataValidation",
            kind + [
              ("allowBlank", "1"), ("showErrorMessage", "1"), ("errorTitle", check.title),
              ("error", check.message), ("sqref", range),
            ], formulas)
        })
    ]
  }

  private func reference(_ row: Int, _ column: Int) -> String {
    "\(CellReference.letters(column: column))\(row + 1)"
  }
}

extension CellValidation {
  fileprivate var rule: ([(MarkupName, String)], [MarkupNode]) {
    switch kind {
    case .amount:
      (
        [("type", "decimal"), ("operator", "greaterThanOrEqual")],
        [.element("formula1", [], [.text("0")])]
      )
    case .words(let words):
      (
        [("type", "list")],
        [.element("formula1", [], [.text("\"\(words.joined(separator: ","))\"")])]
      )
    case .length(let limit):
      (
        [("type", "textLength"), ("operator", "lessThanOrEqual")],
        [.element("formula1", [], [.text("\(limit)")])]
      )
    }
  }
}
