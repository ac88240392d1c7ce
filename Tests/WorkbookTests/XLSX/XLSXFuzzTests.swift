import Testing

@testable import Workbook

@Suite struct XLSXFuzzTests {
  static let parts = XLSXParts(
    sheets: [
      "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>44197.5</v></c></row>"
        + "<row r='3'><c t='inlineStr'><is><t>x</t></is></c><c t='b'><v>1</v></c></row>"
    ],
    strings: "<si><t>a_x0041_</t></si>",
    styles: "<numFmts><numFmt numFmtId='170' formatCode='[$-40C]d mmmm yyyy;@'/></numFmts>"
      + "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/></cellXfs>")

  @Test func `ten thousand spoilt archives are read or refused, never a crash`() throws {
    var generator = SeededGenerator(seed: 21)
    let bytes = try Self.parts.bytes()
    for _ in 0..<fuzzRounds { Self.read(bytes.spoilt(&generator)) }
  }

  /// The archive is sound here, so that the spoilt XML is reached.
  @Test func `spoilt parts are read or refused, never a crash`() throws {
    var generator = SeededGenerator(seed: 22)
    let entries = Self.parts.entries
    for number in 0..<fuzzRounds / 4 {
      var spoilt = entries
      let place = number % entries.count
      spoilt[place].content = spoilt[place].content.spoilt(&generator)
      Self.read(try zipArchive(spoilt))
    }
  }

  private static func read(_ bytes: [UInt8]) {
    do throws(WorkbookRefusal) {
      let book = try Workbook(xlsx: bytes)
      #expect(book.sheets.allSatisfy { $0.rows.allSatisfy { !$0.cells.isEmpty } })
    } catch {
      #expect(!error.message.isEmpty)
    }
  }
}
