import API
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// The service's copy of a draft: hers alone, and never written over unseen.
struct DraftCopyTests {
  private static func path(_ service: RunningService, _ project: String = "BZH-01") throws -> String
  {
    Route.draftCopy.path([
      .project: try service.world.project(project).inPath, .quarter: Sending.quarter,
    ])
  }

  private static func put(
    _ service: RunningService, _ text: String, over revision: Int,
    as person: World.Person = .amina, project: String = "BZH-01", from version: Int? = nil
  ) async throws -> RunningService.Answer {
    try await service.send(
      "PUT", try path(service, project), as: person,
      body: Wire.bytes(
        of: DraftCopyMessage(
          revision: revision, content: Data(text.utf8), device: "bureau", versionRead: version)))
  }

  private static func get(
    _ service: RunningService, as person: World.Person
  ) async throws -> RunningService.Answer {
    try await service.send("GET", try path(service), as: person)
  }

  @Test func `a copy takes the place of the one that was read, and of no other`() async throws {
    try await withService { service in
      #expect(try await Self.get(service, as: .amina).status == 404)
      let first: DraftCopyReceipt = try await Self.put(service, "un", over: 0).decode()
      #expect(first.revision == 1)
      let blind = try await Self.put(service, "deux", over: 0)
      #expect(blind.status == 409 && blind.problem?.code == .staleVersion)
      let second: DraftCopyReceipt = try await Self.put(service, "deux", over: 1).decode()
      let kept: DraftCopyMessage = try await Self.get(service, as: .amina).decode()
      #expect(kept.revision == second.revision && kept.content == Data("deux".utf8))
      #expect(kept.device == "bureau" && kept.savedAt != nil)
    }
  }

  @Test func `nobody else reads it: not her colleague, not the evaluator, no administrator`()
    async throws
  {
    try await withService { service in
      #expect(try await Self.put(service, "secret", over: 0).status == 200)
      #expect(try await Self.get(service, as: .anais).status == 404)
      #expect(try await Self.get(service, as: .bruno).status == 404)
      for person in [World.Person.claire, .estelle] {
        #expect(try await Self.get(service, as: person).status == 403)
      }
      let foreign = try await Self.put(service, "x", over: 0, as: .bruno)
      #expect(foreign.status == 404)
      for (person, role) in [(World.Person.anais, "jalon_holder")] {
        let rows: Int = try await service.world.acting(as: person, in: role) {
          try $0.value("select count(*) from jalon.draft_copy")
        }
        #expect(rows == 0)
      }
      for role in ["jalon_evaluator", "jalon_admin", "jalon_protect", "jalon_load"] {
        await #expect(throws: PostgresError.self) {
          _ = try await service.world.pool(role).read {
            try $0.value("select count(*) from jalon.draft_copy") as Int
          }
        }
      }
    }
  }

  /// As many as come on the last evening, in groups: what one is refused for is hers alone.
  @Test func `saves that come together are each as if they came alone`() async throws {
    try await withService { service in
      let people: [World.Person] = [.amina, .bruno, .anais, .claire]
      let answers = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
        for number in 0..<60 {
          group.addTask {
            let answer = try await Self.put(
              service, "\(number)", over: 0, as: people[number % people.count])
            return (number, answer.status)
          }
        }
        return try await group.reduce(into: [Int: Int]()) { $0[$1.0] = $1.1 }
      }
      func count(_ person: Int, _ status: Int) -> Int {
        answers.count { $0.key % people.count == person && $0.value == status }
      }
      #expect(count(0, 200) == 1 && count(0, 409) == 14)
      #expect(count(1, 404) == 15)
      #expect(count(2, 200) == 1 && count(2, 409) == 14)
      #expect(count(3, 403) == 15)
      let kept: [String] = try await service.world.superuser.read { tx in
        try tx.rows(
          """
          select account.login from jalon.draft_copy copy join auth.account on account.id = copy.account_id
          order by 1
          """
        ) { try $0.get("login") }
      }
      #expect(kept == ["amina", "anais"])
    }
  }

  @Test func `a quarter that is sent leaves no copy`() async throws {
    try await withService { service in
      #expect(try await Self.put(service, "un", over: 0).status == 200)
      let other = try await Self.put(service, "autre", over: 0, as: .anais)
      let sent = try await Sending(service).send()
      #expect(other.status == 200 && sent.status == 201)
      #expect(try await Self.get(service, as: .amina).status == 404)
      #expect(try await Self.get(service, as: .anais).status == 200, "a colleague's stays")
    }
  }

  /// A command that was killed, or another computer, may still have one on its way.
  @Test func `a copy of what was sent meanwhile comes too late, whatever it knew`() async throws {
    try await withService { service in
      let before = try await Self.put(service, "un", over: 0, from: 0)
      let colleague = try await Self.put(service, "autre", over: 0, as: .anais, from: 0)
      let sent = try await Sending(service).send()
      #expect(before.status == 200 && colleague.status == 200 && sent.status == 201)
      for revision in [0, 1, 2] {
        let late = try await Self.put(service, "un", over: revision, from: 0)
        #expect(late.problem?.code == .staleVersion, "\(revision)")
      }
      #expect(try await Self.get(service, as: .amina).status == 404)
      #expect(
        try await Self.put(service, "autre encore", over: 1, as: .anais, from: 0).status == 200,
        "a colleague settles hers with what was sent")
      // One whose transaction began before the sending, and ended after it.
      try await service.world.superuser.write { tx in
        try tx.run(
          """
          insert into jalon.draft_copy (account_id, call_id, project_id, subject, revision, content, device, version_read)
          select account.id, project.call_id, project.id, \(Sending.quarter), 7, 'x', 'bureau', 0
          from auth.account, jalon.project where login = 'amina' and project.code = 'BZH-01'
          """)
      }
      #expect(try await Self.get(service, as: .amina).status == 404, "nobody sees it")
      #expect(try await Self.put(service, "deux", over: 7, from: 0).status == 409)
      #expect(try await Self.put(service, "trois", over: 0, from: 1).status == 200)
      let kept: DraftCopyMessage = try await Self.get(service, as: .amina).decode()
      #expect(kept.content == Data("trois".utf8))
    }
  }

  @Test func `copies that come while the quarter is sent leave nothing behind`() async throws {
    for _ in 0..<5 {
      try await withService { service in
        let late = try await withThrowingTaskGroup(of: Int.self) { group in
          for number in 0..<40 {
            group.addTask {
              if number == 20 { return try await Sending(service).send().status }
              return try await Self.put(service, "\(number)", over: 0, from: 0).status
            }
          }
          return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(late.count { $0 == 201 } == 1, "it was sent: \(late)")
        #expect(try await Self.get(service, as: .amina).status == 404)
        #expect(try await Self.put(service, "suite", over: 0, from: 1).status == 200)
      }
    }
  }

  @Test func `money and narratives have copies of their own, in the years of the project`()
    async throws
  {
    try await withService { service in
      let project = try service.world.project("BZH-01").inPath
      func put(
        _ subject: String, over revision: Int, as person: World.Person = .amina
      ) async throws -> RunningService.Answer {
        try await service.send(
          "PUT", Route.statementDraft.path([.project: project, .subject: subject]), as: person,
          body: Wire.bytes(
            of: DraftCopyMessage(
              revision: revision, content: Data(subject.utf8), device: "bureau")))
      }
      for subject in ["depenses-2025", "bilan-2025", "bilan-fin"] {
        #expect(try await put(subject, over: 0).status == 200)
        #expect(try await put(subject, over: 0).problem?.code == .staleVersion)
        #expect(try await put(subject, over: 1).status == 200)
        let path = Route.statementDraft.path([.project: project, .subject: subject])
        let kept: DraftCopyMessage = try await service.send("GET", path, as: .amina).decode()
        #expect(kept.revision == 2 && kept.content == Data(subject.utf8))
        #expect(try await service.send("GET", path, as: .anais).status == 404)
        #expect(try await service.send("GET", path, as: .claire).status == 403)
      }
      for subject in ["depenses-fin", "depenses-2019", "2025-Q1", "autre-2025"] {
        #expect(try await put(subject, over: 0).status == 404, "\(subject)")
      }
      #expect(try await put("depenses-2025", over: 0, as: .bruno).status == 404)
      #expect(try await Self.get(service, as: .amina).status == 404, "the quarter has none")
    }
  }

  @Test func `a statement that is sent leaves no copy, and the colleague's stays`() async throws {
    try await withService { service in
      let project = try service.world.project("BZH-01")
      let subject = Statement.Subject(kind: .narrative, year: 2025)
      let path = Route.statementDraft.path([.project: project.inPath, .subject: subject.code])
      for person in [World.Person.amina, .anais] {
        let copy = DraftCopyMessage(revision: 0, content: Data("x".utf8), device: "bureau")
        let kept = try await service.send("PUT", path, as: person, body: Wire.bytes(of: copy))
        #expect(kept.status == 200)
      }
      let content = Statement.Content(
        narrative: Narrative([.planned: "Dix ports.", .done: "Neuf."]))
      let sent = try await service.send(
        "PUT",
        Route.statement.path([.project: project.inPath, .statement: UUID().inPath]), as: .amina,
        body: Wire.bytes(of: StatementMessage(subject, versionRead: 0, content)))
      #expect(sent.status == 201)
      #expect(try await service.send("GET", path, as: .amina).status == 404)
      #expect(try await service.send("GET", path, as: .anais).status == 200)
      for (version, status) in [(0, 409), (1, 200)] {
        let copy = DraftCopyMessage(
          revision: 0, content: Data("y".utf8), device: "bureau", versionRead: version)
        let late = try await service.send("PUT", path, as: .amina, body: Wire.bytes(of: copy))
        #expect(late.status == status, "version \(version)")
      }
    }
  }

  @Test func `her key is kept as her password wraps it, for her alone`() async throws {
    try await withService { service in
      let path = Route.draftKey.path()
      #expect(try await service.send("GET", path, as: .amina).status == 404)
      let body = Wire.bytes(of: DraftKeyMessage(content: Data("scellée".utf8)))
      #expect(try await service.send("PUT", path, as: .amina, body: body).status == 204)
      let kept: DraftKeyMessage = try await service.send("GET", path, as: .amina).decode()
      #expect(kept.content == Data("scellée".utf8))
      #expect(try await service.send("GET", path, as: .anais).status == 404)
      #expect(try await service.send("GET", path, as: .claire).status == 403)
    }
  }
}
