import Foundation

/// docs/glossary.md as a table.
struct Glossary {
  struct Entry {
    struct Place {
      let target, file, name: String
    }

    let types: [Place]
    let tables, commands, routes: [String]
  }

  let entries: [Entry]
  /// Words that no type or file may be named by.
  let refused: Set<String>

  init() throws {
    let rows = try Checkout.text("docs/glossary.md").split(separator: "\n").map(String.init)
    entries = rows.compactMap(Entry.init)
    refused = Set(
      rows.filter { $0.hasPrefix("- Not ") }
        .flatMap { Self.names(in: String($0.prefix { $0 != ":" })) })
  }

  /// What stands between backquotes.
  fileprivate static func names(in text: String) -> [String] {
    text.matches(of: /`([^`]+)`/).map { String($0.1) }
  }
}

extension Glossary.Entry {
  /// Returns nil when the line is not a row of a noun: six columns, the second of which names types
  /// as `Target.Type`.
  fileprivate init?(_ line: String) {
    let columns = line.split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard columns.count == 8, columns[2].hasPrefix("`") else { return nil }
    types = Glossary.names(in: columns[2]).compactMap { name in
      let parts = name.split(separator: ".").map(String.init)
      guard let target = parts.first, let type = parts.last, parts.count > 1 else { return nil }
      return Place(target: target, file: parts[1], name: type)
    }
    tables = Glossary.names(in: columns[4])
    commands = Glossary.names(in: columns[5])
    routes = Glossary.names(in: columns[6])
  }
}
