import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

struct SurveyPairCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apparier",
    abstract:
      "Retrouver les mêmes personnes dans une vague et dans celle d’avant, sans savoir qui.",
    discussion: """
      Après le dernier dépouillement. La clé du suivi, faite avec la première vague, est prêtée le temps de
      comparer les codes que les personnes ont faits elles-mêmes\u{A0}; la phrase de passe est demandée, ou lue sur
      l’entrée standard. Il n’en reste que des tableaux de 11 personnes au moins, de plusieurs projets\u{A0}; ce
      qui attendait de la vague d’avant est détruit.
      Avec --fin, plus personne n’est suivi\u{A0}: tout ce qui attend est détruit, et le fichier de la clé aussi.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedWave

  @Option(
    name: .customLong("cle"),
    help: ArgumentHelp(
      "Fichier de la clé du suivi\u{A0}; sinon \(SeriesKeyOption.words).", valueName: "fichier"))
  var path: String?

  @Flag(name: .customLong("fin"), help: "Pour la dernière fois\u{A0}: le suivi est fini.")
  var isOver = false

  func run() async throws {
    let console = Console()
    let (_, client) = try options.connected()
    let wave = try named.wave(among: try await client.waves())
    let file = path ?? SeriesKeyOption.file(of: wave.survey)
    let pair = try options.openedTallyKey(file, console)
    let reply = try await client.pair(
      PairingRequest(seriesKey: pair.privateKey, isOver: isOver), wave: wave.id)
    if isOver { try DurableFile.remove(file) }
    try tell(reply, wave, file, console)
  }

  private func tell(
    _ reply: PairingReply, _ wave: WaveLine, _ file: String, _ console: Console
  ) throws {
    if options.isJSON { return try Output(options: options, console: console).json(reply) }
    if wave.isFictitious { console.say("Données fictives.") }
    if let since = reply.since {
      for group in reply.groups {
        let place = group.axis.map { "Axe \($0)" } ?? "Plusieurs axes ensemble"
        console.say(
          "\(place)\u{A0}: \(French.terminal.counted(group.found, "personne")) \(French.agreeing(group.found, "retrouvée")) depuis \(since.label)."
        )
      }
      if reply.groups.isEmpty {
        console.say(
          "Moins de 11 personnes de plusieurs projets se retrouvent depuis \(since.label)\u{A0}: rien n’est gardé."
        )
      }
      console.say("Ce qui attendait de la vague \(since.label) est détruit.")
    } else {
      console.say(
        "Aucune vague d’avant n’attend celle-ci\u{A0}: c’est la première, ou elle est déjà appariée."
      )
    }
    guard reply.isOver else { return }
    console.say(
      "Le suivi est fini. Ce qui attendait est détruit\u{A0}; le fichier \(file) aussi. Détruire aussi sa copie imprimée."
    )
  }
}
