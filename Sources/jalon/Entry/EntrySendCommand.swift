import ArgumentParser
import Client
import Entry
import Monitoring
import Terminal
import Writing

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
    let opened = try await OpenedQuarter.open(quarter, options, console)
    // It was confirmed when it was frozen: the same bytes go again without a new question.
    if opened.draft.isPending { return try await opened.deliver() }
    let sheet = try await opened.editableSheet()
    let findings = sheet.findings
    guard findings.isEmpty else {
      for line in EntrySummary(sheet).settling(findings) { console.warn(line) }
      return try findings.refuse()
    }
    try confirm(sheet, opened)
    try opened.freeze(sheet)
    try await opened.deliver()
  }

  private func confirm(_ sheet: EntrySheet, _ opened: OpenedQuarter) throws {
    if confirmation == nil && !options.isJSON { opened.console.say(EntrySummary(sheet).lines) }
    let question = "Pour envoyer, tapez le code du projet (\(opened.code)) > "
    let typed =
      try confirmation
      ?? options.answer(opened.console, question, option: "--confirmer \(opened.code)")
    guard typed.plain == opened.code.plain else {
      throw Failure(
        .stopped, "non_confirme", "Rien n’est envoyé\u{A0}: le code attendu est \(opened.code).",
        "Recommencer la commande. Votre brouillon est gardé.")
    }
  }
}
