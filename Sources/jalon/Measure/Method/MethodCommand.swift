import ArgumentParser
import Foundation
import Terminal

struct MethodCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "methode", abstract: "Essayer une méthode, une ligne de JSON par calcul.",
    discussion: """
      Chaque ligne du fichier est un objet JSON\u{A0}; la réponse en a autant, une par ligne, \
      sous les noms des tables de référence\u{A0}; null\u{A0}: ce qui ne se calcule pas.
        jalon mesure methode target_state -
        {"x": 236, "n": 400, "target": 0.59, "direction": "increase"}
      Une ligne à corriger donne son numéro, reason et sentence, et la commande finit avec le \
      code 4. Méthodes\u{A0}:
      \(MethodName.list)
      """,
    aliases: ["méthode"])

  @OptionGroup var options: CommonOptions

  @Flag(name: .customLong("liste"), help: "Dire les méthodes, et ce que chacune demande.")
  var listsMethods = false

  @Argument(help: ArgumentHelp("Le nom de la méthode.", valueName: "nom"))
  var method: MethodName?

  @Argument(help: ArgumentHelp("Les lignes, en JSON.", valueName: "fichier"))
  var path: String?

  func run() throws {
    let console = Console()
    if listsMethods {
      console.say(MethodName.allCases.map(\.line))
      return
    }
    guard let method, let path else {
      throw Failure(
        .badCommand, "commande_mal_ecrite", "Il faut une méthode et un fichier.",
        "Voir les méthodes\u{A0}: jalon mesure methode --liste")
    }
    let lines = try MethodLines.read(path)
    var isRefused = false
    for line in lines.lines {
      let answer = MethodAnswer(method, line: line.text)
      isRefused = isRefused || answer.isRefused
      try console.say(jsonLine: answer.fields(line: line.number))
    }
    if isRefused { throw ExitStatus.refused }
  }
}

extension MethodName {
  fileprivate var line: String { "\(rawValue)\u{A0}: \(summary)" }

  fileprivate static var list: String {
    allCases.map { "  \($0.line)" }.joined(separator: "\n")
  }
}

/// The lines of a file of JSON lines that are not blank, with their numbers from 1.
private struct MethodLines {
  let lines: [(number: Int, text: Data)]

  static func read(_ path: String) throws -> MethodLines {
    let lines = try MeasureFile.bytes(path)
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      .filter { _, line in line.contains { !MeasureFile.blanks.contains($0) } }
      .map { (number: $0 + 1, text: Data($1)) }
    guard !lines.isEmpty else {
      throw Failure(
        .refused, "fichier_refuse", "Le fichier n’a pas de lignes.",
        MeasureFile.help("methode"))
    }
    return MethodLines(lines: lines)
  }
}

extension Console {
  fileprivate func say(jsonLine value: MethodValue) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    sayJSON(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
