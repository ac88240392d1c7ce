import FormSupport
import Foundation
import Testing
import Workbook
import XLSForm

@Suite struct WorkbookFuzzTests {
  static let sources =
    RecomputationTests.forms + [
      FormSessionTests.notes, LanguageTests.bilingual, ExplanationTests.source, .threeQuestions,
    ]

  @Test func `ten thousand spoilt workbooks are a form or have problems, never a crash`() throws {
    var generator = SeededGenerator(seed: 2)
    let workbooks = try Self.sources.map { try Workbook(markdown: $0) }
    for number in 0..<rounds {
      let workbook = Self.spoil(workbooks[number % workbooks.count], workbooks, &generator)
      let reading = Form.read(workbook)
      #expect((reading.form == nil) == !reading.problems.isEmpty)
      #expect(reading.problems.allSatisfy { !$0.message.isEmpty })
      if let form = reading.form, number.isMultiple(of: 5) { Self.use(form, number, &generator) }
    }
  }

  private static func use(_ form: Form, _ number: Int, _ generator: inout SeededGenerator) {
    var session = FormSession(form)
    for _ in 0..<3 {
      if case .session(let next) = session.answering(.number(2)) { session = next }
      if case .session(let next) = session.answering(.text("a")) { session = next }
      session = session.goingOn()
    }
    _ = form.validate(AnswerSheet(["a": .text("x"), "r[3]/d": .number(2)]))
    guard number.isMultiple(of: 25) else { return }
    // What we write, we read: with the same nodes.
    let again = Form.read(xForm: Array(form.xForm.utf8))
    #expect(
      again.form?.elements.map(\.name) == form.elements.map(\.name) || !again.problems.isEmpty)
  }

  private static let pieces = [
    "${", "}", "${a}", "../", "/data/", "(", "'", "select_one l", "begin_repeat", "end_group", "::",
    "\u{0}", "\u{301}", "é", "999999999999", "yes", "${r}", "if(", "position(..)", "\u{202E}", "*",
    "[", "]", "calculate", "-1", "once(", "instance('l')/root/item", "",
  ]

  private static func spoil(
    _ workbook: Workbook, _ others: [Workbook], _ generator: inout SeededGenerator
  ) -> Workbook {
    var workbook = workbook
    for _ in 0...Int.random(in: 0...4, using: &generator) {
      guard let sheet = workbook.sheets.indices.randomElement(using: &generator),
        let row = workbook.sheets[sheet].rows.indices.randomElement(using: &generator),
        let cell = workbook.sheets[sheet].rows[row].cells.indices.randomElement(using: &generator)
      else { continue }
      let text = workbook.sheets[sheet].rows[row].cells[cell]
      let piece = pieces.randomElement(using: &generator) ?? ""
      switch Int.random(in: 0..<7, using: &generator) {
      case 0: workbook.sheets[sheet].rows[row].cells[cell] = piece
      case 1: workbook.sheets[sheet].rows[row].cells[cell] = text + piece
      case 2: workbook.sheets[sheet].rows[row].cells[cell] = String(text.dropLast(1))
      case 3: workbook.sheets[sheet].rows.remove(at: row)
      case 4: workbook.sheets[sheet].rows[row].cells.remove(at: cell)
      case 5:
        let other = others.randomElement(using: &generator)?.sheets.first?.rows
        if let stolen = other?.randomElement(using: &generator) {
          workbook.sheets[sheet].rows.insert(stolen, at: row)
        }
      default:
        let column = workbook.sheets[sheet].rows.randomElement(using: &generator)?.cells
        workbook.sheets[sheet].rows[row].cells[cell] =
          column?.randomElement(using: &generator) ?? ""
      }
    }
    return workbook
  }
}

/// A hundred times more in `make soak`.
private let rounds =
  ProcessInfo.processInfo.environment["JALON_SOAK"] == nil ? 10_000 : 1_000_000
