import Demonstration
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// The same attempt on a whole programme: answers of sixteen projects, small ones too, sent in groups as the service
/// writes them, and taken out while others come. Ten thousand in the long run, a sample in every run.
@Suite struct ManyAnswersAttackTests {
  private static let total =
    ProcessInfo.processInfo.environment["JALON_SOAK"] == nil ? 800 : 10_000
  private static let small = [6, 8, 11, 12, 15, 25]

  @Test func `answers of sixteen projects and the log of the database are linked by chance only`()
    async throws
  {
    try await withWorld { world in
      var attempt = try await Self.attempt(world)
      try await Self.collect(&attempt)
      // Two projects are too small for a batch of their own, and of others a few come after the last one.
      let waiting = try await world.count("select count(*) from jalon.urn")
      #expect(attempt.consumed.count == Self.total, "the first half of the attempt has to work")
      #expect(attempt.published == Self.total - waiting)
      #expect((14..<100).contains(waiting))
      #expect(attempt.smallestBatch >= 11)
      try Self.expectChance(attempt, "before the end")
      try await attempt.end()
      #expect(try await world.count("select count(distinct xmin::text) from jalon.response") == 1)
      #expect(try await world.count("select count(distinct xmin::text) from jalon.answer") == 1)
      #expect(try await world.count("select count(*) from jalon.access_code") == 0)
      try Self.expectChance(attempt, "at the end")
      // Of each project one by chance, however many batches it had.
      #expect(try await attempt.hitsOfFinalOrder() <= 36)
    }
  }

  /// A permutation drawn at random has one hit on average, and its variance is one too.
  private static func expectChance(_ attempt: ManyAnswersAttempt, _ when: String) throws {
    let batches = Double(attempt.batchCount)
    for (name, hits) in try attempt.hits() {
      #expect(
        Double(hits) <= batches + 5 * batches.squareRoot(),
        "\(name), \(when): \(hits) of \(attempt.published) in \(attempt.batchCount) batches")
    }
  }

  private static func attempt(_ world: World) async throws -> ManyAnswersAttempt {
    let facts = try Files.decoded(CallFile.self, from: "sql/seed/ami-iss-2021.json")
    let plan = try Files.decoded(DemonstrationPlan.self, from: "sql/seed/demonstration.json")
    let file = Demonstration.callFile(facts: facts, plan: plan, seed: 2021)
    let claire = try #require(world.accounts[.claire])
    let call = try await world.pool("jalon_admin").write { tx in
      try tx.load(file) { StoredForm(text: try Files.text("forms/\($0)")) }
      return try #require(try tx.directory(ofCall: file.call.code))
    }
    try await world.superuser.write { tx in
      try World.grant(call: call.callID, to: claire, in: tx)
      try tx.run("update jalon.call set pinned_today = '2024-12-01' where id = \(call.callID)")
    }
    let codes = call.projects.keys.sorted()
    let large = codes.count - small.count
    let rest = total - small.reduce(0, +)
    let sizes =
      small + (0..<large).map { rest / large + ($0 < rest % large ? 1 : 0) }
    let projects = try zip(codes, sizes).flatMap { code, size in
      Array(repeating: try #require(call.projects[code]), count: size)
    }
    return try await ManyAnswersAttempt(
      world, call: call.callID, survey: try #require(file.surveys?.first?.code), people: projects)
  }

  /// In an order of no meaning, in groups of one to sixty-four; all projects are taken out four times.
  private static func collect(_ attempt: inout ManyAnswersAttempt) async throws {
    let order = attempt.people.indices.map { (World.tag(of: World.hmac("order", $0)), $0) }
      .sorted { $0 < $1 }.map(\.1)
    var sent = 0
    for round in 1...4 {
      while sent < order.count * round / 4 {
        let size = min(1 + Int(World.hmac("size", sent)[0]) % 64, order.count * round / 4 - sent)
        try await attempt.send(Array(order[sent..<(sent + size)]))
        sent += size
      }
      try await attempt.publish()
    }
  }
}
