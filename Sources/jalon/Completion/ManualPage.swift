import Foundation

/// The manual in the language of man(7), from the same words as the help.
struct ManualPage {
  private let root: Command
  private let version: String

  private struct Tool: Decodable {
    var command: Command
  }

  private struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String

      var typed: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    var kind: String
    var shouldDisplay: Bool
    var isOptional: Bool
    var names: [Name]?
    var valueName: String?
    var abstract: String?
  }

  /// - Parameter dump: the parser's own description of a program. Returns nil when it is none.
  init?(dump: String, version: String) {
    guard let tool = try? JSONDecoder().decode(Tool.self, from: Data(dump.utf8)) else { return nil }
    root = tool.command
    self.version = version
  }

  var lines: [String] {
    [
      ".TH JALON 1 \"\" \"\(escaped(version))\" \"Manuel de Jalon\"", ".SH NOM",
      "jalon \\- \(escaped(root.abstract ?? ""))", ".SH SYNOPSIS", ".B jalon",
      ".I commande", "[options]", ".SH DESCRIPTION",
    ] + paragraphs(root.discussion) + [".SH COMMANDES"]
      + (root.subcommands ?? []).flatMap { lines(of: $0, under: root.commandName) }
  }

  private func lines(of command: Command, under parent: String) -> [String] {
    let path = "\(parent) \(command.commandName)"
    let inner = command.subcommands ?? []
    let own = (command.arguments ?? []).filter { $0.shouldDisplay && !isCommon($0) }
    return [".SS \(escaped(path))", escaped(command.abstract ?? "")]
      + paragraphs(command.discussion)
      + (inner.isEmpty ? own.flatMap(lines) : [])
      + inner.flatMap { lines(of: $0, under: path) }
  }

  private func lines(of argument: Argument) -> [String] {
    let names = (argument.names ?? []).map(\.typed).joined(separator: ", ")
    let value = argument.valueName.map { "<\($0)>" } ?? ""
    let shown =
      switch argument.kind {
      case "positional": value
      case "flag": names
      default: "\(names) \(value)"
      }
    return [".TP", ".B \(escaped(shown))", escaped(argument.abstract ?? "")]
  }

  /// Options of every command are told once, in the help of the program.
  private func isCommon(_ argument: Argument) -> Bool {
    let common: Set = ["json", "brut", "sans-question", "service", "aide", "help", "version"]
    return (argument.names ?? []).contains { common.contains($0.name) }
  }

  /// Examples keep their lines.
  private func paragraphs(_ text: String?) -> [String] {
    guard let text, !text.isEmpty else { return [] }
    return [".PP", ".nf"] + text.split(separator: "\n").map { escaped(String($0)) } + [".fi"]
  }

  private func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("\n", with: " ")
    return plain.first.map { ".'".contains($0) } == true ? "\\&" + plain : plain
  }
}
