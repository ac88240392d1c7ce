import Testing

@testable import Workbook

@Suite struct XLSXRefusalTests {
  @Test(
    arguments: [
      ([], WorkbookRefusal.notAWorkbook),
      (Array("list_name,name".utf8), .notAWorkbook),
      (Array("PK".utf8), .damaged),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], .oldExcel),
      (
        [0xD0, 0xCF, 0x11, 0xE0] + Array("EncryptedPackage".utf8).flatMap { [$0, 0] },
        .passwordProtected
      ),
    ] as [([UInt8], WorkbookRefusal)])
  func `a file that is no workbook is told so`(bytes: [UInt8], refusal: WorkbookRefusal) {
    #expect(throws: refusal) { try Workbook(xlsx: bytes) }
  }

  @Test(
    arguments: [
      ([entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet")], .openDocument),
      ([entry("mimetype", "application/epub+zip")], .notAWorkbook),
      (XLSXParts().entries, .notAWorkbook),
      ([entry("word/document.xml", "<a/>")], .notAWorkbook),
      ([entry("[Content_Types].xml", "<Types/>")], .notAWorkbook),
      ([entry("xl/workbook.bin", ""), entry("[Content_Types].xml", "<Types/>")], .binaryExcel),
      ((0..<201).map { entry("\($0)", "") }, .tooManyEntries),
      ([entry("bomb.xml", String(repeating: "0", count: 1_000_000))], .inflatesTooMuch),
      ([entry("image.png", String(repeating: "0", count: 1_000_000))], .inflatesTooMuch),
    ] as [([ZipEntry], WorkbookRefusal)])
  func `an archive that is no workbook, or a hostile one, is told so`(
    entries: [ZipEntry], refusal: WorkbookRefusal
  ) throws {
    let bytes = try zipArchive(entries)
    #expect(throws: refusal) { try Workbook(xlsx: bytes) }
  }

  @Test(arguments: [
    ("<row><c t='s'><v>0</v></c></row>", WorkbookRefusal.damaged),
    ("<row><c t='s'><v>-1</v></c></row>", .damaged),
    ("<row r='5'><c r='GS5'><v>0</v></c></row>", .tooManyCells(sheet: "s0", row: 5)),
    (
      "<row><c t='str'><v>\(hardToDeflate(20_001))</v></c></row>",
      .cellTooLong(sheet: "s0", row: 1)
    ),
    (
      "<row><x:c/></row>",
      .damagedPart("xl/worksheets/s0.xml", .malformed(line: 1))
    ),
    (
      (0..<60_001).map { "<row><c><v>\($0 &* 7_919)</v></c></row>" }.joined(),
      .tooManyRows(sheet: "s0")
    ),
  ])
  func `a sheet that is damaged or too large is told so`(
    rows: String, refusal: WorkbookRefusal
  ) throws {
    let bytes = try XLSXParts(sheets: [rows]).bytes()
    #expect(throws: refusal) { try Workbook(xlsx: bytes) }
  }

  @Test func `an archive of more than 20 MB is not opened`() {
    let bytes = Array("PK".utf8) + [UInt8](repeating: 0, count: 20_000_000)
    #expect(throws: WorkbookRefusal.archiveTooLarge) { try Workbook(xlsx: bytes) }
  }

  @Test func `empty cells beyond the last column are no fault`() throws {
    let rows = "<row><c><v>1</v></c><c r='AMJ1' s='2'/><c r='XFD1' t='str'><v></v></c></row>"
    #expect(try XLSXParts(sheets: [rows]).cells() == [["1"]])
  }

  @Test func `one long text shown many times is counted each time`() throws {
    let rows = (0..<16).map { row in
      // Styles that differ, so that the sheet itself does not inflate too much.
      let cells = (0..<101).map {
        "<c t='s' s='\((row + 3) * ($0 + 7) * 7919 % 9973)'><v>0</v></c>"
      }
      return "<row><c><v>\(row)</v></c>\(cells.joined())</row>"
    }.joined()
    let parts = XLSXParts(sheets: [rows], strings: "<si><t>\(hardToDeflate(19_900))</t></si>")
    let bytes = try parts.bytes()
    #expect(throws: WorkbookRefusal.tooManyCellsInAll) { try Workbook(xlsx: bytes) }
  }

  @Test func `entities are refused before they grow`() throws {
    let laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>"
    let entries = XLSXParts(sheets: [""]).entries.map { original in
      original.name == "xl/worksheets/s0.xml" ? entry(original.name, laughs) : original
    }
    let bytes = try zipArchive(entries)
    #expect(throws: WorkbookRefusal.damagedPart("xl/worksheets/s0.xml", .doctype(line: 1))) {
      try Workbook(xlsx: bytes)
    }
  }

  @Test func `names that climb out of the archive are only names`() throws {
    var parts = XLSXParts(sheets: ["<row><c><v>1</v></c></row>"])
    parts.others = [entry("../../etc/passwd.xml", "<a/>"), entry("/etc/shadow.xml", "<a/>")]
    #expect(try parts.cells() == [["1"]])
  }

  @Test func `sizes that lie are found out`() throws {
    let bytes = try XLSXParts(sheets: ["<row><c><v>1</v></c></row>"]).bytes()
    // In the directory, the inflated size stands 24 bytes after the mark of an entry.
    let marks = bytes.indices.filter { bytes[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) }
    #expect(marks.count == 5)
    for mark in marks {
      var lying = bytes
      lying[mark + 24] ^= 0x15
      #expect(throws: WorkbookRefusal.self) { try Workbook(xlsx: lying) }
    }
  }

  @Test func `entries behind a password are refused`() throws {
    var bytes = try XLSXParts(sheets: [""]).bytes()
    for mark in bytes.indices where bytes[mark...].starts(with: [0x50, 0x4B, 0x01, 0x02]) {
      bytes[mark + 8] |= 1
    }
    #expect(throws: WorkbookRefusal.passwordProtected) { try Workbook(xlsx: bytes) }
  }

  @Test func `a workbook cut at any byte is refused`() throws {
    let bytes = try XLSXParts(sheets: ["<row><c><v>1</v></c></row>"]).bytes()
    for length in bytes.indices {
      #expect(throws: WorkbookRefusal.self) { try Workbook(xlsx: Array(bytes[..<length])) }
    }
  }

  @Test func `every refusal is a sentence or two`() {
    let refusals: [WorkbookRefusal] = [
      .textTooLong, .tooManySheets, .tooManyRows(sheet: "s"), .tooManyCells(sheet: "s", row: 1),
      .cellTooLong(sheet: "s", row: 1), .tooManyCellsInAll, .sheetTwice(sheet: "s", row: 1),
      .quoteUnclosed(sheet: "s", row: 1), .notUTF8, .notAWorkbook, .oldExcel, .openDocument,
      .binaryExcel, .passwordProtected, .damaged, .damagedPart("p", .notUTF8), .archiveTooLarge,
      .tooManyEntries, .inflatesTooMuch, .sheetName("s"), .noSheet, .notWritten,
    ]
    #expect(Set(refusals.map(\.message)).count == refusals.count)
    #expect(refusals.allSatisfy { $0.message.hasSuffix(".") && !$0.message.contains("invalide") })
  }
}

/// Letters without a pattern, so that the text is not taken for a bomb.
private func hardToDeflate(_ count: Int) -> String {
  var generator = SeededGenerator(seed: 5)
  return String((0..<count).map { _ in "abcdefghijklmnop".randomElement(using: &generator) ?? "a" })
}
