import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Workbook
import Writing
import XLSForm

struct SurveyCreateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "creer",
    abstract: "Préparer une vague d’enquête\u{A0}: son formulaire, ses projets, ses dates, sa clé.",
    discussion: """
      La clé qui ouvre les réponses est faite ici, dans un fichier que seule une phrase de passe ouvre\u{A0}; le
      service ne l’a pas. Garder le fichier, l’imprimer, et retenir la phrase\u{A0}: sans elles, les réponses
      sont perdues. Rien n’est ouvert avant «\u{A0}jalon enquete publier\u{A0}».
      Exemple\u{A0}:
        jalon enquete creer ecoute --titre "Votre avis" --formulaire avis.xlsx --trimestre 2025-T4 \\
          --ouverture 2026-01-05 --fermeture 2026-02-28 --projet P01 --projet P02 \\
          --population P01=240 --invites P01=80 --langues fr,ar --aidants "un interprète, pas l’équipe"
      """,
    aliases: ["créer"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Argument(help: ArgumentHelp("Code de l’enquête, par exemple ecoute.", valueName: "enquête"))
  var code: String

  @Option(
    name: .customLong("titre"),
    help: ArgumentHelp("Titre d’une nouvelle enquête.", valueName: "titre"))
  var title: String?

  @Option(
    name: .customLong("formulaire"),
    help: ArgumentHelp(
      "Le formulaire\u{A0}: .xlsx, .md, ou un dossier de .csv\u{A0}; sinon la dernière version connue.",
      valueName: "fichier"))
  var path: String?

  @Option(
    name: .customLong("trimestre"),
    help: ArgumentHelp("Trimestre auquel les réponses comptent.", valueName: "trimestre"))
  var quarter: String

  @Option(name: .customLong("ouverture"), help: ArgumentHelp("Premier jour.", valueName: "date"))
  var opening: String

  @Option(name: .customLong("fermeture"), help: ArgumentHelp("Dernier jour.", valueName: "date"))
  var closing: String

  @OptionGroup var projects: WaveProjectOptions

  @Option(
    name: .customLong("langues"),
    help: ArgumentHelp(
      "Langues des cartes\u{A0}; sinon celles du formulaire.", valueName: "langues"))
  var languages: String?

  @Option(
    name: .customLong("aidants"),
    help: ArgumentHelp("Qui aide à répondre, s’il le faut.", valueName: "texte"))
  var helpers = ""

  @Option(
    name: .customLong("conservation"),
    help: ArgumentHelp("Mois pendant lesquels les réponses sont gardées.", valueName: "mois"))
  var retention = 24

  @OptionGroup var key: TallyKeyOption
  @OptionGroup var series: SeriesKeyOption

  func run() async throws {
    let console = Console()
    let form = try path.map(Self.markdown)
    let (quarter, opensOn, closesOn) = (
      try NamedWave.quarter(quarter), try NamedWave.day(opening), try NamedWave.day(closing)
    )
    let lines = try projects.lines()
    let (_, client) = try options.connected()
    let callID = try call.callID(among: try await client.axes())
    let name = "\(code.lowercased()) \(quarter.label)"
    let pair = try key.make(for: name, options, console)
    let seriesKey: Data?
    do {
      seriesKey = try series.make(forSurvey: code.lowercased(), options, console)
    } catch {
      try key.forget(for: name)
      throw error
    }
    var request = NewWaveRequest(
      survey: code.lowercased(), title: title, form: form, quarter: quarter, opensOn: opensOn,
      closesOn: closesOn, projects: lines,
      languages: (languages ?? "").split(separator: ",").map { $0.trimmed },
      helpers: helpers, retentionMonths: retention, publicKey: pair.publicKey,
      tallyKey: key.isOnServer ? pair.privateKey : nil)
    request.seriesKey = seriesKey
    let wave: WaveLine
    do {
      wave = try await client.add(request, call: callID)
    } catch {
      // Refused: nothing is left. Where nobody knows what came of it, the key stays.
      if case .problem = error {
        try key.forget(for: name)
        try series.forget(forSurvey: code.lowercased())
      }
      throw error
    }
    try tell(wave, console)
  }

  /// As tables in Markdown, once the engine has taken it.
  static func markdown(_ path: String) throws -> String {
    let file = try FormFile(path)
    let reading = try file.reading
    guard reading.form != nil else { throw Failure(refused: reading.problems, path) }
    guard case .tables(let workbook) = file.content else {
      throw Failure(
        .badCommand, "format_refuse", "Une enquête part d’un tableau, pas d’un XForm.",
        "Donner le classeur dont il a été fait.")
    }
    return workbook.markdown
  }

  private func tell(_ wave: WaveLine, _ console: Console) throws {
    if options.isJSON { return try Output(options: options, console: console).json(wave) }
    if wave.isFictitious { console.say("Données fictives.") }
    console.say(
      "Vague \(wave.name) préparée\u{A0}: «\u{A0}\(wave.title)\u{A0}», formulaire version \(wave.version), \(wave.projects.map(\.code).joined(separator: ", "))."
    )
    console.say(key.isOnServer ? TallyKeyOption.serverNotice : key.notice(for: wave.name))
    if let notice = series.notice(forSurvey: wave.survey) { console.say(notice) }
    console.say(
      "La regarder\u{A0}: jalon enquete apercu \(wave.survey)\u{A0}; imprimer les cartes\u{A0}: jalon enquete codes \(wave.survey)\u{A0}; l’ouvrir\u{A0}: jalon enquete publier \(wave.survey)"
    )
  }
}
