extension Workbook {
  /// Reads whatever a spreadsheet saves: .xlsx, .ods, or text in columns, in UTF-8 or in the code page of
  /// Windows in Western Europe.
  package init(spreadsheet bytes: [UInt8], name: String) throws(WorkbookRefusal) {
    let isPacked =
      bytes.starts(with: Array("PK".utf8)) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    if isPacked {
      self = try Workbook.packed(bytes)
    } else {
      try self.init(csv: String(spreadsheetText: bytes), name: name, separatorWhenNone: ";")
    }
  }

  private static func packed(_ bytes: [UInt8]) throws(WorkbookRefusal) -> Workbook {
    do throws(WorkbookRefusal) {
      return try Workbook(xlsx: bytes)
    } catch .openDocument {
      return try Workbook(ods: bytes)
    }
  }
}

extension String {
  /// UTF-8 where it is; else Windows-1252, in which every byte but five is a letter or a sign. For tables
  /// of figures, that people look at before they are taken.
  init(spreadsheetText bytes: [UInt8]) throws(WorkbookRefusal) {
    do throws(WorkbookRefusal) {
      self = try String(textFile: bytes)
    } catch .notUTF8 {
      guard !bytes.contains(where: { $0 == 0 || Windows1252.unassigned.contains($0) }) else {
        throw .notUTF8
      }
      self = String(String.UnicodeScalarView(bytes.map(Windows1252.scalar)))
    }
  }
}

private enum Windows1252 {
  static let unassigned: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

  /// From 0x80 to 0x9F; the rest is Latin-1.
  private static let signs = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? signs[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }
}
