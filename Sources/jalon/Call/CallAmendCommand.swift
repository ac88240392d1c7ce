import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

struct CallAmendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "modifier",
    abstract: "Modifier un appel et ses projets depuis son fichier, à une date, avec le motif.",
    discussion: """
      Le fichier est celui de «\u{A0}jalond charger\u{A0}». Ce qui diffère est montré avant d’être écrit. \
      L’administrateur applique ce qui est de l’appel, l’évaluateur ce qui est des projets.

      Exemples\u{A0}:
        jalon appel modifier appel.json --effet 2025-07-01 --motif "prolongation" --essai
        jalon appel modifier appel.json --effet 2025-07-01 --motif "prolongation" --confirmer AAP-2025
      """)

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp("Fichier JSON de l’appel.", valueName: "fichier"))
  var path: String

  @Option(name: .customLong("effet"), help: ArgumentHelp("Date d’effet.", valueName: "date"))
  var effect: String

  @Option(name: .customLong("motif"), help: ArgumentHelp("Le motif.", valueName: "texte"))
  var reason: String?

  @Option(
    name: .customLong("reference"), help: ArgumentHelp("Référence de l’acte.", valueName: "texte"))
  var reference: String?

  @Flag(name: .customLong("essai"), help: "Montrer ce qui changerait, sans rien écrire.")
  var isTrial = false

  @Option(
    name: .customLong("confirmer"),
    help: ArgumentHelp("Code de l’appel, en réponse à la confirmation.", valueName: "code"))
  var confirmation: String?

  func run() async throws {
    let day = try Day(typed: effect)
    let text = try text(of: URL(filePath: path))
    let file = try read(text)
    let words = try options.words(reason, "Motif > ", option: "--motif \"…\"")
    let (session, client) = try options.connected()
    let known = try await client.calls()
    guard let call = known.first(where: { $0.code == file.call.code }) else {
      throw Failure(
        .notFound, "appel_inconnu",
        "Aucun des appels qui vous sont ouverts n’a le code «\u{A0}\(file.call.code)\u{A0}».",
        "Un appel nouveau se charge par\u{A0}: jalond charger \(path)")
    }
    var request = CallAmendmentRequest(
      file: text, forms: forms(of: file), effectiveOn: day, reason: words, reference: reference,
      state: nil, isTrial: true)
    let tried = try await client.amend(request, call: call.id)
    let lines = AmendmentLines(tried, isByAdministrator: session.account.kind == .administrator)
    let console = Console()
    if options.isJSON, isTrial || tried.changes.isEmpty {
      return try Output(options: options, console: console).json(tried)
    }
    if !options.isJSON {
      if call.isFictitious { console.say("Données fictives.") }
      console.say(lines.all)
    }
    guard !tried.changes.isEmpty else { return }
    guard !isTrial else { return console.say("Essai\u{A0}: rien n’est écrit.") }
    try confirm(call.code, console)
    request.isTrial = false
    request.state = tried.state
    let written = try await client.amend(request, call: call.id)
    if options.isJSON { return try Output(options: options, console: console).json(written) }
    console.say("Avenant enregistré, à effet du \(French.terminal.day(day)).")
  }

  private func confirm(_ code: String, _ console: Console) throws {
    let typed =
      try confirmation
      ?? options.answer(
        console, "Pour appliquer, retapez \(code) > ", option: "--confirmer \(code)")
    guard typed.plain == code.plain else {
      throw Failure(
        .stopped, "non_confirme", "Rien n’est écrit\u{A0}: le code attendu est \(code).",
        "Recommencer la commande.")
    }
  }

  private func text(of url: URL) throws -> String {
    guard let bytes = try? Data(contentsOf: url) else {
      throw Failure(
        .refused, "fichier_illisible", "Le fichier \(path) ne se lit pas.",
        "Vérifier son nom et ses droits.")
    }
    guard let text = String(bytes: bytes, encoding: .utf8) else {
      throw Failure(
        .refused, "fichier_illisible", "Le fichier \(path) n’est pas un texte en UTF-8.",
        "L’enregistrer en UTF-8, puis recommencer.")
    }
    return text
  }

  private func read(_ text: String) throws -> CallFile {
    do {
      return try CallFile.read(Data(text.utf8), named: path)
    } catch {
      throw Failure(.refused, "appel_illisible", error.sentence, "Rien n’est écrit.")
    }
  }

  /// Those that stand beside the file; the others stay as they are.
  private func forms(of file: CallFile) -> [CallAmendmentRequest.NamedText] {
    let folder = URL(filePath: path).deletingLastPathComponent()
    return Set((file.surveys ?? []).map(\.form)).sorted().compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map {
        CallAmendmentRequest.NamedText(name: name, text: $0)
      }
    }
  }
}

/// What differs, in French.
struct AmendmentLines {
  let all: [String]

  init(_ outcome: CallAmendmentOutcome, isByAdministrator: Bool) {
    let changes = outcome.changes.map(\.change)
    let waiting = outcome.waiting.map(\.change)
    let own = isByAdministrator ? "de l’appel" : "des projets"
    let other = isByAdministrator ? "l’évaluateur" : "l’administrateur"
    var lines = outcome.notices
    lines += changes.isEmpty ? ["Rien ne change \(own)."] : ["Ce qui change \(own)\u{A0}:"]
    lines += Self.lines(changes)
    if !waiting.isEmpty {
      lines += ["", "Ce qui attend \(other), et n’est pas appliqué\u{A0}:"] + Self.lines(waiting)
    }
    if isByAdministrator {
      lines.append("Les cibles et les situations de départ sont comparées par l’évaluateur.")
    }
    all = lines
  }

  private static func lines(_ changes: [AmendmentChange]) -> [String] {
    changes.flatMap { change in
      ["- \(change.line)"] + (change.consequence.map { ["  \($0)"] } ?? [])
    }
  }
}
