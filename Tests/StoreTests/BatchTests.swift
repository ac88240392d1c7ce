import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing
import XLSForm

/// The three traps of docs/security.md: a transaction's number, ids with an order, times.
@Suite struct BatchTests {
  /// Publishes what waits of a project, as the service does once it has opened the seals.
  static func publish(_ world: World, _ wave: UUID, of project: String = "BZH-01") async throws {
    let project = try world.project(project)
    try await world.pool("jalon_publish").write { tx in
      let opened = try tx.takeBatch(wave: wave, project: project).indices.map { number in
        Self.response(number, of: .project(project))
      }
      try tx.publish(opened, wave: wave)
    }
  }

  static func response(_ number: Int, of source: AnswerSource) -> OpenedResponse {
    OpenedResponse(
      source: source, completeness: number % 2 == 0 ? .complete : .partial,
      answers: [
        AnswerRow(question: "ecoute", choice: number == 0 ? SurveyChoice.refusal.name : "oui"),
        AnswerRow(question: "remarque", freeText: "Merci (fictif)"),
      ])
  }

  private static func withAnswers(
    _ number: Int, of codes: Int, _ body: (World, UUID, [Data]) async throws -> Void
  ) async throws {
    try await withWorld { world in
      let (wave, codes) = try await world.openWave(codes: codes)
      for code in codes.prefix(number) {
        #expect(try await world.accept(wave, code: code) == .accepted)
      }
      try await body(world, wave, codes)
    }
  }

  @Test func `the publisher is told how many wait of each project`() async throws {
    try await Self.withAnswers(4, of: 9) { world, wave, _ in
      let publish = try world.pool("jalon_publish")
      let project = try world.project("BZH-01")
      let waiting = try await publish.read { try $0.waitingBatches() }
      #expect(waiting.map(\.projectID) == [project] && waiting.map(\.waiting) == [4])
      let living = try #require(
        try await publish.read { try $0.livingWaves(forsakenAfter: 90) }.first)
      #expect(living.id == wave && !living.isEnding && !living.isForsaken)
      for (day, isForsaken) in [("2026-03-01", false), ("2026-05-30", true)] {
        try await world.acting(as: .estelle) {
          try $0.run("update jalon.call set pinned_today = \(day)::date")
        }
        let later = try #require(
          try await publish.read { try $0.livingWaves(forsakenAfter: 90) }.first)
        #expect(later.isEnding && later.isForsaken == isForsaken)
      }
    }
  }

  @Test func `after a batch no row's age tells a used code from an unused one`() async throws {
    try await Self.withAnswers(12, of: 20) { world, wave, codes in
      let ages: SQL =
        "select count(distinct xmin::text) from jalon.access_code where wave_id = \(wave)"
      #expect(try await world.count(ages) == 13)
      try await Self.publish(world, wave)
      #expect(try await world.count(ages) == 1)
      #expect(
        try await world.count("select count(distinct xmin::text) from jalon.acknowledgement") == 1)
      #expect(try await world.count("select count(*) from jalon.urn") == 0)
      #expect(try await world.count("select count(*) from jalon.access_code where is_used") == 12)

      // A code that is used later shares its age with nothing that can be read.
      #expect(try await world.accept(wave, code: codes[12]) == .accepted)
      let shared: SQL = """
        select count(*) from jalon.access_code code
        where code.wave_id = \(wave)
          and code.xmin::text in (
            select xmin::text from jalon.response union select xmin::text from jalon.answer)
          and code.xmin::text <> all (
            select xmin::text from jalon.access_code where wave_id = \(wave) and not is_used)
        """
      #expect(try await world.count(shared) == 0)
    }
  }

  @Test func `the tallies are what counting the answers gives, batch after batch`() async throws {
    try await Self.withAnswers(11, of: 22) { world, wave, codes in
      try await Self.publish(world, wave)
      for code in codes.suffix(11) {
        #expect(try await world.accept(wave, code: code) == .accepted)
      }
      try await Self.publish(world, wave)
      let strays: SQL = """
        select count(*) from (
          select wave_id, project_id, question, choice, count(*) as answers from jalon.answer
          where choice is not null group by 1, 2, 3, 4) as counted
        full join jalon.answer_tally tally using (wave_id, project_id, question, choice)
        where counted.answers is distinct from tally.answers
        """
      #expect(try await world.count(strays) == 0)
      #expect(try await world.count("select sum(answers)::bigint from jalon.answer_tally") == 22)
      #expect(try await world.count("select responses from jalon.turnout") == 22)
      #expect(try await world.count("select codes from jalon.turnout") == 22)
      #expect(try await world.count("select complete from jalon.turnout") == 12)
      #expect(try await world.count("select partial from jalon.turnout") == 10)
    }
  }

  @Test func `a receipt takes back what waits, and what is published stays`() async throws {
    try await Self.withAnswers(12, of: 12) { world, wave, codes in
      let receipt = World.receipt(of: Data(codes[0].reversed()))
      let collect = try world.pool("jalon_collect")
      #expect(try await collect.write { try $0.withdraw([(UUID(), receipt)]) } == false)
      #expect(try await collect.write { try $0.withdraw([(wave, receipt)]) })
      #expect(try await collect.write { try $0.withdraw([(wave, receipt)]) } == false)
      try await Self.publish(world, wave)
      #expect(try await world.count("select count(*) from jalon.response") == 11)
      let late = World.receipt(of: Data(codes[1].reversed()))
      #expect(try await collect.write { try $0.withdraw([(wave, late)]) } == false)
      #expect(try await world.count("select count(*) from jalon.response") == 11)
    }
  }

  @Test func `a batch leaves acknowledgements and answers in an order that tells nothing`()
    async throws
  {
    try await Self.withAnswers(20, of: 20) { world, wave, codes in
      func order() async throws -> [Data] {
        try await world.superuser.read { tx in
          try tx.rows("select id_hmac from jalon.acknowledgement order by ctid") {
            try $0.get("id_hmac")
          }
        }
      }
      let arrival = codes.map { Data($0.reversed()) }
      #expect(try await order() == arrival)
      try await Self.publish(world, wave)
      let after = try await order()
      #expect(Set(after) == Set(arrival) && after != arrival)
      let versions = try await world.superuser.read { tx in
        try tx.rows("select substr(id::text, 15, 1) as version from jalon.response") {
          try $0.get("version", as: String.self)
        }
      }
      #expect(versions.count == 20 && Set(versions) == ["4"])
    }
  }

  @Test(arguments: [(paper: 0, cards: 12, told: 0), (11, 11, 11), (10, 12, nil), (12, 10, nil)])
  func `at the end sendings on paper are counted, told where few came in neither way`(
    paper: Int, cards: Int, told: Int?
  ) async throws {
    try await Self.endWithPaper(paper: paper, cards: cards, told: told)
  }

  private static func endWithPaper(paper: Int, cards: Int, told: Int?) async throws {
    try await withWorld { world in
      let (wave, _) = try await world.openWave(codes: 0)
      let project = try world.project("BZH-01")
      let call = world.call.callID
      let codes = (0..<paper + cards + 3).map { World.hmac("sheet", $0) }
      try await world.pool("jalon_admin").write { tx in
        try tx.addAccessCodes(
          codes.enumerated().map { index, code in
            NewAccessCode(
              projectID: project, hmac: code, tag: World.tag(of: code),
              isPaper: index < paper || index >= paper + cards)
          }, call: call, wave: wave, areUsed: false)
      }
      for code in codes.prefix(paper + cards) {
        #expect(try await world.accept(wave, code: code) == .accepted)
      }
      try await world.acting(as: .claire) { tx in try tx.move(wave: wave, to: .closed) }
      _ = try await world.pool("jalon_publish").write { try $0.endWave(wave) }
      #expect(try await world.count("select on_paper from jalon.wave_end") == paper)
      #expect(try await world.count("select sent from jalon.wave_end") == paper + cards)
      let listed = try await world.acting(as: .claire) { try $0.listedWave(wave) }
      #expect(listed?.onPaper == told)
    }
  }

  @Test func `a late retry after the batch still gets the same word, until the last tally`()
    async throws
  {
    try await Self.withAnswers(11, of: 14) { world, wave, codes in
      try await Self.publish(world, wave)
      #expect(try await world.accept(wave, code: codes[0]) == .repeated)
      #expect(try await world.accept(wave, code: codes[0], body: Data([2])) == .conflict)
      #expect(try await world.accept(wave, code: codes[11]) == .accepted)
      let publish = try world.pool("jalon_publish")
      let early = await #expect(throws: PostgresError.self) {
        try await publish.write { try $0.endWave(wave) }
      }
      #expect(early?.constraint == Rule.waveNotClosed.rawValue)
      try await world.acting(as: .claire) { tx in try tx.move(wave: wave, to: .closed) }
      #expect(try await world.accept(wave, code: codes[12]) == .refused)
      #expect(try await publish.write { try $0.endWave(wave) } == 1)
      // Codes go, counts stay.
      #expect(try await world.count("select count(*) from jalon.acknowledgement") == 0)
      #expect(try await world.count("select count(*) from jalon.access_code") == 0)
      #expect(try await world.count("select codes from jalon.turnout") == 14)
      #expect(try await world.count("select count(*) from jalon.response") == 11)
      #expect(try await world.count("select unpublished from jalon.wave_end") == 1)
      let again = await #expect(throws: PostgresError.self) {
        try await publish.write { try $0.endWave(wave) }
      }
      #expect(again?.constraint == Rule.waveNotClosed.rawValue)
    }
  }

  @Test func `the trail tells of batches by their day, in a transaction of its own`() async throws {
    try await Self.withAnswers(11, of: 11) { world, wave, _ in
      try await Self.publish(world, wave)
      #expect(try await Self.published(world).isEmpty)
      try await world.pool("jalon_publish").write { try $0.noteBatches() }
      #expect(try await Self.published(world) == [#"{"batches": 1}"#])
      let timed: SQL = """
        select count(*) from audit.entry
        where action = 'survey.publish' and at <> date_trunc('day', at at time zone 'UTC') at time zone 'UTC'
        """
      #expect(try await world.count(timed) == 0)
      try await world.pool("jalon_publish").write { try $0.noteBatches() }
      #expect(try await Self.published(world).count == 1)
      let shared: SQL = """
        select count(*) from audit.entry
        where xmin::text in (select xmin::text from jalon.response union select xmin::text from jalon.answer)
        """
      #expect(try await world.count(shared) == 0)
    }
  }

  private static func published(_ world: World) async throws -> [String] {
    try await world.superuser.read { tx in
      try tx.rows("select detail::text from audit.entry where action = 'survey.publish'") {
        try $0.get("detail")
      }
    }
  }

  @Test func `the answers of a call are counted for its evaluator, and for nobody else`()
    async throws
  {
    try await Self.withAnswers(11, of: 14) { world, wave, _ in
      try await Self.publish(world, wave)
      let project = try world.project("BZH-01")
      let results = { @Sendable (person: World.Person) in
        try await world.acting(
          as: person, in: person.kind == .evaluator ? "jalon_protect" : nil
        ) {
          try $0.waveAnswers(
            call: world.call.callID, projects: [project], through: try #require(Quarter("2025-T4")))
        }
      }
      let own = try #require(try await results(.claire).first)
      #expect(own.turnout == [SurveyTurnout(projectID: project, codes: 14, responses: 11)])
      #expect(
        Set(own.tallies.map { "\($0.question) \($0.choice) \($0.count)" }) == [
          "ecoute - 1", "ecoute oui 10",
        ])
      let form = try #require(Form.read(markdown: own.form).form)
      #expect(form.closedQuestions().map(\.name) == ["ecoute"])
      let foreign = try await results(.denis)
      #expect(foreign.allSatisfy { $0.tallies.isEmpty && $0.turnout.isEmpty })
      let error = await #expect(throws: PostgresError.self) { _ = try await results(.amina) }
      #expect(error?.sqlstate == "42501")
      // Conducting shows counts that can be told.
      let listed = try await world.acting(as: .claire) { try $0.listedWaves() }
      let line = try #require(listed.first?.projects.first)
      #expect(line.answered == 11 && line.partial == 5 && line.brokenOff == 0 && line.codes == 14)
    }
  }
}
