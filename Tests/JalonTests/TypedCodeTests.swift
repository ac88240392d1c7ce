import API
import Foundation
import TestSupport
import Testing

/// A code that is mistyped is asked again where it was asked: the next try must not be typed into the shell.
struct TypedCodeTests {
  private let command = JalonCommand()

  @Test func `a mistyped code is asked again at a terminal, five times in all`() throws {
    let (status, screen) = try atTerminal(
      ["avis"], typing: String(repeating: "1234\n", count: 9))
    #expect(status == 4)
    #expect(count("Code > ", in: screen) == 5)
    #expect(count("Ce code n’est pas lisible", in: screen) == 5)
  }

  @Test func `so is a code that the service refuses, and a receipt`() throws {
    let refusal = try answer(Problem(.codeRefused))
    let server = try LoopbackServer([refusal, refusal])
    let (status, screen) = try atTerminal(
      ["avis"], typing: "1234\n1234 5678 1234 5678\n8765 4321 8765 4321\n\u{4}", service: server)
    #expect(status == 3)
    #expect(count("Code > ", in: screen) == 4)
    #expect(count("Ce code n’ouvre rien", in: screen) == 2)
    #expect(server.requests.count == 2)
    let withdrawn = try atTerminal(["avis", "retirer"], typing: "12\n34\n\u{4}")
    #expect(withdrawn.status == 3)
    #expect(count("Reçu > ", in: withdrawn.screen) == 3)
  }

  @Test func `before the form, a person is spoken to in her language, or in each one`() throws {
    let french = "Le code est sur votre carte."
    let arabic = "اكتبوا الرمز. هو على بطاقتكم."
    let asked = try command.run(["avis", "--langue", "ar"], input: "12\n")
    #expect(asked.output.contains(arabic) && !asked.output.contains(french))
    #expect(asked.errors.contains("لا يمكن قراءة هذا الرمز."))
    #expect(!asked.errors.contains("lisible"))
    let unknown = try command.run(["avis"], input: "1234 5678 1234 5678\n")
    #expect(unknown.status == 9)
    for words in [french, arabic, "The code is on your card.", "tarjeta", "картці"] {
      #expect(unknown.output.contains(words), "\(words)")
    }
    #expect(unknown.errors.contains("Служба не відповідає."))
    let withdrawn = try command.run(["avis", "retirer", "--langue", "es"], input: "12\n")
    #expect(withdrawn.status == 4)
    #expect(withdrawn.output.contains("El recibo tiene 12 cifras."))
    #expect(withdrawn.errors.contains("Este recibo no se puede leer"))
  }

  @Test func `a question mark at the code says where it is, and costs no try`() throws {
    let (status, screen) = try atTerminal(["avis", "--langue", "en"], typing: "?\n؟\n\u{4}")
    #expect(status == 3)
    #expect(count("The code is on your card.", in: screen) == 3)
    #expect(!screen.contains("cannot be read"))
  }

  @Test func `taking answers back is confirmed, and may be thought better of`() throws {
    let receipt = "6087 4782 1253"
    let server = try LoopbackServer([.answer(200, "{}")])
    let kept = try atTerminal(
      ["avis", "retirer", "--langue", "fr"], typing: "\(receipt)\n\n2\n", service: server)
    #expect(kept.status == 3 && server.requests.isEmpty)
    #expect(count("Retirer vos réponses pour toujours", in: kept.screen) == 2)
    _ = try atTerminal(
      ["avis", "retirer", "--langue", "en"], typing: "\(receipt)\n1\n", service: server)
    #expect(server.requests.count == 1)
  }

  @Test func `a shared screen shows the languages again after each person and after silence`()
    throws
  {
    let refusal = try answer(Problem(.codeRefused))
    let server = try LoopbackServer([refusal])
    let (status, screen) = try atTerminal(
      ["avis", "--borne"], typing: "7\n2\n1234 5678 1234 5678\n", service: server,
      seconds: 1, endingAfter: 4)
    #expect(status != 0)
    #expect(count("\u{1B}[3J", in: screen) >= 3)
    #expect(count("Choisissez votre langue.", in: screen) >= 3)
    #expect(screen.contains("This code opens nothing."))
    #expect(screen.contains("Tapez un chiffre. Type a digit."))
    #expect(!FileManager.default.fileExists(atPath: command.folder))
  }

  @Test func `what comes from a pipe is read once`() throws {
    let result = try command.run(["avis"], input: "1234\n1234\n1234\n")
    #expect(result.status == 4)
    #expect(count("Code > ", in: result.output) == 1)
  }

  @Test func `a language that the form does not have is refused with those it has`() throws {
    let form = """
      ## survey
      | type | name | label::français (fr) | label::العربية (ar) |
      | ---- | ---- | -------------------- | ------------------- |
      | text | mot  | Un mot ?             | كلمة؟               |
      """
    let message = SurveyForm(title: "Essai", form: form, isFictitious: true)
    let server = try LoopbackServer([
      .answer(200, String(decoding: Wire.bytes(of: message), as: UTF8.self))
    ])
    let result = try command.run(
      ["avis", "--langue", "xx"], input: "1234 5678 1234 5678\n", service: server.address)
    #expect(result.status == 2)
    #expect(result.errors.contains("Ce formulaire n’est pas en «\u{A0}xx\u{A0}»."))
    #expect(result.errors.contains("français (fr), العربية (ar)"))
  }

  private func count(_ words: String, in text: String) -> Int {
    text.split(separator: words, omittingEmptySubsequences: false).count - 1
  }

  private func answer(_ problem: Problem) throws -> LoopbackServer.Behaviour {
    .answer(problem.status, String(decoding: try JSONEncoder().encode(problem), as: UTF8.self))
  }

  private func atTerminal(
    _ arguments: [String], typing input: String, service: LoopbackServer? = nil,
    seconds: Int = 180, endingAfter lifetime: Double? = nil
  ) throws -> (status: Int32, screen: String) {
    try PseudoTerminal().run(
      JalonCommand.executable, arguments, typing: input, endingAfter: lifetime,
      environment: [
        "JALON_BORNE_SECONDES": "\(seconds)",
        "XDG_STATE_HOME": command.folder, "HOME": command.folder,
        "JALON_SERVICE": service?.address ?? "http://127.0.0.1:1",
      ])
  }
}
