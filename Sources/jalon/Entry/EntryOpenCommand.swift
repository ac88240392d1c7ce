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

  /// What every entry is by now; scripts and habits of before still say it.
  @Flag(name: .customLong("ligne"), help: .hidden)
  var isLineByLine = false

  func run() async throws {
    try quarter.refuseUnknownVerb()
    guard !options.asksNothing else { throw Failure.questionRefused("jalon saisie definir") }
    let console = Console()
    let opened = try await OpenedQuarter.open(quarter, options, console)
    if try await opened.settleFormerSending() { return }
    let sheet = try await opened.editableSheet()
    console.say(try await opened.whatIsAsked(sheet.quarterReport))
    var dialogue = EntryDialogue(
      EntrySession(sheet, lastTouched: opened.draft.content.lastTouched))
    var step = dialogue.start()
    while true {
      console.say(step.lines)
      switch step.next {
      case .end: throw ExitStatus.stopped
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

  private func perform(
    _ effect: EntryEffect, _ dialogue: inout EntryDialogue, _ opened: OpenedQuarter
  ) -> EntryDialogue.Step {
    let quarterReport = dialogue.sheet.quarterReport
    do throws(DraftError) {
      switch effect {
      case .save(let entry): try opened.save(entry, of: quarterReport)
      case .erase(let cell): try opened.erase(cell, of: quarterReport)
      case .change(let changes): try opened.save(changes, of: quarterReport)
      case .submit: break
      }
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
