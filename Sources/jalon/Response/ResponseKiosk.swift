import API
import Client
import Foundation
import Interview
import Terminal
import Writing
import XLSForm

/// A screen that many people share, one after the other. After three minutes of silence, and after each
/// person, everything is cleared and the languages are shown again. Nothing is kept on the device.
struct ResponseKiosk {
  let console: Console
  let client: JalonClient
  let options: CommonOptions
  let surveyAddress: String

  static let silenceSeconds =
    ProcessInfo.processInfo.environment["JALON_BORNE_SECONDES"].flatMap { Int($0) } ?? 180

  private static let codeTries = 5

  /// What ends a visit before its end.
  private enum Leaving: Error {
    case silence
  }

  /// Until the input ends, or whoever looks after the screen presses Ctrl-C.
  func run() async throws {
    while true {
      console.erase()
      do {
        try await visit()
      } catch is Leaving {
        continue
      }
    }
  }

  private func visit() async throws {
    let language = try chosenLanguage()
    let words = SurroundingWords(speaking: language)
    guard let (code, survey) = try await opened(words) else { return }
    guard let form = Form.read(markdown: survey.form).form else { throw ClientError.unreadable }
    if survey.isFictitious { console.say("Données fictives.") }
    var dialogue = try dialogue(form, in: language)
    guard let sheet = try converse(&dialogue) else { return try pause() }
    let text = LineText.speaking(dialogue.language)
    let response = ResponseMessage(
      code: code, answers: sheet.wire, language: dialogue.language.code)
    try await send(FrozenRequest(response), text, words)
    try pause()
  }

  private func chosenLanguage() throws -> String {
    let opening = KioskOpening()
    console.say(opening.lines)
    while true {
      if let language = opening.language(typed: try line("> ")) { return language }
      console.say(opening.wrongDigit)
    }
  }

  /// Nil after too many wrong codes: the next person finds the languages.
  private func opened(
    _ words: SurroundingWords
  ) async throws -> (code: String, survey: SurveyForm)? {
    console.say(words.lines(.code))
    for _ in 0..<Self.codeTries {
      do {
        guard let code = AccessCode.reading(try line(words.codePrompt)) else {
          throw Failure.unreadableCode
        }
        return (code, try await client.surveyForm(code))
      } catch let error where !(error is Leaving) {
        guard let failure = Failure(any: error), let lines = words.lines(about: failure) else {
          throw error
        }
        console.say(lines)
      }
    }
    return nil
  }

  private func dialogue(_ form: Form, in language: String) throws -> LineDialogue {
    var service = ServiceWords.product
    service.surveyAddress = surveyAddress
    return LineDialogue(
      form, language: form.language(named: language),
      at: try moment(day: nil, zone: TimeZone.current.identifier),
      surroundings: LineSurroundings(
        service: service, keeping: .nowhere, visualOrder: visualOrder))
  }

  /// Nil when the person sends nothing.
  private func converse(_ dialogue: inout LineDialogue) throws -> AnswerSheet? {
    console.say(dialogue.start())
    while true {
      let step = dialogue.receive(try line("> "))
      console.say(step.lines)
      switch step.outcome {
      case nil: continue
      case .stopped, .declined: return nil
      case .finished(let sheet): return sheet
      }
    }
  }

  private func send(
    _ request: FrozenRequest, _ text: LineText, _ words: SurroundingWords
  ) async throws {
    do {
      let outbox = Outbox(client, telling: console)
      let receipt: ResponseReceipt = try JalonClient.message(try await outbox.deliver(request))
      console.say(text.sent(receipt: receipt.number))
    } catch {
      guard let failure = Failure(any: error), let lines = words.lines(about: failure) else {
        throw error
      }
      // Not the words about this device: it keeps nothing.
      console.say(lines + words.lines(.notSent).prefix(1))
    }
  }

  /// Time to read, and to copy the receipt.
  private func pause() throws {
    console.say("")
    _ = try line("> ")
  }

  private func line(_ prompt: String) throws -> String {
    switch console.ask(prompt, withinSeconds: Self.silenceSeconds) {
    case .line(let line): return line
    case .end: throw Failure.endOfInput
    case .interrupted: throw Failure.interrupted
    case nil: throw Leaving.silence
    }
  }
}
