import Foundation
import Testing

@Suite struct MigrationTests {
  @Test func `migrations are numbered without gaps`() throws {
    let files = try Checkout.files(under: "sql/migrations", ending: "")
    let numbers = try files.map { file in
      let match = try #require(
        file.path.firstMatch(of: /\/(\d{4})-[a-z][a-z0-9-]*\.sql$/), "\(file.path)")
      return Int(match.1)
    }
    #expect(numbers.count > 0 && numbers == Array(1...numbers.count))
  }

  @Test(arguments: ["sql/migrations", "sql/reporting"])
  func `a file that takes a role gives it back at its end`(folder: String) throws {
    for file in try Checkout.files(under: folder, ending: ".sql") {
      let statements = file.text.replacing(/--[^\n]*/, with: "")
      let forTheSession = statements.contains(/(?m)^\s*set\s+(session\s+)?role/)
      #expect(!forTheSession, "\(file.path): only for the transaction")
      guard statements.contains("set local role") else { continue }
      let last = statements.trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(last.hasSuffix("reset role;"), "\(file.path)")
    }
  }

  @Test func `a function of ours says its search path where it is made`() throws {
    for file in try Checkout.files(under: "sql", ending: ".sql") where file.path != "sql/schema.sql"
    {
      let made = file.text.matches(of: /create (or replace )?function/).count
      let pinned = file.text.matches(of: /set search_path = pg_catalog, pg_temp/).count
      #expect(made == pinned, "\(file.path)")
    }
  }

  @Test func `nothing durable leans on the schema that is rebuilt`() throws {
    for file in try Checkout.files(under: "sql/migrations", ending: ".sql") {
      #expect(!file.text.replacing(/--[^\n]*/, with: "").contains("reporting."), "\(file.path)")
    }
  }

  @Test func `no path of a developer's machine is in a file that is shipped`() throws {
    for folder in ["sql", "forms", "reports"] {
      for ending in [".sql", ".json", ".md", ".html", ".typ", ".css"] {
        for file in try Checkout.files(under: folder, ending: ending) {
          let names = file.text.contains(/(^|[\s"'(=])\/(work|root)\//)
          #expect(!names, "\(file.path)")
        }
      }
    }
  }
}
