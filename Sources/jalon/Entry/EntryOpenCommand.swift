import API
import ArgumentParser
import Client
import Monitoring
import Terminal

struct EntryOpenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ouvrir", abstract: "Saisir un trimestre, case après case.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions

  @Flag(name: .customLong("ligne"), help: "Ligne après ligne (seule présentation à ce jour).")
  var isLineMode = false

  func run() async throws {
    guard !options.asksNothing else { throw Failure.questionRefused("jalon saisie definir") }
    let console = Console()
    let desk = try await EntryDesk(options, quarter, console)
    if try await desk.settleFormerSending() { return }
    let quarterReport = try await desk.editableDossier()
    var dialogue = EntryDialogue(quarterReport, draft: desk.draft.state)
    var step = dialogue.start()
    while true {
      console.say(step.lines)
      switch step.next {
      case .end: throw ExitStatus.stopped
      case .perform(.submit):
        guard let next = try await submit(&dialogue, desk) else { return }
        step = next
      case .perform(let effect): step = perform(effect, &dialogue, desk)
      case .ask(let prompt):
        switch console.ask(prompt) {
        case .line(let line): step = dialogue.receive(line)
        case .end: step = dialogue.endOfInput()
        case .interrupted:
          console.say(dialogue.endOfInput().lines)
          throw ExitStatus.interrupted
        }
      }
    }
  }

  private func perform(
    _ effect: EntryDialogue.Effect, _ dialogue: inout EntryDialogue, _ desk: EntryDesk
  ) -> EntryDialogue.Step {
    let quarterReport = dialogue.sheet.quarterReport
    do throws(DraftError) {
      switch effect {
      case .save(let entry, let typed): try desk.save(entry, typed: typed, of: quarterReport)
      case .erase(let cell): try desk.erase(cell, of: quarterReport)
      case .submit: break
      }
      return dialogue.effectDone()
    } catch {
      let (message, help) = error.sentence
      return dialogue.effectFailed("\(message) \(help)")
    }
  }

  /// Nothing once it is sent. What the service refuses is shown, and the entry goes on.
  private func submit(
    _ dialogue: inout EntryDialogue, _ desk: EntryDesk
  ) async throws -> EntryDialogue.Step? {
    do {
      try await desk.deliver(try desk.freeze(dialogue.sheet))
      return nil
    } catch let error as ClientError {
      let failure = Failure(error)
      return dialogue.sendingRefused(
        ["\(failure.message) \(failure.help)"] + failure.findings.map { "- \($0.message)" })
    }
  }
}
