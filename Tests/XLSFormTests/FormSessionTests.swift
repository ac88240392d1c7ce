import Testing
import XLSForm

@Suite struct FormSessionTests {
  @Test func `answers lead from question to question, and back`() throws {
    let start = FormSession(try Form.sample(.threeQuestions))
    #expect(start.current?.name == "ecoute")
    #expect(start.goingBack() == nil)
    let second = try next(start.answering(.choices(["oui"])))
    #expect(second.current?.name == "aides")
    let back = try #require(second.goingBack())
    #expect(back.current?.name == "ecoute")
    #expect(back.sheet["ecoute"] == .choices(["oui"]))
    let end = try next(try next(second.answering(.refused)).skipping())
    #expect(end.current == nil)
    #expect(end.answeredCount == 2)
  }

  @Test func `an answer that does not fit is an issue and changes nothing`() throws {
    let start = FormSession(try Form.sample(.threeQuestions))
    let issue = AnswerIssue(question: "ecoute", reason: .unknownChoice)
    #expect(start.answering(.choices(["zut"])) == .issues([issue]))
  }

  @Test func `a draft goes on at its first unanswered question`() throws {
    let draft = AnswerSheet(["ecoute": .choices(["oui"]), "remarque": .text("x")])
    let session = FormSession(try Form.sample(.threeQuestions), resuming: draft)
    #expect(session.current?.name == "aides")
    #expect(session.answeredCount == 2)
  }

  @Test func `what a changed form no longer takes is left out of the draft`() throws {
    let draft = AnswerSheet(["ecoute": .choices(["ancien"]), "disparue": .text("x")])
    let session = FormSession(try Form.sample(.threeQuestions), resuming: draft)
    #expect(session.sheet.isEmpty)
    #expect(session.current?.name == "ecoute")
  }

  private func next(_ step: FormStep) throws -> FormSession {
    guard case .session(let session) = step else {
      throw UnexpectedIssues(step: step)
    }
    return session
  }

  private struct UnexpectedIssues: Error {
    var step: FormStep
  }
}
