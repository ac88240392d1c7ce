import API
import ArgumentParser
import Client
import Terminal
import Writing

struct ReportTraceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tracer", abstract: "Dire pourquoi des chiffres d’un indicateur sont n.c.",
    discussion: """
      Exemple\u{A0}:
        jalon rapport tracer I02 --annee 2024 --gel "fin 2024" --perimetre "axe 2"

      Le motif dit ce que montrer le chiffre trahirait, jamais le chiffre. Ne pas diffuser\u{A0}: il dit lesquels
      sont petits.
      """)

  @OptionGroup var publication: PublicationOptions

  @Argument(help: ArgumentHelp("Code de l’indicateur.", valueName: "code"))
  var indicator: String

  @Option(
    name: .customLong("gel"),
    help: ArgumentHelp("Gel non diffusé\u{A0}; sinon les données d’aujourd’hui.", valueName: "nom"))
  var freeze: String?

  @Option(
    name: [.customLong("perimetre"), .customLong("périmètre")],
    help: ArgumentHelp(
      "Seulement «\u{A0}appel\u{A0}», «\u{A0}axe 2\u{A0}» ou «\u{A0}P06\u{A0}».", valueName: "qui"))
  var area: String?

  @Flag(
    name: .customLong("prouver"),
    help: "Avec les motifs de ce qui serait masqué à la diffusion\u{A0}: c’est plus long.")
  var isProved = false

  func run() async throws {
    let gauge = try await publication.trial(
      of: freeze, isProved: isProved, indicator: indicator)
    let hidden = (gauge.hidden ?? []).filter { area == nil || $0.area == area }
    let console = Console()
    if publication.options.isJSON {
      return try Output(options: publication.options, console: console).json(
        Listing(name: "masques", items: hidden))
    }
    console.say(hidden.lines(indicator))
  }
}

extension [GaugeMessage.Hidden] {
  /// By area, in the order received.
  fileprivate func lines(_ indicator: String) -> [String] {
    guard !isEmpty else { return ["Aucun chiffre de \(indicator) n’y est masqué."] }
    var lines = [French.terminal.counted(count, "chiffre", "chiffres") + " de \(indicator) n.c."]
    for (number, figure) in enumerated() {
      if number == 0 || self[number - 1].area != figure.area { lines += ["", figure.area] }
      lines.append("  \(figure.place)\u{A0}: \(figure.words)")
    }
    return lines
  }
}

extension GaugeMessage.Hidden {
  var words: String {
    let what = other ?? "un écart entre deux chiffres"
    return switch reason {
    case .small: "sous le seuil, ou l’une de ses parts"
    case .hiddenBefore: "masqué par une diffusion passée"
    case .protects: "protège \(what)"
    case .forced: "inévitable, protège \(what)"
    }
  }
}
