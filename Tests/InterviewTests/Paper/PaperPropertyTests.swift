import FormSupport
import Foundation
import Interview
import Testing
import XLSForm

@Suite struct PaperPropertyTests {
  @Test func `print, fill by a random sheet, read: the same sheet`() throws {
    let form = try Form.sample(.paper)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<40 {
      var paper = FilledPaper(form)
      let sheet = Self.fill(&paper, &generator)
      let reading = try PaperReader.read(paper.text, for: form)
      #expect(reading.anomalies.map(\.sentence) == [])
      #expect(reading.sheet == sheet)
    }
  }

  @Test func `a spoilt sheet is read, told or refused, never a crash`() throws {
    let form = try Form.sample(.paper)
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<100 {
      var paper = FilledPaper(form)
      _ = Self.fill(&paper, &generator)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<paper.lines.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: paper.lines.remove(at: place)
        case 1: paper.lines.insert(LineLayoutTests.hostileText(&generator), at: place)
        case 2:
          paper.lines.swapAt(place, Int.random(in: 0..<paper.lines.count, using: &generator))
        default: paper.lines[place] = String(paper.lines[place].dropFirst())
        }
      }
      guard let reading = try? PaperReader.read(paper.text, for: form) else { continue }
      #expect(form.validate(reading.sheet) == [])
      #expect(reading.anomalies.allSatisfy { !$0.sentence.isEmpty })
    }
  }

  /// Marks the paper and says what it should give.
  private static func fill(_ paper: inout FilledPaper, _ generator: inout SeededGenerator)
    -> AnswerSheet
  {
    var sheet = AnswerSheet()
    func refuses(_ question: Int, _ key: String) -> Bool {
      guard Int.random(in: 0..<5, using: &generator) == 0 else { return false }
      paper.mark(question, 0)
      sheet[key] = .refused
      return true
    }
    let works = Bool.random(using: &generator)
    paper.mark(1, works ? 1 : 2)
    sheet["travail"] = .choices([works ? "oui" : "non"])
    if works, !refuses(2, "heures") {
      let hours = Int.random(in: 0...60, using: &generator)
      paper.write(2, "\(hours)")
      sheet["heures"] = .number(Decimal(hours))
    }
    if !refuses(3, "aides") {
      let names = ["a", "b", "c"].filter { _ in Bool.random(using: &generator) }
      for name in names { paper.mark(3, name == "a" ? 1 : name == "b" ? 2 : 3, "[x]") }
      if !names.isEmpty { sheet["aides"] = .choices(names) }
    }
    if !refuses(4, "ordre") {
      let order = [1, 2, 3].shuffled(using: &generator)
      for (place, option) in order.enumerated() { paper.mark(4, option, "[\(place + 1)]") }
      sheet["ordre"] = .choices(order.map { ["a", "b", "c"][$0 - 1] })
    }
    if !refuses(6, "mot"), Bool.random(using: &generator) {
      let text =
        ["Merci.", "Q2. [X] 1", "مرحبا", "- un\n- deux", "modele=faux"].randomElement(
          using: &generator) ?? ""
      paper.write(6, text)
      sheet["mot"] = .text(text)
    }
    return sheet
  }
}
