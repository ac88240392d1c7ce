import Entry
import Foundation
import Monitoring
import Testing

@testable import Terminal

/// `jalon saisie definir`.
struct EntryAssignmentTests {
  private let total = Cell(indicatorID: Sample.met)
  private let men = Cell(indicatorID: Sample.met, categoryID: Sample.men)
  private let referred = Cell(indicatorID: Sample.referred)

  @Test func valuesAreReadAsInTheDialogue() {
    let cases: [(String, CellEntry)] = [
      ("I01=225", CellEntry(cell: total, measured: .number(225))),
      ("i01.total=1 234", CellEntry(cell: total, measured: .number(1234))),
      (
        "I01==112+6−3", CellEntry(cell: total, measured: .number(115), formula: "=112+6−3")
      ),
      ("I01.Hommes=95:activité", CellEntry(cell: men, measured: .number(95), reason: .activity)),
      ("I01 hommes=95:vérifié", CellEntry(cell: men, measured: .number(95), reason: .verified)),
      (
        "I01.hommes=nd:panne : serveur",
        CellEntry(
          cell: men, measured: .missing(.notAvailable), reason: .other,
          reasonText: "panne : serveur")
      ),
      ("I03=12/40", CellEntry(cell: referred, measured: .quotient(numerator: 12, denominator: 40))),
    ]
    for (text, entry) in cases {
      #expect(EntryAssignment.reading(text, in: Sample.quarterReport) == .entry(entry), "\(text)")
    }
  }

  @Test(arguments: [
    "I01", "I99=1", "I01.autres=1", "I01=abc", "I01=1.234", "I03=12", "=3", "I01==",
  ])
  func whatIsNotUnderstoodIsRefusedWithASentence(_ text: String) {
    guard case .refused(let sentence) = EntryAssignment.reading(text, in: Sample.quarterReport)
    else {
      Issue.record("\(text) was taken")
      return
    }
    #expect(sentence.count > 20)
    // Nobody can type « ? » at a shell.
    #expect(!sentence.contains("tapez"))
  }
}
