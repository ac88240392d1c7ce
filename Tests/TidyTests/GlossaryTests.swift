import Testing

/// One vocabulary: docs/glossary.md says each noun once, and the code is held to it here.
@Suite struct GlossaryTests {
  @Test func `every noun of the glossary is a type in a file of its name`() throws {
    for entry in try Glossary().entries {
      for place in entry.types {
        let files = try Checkout.files(under: "Sources/\(place.target)", ending: ".swift")
        let home = files.first { $0.path.hasSuffix("/\(place.file).swift") }
        #expect(
          home.map { Declaration.all(in: $0).contains { $0.name == place.name } } == true,
          "\(place.target)/\(place.file).swift declares \(place.name)")
      }
    }
  }

  @Test func `tables, commands and routes of the glossary are there`() throws {
    let schema = try Checkout.text("sql/schema.sql")
    let commands = try ["jalon", "jalond"].flatMap {
      try Checkout.files(under: "Sources/\($0)", ending: ".swift")
    }.map(\.text).joined()
    let routes = try Checkout.files(under: "Sources/API", ending: "Route.swift")
      .map(\.text).joined()
    for entry in try Glossary().entries {
      for table in entry.tables { #expect(schema.contains("CREATE TABLE \(table) ("), "\(table)") }
      for command in entry.commands {
        for word in command.split(separator: " ").dropFirst() {
          #expect(commands.contains("\"\(word)\""), "\(command)")
        }
      }
      for route in entry.routes { #expect(routes.contains("\"\(route)"), "\(route)") }
    }
  }

  @Test func `no noun has a second word`() throws {
    let glossary = try Glossary()
    for file in try Checkout.files(under: "Sources", ending: ".swift") {
      let name = file.path.split(separator: "/").last?.prefix { $0 != "." } ?? ""
      let names = Declaration.all(in: file).map(\.name) + [String(name)]
      for name in names {
        let words = Set(name.matches(of: /[A-Z]+(?![a-z])|[A-Z][a-z0-9]*/).map { String($0.0) })
        #expect(words.intersection(glossary.refused) == [], "\(file.path): \(name)")
      }
    }
  }

  @Test func `no word stands for two things`() throws {
    var homes: [String: Set<String>] = [:]
    for file in try Checkout.files(under: "Sources", ending: ".swift") {
      let target = String(file.path.split(separator: "/")[1])
      for type in Declaration.all(in: file) where type.isAtTop {
        homes[type.name, default: []].insert(target)
      }
    }
    #expect(homes.filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  @Test func `no type takes a name of the Swift library or of Foundation`() throws {
    let taken: Set = [
      "Actor", "Array", "Bundle", "Calendar", "Character", "Clock", "Collection", "Data", "Date",
      "Decimal", "Dictionary", "Dimension", "Duration", "Error", "Formatter", "Host", "Issue",
      "Locale", "Measurement", "Mirror", "Notification", "Operation", "Optional", "Port",
      "Predicate", "Process", "Progress", "Range", "Regex", "Result", "Scanner", "Sequence", "Set",
      "Slice", "Stream", "String", "Substring", "Task", "Thread", "Timer", "Unit",
    ]
    for file in try Checkout.files(under: "Sources", ending: ".swift") {
      #expect(Set(Declaration.all(in: file).map(\.name)).intersection(taken) == [], "\(file.path)")
    }
  }
}

/// A type as it is declared.
struct Declaration {
  let name: String
  let isAtTop: Bool

  static func all(in file: Checkout.File) -> [Declaration] {
    let pattern =
      /^(\s*)(?:@\w+ |package |private |fileprivate |final |indirect )*(?:struct|enum|class|actor|protocol) ([A-Z]\w*)/
    return file.code.compactMap { _, line in
      line.firstMatch(of: pattern).map { Declaration(name: String($0.2), isAtTop: $0.1.isEmpty) }
    }
  }
}
