import FormSupport
import Foundation
import Testing
import XLSForm

/// The forms in `forms/`, as any agency finds them.
@Suite struct ShippedFormTests {
  static let names: [String] = {
    let folder = checkout.appending(path: "forms").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted()
  }()

  private static let checkout = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func reading(_ name: String) throws -> FormReading {
    let file = checkout.appending(path: "forms/\(name)")
    return Form.read(markdown: try String(contentsOf: file, encoding: .utf8))
  }

  @Test func `there is one for participation, for minors, for each axis and for leaving`() {
    #expect(Self.names.contains("participation.md"))
    #expect(Self.names.contains("participation-mineurs.md"))
    #expect(Self.names.contains("sortie.md"))
    #expect(Self.names.count { $0.hasPrefix("effets-") } == 4)
  }

  @Test(arguments: names)
  func `it is read without a problem, and says everything in six languages`(name: String) throws {
    let reading = try Self.reading(name)
    let form = try #require(reading.form, "\(reading.problems.map(\.sentence))")
    #expect(form.languages.map(\.code) == ["fr", "fr-FALC", "en", "ar", "es", "uk"])
    #expect(reading.warnings.map(\.sentence) == [])
  }

  @Test(arguments: names)
  func `nobody is asked too much, and nothing is mandatory`(name: String) throws {
    let form = try #require(try Self.reading(name).form)
    let questions = form.questions()
    #expect(questions.count <= 17)
    #expect(questions.allSatisfy { !$0.isRequired })
  }

  @Test(arguments: names)
  func `whoever rereads it finds nothing to mend but lists of six`(name: String) throws {
    let review = try #require(try Self.reading(name).review)
    #expect(review.findings.filter { $0.rule != .manyChoices } == [])
    #expect(review.readings.allSatisfy { $0.longestSentence <= 12 })
  }

  @Test(arguments: names)
  func `each question says why it is asked and how long its answer is kept`(name: String) throws {
    let form = try #require(try Self.reading(name).form)
    for entry in form.processing() {
      #expect(!entry.purpose.isEmpty && !entry.retention.isEmpty, "\(entry.name)")
      #expect(["public", "internal", "personal", "sensitive"].contains(entry.sensitivity))
    }
  }

  @Test(arguments: names)
  func `each question declares its class, and each scale its tones`(name: String) throws {
    let questions = try #require(try Self.reading(name).form).closedQuestions()
    #expect(questions.allSatisfy { $0.questionClass != nil })
    for question in questions where question.choices.contains(where: { $0.name == "beaucoup" }) {
      #expect(
        question.choices.map(\.tone) == [
          .veryFavourable, .favourable, .unfavourable, .veryUnfavourable, nil,
        ])
    }
  }

  @Test func `the refusal of a list is offered once, and never counted among its choices`() throws {
    let form = try #require(try Self.reading("participation.md").form)
    for question in form.closedQuestions() {
      #expect(!question.choices.map(\.name).contains(Choice.refusalName))
      #expect(question.choices.last?.name == "ne_sait_pas")
    }
    let session = FormSession(form)
    guard case .findings(let findings) = session.answering(.choices([Choice.refusalName])) else {
      Issue.record("the name of the refusal was taken as a choice")
      return
    }
    #expect(findings.map(\.reason) == [.unknownChoice])
    #expect(form.xForm.contains("<name>\(Choice.refusalName)</name>"))
  }
}
