import API
import ArgumentParser
import Client
import Foundation
import Terminal
import XLSForm

struct SurveyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "avis", abstract: "Donner votre avis, avec le code de votre carte.",
    discussion:
      "Le code est demandé, ou lu sur l’entrée standard. Il ne s’écrit jamais dans la commande.")

  @OptionGroup var options: CommonOptions

  func run() async throws {
    let console = Console()
    let client = JalonClient(try options.address(try SessionFile(options.folder).read()))
    let typed = try options.answer(console, "Code > ", option: "le code sur l’entrée standard")
    let code = String(typed.filter { $0.isASCII && $0.isNumber })
    let draft = try SurveyDraft(code: code, in: options.folder)
    if let receipt = draft.receipt { return try finish(receipt, draft, console) }
    if let frozen = draft.frozen { return try await deliver(frozen, draft, client, console) }
    var dialogue = try await dialogue(code, client, draft, console)
    console.say(dialogue.start())
    while true {
      let step: DialogueStep
      switch console.ask("> ") {
      case .line(let line): step = dialogue.receive(line)
      case .end: step = dialogue.endOfInput()
      case .interrupted:
        console.say(dialogue.endOfInput().lines)
        throw ExitStatus.interrupted
      }
      // On the disk before the next question is asked.
      try keep(dialogue.draft, draft)
      console.say(step.lines)
      switch step.outcome {
      case nil: continue
      case .stopped: throw ExitStatus.stopped
      case .declined: return try draft.drop()
      case .finished(let sheet):
        let frozen = try draft.freeze(ResponseSubmission(code: code, answers: sheet.wire))
        return try await deliver(frozen, draft, client, console)
      }
    }
  }

  private func dialogue(
    _ code: String, _ client: JalonClient, _ draft: SurveyDraft, _ console: Console
  ) async throws -> LineDialogue {
    let survey = try await client.surveyForm(code)
    guard let form = Form.read(markdown: survey.form).form else { throw ClientError.unreadable }
    if survey.isFictitious { console.say("Données fictives.") }
    let answers = draft.answers.flatMap { try? JSONDecoder().decode(AnswerSheet.self, from: $0) }
    return LineDialogue(form, resuming: answers ?? AnswerSheet())
  }

  private func keep(_ sheet: AnswerSheet, _ draft: SurveyDraft) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let bytes = try encoder.encode(sheet)
    guard !sheet.isEmpty || draft.answers != nil, bytes != draft.answers else { return }
    try draft.save(bytes)
  }

  private func deliver(
    _ frozen: FrozenRequest, _ draft: SurveyDraft, _ client: JalonClient, _ console: Console
  ) async throws {
    let receipt: ResponseReceipt
    do {
      let bytes = try await Outbox(client).deliver(frozen) { attempt in
        console.warn("Pas de réponse du service. Essai \(attempt) sur 3.")
      }
      receipt = try JalonClient.decoded(bytes)
    } catch  where error.isPassing {
      var failure = Failure(error)
      failure.help =
        "Vos réponses sont gardées ici 30 jours, chiffrées. Pour les envoyer\u{A0}: jalon avis, avec le même code."
      throw failure
    } catch {
      try draft.thaw()
      throw error
    }
    try draft.keep(receipt)
    try finish(receipt, draft, console)
  }

  private func finish(
    _ receipt: ResponseReceipt, _ draft: SurveyDraft, _ console: Console
  ) throws {
    if options.isJSON {
      try Output(options: options, console: console).json(receipt)
    } else {
      console.say(LineText.french.sent(receipt: receipt.number))
    }
    try draft.drop()
  }
}

extension AnswerSheet {
  fileprivate var wire: [String: AnswerValue] {
    answers.mapValues { answer in
      switch answer {
      case .choices(let names): AnswerValue(choices: names)
      case .text(let text): AnswerValue(text: text)
      case .number(let number): AnswerValue(number: Numeral(number))
      case .refused: AnswerValue()
      }
    }
  }
}
