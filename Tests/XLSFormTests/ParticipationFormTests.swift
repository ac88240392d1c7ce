import Foundation
import Testing

@testable import XLSForm

@Suite struct ParticipationFormTests {
  @Test func `the participation form compiles and has ten questions`() throws {
    let form = try Self.form()
    #expect(form.questions.count == 10)
    #expect(form.questions.last?.kind == .text)
    #expect(form.closedQuestions.count == 9)
    #expect(form.closedQuestions.filter(\.allowsSeveral).map(\.name) == ["comment"])
    #expect(form.questions.allSatisfy { !$0.isRequired })
    #expect(
      form.questions.allSatisfy {
        !$0.purpose.isEmpty && !$0.sensitivity.isEmpty && !$0.retention.isEmpty
      })
  }

  @Test func `every choice of the participation form fits on one page, with a way not to know`()
    throws
  {
    for question in try Self.form().closedQuestions {
      #expect(question.choices.count <= LineDialogue.choicesPerPage)
      #expect(question.choices.last?.label == "Je ne sais pas")
    }
  }

  @Test func `sentences have twelve words at most`() throws {
    let form = try Self.form()
    var texts = [form.title, form.purpose, form.retention]
    texts += form.items.flatMap { [$0.label, $0.hint] + $0.kind.choices.map(\.label) }
    for (_, value) in Mirror(reflecting: LineText.french).children {
      texts += (value as? String).map { [$0] } ?? value as? [String] ?? []
    }
    for sentence in texts.flatMap(Self.sentences) {
      let words = sentence.split(separator: " ").filter { $0.contains(where: \.isLetter) }
      #expect(words.count <= 12, "\(sentence)")
      #expect(!sentence.contains("'"), "straight apostrophe: \(sentence)")
      #expect(!Self.hasPlainSpaceBeforeMark(sentence), "no-break space wanted: \(sentence)")
    }
  }

  private static func form() throws -> Form {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "forms/participation.md")
    return try Form.sample(String(contentsOf: file, encoding: .utf8))
  }

  private static func sentences(_ text: String) -> [String] {
    text.split { ".?!".contains($0) }.map(String.init)
  }

  private static func hasPlainSpaceBeforeMark(_ text: String) -> Bool {
    zip(text, text.dropFirst()).contains { $0 == " " && ":;?!»".contains($1) }
  }
}
