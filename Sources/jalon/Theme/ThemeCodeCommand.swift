import API
import ArgumentParser
import Client
import Foundation
import Terminal
import Writing

struct ThemeCodeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coder",
    abstract:
      "Lire les réponses écrites une à une et leur donner leurs thèmes, sans voir l’autre codage.",
    discussion: """
      Pour chaque réponse, taper les numéros de ses thèmes (1 3), ou 0 pour aucun. Entrée la passe\u{A0}; ? redit la
      grille\u{A0}; < revient à la réponse d’avant\u{A0}; fin arrête. Tout est gardé à mesure.
      « citer EXTRAIT » propose des mots de la réponse à imprimer, […] à la place de ce qui est retiré\u{A0}: rien qui
      dise de qui, ni d’où. Une autre personne l’autorise.
      Les réponses sont dans un ordre tiré au sort, sans projet ni profil\u{A0}; adresses et numéros de téléphone y sont
      retirés.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedQuestion

  @Flag(name: .customLong("revoir"), help: "Revoir aussi les réponses que vous avez déjà codées.")
  var isAgain = false

  func run() async throws {
    let (_, client) = try options.connected()
    let (wave, question, coding) = try await named.opened(client)
    let texts = try await client.texts(ofCoding: coding.id)
      .filter { isAgain || $0.themes == nil }
    if wave.isFictitious { Console().say("Données fictives.") }
    var sitting = CodingSitting(options: options, client: client, coding: coding)
    sitting.tellThemes(of: question)
    try await sitting.run(through: texts)
    try await sitting.tellEnd(wave)
  }
}

/// One person before the texts of a question.
private struct CodingSitting {
  let options: CommonOptions
  let client: JalonClient
  let coding: CodingLine
  let console = Console()
  private var done = 0

  init(options: CommonOptions, client: JalonClient, coding: CodingLine) {
    self.options = options
    self.client = client
    self.coding = coding
  }

  func tellThemes(of question: CodingList.Question? = nil) {
    if let question { console.say(question.label) }
    for (place, theme) in coding.themes.enumerated() {
      console.say("  \(place + 1) \(theme.label)\u{A0}: \(theme.definition)")
      if let example = theme.example { console.say("    «\u{A0}\(example)\u{A0}»") }
    }
    console.say("  0 aucun de ces thèmes")
  }

  mutating func run(through texts: [OpenTextList.Text]) async throws {
    if texts.isEmpty { return console.say("Rien ne reste à coder.") }
    var place = 0
    while place < texts.count {
      console.say("")
      console.say("Réponse \(place + 1) sur \(texts.count)")
      console.say("  «\u{A0}\(texts[place].content)\u{A0}»")
      if let themes = texts[place].themes {
        console.say("  Codée par vous\u{A0}: \(numbers(themes))")
      }
      switch try await ask(texts[place]) {
      case .next: place += 1
      case .back: place = max(0, place - 1)
      case .stop: return
      }
    }
  }

  private enum Step { case next, back, stop }

  private mutating func ask(_ text: OpenTextList.Text) async throws -> Step {
    while true {
      // Lines that were pasted at once code nothing: only what was read is coded.
      let line = try options.words(console, "Thèmes > ", option: "les thèmes").trimmed
      switch line.lowercased() {
      case "": return .next
      case "<": return .back
      case "fin": return .stop
      case "?": tellThemes()
      case _ where line.lowercased().hasPrefix("citer "):
        try await quote(String(line.dropFirst("citer ".count)).trimmed, of: text)
      default:
        guard let themes = themes(line) else {
          console.warn(
            "Taper des numéros de 1 à \(coding.themes.count), ou 0. Pour la grille\u{A0}: ?")
          continue
        }
        try await client.act(
          CodingActRequest(.code, text: text.id, themes: themes, version: coding.version),
          coding: coding.id)
        done += 1
        return .next
      }
    }
  }

  /// Words that cannot be printed are told, and the text waits for its themes still.
  private func quote(_ excerpt: String, of text: OpenTextList.Text) async throws {
    do {
      try await client.act(
        CodingActRequest(.quote, text: text.id, excerpt: excerpt), coding: coding.id)
      console.say("  Citation proposée\u{A0}: une autre personne l’autorise.")
    } catch {
      guard let failure = Failure(any: error), failure.status == .refused else { throw error }
      console.warn("\(failure.message) \(failure.help)")
    }
  }

  private func themes(_ line: String) -> [String]? {
    let typed = line.split { " ,;".contains($0) }.map { Int($0) }
    if typed == [0] { return [] }
    let known = typed.compactMap { number in
      number.flatMap { coding.themes.indices.contains($0 - 1) ? coding.themes[$0 - 1].code : nil }
    }
    return known.count == typed.count && !typed.isEmpty ? known : nil
  }

  private func numbers(_ themes: [String]) -> String {
    let places = coding.themes.indices.filter { themes.contains(coding.themes[$0].code) }
    return places.isEmpty ? "0" : places.map { "\($0 + 1)" }.joined(separator: " ")
  }

  func tellEnd(_ wave: WaveLine) async throws {
    let after = try await client.codings(ofWave: wave.id).compactMap(\.coding)
      .first { $0.id == coding.id }
    guard let after else { return }
    console.say("")
    console.say(
      "\(French.terminal.counted(done, "réponse codée", "réponses codées")) cette fois, \(after.ownDone) sur \(after.texts) par vous en tout."
    )
    if after.isCodedTwice {
      console.say(CodingWords.agreement(after))
      console.say("Ensuite, ensemble\u{A0}: jalon enquete themes accorder \(wave.survey)")
    }
  }
}
