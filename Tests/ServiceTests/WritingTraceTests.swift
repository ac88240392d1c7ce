import API
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// What a report tells beside its figures is followed to who wrote it, by who may read that.
struct WritingTraceTests {
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

  @Test func `a rating is followed to both sides, and to nobody who may not read it`() async throws
  {
    try await withService { service in
      let world = service.world
      try await world.acting(as: .estelle) {
        try $0.set(Self.framework, ofCall: world.call.callID)
      }
      for person in [World.Person.amina, .claire] { try await Self.rate(world, as: person) }
      _ = try await service.publish(name: "fin 2025")
      for name in ["A1", "a1"] {
        let trace = try await service.trace("BZH-01", name, freeze: "fin 2025")
        #expect(trace.figures.map(\.kind) == ["transferabilite"])
        #expect(trace.figures.first?.value == "3 (preuve E2)")
        #expect(trace.declarations.map(\.title) == ["A1, porteur", "A1, évaluateur"])
        #expect(trace.declarations.map(\.sent.author) == ["Amina", "Claire"])
        #expect(trace.declarations.allSatisfy { $0.version == 2 && $0.laterVersion == nil })
        #expect(trace.notes.isEmpty)
      }
      let whole = try await service.trace("appel", "Public", freeze: "fin 2025")
      #expect(whole.declarations.count == 4)
      let own = try await service.trace("BZH-01", "A1", freeze: "fin 2025", as: .amina)
      #expect(own.declarations.map(\.sent.author) == ["Amina", "Claire"])
      for person in [World.Person.bruno, .gwenn, .denis] {
        let answer = try await service.traced("BZH-01", "A1", freeze: "fin 2025", as: person)
        #expect(answer.status == 404, "\(person)")
      }
      let none = try await service.traced("BZH-02", "A1", freeze: "fin 2025", as: .claire)
      #expect(none.status == 404)
    }
  }

  @Test func `the ratings of others are not shown to an evaluator who sent none`() async throws {
    try await withService { service in
      let world = service.world
      try await world.acting(as: .estelle) {
        try $0.set(Self.framework, ofCall: world.call.callID)
      }
      for person in [World.Person.amina, .claire] { try await Self.rate(world, as: person) }
      _ = try await service.publish(name: "fin 2025")
      // As though another had rated: the database shows Claire what she would see without her own.
      let claire = try #require(world.accounts[.claire])
      let denis = try #require(world.accounts[.denis])
      try await world.superuser.write { tx in
        try tx.run("alter table jalon.transfer_sending disable trigger all")
        try tx.run("alter table jalon.transfer_rating disable trigger all")
        try tx.run(
          "update jalon.transfer_sending set rater_id = \(denis) where rater_id = \(claire)")
        try tx.run(
          "update jalon.transfer_rating set rater_id = \(denis) where rater_id = \(claire)")
      }
      let trace = try await service.trace("BZH-01", "A1", freeze: "fin 2025")
      #expect(trace.declarations.isEmpty && trace.notes.count == 1)
    }
  }

  @Test func `an answer that is quoted is followed to its narrative, as it was accepted`()
    async throws
  {
    try await withService { service in
      let world = service.world
      let project = try world.project("BZH-01")
      let subject = Statement.Subject(kind: .narrative, year: 2025)
      for version in 1...2 {
        if version == 2 {
          try await Self.decide(.returned, subject, version: 1, project, world)
        }
        let content = Statement.Content(
          narrative: Narrative([.reply: "Nous avons lu le rapport, \(version) fois."]))
        let new = NewStatement(
          id: UUID(), projectID: project, subject: subject, versionRead: version - 1,
          content: content, contentSHA256: Data(repeating: 1, count: 32))
        try await world.acting(as: .amina) { tx in
          #expect(try tx.claim(new))
          try tx.store(content, of: new.id)
        }
      }
      try await Self.decide(.approved, subject, version: 2, project, world)
      _ = try await service.publish(name: "fin 2025")
      let trace = try await service.trace("BZH-01", "réponse", freeze: "fin 2025")
      #expect(trace.declarations.map(\.title) == ["bilan de 2025"])
      let declaration = try #require(trace.declarations.first)
      #expect(declaration.version == 2 && declaration.sent.author == "Amina")
      #expect(declaration.accepted?.author == "Claire")
      let other = try await service.traced("BZH-01", "reponse", freeze: "fin 2025", as: .bruno)
      #expect(other.status == 404)
    }
  }

  private static func decide(
    _ kind: ReviewAct.Kind, _ subject: Statement.Subject, version: Int, _ project: UUID,
    _ world: World
  ) async throws {
    let act = NewStatementAct(
      projectID: project, subject: subject, version: version, kind: kind,
      reason: kind == .approved ? nil : "à revoir")
    #expect(try await world.acting(as: .claire) { try $0.decide(act) })
  }

  /// Twice, so that the second version counts, then sent.
  private static func rate(_ world: World, as person: World.Person) async throws {
    let project = try world.project("BZH-01")
    let part: TransferPart.Kind = person.kind == .holder ? .holder : .evaluator
    try await world.acting(as: person) { tx in
      let account = try #require(try tx.enter(token: person.token))
      for level in [1, 3] {
        for code in ["A1", "A2"] {
          let rating = TransferRating(
            criterion: code, score: .level(level), evidence: .figures,
            justification: "dans le bilan")
          #expect(try tx.rate(rating, as: part, by: account, project: project))
        }
      }
      #expect(try tx.sendTransfer(as: part, by: account, project: project))
    }
  }
}

extension RunningService {
  func traced(
    _ report: String, _ figure: String, period: String? = nil, freeze: String? = nil,
    as person: World.Person
  ) async throws -> Answer {
    let query = FigureTraceQuery(
      year: 2025, report: report, figure: figure, period: period, freeze: freeze)
    return try await send("GET", query.path(ofCall: world.call.callID), as: person)
  }

  func trace(
    _ report: String, _ figure: String, freeze: String? = nil,
    as person: World.Person = .claire
  ) async throws -> FigureTraceMessage {
    let answer = try await traced(report, figure, freeze: freeze, as: person)
    #expect(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))")
    return try answer.decode()
  }
}
