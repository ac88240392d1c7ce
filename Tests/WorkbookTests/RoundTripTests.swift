import Testing
import Workbook

@Suite struct RoundTripTests {
  @Test func `a form goes through every format and comes back`() throws {
    let markdown = """
      ## survey

      | type           | name | label::français (fr)         | relevant      |
      | -------------- | ---- | ---------------------------- | ------------- |
      | select_one l   | a    | Qui ?<br>Écrivez &lt;br> ici | ${b} = "x\\|y" |
      | integer        | b    | 007                          |               |
      | note           |      | =1+1                         | true          |

      ## choices

      | list_name | name | label        |
      | --------- | ---- | ------------ |
      | l         | 1    | &#32;au bord |

      """
    let book = try Workbook(markdown: markdown)
    let sheet = try #require(book.sheets.first)
    #expect(sheet.rows[1].cells[2] == "Qui ?\nÉcrivez <br> ici")
    #expect(book.sheets.last?.rows.last?.cells.last == " au bord")
    let throughWorkbook = try Workbook(xlsx: book.xlsx())
    #expect(throughWorkbook.markdown == book.markdown)
    let throughFolder = try Workbook(csvFolder: book.csvFiles())
    #expect(throughFolder.sheet(named: "survey")?.csv() == sheet.csv())
    #expect(try Workbook(markdown: throughWorkbook.markdown).xlsx() == book.xlsx())
  }

  @Test func `any table comes back from every format`() throws {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<fuzzRounds / 20 {
      let table = Self.table(&generator)
      let book = Workbook(sheets: [table, Sheet("choices", [["a"]])])
      #expect(try Self.cells(Workbook(markdown: book.markdown)) == Self.cells(book))
      #expect(try Self.cells(Workbook(xlsx: book.xlsx())) == Self.cells(book))
      let csv = try Workbook(csvFolder: book.csvFiles())
      #expect(csv.sheet(named: table.name)?.rows.map(\.cells) == table.rows.map(\.cells))
    }
  }

  private static func cells(_ book: Workbook) -> [[[String]]] {
    book.sheets.map { $0.rows.map(\.cells) }
  }

  /// Rows end with a cell that says something: no format keeps empty cells at their ends.
  private static func table(_ generator: inout SeededGenerator) -> Sheet {
    let pieces = [
      "a", "é", "|", "\\", "\n", "<br>", "&lt;br>", "&amp;", "amp;", "lt;br>", "&#32;", "&#10;",
      "<", "br>", "&", " ", "\t", "\"", ",", ";", "=", "-", "#", "_x0041_", "_x000D_", "_", "٢",
      "\u{301}", "\u{2028}", "\u{85}", "\u{0B}", "\u{FEFF}", "\u{1F600}", "\u{A0}", "`", "'",
    ]
    let rows = (0..<3).map { _ in
      let cells = (0..<3).map { _ in
        (0..<Int.random(in: 0...7, using: &generator)).map { _ in
          pieces.randomElement(using: &generator) ?? ""
        }.joined()
      }
      return cells + ["end"]
    }
    return Sheet("survey", [["type", "name", "label", "hint"]] + rows)
  }
}
