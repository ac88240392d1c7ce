import ArgumentParser
import Client
import Monitoring
import Terminal

struct ReviewAcceptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accepter", abstract: "Accepter un trimestre\u{A0}: ses valeurs comptent.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions

  func run() async throws {
    let opened = try await ReviewedQuarter.open(quarter, options)
    try await opened.decide(.approved, reason: nil)
    Console().say("\(opened.name), version \(opened.report.version)\u{A0}: accepté.")
  }
}

struct ReviewReturnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rendre",
    abstract: "Rendre un trimestre à son porteur, avec ce qui est à corriger.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions
  @OptionGroup var reason: ReasonOption

  func run() async throws {
    let opened = try await ReviewedQuarter.open(quarter, options)
    let words = try options.words(
      reason.text, "Ce qui est à corriger > ", option: "--motif \"…\"")
    try await opened.decide(.returned, reason: words)
    Console().say("\(opened.name)\u{A0}: rendu. Le porteur verra d’abord ce motif\u{A0}: \(words)")
  }
}

struct ReviewReopenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rouvrir",
    abstract: "Rouvrir un trimestre accepté. La version acceptée compte jusqu’à la suivante.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions
  @OptionGroup var reason: ReasonOption

  func run() async throws {
    let opened = try await ReviewedQuarter.open(quarter, options)
    let words = try options.words(reason.text, "Motif > ", option: "--motif \"…\"")
    try await opened.decide(.reopened, reason: words)
    Console().say(
      "\(opened.name)\u{A0}: rouvert. Le porteur verra d’abord ce motif\u{A0}: \(words)")
  }
}

struct ReasonOption: ParsableArguments {
  @Option(
    name: .customLong("motif"),
    help: ArgumentHelp("Le motif, entre guillemets\u{A0}; demandé s’il manque.", valueName: "texte")
  )
  var text: String?
}
