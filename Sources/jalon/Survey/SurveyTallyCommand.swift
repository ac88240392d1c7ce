import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

struct SurveyTallyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "depouiller",
    abstract: "Prêter la clé d’une vague, le temps d’ouvrir et de publier ses réponses.",
    discussion: """
      Chaque projet où attendent au moins 11 réponses les donne toutes, en un lot. La phrase de passe de la clé est
      demandée, ou lue sur l’entrée standard. Avec --dernier, une fois la vague close\u{A0}: ce qui reste de
      plusieurs projets est publié ensemble, sans projet\u{A0}; sous 11, c’est détruit sans être lu\u{A0}; puis les
      codes et la clé sont détruits.
      """,
    aliases: ["dépouiller"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedWave

  @Option(
    name: .customLong("cle"),
    help: ArgumentHelp(
      "Fichier de la clé\u{A0}; sinon \(TallyKeyPlace.words).", valueName: "fichier"))
  var path: String?

  @Flag(name: .customLong("dernier"), help: "Pour la dernière fois.")
  var isLast = false

  func run() async throws {
    let console = Console()
    let (_, client) = try options.connected()
    let wave = try named.wave(among: try await client.waves())
    guard !wave.hasKeyOnServer else {
      throw Failure(
        .badCommand, "cle_au_serveur", "La clé de cette vague est au service, qui dépouille seul.",
        "Voir où elle en est avec\u{A0}: jalon enquete liste")
    }
    let file = path ?? TallyKeyPlace().file(of: wave.name)
    let pair = try options.openedTallyKey(file, console)
    let reply = try await client.tally(
      TallyRequest(tallyKey: pair.privateKey, isLast: isLast), wave: wave.id)
    var after = reply
    if isLast {
      try DurableFile.remove(file)
      after.wave = try await client.act(WaveActRequest(.attest), wave: wave.id)
    }
    try tell(after, file, console)
  }

  private func tell(_ reply: TallyReply, _ file: String, _ console: Console) throws {
    if options.isJSON { return try Output(options: options, console: console).json(reply) }
    let wave = reply.wave
    if wave.isFictitious { console.say("Données fictives.") }
    for batch in reply.batches {
      console.say(
        "\(batch.project)\u{A0}: \(French.terminal.counted(batch.published, "réponse")) \(French.agreeing(batch.published, "publiée"))."
      )
    }
    for project in reply.waiting {
      console.say("\(project)\u{A0}: moins de 11 réponses attendent encore.")
    }
    if reply.batches.isEmpty, reply.leftovers == 0 {
      console.say("Aucun lot\u{A0}: rien n’est publié.")
    }
    if reply.leftovers > 0 {
      console.say(
        "Sans projet, ce qui restait de plusieurs\u{A0}: \(reply.leftovers) réponses publiées.")
    }
    guard isLast else { return console.say("Ensuite\u{A0}: \(wave.nextStep)") }
    if wave.unpublished != 0 {
      console.say(
        "Détruites sans être lues\u{A0}: \(wave.unpublished.map(String.init) ?? "moins de 11").")
    }
    console.say(
      "Dernier dépouillement fait. Les codes sont détruits\u{A0}; le fichier \(file) aussi, ce que le journal atteste. Détruire aussi sa copie imprimée."
    )
    if FileManager.default.fileExists(atPath: SeriesKeyOption.file(of: wave.survey)) {
      console.say(
        "Ensuite, si une vague d’avant l’attend, retrouver les mêmes personnes\u{A0}: jalon enquete apparier \(wave.survey) --trimestre \(wave.quarter.label)"
      )
    }
  }
}

extension CommonOptions {
  /// The key in clear, for as long as the command runs.
  func openedTallyKey(_ file: String, _ console: Console) throws -> TallyKeyFile.Pair {
    guard FileManager.default.fileExists(atPath: file) else { throw Failure.noKey(file) }
    let phrase = try secret(
      console, "Phrase de passe de la clé > ", option: "la phrase de passe sur l’entrée standard")
    switch try TallyKeyFile.open(file, passphrase: phrase) {
    case .key(let pair): return pair
    case .missing: throw Failure.noKey(file)
    case .unreadable:
      throw Failure(
        .refused, "cle_illisible", "Le fichier \(file) n’est pas une clé de dépouillement.",
        "Donner le bon avec --cle, ou le recopier de sa copie imprimée.")
    case .wrongPassphrase:
      throw Failure(
        .refused, "phrase_fausse", "Cette phrase de passe n’ouvre pas la clé \(file).",
        "La vérifier, puis recommencer. Rien n’est envoyé.")
    }
  }
}

extension Failure {
  fileprivate static func noKey(_ file: String) -> Failure {
    Failure(
      .notFound, "cle_absente", "Il n’y a pas de clé «\u{A0}\(file)\u{A0}».",
      "Donner son fichier avec --cle.")
  }
}
