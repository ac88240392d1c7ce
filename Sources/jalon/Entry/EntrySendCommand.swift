import ArgumentParser
import Client
import Monitoring
import Terminal

struct EntrySendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "envoyer", abstract: "Envoyer le brouillon d’un trimestre.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions

  @Option(
    name: .customLong("confirmer"),
    help: ArgumentHelp("Code du projet, en réponse à la confirmation.", valueName: "projet"))
  var confirmation: String?

  func run() async throws {
    let console = Console()
    let desk = try await EntryDesk(options, quarter, console)
    // Confirmed when it was frozen: the same bytes go again without a new question.
    if desk.draft.state.receipt == nil, let frozen = desk.draft.state.frozen {
      return try await desk.deliver(frozen)
    }
    if try await desk.settleFormerSending() { return }
    let sheet = EntrySheet(try await desk.editableDossier(), draft: desk.draft.state)
    let findings = sheet.findings
    guard findings.isEmpty else {
      for line in EntrySummary(sheet).settling(findings) { console.warn(line) }
      return try findings.refuse()
    }
    try confirm(sheet, desk)
    try await desk.deliver(try desk.freeze(sheet))
  }

  private func confirm(_ sheet: EntrySheet, _ desk: EntryDesk) throws {
    if confirmation == nil && !options.isJSON { desk.console.say(EntrySummary(sheet).lines) }
    let question = "Pour envoyer, tapez le code du projet (\(desk.code)) > "
    let typed =
      try confirmation
      ?? options.answer(desk.console, question, option: "--confirmer \(desk.code)")
    guard typed.plain == desk.code.plain else {
      throw Failure(
        .stopped, "non_confirme", "Rien n’est envoyé\u{A0}: le code attendu est \(desk.code).",
        "Recommencer la commande. Votre brouillon est gardé.")
    }
  }
}
