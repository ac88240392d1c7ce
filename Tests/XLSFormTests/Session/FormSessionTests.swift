import FormSupport
import Foundation
import Testing
import XLSForm

@Suite struct FormSessionTests {
  @Test func `answers lead from question to question, and back`() throws {
    let start = FormSession(try Form.sample(.threeQuestions))
    #expect(start.current?.key == "ecoute")
    #expect(start.current?.number == 1)
    #expect(start.current?.total == 3)
    #expect(start.goingBack() == nil)
    let second = try start.next(.choices(["oui"]))
    #expect(second.current?.key == "aides")
    let back = try #require(second.goingBack())
    #expect(back.current?.answer == .choices(["oui"]))
    let end = try second.next(.refused).skipping().session
    #expect(end.current == nil)
    #expect(end.answeredCount == 2)
    #expect(end.sheet.answers == ["ecoute": .choices(["oui"]), "aides": .refused])
    #expect(end.goingBack()?.current?.key == "remarque")
  }

  @Test func `an answer that does not fit is an finding and changes nothing`() throws {
    let start = FormSession(try Form.sample(.threeQuestions))
    let finding = AnswerFinding(question: "ecoute", reason: .unknownChoice)
    #expect(start.answering(.choices(["zut"])).findings == [finding])
  }

  @Test func `a draft goes on at its first unanswered question`() throws {
    let draft = AnswerSheet(["ecoute": .choices(["oui"]), "remarque": .text("x")])
    let session = FormSession(try Form.sample(.threeQuestions), resuming: FormDraft(draft))
    #expect(session.current?.key == "aides")
    #expect(session.answeredCount == 2)
    #expect(session.draft.answers == draft)
  }

  @Test func `what a changed form no longer takes is left out of the draft`() throws {
    let draft = AnswerSheet(["ecoute": .choices(["ancien"]), "disparue": .text("x")])
    let session = FormSession(try Form.sample(.threeQuestions), resuming: FormDraft(draft))
    #expect(session.draft.isEmpty)
    #expect(session.current?.key == "ecoute")
  }

  @Test func `help received is kept with the answers, and is no question`() throws {
    let session = FormSession(try Form.sample(.threeQuestions)).assisted(.choices(["seul"]))
    #expect(session.sheet["jalon_aide"] == .choices(["seul"]))
    #expect(session.questionKeys.count == 3)
    let again = FormSession(session.form, resuming: session.draft)
    #expect(again.assistance == .choices(["seul"]))
  }

  static let notes = """
    ## survey
    | type        | name | label             | read_only | calculation | required | relevant |
    | note        | n    | Bonjour.          |           |             |          |          |
    | begin_group | g    | Vous              |           |             |          |          |
    | text        | a    | Votre prénom ?    |           |             |          |          |
    | end_group   |      |                   |           |             |          |          |
    | integer     | b    | Votre âge ?       |           |             |          |          |
    | integer     | c    | L’an prochain     | yes       | ${b} + 1    |          |          |
    | text        | d    | Un mot, ${a} ?    |           |             |          |          |
    | note        | stop | Trop jeune.       |           |             | yes      | ${b} < 15 |
    | note        | fin  | Merci ${a}.       |           |             |          |          |
    """

  @Test func `notes, titles and shown values stand before the next question`() throws {
    var session = FormSession(try Form.sample(Self.notes))
    #expect(session.current?.notes == ["Bonjour.", "Vous"])
    session = try session.next(.text("Zoé")).next(.number(41))
    #expect(session.current?.notes == ["L’an prochain\u{A0}: 42"])
    #expect(session.current?.label == "Un mot, Zoé ?")
    #expect(try session.next(.refused).closingNotes == ["Merci Zoé."])
  }

  @Test func `a required note is a hard stop`() throws {
    let session = try FormSession(try Form.sample(Self.notes)).next(.text("Zoé")).next(.number(12))
      .next(.refused)
    #expect(session.current?.kind == .stop)
    #expect(session.answering(.refused).findings.map(\.reason) == [.wrongKind])
    #expect(session.skipping().findings.map(\.reason) == [.missing])
    #expect(session.findings.map(\.reason) == [.missing])
    let older = try session.with("b", .number(20))
    #expect(older.current == nil)
    #expect(older.findings.isEmpty)
  }

  @Test func `a typed answer that words quote cannot drive a terminal`() throws {
    let session = try FormSession(try Form.sample(Self.notes)).next(.refused)
    #expect(
      session.setting(.text("a\u{1B}[2J"), for: "a").findings.map(\.reason) == [.unsafeCharacter])
  }

  @Test func `going to a question that is not shown is not possible`() throws {
    let session = FormSession(try Form.sample(Self.notes))
    #expect(session.going(to: "stop") == nil)
    #expect(session.going(to: "zut") == nil)
    #expect(session.going(to: "d")?.current?.key == "d")
    #expect(session.goingToEnd().current == nil)
    #expect(session.goingToEnd().goingBack()?.current?.key == "d")
  }
}
