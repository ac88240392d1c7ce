import FormSupport
import Foundation
import Testing
import XLSForm

/// A form that was opened once says of each sheet what it says when it is opened for it.
@Suite struct SheetCheckerTests {
  @Test(arguments: ShippedFormTests.names)
  func `sheets are checked as by a form that is opened for each`(name: String) throws {
    let form = try #require(try ShippedFormTests.reading(name).form)
    let checker = SheetChecker(form)
    let closed = form.closedQuestions()
    var refused = 0
    for number in 0..<60 {
      var answers: [String: Answer] = [:]
      for (place, question) in closed.enumerated() where (number + place) % 7 != 0 {
        let choice = question.choices[(number * 5 + place * 3) % question.choices.count].name
        answers[question.name] = .choices([number % 9 == 0 && place == 0 ? "inconnue" : choice])
      }
      if number % 11 == 0 { answers["rien"] = .text("x") }
      let sheet = AnswerSheet(answers)
      let findings = checker.findings(of: sheet, at: .undated)
      #expect(findings == form.validate(sheet))
      refused += findings.isEmpty ? 0 : 1
    }
    #expect(refused > 0)
    #expect(checker.findings(of: AnswerSheet(), at: .undated) == [])
  }

  @Test func `what reads the clock is opened for each sheet`() throws {
    let form = try #require(
      Form.read(
        markdown: """
          ## survey

          | type | name | label | default | constraint |
          | --- | --- | --- | --- | --- |
          | date | jour | Quel jour ? | today() | . <= today() |
          | text | mot | Un mot ? | | |
          """
      ).form)
    let sheet = AnswerSheet(["jour": .text("2026-02-10"), "mot": .text("oui")])
    #expect(SheetChecker(form).findings(of: sheet, at: .undated) == form.validate(sheet))
  }
}
