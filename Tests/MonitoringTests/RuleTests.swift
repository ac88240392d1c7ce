import Foundation
import Monitoring
import Testing

@Suite struct RuleTests {
  @Test(arguments: Rule.allCases)
  func `every rule is a constraint or is raised in the migrations`(rule: Rule) throws {
    let sql = try Self.migrations()
    let isConstraint =
      sql.contains("constraint \(rule.rawValue)\n") || sql.contains("constraint \(rule.rawValue) ")
    #expect(isConstraint || sql.contains("jalon.refuse('\(rule.rawValue)'"))
  }

  @Test(arguments: Rule.allCases)
  func `every rule says what is wrong and what to do, politely`(rule: Rule) {
    let sentence = rule.sentence
    #expect(sentence.hasSuffix("."))
    #expect(sentence.split(separator: ". ").count == 2, "one sentence for what, one for what to do")
    for word in ["invalide", "veuillez", "erreur", "'"] {
      #expect(!sentence.lowercased().contains(word))
    }
  }

  @Test(arguments: Rule.allCases)
  func `every rule parts into what is wrong and one remedy`(rule: Rule) throws {
    let parts = try #require(rule.sentence.partedRemedy)
    #expect(!parts.fact.isEmpty && !parts.remedy.isEmpty)
    #expect("\(parts.fact) \(parts.remedy)" == rule.sentence)
  }

  @Test func `every rule raised by a function has its sentence`() throws {
    let raised = try Self.migrations().matches(of: /jalon\.refuse\('([a-z_]+)'/).map {
      String($0.1)
    }
    #expect(raised.count >= 8)
    #expect(raised.filter { Rule(rawValue: $0) == nil } == [])
  }

  private static func migrations() throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "sql/migrations").path
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
      .joined()
  }
}
