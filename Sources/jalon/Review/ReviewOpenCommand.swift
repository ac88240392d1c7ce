import ArgumentParser
import Client
import Monitoring
import Terminal

struct ReviewOpenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ouvrir",
    abstract: "Montrer un trimestre\u{A0}: valeurs, motifs, versions, questions et réponses.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var quarter: QuarterOptions
  @OptionGroup var version: VersionOption

  func run() async throws { try await show(quarter, version, options) }
}

/// Which version of a quarter is shown.
struct VersionOption: ParsableArguments {
  @Option(
    name: .customLong("version-lue"),
    help: ArgumentHelp("Une version antérieure\u{A0}: son numéro.", valueName: "n"))
  var number: Int?
}

/// What `jalon relecture ouvrir` and `jalon saisie voir` share.
func show(
  _ wanted: QuarterOptions, _ version: VersionOption, _ options: CommonOptions
) async throws {
  let opened = try await ReviewedQuarter.open(wanted, options)
  let console = Console()
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
