import Foundation
import Monitoring
import Testing

@testable import Demonstration

/// Invented money balances, stays within its budget, and says that it is invented.
@Suite struct StatementsTests {
  private static func made() throws -> (Seed, [DemonstrationStatement]) {
    let seed = try Seed.shared()
    return (
      seed, Demonstration.statements(call: seed.call, plan: seed.plan, seed: Seed.number)
    )
  }

  @Test func `every account balances and every text may be sent`() throws {
    let (seed, statements) = try Self.made()
    #expect(statements.count > seed.call.projects.count)
    for statement in statements {
      #expect(
        statement.content.refusals(of: statement.subject) == [],
        "\(statement.projectCode) \(statement.subject.period)")
    }
    #expect(statements.contains { !$0.isApproved })
    #expect(statements.contains { $0.content.spending.unspent > 0 })
  }

  @Test func `the years of a project spend no more than its grant and its budget`() throws {
    let (seed, statements) = try Self.made()
    for project in seed.call.projects {
      let own = statements.filter { $0.projectCode == project.code }.map(\.content.spending)
      let grant = own.reduce(0) { $0 + $1.amount(.grant, .actual) }
      let planned = own.reduce(0) { $0 + $1.total(.charges, .planned) }
      #expect(
        grant <= project.fundingEUR ?? 0 && planned <= project.budgetEUR ?? 0, "\(project.code)")
    }
  }

  @Test func `reasons and replies say that they are invented`() throws {
    for statement in try Self.made().1 {
      let reasons = statement.content.spending.lines.values.compactMap(\.reason)
      let texts = reasons + statement.content.narrative.texts.values
      #expect(texts.allSatisfy { $0.contains("données fictives") })
    }
  }

  @Test func `the same seed makes the same money`() throws {
    #expect(try Self.made().1 == Self.made().1)
  }
}
