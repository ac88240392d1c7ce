import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

struct TransferShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voir",
    abstract: "Montrer les critères et les cotations que vous pouvez lire, et leur lecture.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: DeclaringProject

  func run() async throws {
    let (_, client) = try options.connected()
    let console = Console()
    let output = Output(options: options, console: console)
    if options.isJSON {
      return try output.json(try await client.transferability(try await named.find(client).id))
    }
    let opened = try await OpenedTransfer.open(named, client)
    output.table(
      ["Critère"] + opened.parts.map(heading) + ["Énoncé"],
      opened.framework.criteria.map { criterion in
        [criterion.code]
          + opened.parts.map { part in
            part.ratings.first { $0.criterion == criterion.code }.map(cell) ?? "–"
          } + [criterion.statement]
      }, isFictitious: opened.project.isFictitious)
    if !options.isRaw { opened.readings.forEach(console.say) }
  }

  private func heading(_ part: TransferPart) -> String {
    part.kind == .evaluator && !part.isOwn ? part.rater ?? part.kind.label : part.kind.label
  }

  private func cell(_ rating: TransferRating) -> String {
    "\(rating.score.label) \(rating.evidence.code)\(rating.isBlocking ? " !" : "")"
  }
}

extension OpenedTransfer {
  /// What each part comes to, in sentences.
  var readings: [String] {
    parts.filter { $0.kind != .agreed }.compactMap { part in
      let reading = TransferReading(part.ratings.map(\.mark), in: framework)
      guard let verdict = reading.verdict else { return nil }
      let scores = reading.scores.map { score in
        "\(score.dimension) \(score.score.map { French.terminal.number($0, decimals: 0) } ?? "–") (\(score.rated) sur \(score.applicable))"
      }
      return
        "\(part.kind.label.capitalizedFirst)\(part.isSent ? "" : ", non envoyée")\u{A0}: \(verdict.label). Scores sur 100\u{A0}: \(scores.joined(separator: ", "))."
        + (reading.blocking.isEmpty
          ? ""
          : " Points bloquants\u{A0}: \(reading.blocking.map(\.criterion).joined(separator: ", ")).")
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

struct TransferGapsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ecarts",
    abstract: "Les critères notés à deux points ou plus d’écart, à discuter ensemble.",
    aliases: ["écarts"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: DeclaringProject

  func run() async throws {
    let (_, client) = try options.connected()
    let opened = try await OpenedTransfer.open(named, client)
    let console = Console()
    guard let holder = opened.holder, let evaluator = opened.evaluator, holder.isSent,
      evaluator.isSent
    else {
      return console.say(
        "\(opened.project.code)\u{A0}: les deux cotations ne sont pas envoyées, ou la vôtre ne l’est pas. Chacun cote sans voir l’autre."
      )
    }
    let gaps = TransferReading.discrepancies(
      holder.ratings.map(\.mark), evaluator.ratings.map(\.mark))
    guard !gaps.isEmpty || options.isRaw else {
      return console.say("\(opened.project.code)\u{A0}: aucun écart de deux points ou plus.")
    }
    let output = Output(options: options, console: console)
    let words = { (part: TransferPart, code: String) in
      part.ratings.first { $0.criterion == code }?.justification ?? ""
    }
    output.table(
      ["Critère", "Porteur", "Évaluateur", "Accord", "Énoncé"],
      gaps.map { gap in
        let code = gap.one.criterion
        return [
          code, gap.one.score.label, gap.other.score.label,
          opened.agreed.first { $0.criterion == code }?.score.label ?? "à convenir",
          opened.framework.criterion(code)?.statement ?? "",
        ]
      }, isFictitious: opened.project.isFictitious)
    guard !options.isRaw else { return }
    for gap in gaps {
      let code = gap.one.criterion
      console.say("\(code), porteur\u{A0}: \(words(holder, code))")
      console.say("\(code), évaluateur\u{A0}: \(words(evaluator, code))")
    }
  }
}

struct TransferAgreeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accorder",
    abstract:
      "Noter ce qui est convenu à la réunion sur les écarts (évaluateur)\u{A0}; les deux notes restent."
  )

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: DeclaringProject

  @Argument(help: ArgumentHelp("Critère, par exemple A1.", valueName: "critère"))
  var criterion: String

  @OptionGroup var rating: RatingOptions

  func run() async throws {
    let (_, client) = try options.connected()
    let opened = try await OpenedTransfer.open(named, client)
    let console = Console()
    let criterion = try opened.criterion(criterion)
    console.say("\(criterion.code). \(criterion.statement)")
    let read = try rating.rating(of: criterion, options, console)
    try await client.rate(TransferRatingRequest(read, isAgreed: true), project: opened.project.id)
    console.say(
      "\(criterion.code)\u{A0}: accord sur \(read.score.label). Les deux notes restent à côté.")
  }
}
