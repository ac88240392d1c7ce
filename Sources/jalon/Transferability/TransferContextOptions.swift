import ArgumentParser
import Foundation
import Monitoring
import Terminal
import Writing

/// What is said of a context, by options; `-` takes back what was said.
struct TransferContextOptions: ParsableArguments {
  @Option(
    name: .customLong("qpv"),
    help: ArgumentHelp(
      "Le territoire est en quartiers prioritaires\u{A0}: tout, partie ou aucun.",
      valueName: "part"))
  var priorityDistricts: String?

  @Option(
    name: .customLong("frr"),
    help: ArgumentHelp(
      "Le territoire est en zones France ruralités revitalisation\u{A0}: tout, partie ou aucun.",
      valueName: "part"))
  var ruralZones: String?

  @Option(
    name: .customLong("fdep"),
    help: ArgumentHelp(
      "Quintile de défavorisation (indice FDep), de 1 à 5, le plus défavorisé.",
      valueName: "quintile"))
  var deprivation: String?

  @Option(
    name: .customLong("etp"),
    help: ArgumentHelp(
      "Équivalents temps plein rémunérés par le projet, par exemple 2,5.", valueName: "nombre"))
  var teamFTE: String?

  @Option(
    name: .customLong("equipe"),
    help: ArgumentHelp("Métiers et fonctions de l’équipe.", valueName: "texte"))
  var team: String?

  @Option(
    name: .customLong("reseau"),
    help: ArgumentHelp("Ce qui liait déjà les partenaires avant le projet.", valueName: "texte"))
  var network: String?

  var isEmpty: Bool {
    [priorityDistricts, ruralZones, deprivation, teamFTE, team, network].allSatisfy { $0 == nil }
  }

  /// What was told, with what the options give in its place.
  func context(_ former: TransferContext) throws -> TransferContext {
    TransferContext(
      priorityDistricts: try given(
        priorityDistricts, former.priorityDistricts, "--qpv", TypedContext.coverage),
      ruralZones: try given(ruralZones, former.ruralZones, "--frr", TypedContext.coverage),
      deprivation: try given(deprivation, former.deprivation, "--fdep", TypedContext.fifth),
      teamFTE: try given(teamFTE, former.teamFTE, "--etp", TypedContext.posts),
      team: try given(team, former.team, "--equipe", TypedContext.words),
      network: try given(network, former.network, "--reseau", TypedContext.words))
  }

  private func given<Value>(
    _ text: String?, _ former: Value?, _ option: String,
    _ read: (String) -> TypedRating.Reading<Value>
  ) throws -> Value? {
    guard let text = text?.trimmingCharacters(in: .whitespaces) else { return former }
    if text == "-" { return nil }
    switch read(text) {
    case .read(let value): return value
    case .misunderstood(let sentence):
      throw Failure(
        .refused, "contexte_refuse", "\(option)\u{A0}: \(sentence)", "Rien n’est enregistré.")
    }
  }
}

/// Asks for each thing in turn: Entrée keeps what was told, `-` takes it back.
struct TransferContextQuestions {
  let options: CommonOptions
  let console: Console

  func context(_ former: TransferContext) throws -> TransferContext {
    console.say("Entrée garde la réponse, «\u{A0}-\u{A0}» l’efface, «\u{A0}stop\u{A0}» arrête.")
    return TransferContext(
      priorityDistricts: try ask(
        "Territoire en quartiers prioritaires (tout, partie, aucun)", former.priorityDistricts,
        \.word, TypedContext.coverage),
      ruralZones: try ask(
        "Territoire en zones France ruralités (tout, partie, aucun)", former.ruralZones, \.word,
        TypedContext.coverage),
      deprivation: try ask(
        "Quintile FDep (1 à 5, le plus défavorisé)", former.deprivation, \.description,
        TypedContext.fifth),
      teamFTE: try ask(
        "Équipe, en équivalents temps plein", former.teamFTE, \.shown, TypedContext.posts),
      team: try ask("Métiers et fonctions de l’équipe", former.team, \.self, TypedContext.words),
      network: try ask(
        "Réseau d’avant le projet", former.network, \.self, TypedContext.words))
  }

  private func ask<Value>(
    _ question: String, _ former: Value?, _ shown: (Value) -> String,
    _ read: (String) -> TypedRating.Reading<Value>
  ) throws -> Value? {
    let kept = former.map { " [\(shown($0))]" } ?? ""
    while true {
      let text = try options.answer(console, "\(question)\(kept) > ", option: "--qpv, --etp…")
        .trimmingCharacters(in: .whitespaces)
      switch text.lowercased() {
      case "": return former
      case "-": return nil
      case "stop": throw Failure.stoppedContext
      default:
        switch read(text) {
        case .read(let value): return value
        case .misunderstood(let sentence): console.say(sentence)
        }
      }
    }
  }
}

/// A context as it is typed.
enum TypedContext {
  static func coverage(_ text: String) -> TypedRating.Reading<TransferContext.Coverage> {
    let word = text.lowercased()
    guard let coverage = TransferContext.Coverage.allCases.first(where: { $0.word == word }) else {
      return .misunderstood("«\u{A0}\(text)\u{A0}» ne se lit pas. Écrire tout, partie ou aucun.")
    }
    return .read(coverage)
  }

  static func fifth(_ text: String) -> TypedRating.Reading<Int> {
    guard let fifth = Int(text), TransferContext.deprivationFifths.contains(fifth) else {
      return .misunderstood(
        "«\u{A0}\(text)\u{A0}» n’est pas un quintile. Écrire de 1 (le moins défavorisé) à 5 (le plus défavorisé)."
      )
    }
    return .read(fifth)
  }

  static func posts(_ text: String) -> TypedRating.Reading<Decimal> {
    guard let number = TypedNumber.decimal(text) else {
      return .misunderstood("«\u{A0}\(text)\u{A0}» n’est pas un nombre. Écrire par exemple 2,5.")
    }
    return check(TransferContext(teamFTE: number), number)
  }

  static func words(_ text: String) -> TypedRating.Reading<String> {
    check(TransferContext(team: text), text)
  }

  private static func check<Value>(
    _ context: TransferContext, _ value: Value
  ) -> TypedRating.Reading<Value> {
    context.findings.first.map { .misunderstood($0) } ?? .read(value)
  }
}

extension Decimal {
  var shown: String { French.terminal.number(self) }
}

extension Failure {
  static let stoppedContext = Failure(.stopped, "arret", "Arrêté.", "Rien n’est enregistré.")
}
