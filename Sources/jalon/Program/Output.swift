import API
import ArgumentParser
import Client
import Foundation
import Terminal
import XLSForm

/// Prints the result of a command in the requested form.
struct Output {
  var options: CommonOptions
  var console: Console

  /// Columns under headings for people, blocks in a narrower window, tab-separated without headings for
  /// `--brut`.
  func table(_ columns: [String], _ rows: [[String]], isFictitious: Bool) {
    if options.isRaw {
      if isFictitious { console.warn("Données fictives.") }
      for row in rows { console.say(row: row) }
      return
    }
    if isFictitious { console.say("Données fictives.") }
    console.say(lines(columns, rows))
  }

  /// As people read a table.
  func lines(_ columns: [String], _ rows: [[String]]) -> [String] {
    let widths = columns.indices.map { column in
      ([columns] + rows).map { $0[column].count }.max() ?? 0
    }
    guard console.fits(widths.reduce(2 * (widths.count - 1), +)) else {
      return blocks(columns, rows)
    }
    return ([columns] + rows).map { row in
      let padded = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      return String(padded.joined(separator: "  ").trimmingTrailingSpaces)
    }
  }

  /// What is wider than the window: a block for each row, a line for each of its columns.
  private func blocks(_ columns: [String], _ rows: [[String]]) -> [String] {
    rows.flatMap { row in
      [row.first ?? ""]
        + zip(columns, row).dropFirst().filter { !$1.isEmpty }.map { "  \($0)\u{A0}: \($1)" }
    }
  }

  func json(_ value: some Encodable) throws {
    try console.say(json: value)
  }
}

extension Console {
  /// A receipt that the disk or the pipe did not take is not told: the draft keeps it, and the next
  /// command tells it.
  func requireWritten(_ tell: () throws -> Void) throws {
    try tell()
    guard Console.hasLostOutput else { return }
    throw Failure(
      .internalError, "recu_non_ecrit",
      "C’est envoyé, mais le reçu n’a pas pu être écrit\u{A0}: le disque est plein ou fermé.",
      "Recommencer la même commande\u{A0}: elle redira le reçu, sans rien renvoyer.")
  }

  func say(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    sayJSON(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}

/// A JSON object around a list, with the version of its schema.
struct Listing<Item: Encodable>: Encodable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  var name: String
  var items: [Item]

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(1, forKey: Key(stringValue: "version_schema"))
    try container.encode(items, forKey: Key(stringValue: name))
  }
}

/// `{"erreur": {…}}`
struct FailureReport: Encodable {
  struct Body: Encodable {
    var code: String
    var message: String
    var aide: String
    var erreurs: [FindingMessage]?
    var problems: [FormFinding]?
  }

  var erreur: Body

  init(_ failure: Failure) {
    erreur = Body(
      code: failure.code, message: failure.message, aide: failure.help,
      erreurs: failure.findings.isEmpty ? nil : failure.findings,
      problems: failure.problems.isEmpty ? nil : failure.problems)
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: Substring {
    self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)]
  }
}
