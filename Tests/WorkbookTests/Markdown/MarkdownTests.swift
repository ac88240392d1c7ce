import Testing
import Workbook

@Suite struct MarkdownTests {
  @Test func `tables are read under their headings, with the lines of the file`() throws {
    let workbook = try Workbook(
      markdown: """
        # A form

        Notes of its author.

        ## survey

        | type | name |
        | ---- | :--: |
        | text | a    |

        ## choices
        | list_name | name |
        |---|---|
        | l | x |
        """)
    #expect(workbook.sheets.map(\.name) == ["survey", "choices"])
    #expect(
      workbook.sheet(named: "SURVEY")?.rows == [
        SheetRow(number: 7, cells: ["type", "name"]), SheetRow(number: 9, cells: ["text", "a"]),
      ])
    #expect(workbook.sheet(named: "choices")?.rows.last?.number == 14)
  }

  @Test(arguments: [
    (#"| a \| b | c |"#, ["a | b", "c"]),
    (#"| a \n | c\ |"#, [#"a \n"#, #"c\"#]),
    (#"| a \\| b |"#, [#"a \| b"#]),
    ("| a || b", ["a", "", "b"]),
    ("|", []),
  ])
  func `a bar in a cell is escaped, other backslashes stand for themselves`(
    line: String, cells: [String]
  ) throws {
    let workbook = try Workbook(markdown: "## s\n\(line)")
    #expect(workbook.sheets.first?.rows.first?.cells == cells)
  }

  @Test func `Windows line ends count as one line`() throws {
    let workbook = try Workbook(markdown: "## s\r\n| a |\r\n| - |\r\n| b |\r\n")
    #expect(workbook.sheets.first?.rows.map(\.number) == [2, 4])
  }

  @Test func `a row of dashes further down is content`() throws {
    let workbook = try Workbook(markdown: "## s\n| a |\n| - |\n| - |")
    #expect(workbook.sheets.first?.rows.map(\.cells) == [["a"], ["-"]])
  }

  @Test func `two tables for one sheet are refused`() {
    #expect(throws: WorkbookRefusal.sheetTwice(sheet: "Survey", row: 4)) {
      try Workbook(markdown: "## survey\n| a |\n## Survey\n| b |")
    }
  }

  @Test func `too much is refused with a sentence`() {
    let refusals = [
      "x" + String(repeating: "é", count: 5_000_000),
      "## s\n" + String(repeating: "| a |\n", count: 60_002),
      "## s\n" + String(repeating: "| a ", count: 201) + "|",
      "## s\n| " + String(repeating: "a", count: 20_001) + " |",
    ].map { text in
      #expect(throws: WorkbookRefusal.self) { try Workbook(markdown: text) }
    }
    #expect(refusals.compactMap { $0?.message }.count == 4)
    #expect(refusals.first??.message == "Le fichier est trop long. Gardez moins de 10\u{A0}Mo.")
  }

  @Test func `what is written is read again the same`() throws {
    var generator = SeededGenerator(seed: 7)
    let letters = ["a", "|", "\\", "é", " ", "-", "#", "٢", "\u{301}", "`"]
    for _ in 0..<1_000 {
      let cells = (0..<3).map { _ in
        let text = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          letters.randomElement(using: &generator) ?? ""
        }
        // White space around a cell is the table's, not the cell's.
        return "x" + text.joined() + "x"
      }
      let sheet = Sheet(
        name: "survey",
        rows: [
          SheetRow(number: 3, cells: ["type", "name", "label"]), SheetRow(number: 5, cells: cells),
        ])
      let workbook = Workbook(sheets: [sheet])
      #expect(try Workbook(markdown: workbook.markdown) == workbook)
    }
  }

  @Test func `columns are aligned`() {
    let rows = [
      SheetRow(number: 1, cells: ["type", "name"]), SheetRow(number: 2, cells: ["a|b", "c"]),
    ]
    #expect(
      Workbook(sheets: [Sheet(name: "survey", rows: rows)]).markdown == #"""
        ## survey

        | type | name |
        | ---- | ---- |
        | a\|b | c    |

        """#)
  }
}
