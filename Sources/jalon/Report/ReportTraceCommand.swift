import API
import ArgumentParser
import Client
import Terminal
import Writing

struct ReportTraceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tracer",
    abstract: "Dire d’où vient un chiffre publié\u{A0}: de quelles saisies, de qui, quand.",
    discussion: """
      Exemples\u{A0}:
        jalon rapport tracer "axe 2" I02 --annee 2024
        jalon rapport tracer P06 I02 --annee 2024 --periode 2024-T4 --gel "fin 2024"
        jalon rapport tracer appel I01 --annee 2024 --groupe Femmes
        jalon rapport tracer "axe 2" I02 --annee 2024 --motifs
        jalon rapport tracer P06 D1 --annee 2024
        jalon rapport tracer P02 reponse --annee 2024

      Un chiffre se dit comme dans le tableur du rapport (colonnes code ou intitule, periode, groupe, type, perimetre)\u{A0}; sans \
      période, c’est l’année. Une valeur n’est dite que si la publication la dit\u{A0}: les autres se lisent à la saisie. Un porteur \
      suit les chiffres diffusés jusqu’à ses saisies, et voit combien d’autres projets y entrent. --motifs dit pourquoi des chiffres \
      de l’indicateur sont n.c.\u{A0}: ce que les montrer trahirait, jamais eux. Le code d’un critère de transférabilité, ou de sa \
      dimension, dit qui l’a coté\u{A0}; reponse, de quel bilan vient la réponse citée. Page par page dans un terminal, d’un trait \
      ailleurs ou avec --sans-question. Ne pas diffuser.
      """)

  @OptionGroup var publication: PublicationOptions

  @Argument(
    help: ArgumentHelp(
      "Rapport\u{A0}: «\u{A0}appel\u{A0}», «\u{A0}axe 2\u{A0}» ou «\u{A0}P06\u{A0}».",
      valueName: "rapport"))
  var report: String

  @Argument(help: ArgumentHelp("Code ou intitulé du chiffre.", valueName: "chiffre"))
  var figure: String

  @Option(
    name: .customLong("gel"),
    help: ArgumentHelp("Nom du gel\u{A0}; sinon la dernière publication.", valueName: "nom"))
  var freeze: String?

  @Option(
    name: [.customLong("periode"), .customLong("période")],
    help: ArgumentHelp(
      "Trimestre, année ou «\u{A0}depuis le début\u{A0}».", valueName: "période"))
  var period: String?

  @Option(
    name: .customLong("groupe"),
    help: ArgumentHelp("Modalité, réponse\u{A0}: «\u{A0}Femmes\u{A0}».", valueName: "groupe"))
  var group: String?

  @Option(
    name: .customLong("type"),
    help: ArgumentHelp(
      "indicateur, cible, atteinte, ventilation, ecart, tendance, enquete, transferabilite…",
      valueName: "type"))
  var kind: String?

  @Option(
    name: [.customLong("perimetre"), .customLong("périmètre")],
    help: ArgumentHelp(
      "De qui, dans ce rapport\u{A0}: «\u{A0}axe 2\u{A0}» ou «\u{A0}P06\u{A0}»\u{A0}; sinon tout le rapport.",
      valueName: "qui"))
  var area: String?

  @Flag(
    name: .customLong("motifs"), help: "Dire plutôt pourquoi des chiffres de l’indicateur sont n.c."
  )
  var isAskingWhy = false

  @Flag(
    name: .customLong("prouver"),
    help: "Avec les motifs de ce qui serait masqué à la diffusion\u{A0}: c’est plus long.")
  var isProved = false

  func run() async throws {
    guard !isAskingWhy else { return try await tellWhy() }
    let (_, client) = try publication.options.connected()
    let call = try publication.call.callID(among: try await client.axes())
    let message = try await client.trace(
      FigureTraceQuery(
        year: publication.year, report: report, figure: figure, kind: kind, area: area,
        period: period, group: group, freeze: freeze), call: call)
    let console = Console()
    let output = Output(options: publication.options, console: console)
    if publication.options.isJSON { return try output.json(message) }
    FigureTraceText(message: message, options: publication.options).say(output)
  }

  private func tellWhy() async throws {
    let gauge = try await publication.trial(of: freeze, isProved: isProved, indicator: figure)
    let area = area ?? report
    let hidden = (gauge.hidden ?? []).filter { $0.area.lowercased() == area.lowercased() }
    let console = Console()
    if publication.options.isJSON {
      return try Output(options: publication.options, console: console).json(
        Listing(name: "masques", items: hidden))
    }
    console.say(hidden.lines(figure, area))
  }
}

extension [GaugeMessage.Hidden] {
  /// In the order received.
  fileprivate func lines(_ indicator: String, _ area: String) -> [String] {
    guard !isEmpty else { return ["Aucun chiffre de \(indicator) n’est masqué (\(area))."] }
    return [
      French.terminal.counted(count, "chiffre", "chiffres") + " de \(indicator) n.c. (\(area))"
    ] + map { "  \($0.place)\u{A0}: \($0.words)" }
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
