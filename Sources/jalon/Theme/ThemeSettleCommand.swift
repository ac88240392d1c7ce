import API
import ArgumentParser
import Client
import Foundation
import Terminal
import Writing

struct ThemeSettleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accorder",
    abstract: "Trancher les écarts entre les deux codages, une fois tous deux complets.",
    discussion: """
      Pour chaque écart, une réponse et un thème que l’une des deux personnes y a vu et l’autre non, sans dire
      laquelle\u{A0}: o s’il y est, n sinon. Entrée le passe, fin arrête. L’accord d’avant reste celui du rapport.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedQuestion

  @Flag(name: .customLong("revoir"), help: "Revoir aussi les écarts déjà tranchés.")
  var isAgain = false

  func run() async throws {
    let (_, client) = try options.connected()
    let (wave, _, coding) = try await named.opened(client)
    let console = Console()
    if wave.isFictitious { console.say("Données fictives.") }
    guard coding.isCodedTwice else {
      throw Failure(
        .refused, "codage_incomplet", "Deux personnes n’ont pas encore codé toutes les réponses.",
        "Continuer par\u{A0}: jalon enquete themes coder \(wave.survey)")
    }
    console.say(CodingWords.agreement(coding))
    let waiting = try await client.differences(ofCoding: coding.id)
      .filter { isAgain || $0.isPresent == nil }
    for (number, difference) in waiting.enumerated() {
      console.say("")
      console.say("Écart \(number + 1) sur \(waiting.count)")
      console.say("  «\u{A0}\(difference.content)\u{A0}»")
      let theme = coding.themes.first { $0.code == difference.theme }
      console.say("  \(theme?.label ?? difference.theme)\u{A0}: \(theme?.definition ?? "")")
      guard let isPresent = try options.decision(console, "Ce thème y est-il\u{A0}? (o/n) > ")
      else {
        continue
      }
      guard case .said(let isThere) = isPresent else { break }
      try await client.act(
        CodingActRequest(
          .decide, text: difference.text, themes: [difference.theme], isPresent: isThere),
        coding: coding.id)
    }
    let after = try await client.codings(ofWave: wave.id).compactMap(\.coding)
      .first { $0.id == coding.id }
    console.say("")
    console.say(
      after?.undecided == 0
        ? "Tout est tranché. Ensuite\u{A0}: jalon enquete themes clore \(wave.survey)"
        : "Reste à trancher\u{A0}: \(French.terminal.counted(after?.undecided ?? 0, "écart")).")
  }
}

struct ThemeClearCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "autoriser",
    abstract: "Autoriser ou refuser les citations que d’autres ont proposées.",
    discussion: """
      Une citation n’est autorisée que si rien n’y dit de qui elle vient\u{A0}: nom, lieu, métier rare, histoire que
      d’autres connaissent. o l’autorise, n la refuse, pour toujours\u{A0}; Entrée la passe, fin arrête.
      Elle n’est imprimée que si 11 personnes au moins du même projet ont écrit, et jamais avec leur profil.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: NamedQuestion

  func run() async throws {
    let (_, client) = try options.connected()
    let (wave, _, coding) = try await named.opened(client)
    let console = Console()
    if wave.isFictitious { console.say("Données fictives.") }
    let waiting = try await client.quotes(ofCoding: coding.id).filter { $0.isCleared == nil }
    let others = waiting.filter { !$0.isOwn }
    if others.isEmpty { console.say("Aucune citation n’attend votre avis.") }
    for (number, quote) in others.enumerated() {
      console.say("")
      console.say("Citation \(number + 1) sur \(others.count)")
      console.say("  «\u{A0}\(quote.excerpt)\u{A0}»")
      if !quote.names.isEmpty {
        console.say(
          "  Peut-être un nom ou un lieu\u{A0}: \(quote.names.joined(separator: ", ")). À refuser si c’en est un."
        )
      }
      guard let judged = try options.decision(console, "L’imprimer\u{A0}? (o/n) > ") else {
        continue
      }
      guard case .said(let isCleared) = judged else { break }
      try await client.act(
        CodingActRequest(.clear, isPresent: isCleared, quote: quote.id), coding: coding.id)
      console.say(isCleared ? "  Autorisée." : "  Refusée.")
    }
    if waiting.contains(where: \.isOwn) {
      console.say("Celles que vous avez proposées attendent une autre personne.")
    }
  }
}

enum TypedDecision {
  case said(Bool)
  case stop
}

extension CommonOptions {
  /// Yes, no or the end; nil to pass. Asks until it is one of them: pasted lines are none.
  fileprivate func decision(_ console: Console, _ prompt: String) throws -> TypedDecision? {
    while true {
      switch try words(console, prompt, option: "o ou n").trimmed.lowercased() {
      case "": return nil
      case "o", "oui": return .said(true)
      case "n", "non": return .said(false)
      case "fin": return .stop
      default: console.warn("Taper o, n, Entrée pour passer, ou fin.")
      }
    }
  }
}
