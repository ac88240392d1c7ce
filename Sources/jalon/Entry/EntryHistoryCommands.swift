import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal

struct EntryShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voir",
    abstract: "Relire ce qui a été envoyé\u{A0}: valeurs, motifs, messages, décisions.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions
  @OptionGroup var version: VersionOption

  func run() async throws { try await show(quarter, version, options) }
}

struct EntryLogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract:
      "Dire tout ce qui est arrivé à un trimestre\u{A0}: qui, quand, avant, après, pourquoi.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions

  @Option(
    name: .customLong("au"),
    help: ArgumentHelp("Comme c’était à la fin d’un jour (2025-01-20).", valueName: "date"))
  var day: String?

  func run() async throws {
    let last = try day.map { try Day(typed: $0) }
    let opened = try await ReviewedQuarter.open(quarter, options)
    let console = Console()
    if options.isJSON {
      return try Output(options: options, console: console).json(try await opened.history())
    }
    let history = try await opened.history().history(of: opened.report.projectID)
    console.say(
      QuarterStory(opened.report, last.map(history.upTo) ?? history).journal)
  }
}

struct EntryReopenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rouvrir",
    abstract: "Demander à rouvrir un trimestre envoyé ou accepté, avec le motif.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions
  @OptionGroup var reason: ReasonOption

  func run() async throws {
    let opened = try await ReviewedQuarter.open(quarter, options)
    guard !opened.report.state.isEditable else {
      return Console().say(
        "\(opened.name) est \(opened.report.state.label)\u{A0}: il se modifie avec jalon saisie \(opened.name)"
      )
    }
    let words = try options.words(reason.text, "Motif > ", option: "--motif \"…\"")
    try await opened.decide(.asked, reason: words)
    Console().say("Demande enregistrée. Le relecteur la verra en tête de sa file.")
  }
}

struct EntryAnswerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repondre", abstract: "Répondre à une question du relecteur sur une case.",
    aliases: ["répondre"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions
  @OptionGroup var message: CellMessageOptions

  func run() async throws {
    let opened = try await ReviewedQuarter.open(quarter, options)
    let cell = try opened.cell(named: message.cell)
    let words = try options.words(message.text, "Réponse > ", option: "--texte \"…\"")
    try await opened.write(.answer, on: cell, words)
    Console().say("Réponse enregistrée sur \(opened.report.label(of: cell)).")
  }
}
