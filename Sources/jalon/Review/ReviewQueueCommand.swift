import API
import ArgumentParser
import Client
import Monitoring
import Terminal

struct ReviewQueueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "file",
    abstract:
      "Lister ce qui est à relire\u{A0}: trimestres, les plus urgents d’abord, dépenses et bilans, puis ce qui est en retard."
  )

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Flag(name: .customLong("tous"), help: "Lister aussi ceux qui n’attendent rien.")
  var isWhole = false

  func run() async throws {
    let (_, client) = try options.connected()
    let queue = try await client.reviewQueue()
    let quarters = queue.quarters.filter { isWanted($0.call, $0.isWaiting) }
    let statements = (queue.statements ?? []).filter { isWanted($0.call, $0.isWaiting) }
    let output = Output(options: options, console: Console())
    if options.isJSON {
      return try output.json(QueueListing(quarters: quarters, statements: statements))
    }
    guard !quarters.isEmpty || !statements.isEmpty else {
      return Console().say("Rien à relire, et aucun trimestre en retard.")
    }
    let hasSeveralCalls = Set(quarters.map(\.call) + statements.map(\.call)).count > 1
    let callColumn = hasSeveralCalls || options.isRaw
    let rows =
      quarters.filter { $0.risk > 0 }.map { ($0.call, $0.row) }
      + statements.map { ($0.call, $0.row) }
      + quarters.filter { $0.risk == 0 }.map { ($0.call, $0.row) }
    output.table(
      (callColumn ? ["Appel"] : []) + [
        "Projet", "Nom", "À relire", "V.", "Motifs", "Questions", "État",
      ],
      rows.map { call, row in (callColumn ? [call] : []) + row },
      isFictitious: quarters.contains(where: \.isFictitious)
        || statements.contains(where: \.isFictitious))
  }

  private func isWanted(_ call: String, _ isWaiting: Bool) -> Bool {
    (isWhole || isWaiting) && (self.call.code.map { $0.uppercased() == call.uppercased() } ?? true)
  }
}

private struct QueueListing: Encodable {
  let quarters: [ReviewQueue.Line]
  let statements: [ReviewQueue.StatementLine]
  let version = 1

  enum CodingKeys: String, CodingKey {
    case quarters = "trimestres"
    case statements = "comptes_rendus"
    case version = "version_schema"
  }
}

extension ReviewQueue.StatementLine {
  /// « dépenses 2024 », « bilan de fin ».
  fileprivate var row: [String] {
    let period = year.map(String.init) ?? "de fin"
    return [
      project, name.shortened(to: 20), "\(subject.kind.label) \(period)", String(version), "", "",
      isAskedToReopen ? "rouvrir ?" : state.value.situation,
    ]
  }
}

extension ReviewQueue.Line {
  fileprivate var row: [String] {
    [
      project, name.shortened(to: 20), quarter.label, String(version), String(explained),
      questions, situation,
    ]
  }

  /// « 1 ouv. 2 rép. »: a line of the queue holds in 80 columns.
  fileprivate var questions: String {
    [(openQuestions, "ouv."), (answeredQuestions, "rép.")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }.joined(separator: " ")
  }

  fileprivate var situation: String {
    if isAskedToReopen { return "rouvrir ?" }
    if isOverdue { return "en retard" }
    return state.value.situation
  }
}

extension QuarterReport.State {
  /// In a column of a few letters.
  fileprivate var situation: String {
    switch self {
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
