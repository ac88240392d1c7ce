import FormSupport
import Foundation
import Testing
import XLSForm

@Suite struct ParticipationFormTests {
  @Test func `the participation form compiles, and nothing in it is mandatory`() throws {
    let form = try Self.form()
    let questions = form.questions()
    #expect((1...17).contains(questions.count))
    #expect(questions.allSatisfy { !$0.isRequired })
    #expect(!form.closedQuestions().isEmpty)
    #expect(
      form.processing().allSatisfy {
        !$0.purpose.isEmpty && !$0.sensitivity.isEmpty && !$0.retention.isEmpty
      })
  }

  @Test func `what it sends is what the service takes`() throws {
    var session = FormSession(try Self.form())
    while let question = session.current {
      let answer: Answer = question.kind.choices.first.map { .choices([$0.name]) } ?? .refused
      session = try session.next(answer)
    }
    #expect(session.answeredCount == session.questionKeys.count)
    #expect(session.form.validate(session.sheet) == [])
  }

  @Test func `it is the same form as an XForm`() throws {
    let form = try Self.form()
    let again = try #require(Form.read(xForm: Array(form.xForm.utf8)).form)
    #expect(again.questions() == form.questions())
    #expect(again.purpose() == form.purpose())
  }

  @Test func `sentences have twelve words at most`() throws {
    let form = try Self.form()
    var texts = [form.title(), form.purpose(), form.retention()]
    texts += form.questions().flatMap { [$0.label, $0.hint] + $0.kind.choices.map(\.label) }
    for sentence in texts.flatMap({ $0.split { ".?!".contains($0) }.map(String.init) }) {
      let words = sentence.split(separator: " ").filter { $0.contains(where: \.isLetter) }
      #expect(words.count <= 12, "\(sentence)")
      #expect(!sentence.contains("'"), "straight apostrophe: \(sentence)")
    }
  }

  private static func form() throws -> Form {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "forms/participation.md")
    return try Form.sample(String(contentsOf: file, encoding: .utf8))
  }
}
