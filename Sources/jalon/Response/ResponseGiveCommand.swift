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

  @Flag(
    name: .customLong("borne"),
    help:
      "Écran partagé\u{A0}: rien n’est gardé, et tout s’efface après trois minutes sans réponse.")
  var isKiosk = false

  func run() async throws {
    let console = Console()
    let address = try options.address(try SessionFile(options.folder).read())
    let client = JalonClient(address)
    if isKiosk {
      let kiosk = ResponseKiosk(
        console: console, client: client, options: options,
        surveyAddress: "\(address)\(Route.surveyPage.path())")
      return try await kiosk.run()
    }
    let words = SurroundingWords(asked: language)
    if !options.isJSON { console.say(words.lines(.code)) }
    let (code, draft, survey) = try await options.speaking(words, console) {
      try await options.askingAgain(console, in: words) {
        let code = try options.accessCode(console, words.codePrompt, hint: words.lines(.code))
        let draft = try SurveyDraft.open(code: code, in: options.folder)
        return (code, draft, draft.isPending ? nil : try await client.surveyForm(code))
      }
    }
    var language = draft.content.given?.language
    if let survey {
      guard let form = Form.read(markdown: survey.form).form else { throw ClientError.unreadable }
      if survey.isFictitious { console.say("Données fictives.") }
      var dialogue = try dialogue(form, draft.content.given, address)
      guard let sheet = try converse(&dialogue, draft, console) else { return try draft.drop() }
      let response = ResponseMessage(
        code: code, answers: sheet.wire, language: dialogue.language.code)
      try draft.freeze(FrozenRequest(response))
      language = dialogue.language.code
    }
    try await deliver(draft, in: language, client, console)
  }

  private func dialogue(
    _ form: Form, _ given: SurveyAnswers.Given?, _ address: ServiceAddress
  ) throws -> LineDialogue {
    var service = ServiceWords.product
    service.surveyAddress = "\(address)\(Route.surveyPage.path())"
    let asked = try language.map { try PlayOptions.language($0, of: form) }
    return LineDialogue(
      form, language: asked ?? given.flatMap { form.language(named: $0.language) },
      at: try moment(day: nil, zone: TimeZone.current.identifier),
      resuming: given?.formDraft ?? FormDraft(),
      surroundings: LineSurroundings(
        service: service, reminder: .asked, visualOrder: visualOrder))
  }

  /// Returns nil when the person declines to answer.
  private func converse(
    _ dialogue: inout LineDialogue, _ draft: SurveyDraft, _ console: Console
  ) throws -> AnswerSheet? {
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
      try draft.save(SurveyAnswers.Given(dialogue))
      console.say(step.lines)
      switch step.outcome {
      case nil: continue
      case .stopped: throw ExitStatus.stopped
      case .declined: return nil
      case .finished(let sheet): return sheet
      }
    }
  }

  private func deliver(
    _ draft: SurveyDraft, in language: String?, _ client: JalonClient, _ console: Console
  ) async throws {
    let words = SurroundingWords(asked: language)
    try await options.speaking(words, console) {
      do {
        let outbox = Outbox(client, telling: console)
        try await Delivery(of: draft, by: outbox).complete { receipt in
          try tell(receipt, in: language, console)
        }
      } catch DeliveryError.undelivered(let error) {
        var failure = Failure(error)
        failure.help =
          "Vos réponses sont gardées ici 30 jours, chiffrées. Pour les envoyer\u{A0}: jalon avis, avec le même code."
        guard !options.isJSON, failure.status == .unavailable else { throw failure }
        (words.lines(.noService) + words.lines(.notSent)).forEach(console.warn)
        throw failure.status
      }
    }
  }

  private func tell(
    _ receipt: ResponseReceipt, in language: String?, _ console: Console
  ) throws {
    if options.isJSON {
      return try console.requireWritten {
        try Output(options: options, console: console).json(receipt)
      }
    }
    let text = language.map { LineText.speaking(FormLanguage(name: "", code: $0)) } ?? .french
    try console.requireWritten { console.say(text.sent(receipt: receipt.number)) }
    try offerToErase(text, console)
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
