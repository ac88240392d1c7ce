import API
import ArgumentParser

/// `--appel`, and the lookup of projects and axes by the codes that people type.
struct CallOption: ParsableArguments {
  @Option(
    name: .customLong("appel"),
    help: ArgumentHelp("Code de l’appel, où plusieurs sont ouverts.", valueName: "code"))
  var code: String?

  func filter(_ projects: [ProjectSummary]) -> [ProjectSummary] {
    projects.filter { matches($0.call) }
  }

  func project(_ code: String, among projects: [ProjectSummary]) throws -> ProjectSummary {
    try only(
      filter(projects).filter { $0.code.uppercased() == code.uppercased() }, code, calls: \.call)
  }

  /// By its code within the call, such as `2` or `axe-2`.
  func axis(_ code: String, among axes: [AxisLine]) throws -> AxisLine {
    try only(
      axes.filter { matches($0.call) && $0.code.uppercased() == code.uppercased() }, code,
      calls: \.call)
  }

  private func matches(_ call: String) -> Bool {
    code.map { call.uppercased() == $0.uppercased() } ?? true
  }

  private func only<Item>(
    _ items: [Item], _ code: String, calls: KeyPath<Item, String>
  ) throws -> Item {
    guard let first = items.first else { throw Failure.notFound }
    guard items.count == 1 else {
      let names = items.map { $0[keyPath: calls] }.joined(separator: ", ")
      throw Failure(
        .badCommand, "appel_a_preciser",
        "«\u{A0}\(code)\u{A0}» existe dans plusieurs appels\u{A0}: \(names).",
        "Préciser avec --appel.")
    }
    return first
  }
}
