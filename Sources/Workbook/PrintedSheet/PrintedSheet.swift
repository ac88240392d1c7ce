package import Foundation
import Markup

/// A sheet to be read or filled in a spreadsheet or on paper: A4, one page wide, its head on each page.
package struct PrintedSheet: Sendable {
  package var name: String
  /// Width of each column, in characters.
  package var widths: [Double]
  package var rows: [[PrintedCell]]
  /// How many rows stand on top of each page.
  package var headRows: Int
  package var isLandscape: Bool
  package var validations: [CellValidation]
  package var footer: String
  package var use: Use

  package enum Use: Sendable {
    /// Nothing is to be changed but the cells that wait for a value.
    case filling
    /// Rows may be sorted and filtered by the last row of the head.
    case sorting
  }

  package init(
    name: String, widths: [Double], rows: [[PrintedCell]], headRows: Int,
    isLandscape: Bool = false, validations: [CellValidation] = [], footer: String = "",
    use: Use = .filling
  ) {
    self.name = name
    self.widths = widths
    self.rows = rows
    self.headRows = headRows
    self.isLandscape = isLandscape
    self.validations = validations
    self.footer = footer
    self.use = use
  }
}

package struct PrintedCell: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case empty
    case text(String)
    case number(Decimal)
    /// With the value that it has until a spreadsheet computes it again.
    case formula(String, Decimal)
  }

  package enum Style: Int, Sendable, CaseIterable {
    case plain, title, note, head, label, group
    /// Read only, in grey.
    case former, formerText
    /// What may be changed.
    case input, inputText, inputAmount
    case amount, total, totalAmount
    /// Kept for whoever reads the file, printed small.
    case key
  }

  package var content: Content
  package var style: Style
  /// Columns that it covers, from its own on.
  package var span: Int

  package init(_ content: Content, _ style: Style, span: Int = 1) {
    self.content = content
    self.style = style
    self.span = span
  }

  package init(_ text: String, _ style: Style, span: Int = 1) {
    self.init(text.isEmpty ? .empty : .text(text), style, span: span)
  }
}

/// What a spreadsheet lets people type, and what it says otherwise.
package struct CellValidation: Sendable {
  package enum Kind: Sendable, Hashable {
    /// Zero or more.
    case amount
    case words([String])
    /// Characters at most.
    case length(Int)
  }

  package var kind: Kind
  package var column: Int
  package var rows: ClosedRange<Int>
  package var title: String
  package var message: String

  /// - Parameter rows: from 0, as the column.
  package init(
    _ kind: Kind, column: Int, rows: ClosedRange<Int>, title: String, message: String
  ) {
    self.kind = kind
    self.column = column
    self.rows = rows
    self.title = title
    self.message = message
  }
}

extension PrintedSheet {
  /// One file of such sheets; the same sheets give the same bytes.
  package static func xlsx(_ sheets: [PrintedSheet]) throws(WorkbookRefusal) -> [UInt8] {
    let names = Workbook(sheets: sheets.map { Sheet(name: $0.name) })
    guard !sheets.isEmpty else { throw .noSheet }
    try names.checkSheetNames()
    var parts = XLSXParts(sheetNames: sheets.map(\.name))
    for (index, sheet) in sheets.enumerated() where sheet.headRows > 0 {
      parts.repeatedRows[index] = sheet.headRows
    }
    var entries = parts.entries(styles: PrintedStyle.part)
    for (index, sheet) in sheets.enumerated() {
      let text = XLSXName.declaration + sheet.part.written(as: .xml)
      entries.append(
        ZipEntry(name: "xl/worksheets/sheet\(index + 1).xml", content: Array(text.utf8)))
    }
    return try zipArchive(entries)
  }
}
