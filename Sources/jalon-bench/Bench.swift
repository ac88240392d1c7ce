import ArgumentParser
import Foundation

/// Ratios against the usual tools, each pair measured in turn in one run: machines are shared, so
/// absolute figures say little.
@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jalon-bench", abstract: "Paired ratios against the usual tools.")

  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case database, commands, context, forms, publications, datasets, screens, reports, answers
    case drafts, logins
  }

  @Argument(help: "What to measure; all of it without a word.")
  var subjects: [Subject] = Subject.allCases

  @Option(help: "Rounds; the median of their ratios counts.")
  var rounds = 5

  @Option(help: "Seconds of each measure of a round.")
  var seconds = 3

  @Option(help: "Answers of the larger database, of datasets.")
  var answers = 10_000_000

  @Option(
    help: "The data of a `jalond demo` that does not run, for commands; one is made without.",
    transform: { URL(filePath: $0) })
  var demonstration: URL?

  @Option(help: "The suite of expressions, as JSON lines.", transform: { URL(filePath: $0) })
  var cases = URL(filePath: "../shared/vectors/xpath_enketo_core.jsonl")

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jalon-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    if subjects.contains(.database) {
      try await PoolBench(folder: folder, rounds: rounds, seconds: seconds).run()
    }
    if subjects.contains(.commands) {
      let data = demonstration ?? folder.appending(path: "demo")
      try CommandBench(folder: folder, data: data, rounds: 10 * rounds).run()
    }
    if subjects.contains(.context) {
      try await ContextBench(folder: folder, rounds: rounds).run()
    }
    if subjects.contains(.answers) {
      try await AnswerBench(folder: folder, rounds: rounds, seconds: seconds).run()
    }
    if subjects.contains(.drafts) {
      try await DraftBench(folder: folder, rounds: rounds).run()
    }
    if subjects.contains(.logins) {
      try await LoginBench(folder: folder, seconds: seconds).run()
    }
    if subjects.contains(.screens) { try ScreenBench().run() }
    if subjects.contains(.reports) { try ReportBench(folder: folder, rounds: rounds).run() }
    if subjects.contains(.publications) { try PublicationBench().run() }
    if subjects.contains(.datasets) {
      try await DatasetBench(folder: folder, rounds: rounds, answers: answers).run()
    }
    if subjects.contains(.forms) {
      try FormBench(folder: folder, rounds: rounds, cases: cases).run()
    }
  }
}

extension [Double] {
  var median: Double {
    let sorted = sorted()
    guard let middle = sorted.indices.middle else { return .nan }
    return count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

extension Range<Int> {
  fileprivate var middle: Int? { isEmpty ? nil : count / 2 }
}

func shown(_ value: Double) -> String {
  "\((value * 100).rounded() / 100)"
}
