import Dataset
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// Two sides rate a project without seeing each other; the database holds it, whatever is asked.
@Suite struct TransferabilityTests {
  private static let framework = TransferFramework(
    title: "Cadre d’essai",
    dimensions: [
      TransferDimension(
        code: "A", name: "Public",
        criteria: [
          TransferCriterion(code: "A1", statement: "Décrit."),
          TransferCriterion(code: "A2", statement: "Utile."),
        ])
    ])

  static func prepare(_ world: World) async throws {
    let call = world.call.callID
    try await world.acting(as: .estelle) { try $0.set(framework, ofCall: call) }
  }

  static func rating(_ code: String, _ level: Int) -> TransferRating {
    TransferRating(
      criterion: code, score: .level(level), evidence: .figures, justification: "dans le bilan")
  }

  static func rate(
    _ world: World, as person: World.Person, _ ratings: [TransferRating],
    part: TransferPart.Kind? = nil
  ) async throws {
    let project = try world.project("BZH-01")
    try await world.acting(as: person) { tx in
      let account = try #require(try tx.enter(token: person.token))
      let kind = part ?? (person.kind == .holder ? .holder : .evaluator)
      for rating in ratings {
        #expect(try tx.rate(rating, as: kind, by: account, project: project))
      }
    }
  }

  static func send(_ world: World, as person: World.Person) async throws {
    let project = try world.project("BZH-01")
    try await world.acting(as: person) { tx in
      let account = try #require(try tx.enter(token: person.token))
      let part: TransferPart.Kind = person.kind == .holder ? .holder : .evaluator
      #expect(try tx.sendTransfer(as: part, by: account, project: project))
    }
  }

  static func parts(
    _ world: World, as person: World.Person
  ) async throws -> [TransferPart] {
    let project = try world.project("BZH-01")
    return try await world.acting(as: person) { tx in
      let account = try #require(try tx.enter(token: person.token))
      return try tx.transferParts(ofProject: project, readBy: account)
    }
  }

  static func noted(_ world: World) async throws -> [NotedTransfer] {
    let call = world.call.callID
    return try await world.protecting(as: .claire) {
      try #require(try $0.callReading(call: call, year: 2025)).dataset.transfers
    }
  }

  @Test func `neither side sees the other before it has sent its own`() async throws {
    try await withWorld { world in
      try await Self.prepare(world)
      try await Self.rate(world, as: .amina, [Self.rating("A1", 4), Self.rating("A2", 3)])
      try await Self.rate(world, as: .claire, [Self.rating("A1", 1)])
      try await Self.send(world, as: .amina)
      let blind = try await Self.parts(world, as: .claire)
      #expect(blind.map(\.kind) == [.evaluator])
      let holder = try await Self.parts(world, as: .anais)
      #expect(holder.map(\.kind) == [.holder])
      let tooEarly = try await Self.noted(world)
      #expect(tooEarly == [])
      try await Self.rate(world, as: .claire, [Self.rating("A2", 3)])
      try await Self.send(world, as: .claire)
      for person in [World.Person.claire, .amina] {
        let both = try await Self.parts(world, as: person)
        #expect(both.map(\.kind) == [.holder, .evaluator] && both.allSatisfy(\.isSent))
      }
      let told = try await Self.noted(world)
      #expect(told.map(\.holder).first?.map(\.score) == [.level(4), .level(3)])
      #expect(told.first?.evaluators.first?.map(\.score) == [.level(1), .level(3)])
    }
  }

  @Test func `what was sent does not change, and needs to be whole`() async throws {
    try await withWorld { world in
      try await Self.prepare(world)
      try await Self.rate(world, as: .amina, [Self.rating("A1", 4)])
      let part = await #expect(throws: PostgresError.self) {
        try await Self.send(world, as: .amina)
      }
      #expect(part?.constraint == Rule.transferSendingWhole.rawValue)
      try await Self.rate(world, as: .anais, [Self.rating("A1", 2), Self.rating("A2", 2)])
      try await Self.send(world, as: .amina)
      let late = await #expect(throws: PostgresError.self) {
        try await Self.rate(world, as: .amina, [Self.rating("A1", 0)])
      }
      #expect(late?.constraint == Rule.transferRatingSent.rawValue)
      let twice = await #expect(throws: PostgresError.self) {
        try await Self.send(world, as: .anais)
      }
      #expect(twice?.constraint == Rule.transferSendingOnce.rawValue)
      let call = world.call.callID
      let other = TransferFramework(title: "Un autre cadre", dimensions: [])
      let kept = await #expect(throws: PostgresError.self) {
        try await world.acting(as: .estelle) { try $0.set(other, ofCall: call) }
      }
      #expect(kept?.constraint == Rule.transferFrameworkRated.rawValue)
    }
  }

  @Test func `an agreed rating comes after both, by the evaluator who rated`() async throws {
    try await withWorld { world in
      try await Self.prepare(world)
      let whole = [Self.rating("A1", 4), Self.rating("A2", 3)]
      try await Self.rate(world, as: .claire, [Self.rating("A1", 1), Self.rating("A2", 3)])
      try await Self.send(world, as: .claire)
      let early = await #expect(throws: PostgresError.self) {
        try await Self.rate(world, as: .claire, [Self.rating("A1", 3)], part: .agreed)
      }
      #expect(early?.constraint == Rule.transferAgreedAfterBoth.rawValue)
      try await Self.rate(world, as: .amina, whole)
      try await Self.send(world, as: .amina)
      try await Self.rate(world, as: .claire, [Self.rating("A1", 3)], part: .agreed)
      await #expect(throws: PostgresError.self) {
        try await Self.rate(world, as: .amina, [Self.rating("A1", 4)], part: .agreed)
      }
      let told = try await Self.noted(world)
      #expect(told.first?.agreed.map(\.score) == [.level(3)])
      let parts = try await Self.parts(world, as: .amina)
      #expect(parts.map(\.kind) == [.holder, .evaluator, .agreed])
    }
  }

  @Test func `nobody else reads or rates, and another evaluator stays blind`() async throws {
    try await withWorld { world in
      try await Self.prepare(world)
      let second = try await Self.secondEvaluator(world)
      try await Self.rate(world, as: .amina, [Self.rating("A1", 4), Self.rating("A2", 3)])
      try await Self.send(world, as: .amina)
      try await Self.rate(world, as: .claire, [Self.rating("A1", 1), Self.rating("A2", 3)])
      try await Self.send(world, as: .claire)
      for person in [World.Person.bruno, .denis, .gwenn] {
        let seen = try await Self.parts(world, as: person)
        #expect(seen.isEmpty, "\(person)")
      }
      let project = try world.project("BZH-01")
      let seen = try await world.pool("jalon_evaluator").read { tx in
        let account = try #require(try tx.enter(token: second))
        return try tx.transferParts(ofProject: project, readBy: account)
      }
      #expect(seen.isEmpty)
    }
  }

  /// Who follows the call too, and has rated nothing. Returns her token.
  private static func secondEvaluator(_ world: World) async throws -> String {
    let call = world.call.callID
    let token = Account.Kind.evaluator.tokenPrefix + String(repeating: "z", count: 43)
    try await world.superuser.write { tx in
      let id = UUID()
      try tx.run(
        """
        insert into auth.account
          (id, login, display_name, kind, password_salt, password_verifier, is_fictitious)
        values (\(id), 'zoe', 'Zoé', 'evaluator', \(Data(repeating: 1, count: 16)),
          sha256(\(World.key)), true)
        """)
      try World.grant(call: call, to: id, in: tx)
      try World.openSession(token, of: id, in: tx)
    }
    return token
  }

  @Test func `functions are kept in versions, by their holder alone`() async throws {
    try await withWorld { world in
      let project = try world.project("BZH-01")
      let function = KeyFunction(
        name: "aller vers", mechanism: "la confiance", form: "une permanence", status: .adaptable)
      var other = function
      other.form = "un bus"
      func write(
        _ new: NewKeyFunction, as person: World.Person = .amina
      ) async throws -> Int? {
        try await world.acting(as: person) { try $0.write(new, project: project) }
      }
      let first = NewKeyFunction(number: nil, versionRead: 0, function: function, note: nil)
      let made = try await write(first)
      #expect(made == 1)
      _ = try await write(NewKeyFunction(number: 1, versionRead: 1, function: other, note: "bus"))
      let stale = await #expect(throws: PostgresError.self) {
        try await write(NewKeyFunction(number: 1, versionRead: 1, function: nil, note: "tard"))
      }
      #expect(stale?.constraint == Rule.keyFunctionInTime.rawValue)
      let read = try await world.acting(as: .claire) { try $0.keyFunctions(ofProject: project) }
      #expect(read == [NumberedFunction(number: 1, version: 2, function: other)])
      await #expect(throws: PostgresError.self) { try await write(first, as: .claire) }
      _ = try await write(NewKeyFunction(number: 1, versionRead: 2, function: nil, note: "double"))
      let gone = try await world.acting(as: .amina) { try $0.keyFunctions(ofProject: project) }
      #expect(gone == [])
      let versions = try await world.count("select count(*) from jalon.key_function")
      #expect(versions == 3)
    }
  }
}
