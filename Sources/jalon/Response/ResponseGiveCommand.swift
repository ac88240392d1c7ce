import API
import ArgumentParser
import Client
import Foundation
import Interview
import Terminal
import XLSForm

struct ResponseGiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "donner", abstract: "Répondre, ou reprendre où vous étiez.")

  @OptionGroup var options: CommonOptions

  @Option(
    name: .customLong("langue"),
    help: ArgumentHelp("Langue des questions, par exemple ar.", valueName: "langue"))
  var language: String?

  func run() async throws {
    let console = Console()
    let address = try options.address(try SessionFile(options.folder).read())
    let client = JalonClient(address)
    let typed = try options.answer(console, "Code > ", option: "le code sur l’entrée standard")
    let code = String(
      typed.compactMap(\.wholeNumberValue).filter { $0 < 10 }.map(String.init).joined())
    let draft = try SurveyDraft(code: code, in: options.folder)
    let kept = KeptAnswers(draft)
    if let receipt = draft.receipt { return try finish(receipt, kept?.language, draft, console) }
    if let frozen = draft.frozen {
      return try await deliver(frozen, kept?.language, draft, client, console)
    }
    let survey = try await client.surveyForm(code)
    guard let form = Form.read(markdown: survey.form).form else { throw ClientError.unreadable }
    if survey.isFictitious { console.say("Données fictives.") }
    var service = ServiceWords.product
    service.surveyAddress = "\(address)\(Route.surveyPage.path())"
    var dialogue = LineDialogue(
      form, language: (language ?? kept?.language).flatMap { form.language(named: $0) },
      at: try moment(day: nil, zone: TimeZone.current.identifier),
      resuming: kept?.answers ?? FormDraft(),
      surroundings: LineSurroundings(
        service: service, reminder: .asked, visualOrder: visualOrder))
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
      try KeptAnswers(dialogue).save(in: draft)
      console.say(step.lines)
      switch step.outcome {
      case nil: continue
      case .stopped: throw ExitStatus.stopped
      case .declined: return try draft.drop()
      case .finished(let sheet):
        let frozen = try draft.freeze(ResponseMessage(code: code, answers: sheet.wire))
        return try await deliver(frozen, dialogue.language.code, draft, client, console)
      }
    }
  }

  private func deliver(
    _ frozen: FrozenRequest, _ language: String?, _ draft: SurveyDraft, _ client: JalonClient,
    _ console: Console
  ) async throws {
    let receipt: ResponseReceipt
    do {
      let bytes = try await Outbox(client).deliver(frozen) { attempt in
        console.warn("Pas de réponse du service. Essai \(attempt) sur 3.")
      }
      receipt = try JalonClient.message(bytes)
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
    try finish(receipt, language, draft, console)
  }

  private func finish(
    _ receipt: ResponseReceipt, _ language: String?, _ draft: SurveyDraft, _ console: Console
  ) throws {
    if options.isJSON {
      try Output(options: options, console: console).json(receipt)
    } else {
      let text = language.map { LineText.speaking(FormLanguage(name: "", code: $0)) } ?? .french
      console.say(text.sent(receipt: receipt.number))
      try offerToErase(text, console)
    }
    try draft.drop()
  }

  /// Someone may come to the same screen after her.
  private func offerToErase(_ text: LineText, _ console: Console) throws {
    guard console.isInteractive, !options.asksNothing else { return }
    console.say(text.eraseScreenQuestion)
    if case .line(let line) = console.ask("> "), line.contains(where: { $0.wholeNumberValue == 1 })
    {
      console.erase()
    }
  }
}

extension CommandReminder {
  /// A person who listens to the screen asks for it: `JALON_LECTEUR=1`.
  fileprivate static var asked: CommandReminder {
    let reader = ProcessInfo.processInfo.environment["JALON_LECTEUR"] ?? ""
    return reader.isEmpty ? .full : .brief
  }
}
