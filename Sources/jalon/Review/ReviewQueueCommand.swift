import API
import ArgumentParser
import Client
import Monitoring
import Terminal

struct ReviewQueueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "file",
    abstract: "Lister les trimestres à relire, les plus urgents d’abord, puis ceux en retard.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Flag(name: .customLong("tous"), help: "Lister aussi ceux qui n’attendent rien.")
  var isWhole = false

  func run() async throws {
    let (_, client) = try options.connected()
    let queue = try await client.reviews().filter { line in
      (isWhole || line.isWaiting)
        && (call.code.map { $0.uppercased() == line.call.uppercased() } ?? true)
    }.inOrder
    let output = Output(options: options, console: Console())
    if options.isJSON { return try output.json(Listing(name: "trimestres", items: queue)) }
    guard !queue.isEmpty else { return Console().say("Aucun trimestre à relire ni en retard.") }
    let hasSeveralCalls = Set(queue.map(\.call)).count > 1
    let callColumn = hasSeveralCalls || options.isRaw
    output.table(
      (callColumn ? ["Appel"] : []) + [
        "Projet", "Nom", "Trimestre", "V.", "Motifs", "Questions", "État",
      ],
      queue.map { line in
        (callColumn ? [line.call] : []) + [
          line.project, line.name.shortened(to: 22), line.quarter.label, String(line.version),
          String(line.explained), line.questions, line.situation,
        ]
      }, isFictitious: queue.contains(where: \.isFictitious))
  }
}

extension [ReviewQueue.Line] {
  /// The riskiest first; of those alike, by project and quarter.
  fileprivate var inOrder: [ReviewQueue.Line] {
    sorted { one, other in
      one.risk == other.risk
        ? (one.call, one.project, one.quarter.code) < (
          other.call, other.project, other.quarter.code
        )
        : one.risk > other.risk
    }
  }
}

extension ReviewQueue.Line {
  /// « 1 ouv. 2 rép. »: a line of the queue holds in 80 columns.
  fileprivate var questions: String {
    [(openQuestions, "ouv."), (answeredQuestions, "rép.")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }.joined(separator: " ")
  }

  fileprivate var situation: String {
    if isAskedToReopen { return "rouvrir ?" }
    if isOverdue { return "en retard" }
    return switch state.value {
    case .open: "à saisir"
    case .draft: "en saisie"
    case .submitted: "à relire"
    case .returned: "rendu"
    case .approved: "accepté"
    case .reopened: "rouvert"
    }
  }
}

extension String {
  fileprivate func shortened(to width: Int) -> String {
    count <= width ? self : prefix(width - 1) + "…"
  }
}
