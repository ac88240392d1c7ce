import API
import ArgumentParser
import Client
import Entry
import Foundation
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
    guard var opened = try await open(quarter, console) else { return }
    var session = opened.session
    if !isLineByLine, EntryScreenLoop.isPossible {
      if EntryScreenLoop.hasRoom {
        guard let left = try await onScreen(opened) else { return }
        opened = left
        session = left.session
      } else {
        console.say(
          "Cette fenêtre est trop petite pour l’écran plein (70 colonnes, 20 lignes)\u{A0}: saisie ligne à ligne."
        )
      }
    }
    if let history = opened.history {
      console.say(QuarterStory(session.sheet.quarterReport, history).whatIsAsked)
    }
    try await byLines(EntryDialogue(session), opened.quarter, console)
  }

  /// A quarter that may be entered, with its draft and what happened to it.
  private struct Opened {
    var quarter: OpenedQuarter
    var session: EntrySession
    var history: QuarterHistory?
  }

  /// Nil where an earlier command's sending was still under way, and is told now.
  private func open(_ wanted: QuarterOptions, _ console: Console) async throws -> Opened? {
    var opened = try await OpenedQuarter.open(wanted, options, console)
    opened.settlesOnScreen =
      !isLineByLine && EntryScreenLoop.isPossible && EntryScreenLoop.hasRoom
    if try await opened.settleFormerSending() { return nil }
    let sheet = try await opened.editableSheet()
    return Opened(
      quarter: opened,
      session: EntrySession(sheet, lastTouched: opened.draft.content.lastTouched),
      history: try await opened.history(of: sheet.quarterReport))
  }

  /// Returns what goes on line by line; nil once the quarter is sent.
  private func onScreen(_ first: Opened) async throws -> Opened? {
    var sitting = Sitting(first)
    while true {
      switch try await EntryScreenLoop(opened: sitting.opened.quarter).run(sitting.screen) {
      case .sent: return nil
      case .lines(let rest):
        sitting.opened.session = rest
        return sitting.opened
      case .quarter(let wanted, let screen):
        sitting.screen = screen
        try await move(&sitting, to: wanted)
      case .stopped: throw await leave(sitting, .stopped)
      case .interrupted: throw await leave(sitting, .interrupted)
      }
    }
  }

  /// The quarters of one sitting: each stays locked for others until its end.
  private struct Sitting {
    var opened: Opened
    var screen: EntryScreen
    var others: [Quarter: Opened] = [:]

    init(_ first: Opened) {
      opened = first
      screen = EntryScreen(first.session, history: first.history, size: FullScreen.size)
      first.quarter.tellNews(on: &screen)
    }
  }

  /// Where the other quarter cannot be entered, this one stays and says why.
  private func move(_ sitting: inout Sitting, to wanted: Quarter) async throws {
    var options = quarter
    options.quarter = wanted.label
    do {
      var next = sitting.others[wanted]
      if next == nil { next = try await open(options, sitting.opened.quarter.console) }
      guard let next else { return }
      sitting.opened.session = sitting.screen.session
      sitting.opened.history = sitting.screen.history
      sitting.others[sitting.opened.quarter.quarter] = sitting.opened
      sitting.screen = sitting.screen.opening(next.session, history: next.history)
      next.quarter.tellNews(on: &sitting.screen)
      sitting.opened = next
    } catch {
      guard let failure = Failure(any: error) else { throw error }
      sitting.screen.tell(wanted, isClosed: failure.message, failure.help)
    }
  }

  private func leave(_ sitting: Sitting, _ status: ExitStatus) async -> ExitStatus {
    for other in sitting.others.values { await other.quarter.copier.finish() }
    let opened = sitting.opened.quarter
    await opened.copier.finish()
    opened.console.say(opened.copier.whereKept)
    opened.console.say("Votre brouillon est gardé. Pour reprendre\u{A0}: \(opened.reopening)")
    return status
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
        console.say(opened.copier.whereKept)
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

extension OpenedQuarter {
  /// What was met on the way to the screen, which hides what was said before it.
  fileprivate func tellNews(on screen: inout EntryScreen) {
    let met = news.take()
    screen.opened(
      met.lines + (offline.map { [$0.notice] } ?? []),
      draftSavedAt: met.isChanged ? ParisTime.clock(of: Date()) : nil)
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
