import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

struct JudgementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluation",
    abstract:
      "Ce que juge l’évaluateur\u{A0}: contributions et recommandations d’un axe, décisions.",
    subcommands: [
      JudgementShowCommand.self, ContributionCommand.self, RecommendationCommand.self,
      DecisionCommand.self,
    ], aliases: ["évaluation"])
}

/// An axis, named as people name it.
struct JudgedAxis: ParsableArguments {
  @OptionGroup var call: CallOption

  @Argument(help: ArgumentHelp("Code de l’axe, par exemple 2.", valueName: "axe"))
  var code: String

  func find(_ client: JalonClient) async throws -> AxisLine {
    try call.axis(code, among: try await client.axes())
  }
}

struct JudgementShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voir", abstract: "Montrer ce qui est écrit, et ce qui reste à écrire.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: JudgedAxis

  func run() async throws {
    let (_, client) = try options.connected()
    let axis = try await named.find(client)
    let lines = try await client.judgements(axis.id)
    let console = Console()
    if options.isJSON {
      return try Output(options: options, console: console).json(
        Listing(name: "jugements", items: lines))
    }
    if try await client.calls().contains(where: { $0.id == axis.callID && $0.isFictitious }) {
      console.say("Données fictives.")
    }
    for kind in Judgement.Kind.allCases {
      let own = lines.filter { $0.judgement.kind.value == kind }
      if own.isEmpty { console.say("\(kind.title)\u{A0}: à écrire.") }
      for line in own {
        console.say(
          "\(kind.title) n°\u{A0}\(line.number), \(line.author)\u{A0}: \(line.judgement.subject)")
        console.say(line.judgement.judgement.parts.map { "  \($0.0)\u{A0}: \($0.1 ?? "à écrire")" })
      }
    }
  }
}

/// Which one is corrected or withdrawn, and why.
struct JudgementChange: ParsableArguments {
  @Option(
    name: .customLong("numero"),
    help: ArgumentHelp("Celle à corriger ou à retirer.", valueName: "numéro"))
  var number: Int?

  @Flag(name: .customLong("retirer"), help: "La retirer\u{A0}; ce qu’elle disait est gardé.")
  var isWithdrawn = false

  @Option(
    name: .customLong("raison"), help: ArgumentHelp("Pourquoi elle change.", valueName: "texte"))
  var note: String?

  /// Writes what was typed over what was there.
  func write(
    _ kind: Judgement.Kind, subject: String?, in named: JudgedAxis, _ options: CommonOptions,
    _ fill: (inout Judgement) throws -> Void
  ) async throws {
    let (_, client) = try options.connected()
    let axis = try await named.find(client)
    var former: JudgementList.Line?
    if let number {
      former = try await client.judgements(axis.id).first {
        $0.number == number && $0.judgement.kind.value == kind
      }
      guard former != nil else {
        throw Failure(
          .notFound, Failure.notFound.code, "\(kind.title) n°\u{A0}\(number)\u{A0}: introuvable.",
          "Les voir avec\u{A0}: jalon evaluation voir \(axis.code)")
      }
    }
    let words =
      try subject ?? former?.judgement.subject
      ?? options.words(nil, "\(kind.title) > ", option: "--texte \"…\"")
    var judgement = former?.judgement.judgement ?? Judgement(kind: kind, subject: words)
    judgement.subject = words
    try fill(&judgement)
    let reason =
      try number == nil ? nil : options.words(note, "Raison > ", option: "--raison \"…\"")
    let written = try await client.write(
      JudgementRequest(
        number: number, versionRead: former?.version ?? 0, judgement: judgement,
        isWithdrawn: isWithdrawn, note: reason), axis: axis.id)
    let left = judgement.parts.filter { $0.1 == nil }.map(\.0)
    let console = Console()
    let name = "Axe \(axis.code), \(kind.title.lowercased()) n°\u{A0}\(written)"
    console.say("\(name)\u{A0}: \(isWithdrawn ? "retirée" : "enregistrée").")
    if !isWithdrawn, !left.isEmpty {
      console.say("À écrire encore\u{A0}: \(left.joined(separator: ", ")).")
    }
  }
}

extension Judgement.Kind {
  var title: String {
    switch self {
    case .contribution: "Contribution"
    case .recommendation: "Recommandation"
    }
  }
}

extension Judgement {
  /// What there is to say of it, nil where it is still to be written.
  var parts: [(String, String?)] {
    switch kind {
    case .contribution:
      [
        ("plausibilité", plausibility?.label), ("ce qui l’étaye", evidenceFor),
        ("ce qui la contredit", evidenceAgainst), ("autres causes", otherCauses),
      ]
    case .recommendation:
      [
        ("priorité", priority?.label), ("qui", responsible),
        ("échéance", dueOn.map { French.terminal.day($0) }), ("suite donnée", followUp),
      ]
    }
  }
}
