import API
import ArgumentParser
import Client
import Entry
import Monitoring
import Terminal

struct EntryOpenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ouvrir", abstract: "Saisir un trimestre, case après case.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions

  @Flag(
    name: .customLong("ligne"),
    help: "Saisir ligne à ligne, sans écran plein (ou JALON_LIGNE=1).")
  var isLineByLine = false

  func run() async throws {
    try quarter.refuseUnknownVerb()
    guard !options.asksNothing else { throw Failure.questionRefused("jalon saisie definir") }
    let console = Console()
    let opened = try await OpenedQuarter.open(quarter, options, console)
    if try await opened.settleFormerSending() { return }
    let sheet = try await opened.editableSheet()
    let history = try await opened.history(of: sheet.quarterReport)
    var session = EntrySession(sheet, lastTouched: opened.draft.content.lastTouched)
    if !isLineByLine, EntryScreenLoop.isPossible {
      if EntryScreenLoop.hasRoom {
        let outcome = try await onScreen(session, history, opened)
        guard case .lines(let rest) = outcome else { return }
        session = rest
      } else {
        console.say(
          "Cette fenêtre est trop petite pour l’écran plein (70 colonnes, 20 lignes)\u{A0}: saisie ligne à ligne."
        )
      }
    }
    if let history { console.say(QuarterStory(sheet.quarterReport, history).whatIsAsked) }
    try await byLines(EntryDialogue(session), opened, console)
  }

  private func onScreen(
    _ session: EntrySession, _ history: QuarterHistory?, _ opened: OpenedQuarter
  ) async throws -> EntryScreenLoop.Outcome {
    var screen = EntryScreen(session, history: history, size: FullScreen.size)
    if let offline = opened.offline { screen.tell(offline.notice) }
    let outcome = try await EntryScreenLoop(opened: opened).run(screen)
    switch outcome {
    case .sent, .lines: return outcome
    case .stopped, .interrupted:
      await opened.copier.finish()
      opened.console.say(opened.whereKept)
      opened.console.say("Votre brouillon est gardé. Pour reprendre\u{A0}: \(opened.reopening)")
      if case .interrupted = outcome { throw ExitStatus.interrupted }
      throw ExitStatus.stopped
    }
  }

  private func byLines(
    _ first: EntryDialogue, _ opened: OpenedQuarter, _ console: Console
  ) async throws {
    var dialogue = first
    var step = dialogue.start()
    while true {
      console.say(step.lines)
      switch step.next {
      case .end:
        await opened.copier.finish()
        console.say(opened.whereKept)
        throw ExitStatus.stopped
      case .answer(let cell, let text):
        step = try await answer(text, on: cell, dialogue, opened)
      case .perform(.submit):
        guard let next = try await submit(&dialogue, opened) else { return }
        step = next
      case .perform(let effect): step = perform(effect, &dialogue, opened)
      case .ask(let prompt):
        switch console.askForValue(prompt) {
        case .pasted(let text): step = dialogue.receive(pasted: text)
        case .typed(.line(let line)): step = dialogue.receive(line)
        case .typed(.end): step = dialogue.endOfInput()
        case .typed(.interrupted):
          console.say(dialogue.endOfInput().lines)
          throw ExitStatus.interrupted
        }
      }
    }
  }

  private func answer(
    _ text: String, on cell: Cell, _ dialogue: EntryDialogue, _ opened: OpenedQuarter
  ) async throws -> EntryDialogue.Step {
    do {
      _ = try await opened.answer(text, on: cell, of: dialogue.sheet.quarterReport)
      return dialogue.told(["Réponse enregistrée\u{A0}: le relecteur la voit dès maintenant."])
    } catch {
      guard let failure = Failure(any: error) else { throw error }
      return dialogue.told(["\(failure.message) \(failure.help)"])
    }
  }

  private func perform(
    _ effect: EntryEffect, _ dialogue: inout EntryDialogue, _ opened: OpenedQuarter
  ) -> EntryDialogue.Step {
    do throws(DraftError) {
      try opened.carryOut(effect, of: dialogue.sheet.quarterReport)
      return dialogue.effectDone()
    } catch {
      let (message, help) = error.sentence
      return dialogue.effectFailed("\(message) \(help)")
    }
  }

  /// Returns nil once the quarter is sent. What the service refuses is shown, and the entry goes on.
  private func submit(
    _ dialogue: inout EntryDialogue, _ opened: OpenedQuarter
  ) async throws -> EntryDialogue.Step? {
    do {
      try opened.freeze(dialogue.sheet)
      try await opened.deliver()
      return nil
    } catch DeliveryError.refused(let error) {
      let failure = Failure(error)
      return dialogue.sendingRefused(
        ["\(failure.message) \(failure.help)"] + failure.findings.map { "- \($0.message)" })
    }
  }
}

extension QuarterOptions {
  /// `jalon saisie modele P06` would be read as the quarter « P06 » of a project called « modele ».
  fileprivate func refuseUnknownVerb() throws {
    guard Quarter(quarter) == nil, !project.contains(where: \.isNumber) else { return }
    let verbs = EntryCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    throw Failure(
      .badCommand, "commande_inconnue",
      "«\u{A0}\(project)\u{A0}» n’est pas une commande de saisie.",
      "Commandes\u{A0}: \(verbs.joined(separator: ", ")).")
  }
}
