import Foundation
import Testing
import Workbook
import XLSForm

@Suite struct FuzzTests {
  @Test func `ten thousand spoilt workbooks are a form or have problems, never a crash`() {
    var generator = SeededGenerator(seed: 2)
    let sources = [String.threeQuestions, .manyChoices, .ageAndText, FormReadingTests.bilingual]
    for number in 0..<rounds {
      let markdown = Self.spoil(sources[number % sources.count], &generator)
      let reading = Form.read(markdown: markdown)
      #expect((reading.form == nil) == !reading.problems.isEmpty)
      #expect(reading.problems.allSatisfy { !$0.message.isEmpty })
      if let form = reading.form, number % 10 == 0 { Self.chat(form, &generator) }
    }
  }

  @Test func `whatever is typed, lines are safe and what is sent is sound`() throws {
    var generator = SeededGenerator(seed: 3)
    let forms = try [String.threeQuestions, .manyChoices, .ageAndText].map { try Form.sample($0) }
    for number in 0..<500 { Self.chat(forms[number % forms.count], &generator) }
  }

  private static func chat(_ form: Form, _ generator: inout SeededGenerator) {
    let usual = ["1", "2", "3", "1 3", "6", "7", "8", "0", "*0", "*7", "*8", "", "oui", "12"]
    var dialogue = LineDialogue(form)
    var lines = dialogue.start()
    for _ in 0..<40 where dialogue.outcome == nil {
      let isHostile = Int.random(in: 0..<5, using: &generator) == 0
      let typed =
        isHostile
        ? PlainTextTests.hostileText(&generator) : usual.randomElement(using: &generator) ?? ""
      lines += dialogue.receive(typed).lines
    }
    if case .finished(let sheet) = dialogue.outcome {
      #expect(form.validate(sheet).allSatisfy { $0.reason == .missing })
    } else {
      #expect(form.validate(dialogue.draft).allSatisfy { $0.reason == .missing })
    }
    #expect(!lines.contains { $0.unicodeScalars.contains(where: PlainTextTests.isForbidden) })
    #expect(!lines.contains { $0.lowercased().contains("invalide") })
  }

  private static func spoil(_ text: String, _ generator: inout SeededGenerator) -> String {
    var scalars = Array(text.unicodeScalars)
    let pieces = ["|", "\n", "\\", "## survey", "select_one", "::", "(", "\u{0}", "\u{301}", "é"]
    for _ in 0...Int.random(in: 0...5, using: &generator) where !scalars.isEmpty {
      let place = Int.random(in: 0..<scalars.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: scalars.remove(at: place)
      case 1:
        let piece = pieces.randomElement(using: &generator) ?? ""
        scalars.insert(contentsOf: piece.unicodeScalars, at: place)
      case 2: scalars.removeSubrange(place..<min(place + 20, scalars.count))
      default: scalars.swapAt(place, Int.random(in: 0..<scalars.count, using: &generator))
      }
    }
    var spoilt = String.UnicodeScalarView()
    spoilt.append(contentsOf: scalars)
    return String(spoilt)
  }
}

/// A hundred times more in `make soak`.
private let rounds =
  ProcessInfo.processInfo.environment["JALON_SOAK"] == nil ? 10_000 : 1_000_000
