import API
import Foundation
import Monitoring
import Testing

/// What goes over the wire comes back the same, and looks as other programs were promised.
struct WireTests {
  @Test(arguments: ["0", "1234.5", "-3", "0.000001", "999999999999999.999999"])
  func `a number travels as text and keeps every digit`(text: String) throws {
    let number = Numeral(try #require(Decimal(string: text)))
    let data = try JSONEncoder().encode([number])
    #expect(String(decoding: data, as: UTF8.self) == "[\"\(text)\"]")
    #expect(try JSONDecoder().decode([Numeral].self, from: data) == [number])
  }

  @Test(arguments: ["\"\"", "\"12a\"", "\"1,5\"", "\"1e5\"", "\"NaN\"", "12", "null"])
  func `what is no number in text is refused`(json: String) {
    #expect(throws: (any Error).self) {
      try JSONDecoder().decode([Numeral].self, from: Data("[\(json)]".utf8))
    }
  }

  @Test func `a cell keeps what was measured, and why`() throws {
    let cell = Cell(indicatorID: UUID(), categoryID: UUID())
    for measured: Measured in [
      .number(12), .quotient(numerator: 3, denominator: 4), .missing(.notAvailable),
    ] {
      let entry = CellEntry(
        cell: cell, measured: measured, reason: .other, reasonText: "panne",
        comment: "deux accueils fermés", formula: "=6+6")
      let data = try JSONEncoder().encode(CellValue(entry))
      #expect(try JSONDecoder().decode(CellValue.self, from: data).entry == entry)
    }
  }

  @Test(arguments: [
    #""valeur":"12","motif":"other""#, #""manquant":"ND","motif":"other""#, #""manquant":"ND""#,
  ])
  func `where the comment held the words of the reason, they are still the reason's`(
    fields: String
  ) throws {
    let cell = "{\"indicateur\":\"\(UUID())\",\(fields),\"commentaire\":\"panne\"}"
    let json = "{\"version_lue\":0,\"valeurs\":[\(cell)]}"
    let sending: SendingMessage = try Wire.message(from: Data(json.utf8))
    let value = try #require(sending.values.first)
    #expect(value.entry?.reason == .other)
    #expect(value.entry?.reasonText == "panne")
    #expect(value.entry?.comment == nil)
  }

  @Test(arguments: [
    #"{"valeur":"1","manquant":"ND"}"#, #"{"denominateur":"4"}"#, "{}",
    #"{"denominateur":"4","manquant":"SO"}"#,
  ])
  func `a cell that says two things, or nothing, has no entry`(fields: String) throws {
    let json = "{\"indicateur\":\"\(UUID())\"," + fields.dropFirst()
    let repaired = json.replacing(",}", with: "}")
    let value = try JSONDecoder().decode(CellValue.self, from: Data(repaired.utf8))
    #expect(value.entry == nil)
  }

  @Test func `a quarter has its French name for people and its code on the wire`() throws {
    let receipt = QuarterReceipt(
      sending: UUID(), project: "P06", quarter: try #require(Quarter("2024-T4")), version: 1,
      sentAt: "2025-01-20T10:00:00Z", digest: "00")
    let json = String(decoding: try JSONEncoder().encode(receipt), as: UTF8.self)
    #expect(json.contains("\"trimestre\":\"2024-Q4\""))
  }

  @Test(arguments: Problem.Code.allCases)
  func `every problem says what and how, in whole sentences`(code: Problem.Code) {
    let problem = Problem(code)
    #expect(problem.title.hasSuffix("."))
    #expect(!problem.help.isEmpty)
    #expect((400...599).contains(problem.status))
    for word in ["invalide", "veuillez", "erreur :"] {
      #expect(!(problem.title + problem.help).lowercased().contains(word))
    }
  }
}
