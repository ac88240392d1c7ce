import Foundation
import Testing

@Suite struct StyleTests {
  struct Ban: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// What a line must hold to be looked at closely: expressions are slow.
    var hint: String
    var pattern: String
    /// Tests may do what sources may not.
    var folders = ["Sources", "Tests"]
    var isAboutTexts = false
  }

  static let bans = [
    Ban(testDescription: "public", hint: "public", pattern: #"^\s*(@\w+ )*public "#),
    Ban(testDescription: "try!", hint: "try!", pattern: #"\btry!"#),
    Ban(testDescription: "as!", hint: "as!", pattern: #"\bas!"#),
    Ban(testDescription: "@unchecked", hint: "@unchecked", pattern: "@unchecked"),
    Ban(
      testDescription: "nonisolated(unsafe)", hint: "nonisolated(",
      pattern: #"nonisolated\(unsafe\)"#),
    Ban(testDescription: "fatalError", hint: "fatalError", pattern: #"\bfatalError\("#),
    Ban(testDescription: "a FIXME", hint: "FIXME", pattern: "FIXME", isAboutTexts: true),
    Ban(testDescription: "a TODO", hint: "TODO", pattern: "TODO", isAboutTexts: true),
    Ban(
      testDescription: "forced unwrapping", hint: "!", pattern: #"[\w)\]]!([.,)\]\s?:]|$)"#,
      folders: ["Sources"]),
    Ban(testDescription: "implicitly unwrapped types", hint: "!", pattern: #":\s*[A-Z]\w*!"#),
    Ban(
      testDescription: "sleeping tests", hint: "sleep(", pattern: #"\bsleep\("#, folders: ["Tests"]),
    Ban(
      testDescription: "paths of a developer's machine", hint: "/",
      // `/root/item` is where the lists of an XForm stand.
      pattern: #""[^"]*/(work|home|root(?!/item))/"#,
      isAboutTexts: true),
  ]

  @Test(arguments: bans)
  func `some things are not written here`(_ ban: Ban) throws {
    let pattern = try Regex(ban.pattern)
    let offences = try ban.folders.flatMap { folder in
      try Checkout.files(under: folder, ending: ".swift")
        .filter { !$0.path.hasSuffix("TidyTests/StyleTests.swift") }
        .flatMap { file in
          file.lines.filter { _, line in
            line.contains(ban.hint)
              && (ban.isAboutTexts ? line : Self.withoutTexts(line)).contains(pattern)
          }.map { "\(file.path):\($0.number)" }
        }
    }
    #expect(offences == [])
  }

  private static func withoutTexts(_ line: String) -> String {
    line.replacing(/\/\/.*$/, with: "").replacing(/"([^"\\]|\\.)*"/, with: "\"\"")
      .replacing(/`[^`]*`/, with: "name")
  }

  @Test(arguments: ["Sources", "Tests"])
  func `no file has more than 300 lines`(folder: String) throws {
    let long = try Checkout.files(under: folder, ending: ".swift").filter { $0.lines.count > 300 }
    #expect(long.map(\.path) == [])
  }

  @Test func `no room holds more than a fifth of the code`() throws {
    var lines: [String: Int] = [:]
    for file in try Checkout.files(under: "Sources", ending: ".swift") {
      lines[String(file.path.split(separator: "/")[1]), default: 0] += file.lines.count
    }
    let all = lines.values.reduce(0, +)
    #expect(lines.filter { $0.value * 5 > all }.keys.sorted() == [])
  }

  @Test func `SQL is written in Store, and for its own needs in Postgres`() throws {
    let statement =
      /"\s*(select .* from (?!file)\w|insert into|update \w+\.\w+ set|delete from|create table|drop table)\b/
    let wholeLine = /^\s*(select .* from (?!file)|insert into |delete from |update \w+\.\w+ )/
    let words = ["select ", "insert into", "update ", "delete from", "create table", "drop table"]
    // The benchmark measures what Postgres costs beside pgbench.
    let homes = ["Store", "Postgres", "jalon-bench"]
    let others = try Checkout.folders(in: "Sources").filter { !homes.contains($0) }
    for target in others {
      for file in try Checkout.files(under: "Sources/\(target)", ending: ".swift") {
        #expect(
          file.places { line in
            words.contains { line.contains($0) }
              && (line.contains(statement) || line.contains(wholeLine))
          } == [])
      }
    }
  }
}
