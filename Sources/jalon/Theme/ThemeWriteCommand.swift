import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal

struct ThemeWriteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ecrire",
    abstract: "Donner la grille des thèmes d’une question ouverte, et ouvrir le codage.",
    discussion: """
      Un fichier CSV (séparateur ; ou ,) ou JSON, de 30 thèmes au plus. Une autre grille est une nouvelle version\u{A0};
      ce qui est codé avec celle d’avant n’est abandonné que par --recommencer.
        code;nom;definition;exemple
        transport;Venir est difficile;Distance, horaires ou prix;Deux bus par jour
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedQuestion

  @Option(
    name: .customLong("grille"),
    help: ArgumentHelp("Fichier de la grille, CSV ou JSON.", valueName: "fichier"))
  var path: String

  @Flag(
    name: .customLong("recommencer"),
    help: "Abandonner ce qui est déjà codé avec la grille d’avant.")
  var restarts = false

  func run() async throws {
    let themes = try ThemeFile(path).themes
    let (_, client) = try options.connected()
    let (wave, question) = try await named.find(client)
    let written = try await client.write(
      CodebookRequest(question: question.name, themes: themes, restarts: restarts), wave: wave.id)
    try options.tell(wave, written.filter { $0.name == question.name })
    if !options.isJSON {
      Console().say("Ensuite, chacun de son côté\u{A0}: jalon enquete themes coder \(wave.survey)")
    }
  }
}

struct ThemeShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voir", abstract: "Voir les grilles d’une vague, et où en est leur codage.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedWave

  func run() async throws {
    let (_, client) = try options.connected()
    let wave = try named.wave(among: try await client.waves())
    try options.tell(wave, try await client.codings(ofWave: wave.id))
  }
}

struct ThemeCloseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clore",
    abstract:
      "Clore un codage dont tous les écarts sont tranchés\u{A0}: ses effectifs sont arrêtés.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedQuestion

  func run() async throws {
    let (_, client) = try options.connected()
    let (wave, question, coding) = try await named.opened(client)
    try await client.act(CodingActRequest(.close), coding: coding.id)
    let after = try await client.codings(ofWave: wave.id)
    try options.tell(wave, after.filter { $0.name == question.name })
    if !options.isJSON {
      Console().say(
        "Ensuite\u{A0}: jalon gel creer NOM --annee \(wave.quarter.year), puis jalon rapport produire"
      )
    }
  }
}

extension CommonOptions {
  fileprivate func tell(_ wave: WaveLine, _ questions: [CodingList.Question]) throws {
    let console = Console()
    if isJSON {
      return try Output(options: self, console: console)
        .json(Listing(name: "questions", items: questions))
    }
    if wave.isFictitious { console.say("Données fictives.") }
    if questions.isEmpty { console.say("La vague \(wave.name) ne pose aucune question ouverte.") }
    for question in questions { console.say(CodingWords(wave: wave, question: question).lines) }
  }
}
