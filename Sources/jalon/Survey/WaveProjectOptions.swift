import API
import ArgumentParser
import Foundation
import Monitoring

/// The projects in which a wave asks, and how many people there are, `P01=240`.
struct WaveProjectOptions: ParsableArguments {
  @Option(
    name: .customLong("projet"),
    help: ArgumentHelp("Un projet où l’on demande. Peut se répéter.", valueName: "projet"))
  var projects: [String] = []

  @Option(
    name: .customLong("population"),
    help: ArgumentHelp(
      "Personnes accompagnées par un projet (P01=240). Peut se répéter.", valueName: "nombre"))
  var populations: [String] = []

  @Option(
    name: .customLong("invites"),
    help: ArgumentHelp(
      "Personnes à qui l’enquête est proposée (P01=80). Peut se répéter.", valueName: "nombre"))
  var invited: [String] = []

  @Option(
    name: .customLong("atteints"),
    help: ArgumentHelp("Personnes rencontrées (P01=60). Peut se répéter.", valueName: "nombre"))
  var reached: [String] = []

  @Option(
    name: .customLong("refus"),
    help: ArgumentHelp("Personnes qui ont dit non (P01=5). Peut se répéter.", valueName: "nombre"))
  var refused: [String] = []

  /// By the code of the project, each with what is known of it.
  func lines() throws -> [NewWaveRequest.ProjectLine] {
    var lines: [String: WaveNumbers] = [:]
    for project in projects { lines[project.uppercased()] = WaveNumbers() }
    let given: [([String], WritableKeyPath<WaveNumbers, Int?>)] = [
      (populations, \.population), (invited, \.invited), (reached, \.reached), (refused, \.refused),
    ]
    for (texts, place) in given {
      for text in texts {
        let (project, number) = try Self.pair(text)
        guard projects.isEmpty || lines[project] != nil else {
          throw Failure(
            .badCommand, "projet_absent",
            "«\u{A0}\(text)\u{A0}» parle d’un projet que la commande ne nomme pas.",
            "L’ajouter avec --projet \(project).")
        }
        lines[project, default: WaveNumbers()][keyPath: place] = number
      }
    }
    return lines.sorted { $0.key < $1.key }.map {
      NewWaveRequest.ProjectLine(code: $0.key, numbers: WaveNumbersMessage($0.value))
    }
  }

  private static func pair(_ text: String) throws -> (project: String, number: Int) {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2, !sides[0].isEmpty, let number = Int(sides[1]),
      (0...1_000_000).contains(number)
    else {
      throw Failure(
        .badCommand, "effectif_mal_ecrit", "«\u{A0}\(text)\u{A0}» ne se lit pas.",
        "L’écrire P01=240\u{A0}: le projet, puis un nombre de personnes.")
    }
    return (sides[0].uppercased(), number)
  }
}
