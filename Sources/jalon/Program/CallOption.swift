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
      filter(projects).filter { $0.code.uppercased() == code.uppercased() }, code,
      calls: \.call, unknown: .unknownProject(code))
  }

  /// By its code within the call, such as `2` or `axe-2`.
  func axis(_ code: String, among axes: [AxisLine]) throws -> AxisLine {
    try only(
      axes.filter { matches($0.call) && $0.code.uppercased() == code.uppercased() }, code,
      calls: \.call, unknown: .unknownAxis(code, known: axes.map(\.code)))
  }

  private func matches(_ call: String) -> Bool {
    code.map { call.uppercased() == $0.uppercased() } ?? true
  }

  private func only<Item>(
    _ items: [Item], _ code: String, calls: KeyPath<Item, String>, unknown: Failure
  ) throws -> Item {
    guard let first = items.first else { throw unknown }
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

/// Neither tells what does not exist from what belongs to someone else.
extension Failure {
  fileprivate static func unknownProject(_ code: String) -> Failure {
    Failure(
      .notFound, Failure.notFound.code,
      "Aucun des projets qui vous sont ouverts n’a le code «\u{A0}\(code)\u{A0}».",
      "Voir leurs codes avec\u{A0}: jalon projet liste")
  }

  fileprivate static func unknownAxis(_ code: String, known: [String]) -> Failure {
    var codes: [String] = []
    for code in known where !codes.contains(code) { codes.append(code) }
    return Failure(
      .notFound, Failure.notFound.code,
      "Aucun des axes qui vous sont ouverts n’a le code «\u{A0}\(code)\u{A0}».",
      codes.isEmpty ? "Vérifier le code." : "En choisir un\u{A0}: \(codes.joined(separator: ", "))."
    )
  }
}
