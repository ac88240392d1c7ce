import API
import ArgumentParser
import Client
import Entry
import Foundation
import Monitoring
import Terminal

struct ReviewAskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questionner", abstract: "Poser une question au porteur sur une case.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions
  @OptionGroup var message: CellMessageOptions

  func run() async throws {
    let opened = try await ReviewedQuarter.open(quarter, options)
    let cell = try opened.cell(named: message.cell)
    let words = try options.words(message.text, "Question > ", option: "--texte \"…\"")
    try await opened.write(.question, on: cell, words)
    Console().say(
      "Question posée sur \(opened.report.label(of: cell)). Le porteur la verra en ouvrant le trimestre."
    )
  }
}

struct ReviewCloseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clore", abstract: "Clore la question posée sur une case.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions
  @OptionGroup var message: CellMessageOptions

  func run() async throws {
    let opened = try await ReviewedQuarter.open(quarter, options)
    let cell = try opened.cell(named: message.cell)
    try await opened.write(.closing, on: cell, message.text)
    Console().say("Question close sur \(opened.report.label(of: cell)).")
  }
}

/// Which cell is meant, and what is said of it.
struct CellMessageOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Case, par exemple I01 ou I01.femmes.", valueName: "case"))
  var cell: String

  @Option(
    name: .customLong("texte"),
    help: ArgumentHelp("Le message, entre guillemets.", valueName: "texte"))
  var text: String?
}

struct ReviewVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verifier",
    abstract: "Noter ce qui a été recompté sur place. La valeur déclarée n’est pas modifiée.",
    discussion: """
      Exemple\u{A0}:
        jalon relecture verifier P06 2024-T4 I01=118 --le 2025-01-15 --note "feuilles d’émargement"
      """, aliases: ["vérifier"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions

  @Argument(
    help: ArgumentHelp(
      "Case et valeur recomptée\u{A0}: I01=118, I03=12/40.", valueName: "case=valeur"))
  var recount: String

  @Option(
    name: .customLong("le"),
    help: ArgumentHelp("Jour de la vérification (2025-01-15).", valueName: "date"))
  var day: String

  @Option(
    name: .customLong("note"), help: ArgumentHelp("Ce qui a été recompté.", valueName: "texte"))
  var note: String?

  func run() async throws {
    guard let verifiedOn = Day(day) else {
      throw Failure(
        .badCommand, "date_mal_ecrite", "«\u{A0}\(day)\u{A0}» n’est pas une date.",
        "L’écrire par exemple 2025-01-15.")
    }
    let opened = try await ReviewedQuarter.open(quarter, options)
    let entry: CellEntry
    switch EntryAssignment.reading(recount, in: opened.report) {
    case .entry(let read): entry = read
    case .refused(let sentence):
      throw Failure(.badCommand, "donnees_refusees", sentence, "Rien n’est enregistré.")
    }
    let parts: (value: Decimal, denominator: Decimal?)
    switch entry.measured {
    case .number(let value): parts = (value, nil)
    case .quotient(let numerator, let denominator): parts = (numerator, denominator)
    case .missing:
      throw Failure(
        .badCommand, "donnees_refusees", "Une vérification donne la valeur recomptée.",
        "L’écrire par exemple I01=118.")
    }
    try await opened.verify(
      VerificationRequest(
        entry.cell, version: opened.report.version, verifiedOn: verifiedOn, value: parts.value,
        denominator: parts.denominator, note: note))
    Console().say(
      "\(opened.report.label(of: entry.cell))\u{A0}: recompté \(entry.measured.shown). La valeur déclarée n’est pas modifiée."
    )
  }
}
