import API
import ArgumentParser
import Client
import Monitoring
import Terminal
import Writing

struct ReviewOpenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ouvrir",
    abstract: "Relire un trimestre\u{A0}: valeurs, motifs, versions, questions et réponses.",
    discussion: """
      Sur un écran de 70 colonnes et 20 lignes au moins, les versions sont côte à côte et chaque décision a sa touche.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions
  @OptionGroup var version: VersionOption

  @Flag(
    name: .customLong("ligne"), help: "Ligne à ligne, sans écran plein (ou JALON_LIGNE=1).")
  var isLineByLine = false

  func run() async throws {
    let isPlain = isLineByLine || options.isJSON || version.number != nil || version.day != nil
    guard !isPlain, EntryScreenLoop.isPossible, EntryScreenLoop.hasRoom else {
      return try await show(quarter, version, options)
    }
    let opened = try await ReviewedQuarter.open(quarter, options)
    try await ReviewScreenLoop(wanted: quarter, options: options).run(opened)
  }
}

/// Which version of a quarter is shown.
struct VersionOption: ParsableArguments {
  @Option(
    name: .customLong("version-lue"),
    help: ArgumentHelp("Une version antérieure\u{A0}: son numéro.", valueName: "n"))
  var number: Int?

  @Option(
    name: .customLong("au"),
    help: ArgumentHelp("Comme c’était à la fin d’un jour (2025-01-20).", valueName: "date"))
  var day: String?
}

/// What `jalon relecture ouvrir` and `jalon saisie voir` share.
func show(
  _ wanted: QuarterOptions, _ version: VersionOption, _ options: CommonOptions
) async throws {
  let opened = try await ReviewedQuarter.open(wanted, options)
  let console = Console()
  if let day = try version.day.map({ try Day(typed: $0) }) {
    guard version.number == nil else {
      throw Failure(
        .badCommand, "version_ou_date", "--version-lue et --au ne vont pas ensemble.",
        "Garder l’un des deux.")
    }
    return try await show(opened, on: day, options)
  }
  if options.isJSON {
    return try Output(options: options, console: console).json(try await opened.history())
  }
  let number = version.number ?? opened.report.version
  guard (0...opened.report.version).contains(number) else {
    throw Failure(
      .notFound, "version_inconnue",
      "Ce trimestre n’a que \(opened.report.version) version\(opened.report.version > 1 ? "s" : "").",
      "Donner un numéro de 1 à \(opened.report.version).")
  }
  console.say(try await opened.story().lines(asOf: number))
}

private func show(
  _ opened: ReviewedQuarter, on day: Day, _ options: CommonOptions
) async throws {
  let console = Console()
  let (report, history) = try await opened.past(on: day)
  if options.isJSON {
    return try Output(options: options, console: console).json(QuarterHistoryMessage(history))
  }
  console.say("Comme c’était à la fin du \(French.terminal.day(day)).")
  console.say(QuarterStory(report, history).lines(asOf: report.version))
}
