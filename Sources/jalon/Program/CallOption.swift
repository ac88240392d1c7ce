import API
import ArgumentParser
import Foundation

/// `--appel`, and the lookup of calls, projects and axes by the codes that people type.
struct CallOption: ParsableArguments {
  @Option(
    name: .customLong("appel"),
    help: ArgumentHelp("Code de l’appel, où plusieurs sont ouverts.", valueName: "code"))
  var code: String?

  /// The call that it names, or the only one that the account sees.
  func callID(among axes: [AxisLine]) throws -> UUID {
    let calls = Dictionary(
      axes.map { ($0.callID, $0) }, uniquingKeysWith: { first, _ in first }
    ).values
    let known = calls.map(\.call).sorted()
    return try only(
      calls.filter { matches($0.call) }, "Plusieurs appels vous sont ouverts", calls: \.call,
      unknown: code.map { Failure.unknownCall($0, known: known) } ?? .notFound
    ).callID
  }

  func call(among calls: [CallList.Line]) throws -> CallList.Line {
    try only(
      calls.filter { matches($0.code) }, "Plusieurs appels vous sont ouverts", calls: \.code,
      unknown: code.map { Failure.unknownCall($0, known: calls.map(\.code)) } ?? .notFound)
  }

  func filter(_ projects: [ProjectSummary]) -> [ProjectSummary] {
    projects.filter { matches($0.call) }
  }

  func project(_ code: String, among projects: [ProjectSummary]) throws -> ProjectSummary {
    try only(
      filter(projects).filter { $0.code.uppercased() == code.uppercased() },
      "«\u{A0}\(code)\u{A0}» existe dans plusieurs appels", calls: \.call,
      unknown: .unknownProject(code))
  }

  /// By its code within the call, such as `2` or `axe-2`.
  func axis(_ code: String, among axes: [AxisLine]) throws -> AxisLine {
    try only(
      axes.filter { matches($0.call) && $0.code.uppercased() == code.uppercased() },
      "«\u{A0}\(code)\u{A0}» existe dans plusieurs appels", calls: \.call,
      unknown: .unknownAxis(code, known: axes.map(\.code)))
  }

  private func matches(_ call: String) -> Bool {
    code.map { call.uppercased() == $0.uppercased() } ?? true
  }

  private func only<Item>(
    _ items: [Item], _ ambiguity: String, calls: KeyPath<Item, String>, unknown: Failure
  ) throws -> Item {
    guard let first = items.first else { throw unknown }
    guard items.count == 1 else {
      let names = items.map { $0[keyPath: calls] }.sorted().joined(separator: ", ")
      throw Failure(
        .badCommand, "appel_a_preciser", "\(ambiguity)\u{A0}: \(names).", "Préciser avec --appel.")
    }
    return first
  }
}

/// None of these distinguishes what does not exist from what belongs to someone else.
extension Failure {
  fileprivate static func unknownCall(_ code: String, known: [String]) -> Failure {
    Failure(
      .notFound, Failure.notFound.code,
      "Aucun des appels qui vous sont ouverts n’a le code «\u{A0}\(code)\u{A0}».",
      known.isEmpty ? "Vérifier le code." : "En choisir un\u{A0}: \(known.joined(separator: ", "))."
    )
  }

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
