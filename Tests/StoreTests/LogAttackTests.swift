import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// The attempt on eighty codes of docs/security.md, by a superuser who has the database, its log with the times of
/// commits, and every code with the moment at which it was used: no code is linked to its answer better than one
/// in eleven, before the wave is over and after.
@Suite struct LogAttackTests {
  private static let cards = ["BZH-01": 30, "BZH-02": 11, "BZH-03": 19, "BZH-04": 20]
  private static let tables = ["jalon.access_code", "jalon.urn", "jalon.response"]

  @Test func `eighty codes and the log of the database are linked by chance only`() async throws {
    try await withWorld { world in
      var attempt = try await Attempt(world, Self.cards)
      // Of the first project two batches, of the others one each.
      let order = attempt.people.indices.sorted { ($0 * 37) % 80 < ($1 * 37) % 80 }
      for (number, person) in order.enumerated() {
        try await attempt.send(person)
        if number == 44 { try await attempt.publish(["BZH-01"]) }
      }
      try await attempt.publish(Self.cards.keys.sorted())
      try await attempt.look(Self.tables)
      #expect(attempt.consumed.count == 80, "the first half of the attempt has to work")
      #expect(attempt.batches.map(\.taken.count).reduce(0, +) == 80)
      #expect(attempt.batches.count == 5)
      #expect(attempt.batches.allSatisfy { $0.published.count >= 11 })
      #expect(attempt.fewestCandidates >= 11)
      for (name, hits) in try await attempt.hits() {
        // By chance one in each batch, five in all; twenty never.
        #expect(hits < 20, "\(name) links \(hits) of 80")
      }
      try await attempt.end()
      for (name, hits) in try await attempt.hits() {
        #expect(hits < 20, "\(name): \(hits) at the end")
      }
      #expect(try await attempt.hitsOfFinalOrder() < 20)
      #expect(try await world.count("select count(distinct xmin::text) from jalon.response") == 1)
    }
  }
}

/// One who watches, with everything but the key.
private struct Attempt {
  struct Person {
    var project: String
    var code: Data
  }

  struct Batch {
    var transaction: String
    /// Rows of the urn, in the order in which they were taken out.
    var taken: [WriteAheadLog.Place] = []
    /// Rows of answers, in the order in which they were written.
    var published: [WriteAheadLog.Place] = []
  }

  let world: World
  let wave: UUID
  let people: [Person]
  private let start: String
  private var placesOfCards: [WriteAheadLog.Place: Int] = [:]
  /// The person of each answer, which only this test knows, by the id under which it was published.
  private var truth: [UUID: Int] = [:]
  private var ids: [WriteAheadLog.Place: UUID] = [:]
  private var batchOfTransaction: [String: Int] = [:]
  private(set) var batches: [Batch] = []
  /// The row of the urn that each code filled, in the order of commits.
  private(set) var consumed: [(person: Int, row: WriteAheadLog.Place)] = []

  init(_ world: World, _ cards: [String: Int]) async throws {
    self.world = world
    let projects = cards.sorted { $0.key < $1.key }.flatMap {
      Array(repeating: $0.key, count: $0.value)
    }
    people = projects.indices.map {
      Person(project: projects[$0], code: World.hmac("card", $0))
    }
    let issued = try people.map { World.card(try world.project($0.project), $0.code) }
    let new = NewWave(
      callID: world.call.callID, surveyCode: "ecoute", quarter: try #require(Quarter("2025-T4")),
      opensOn: try #require(Day("2026-01-01")), closesOn: try #require(Day("2026-02-28")),
      publicKey: Data(repeating: 9, count: 32),
      projects: Dictionary(issued.map { ($0.projectID, WaveNumbers()) }) { first, _ in first })
    wave = new.id
    try await world.pool("jalon_admin").write { tx in
      try tx.add(new)
      try tx.addAccessCodes(issued, call: new.callID, wave: new.id, areUsed: false)
    }
    start = try await WriteAheadLog.position(world.superuser)
    let rows = try await Self.places(
      world, "select code_hmac as key, ctid::text as place from jalon.access_code")
    for (key, place) in rows {
      if let person = people.firstIndex(where: { $0.code == key }) { placesOfCards[place] = person }
    }
  }

  /// What is sealed says who answered: the attempt must not need it, and the test needs it to judge.
  mutating func send(_ person: Int) async throws {
    let code = people[person].code
    let response = SealedResponse(
      wave: wave, codeHMAC: code, idHMAC: Data(code.reversed()), bodyHMAC: Data([1]),
      receiptHMAC: World.receipt(of: code), sealed: Data(String(person).utf8))
    #expect(
      try await world.pool("jalon_collect").write { try $0.accept([response]) } == [.accepted])
  }

  mutating func publish(_ projects: [String]) async throws {
    for code in projects {
      let (project, wave) = (try world.project(code), wave)
      let opened = try await world.pool("jalon_publish").write { tx in
        let opened = try tx.takeBatch(wave: wave, project: project).map { sealed in
          (
            Int(String(decoding: sealed, as: UTF8.self)),
            OpenedResponse(
              source: .project(project), completeness: .complete,
              answers: [AnswerRow(question: "ecoute", choice: "oui")])
          )
        }
        try tx.publish(opened.map(\.1), wave: wave)
        return opened.map { ($0.0, $0.1.id) }
      }
      for (person, id) in opened { truth[id] = person }
    }
    let rows = try await Self.places(
      world, "select uuid_send(id) as key, ctid::text as place from jalon.response")
    for (key, place) in rows { ids[place] = truth.keys.first { $0.bytes == key } }
  }

  mutating func look(_ tables: [String]) async throws {
    let log = try await WriteAheadLog.read(world.superuser, since: start, tables: tables)
    var person: [String: Int] = [:]
    var places = placesOfCards
    for entry in log.entries {
      switch (entry.table, entry.change) {
      case ("jalon.access_code", .update(let old, let new)):
        let card = places.removeValue(forKey: old)
        places[new] = card
        person[entry.transaction] = card
      case ("jalon.urn", .insert(let row)):
        if let card = person[entry.transaction], log.commits[entry.transaction] != nil {
          consumed.append((card, row))
        }
      case ("jalon.urn", .delete(let row)):
        batches[batch(entry.transaction)].taken.append(row)
      case ("jalon.response", .insert(let row)):
        batches[batch(entry.transaction)].published.append(row)
      default: break
      }
    }
  }

  private mutating func batch(_ transaction: String) -> Int {
    if let known = batchOfTransaction[transaction] { return known }
    batches.append(Batch(transaction: transaction))
    batchOfTransaction[transaction] = batches.count - 1
    return batches.count - 1
  }

  /// Of any code: the answers of the batch in which its row of the urn was taken.
  var fewestCandidates: Int {
    consumed.map { card in
      batches.first { $0.taken.contains(card.row) && $0.published.count > 0 }?.published.count ?? 0
    }.min() ?? 0
  }

  /// How many codes each way of guessing links rightly: by their rank in one order and in another.
  func hits() async throws -> [(String, Int)] {
    let ways: [(String, (Batch) -> [WriteAheadLog.Place])] = [
      ("the order of taking", { $0.taken }),
      ("the order of taking, backwards", { $0.taken.reversed() }),
      ("the order of commits", { batch in rows(of: batch) }),
      ("the order of commits, backwards", { batch in rows(of: batch).reversed() }),
      (
        "the place in the urn",
        { $0.taken.sorted { ($0.block, $0.offset) < ($1.block, $1.offset) } }
      ),
    ]
    return ways.map { name, order in
      (name, batches.map { hits(order($0), $0.published) }.reduce(0, +))
    }
  }

  private func rows(of batch: Batch) -> [WriteAheadLog.Place] {
    consumed.map(\.row).filter(Set(batch.taken).contains)
  }

  private func hits(_ rows: [WriteAheadLog.Place], _ published: [WriteAheadLog.Place]) -> Int {
    zip(rows, published).count { row, answer in
      let guessed = consumed.last { $0.row == row }?.person
      return guessed != nil && ids[answer].flatMap { truth[$0] } == guessed
    }
  }

  mutating func end() async throws {
    let wave = wave
    try await world.acting(as: .claire) { tx in try tx.move(wave: wave, to: .closed) }
    try await world.pool("jalon_publish").write { tx in try tx.blend(wave: wave) }
    let lost = try await world.pool("jalon_publish").write { tx in try tx.endWave(wave) }
    #expect(lost == 0)
  }

  /// Once rewritten, by the place of answers against the order in which people sent.
  func hitsOfFinalOrder() async throws -> Int {
    let rows = try await Self.places(
      world, "select uuid_send(id) as key, ctid::text as place from jalon.response order by ctid")
    let final = rows.compactMap { row in truth.first { $0.key.bytes == row.0 }?.value }
    #expect(final.count == 80)
    return zip(final, consumed.map(\.person)).count { $0 == $1 }
  }

  private static func places(
    _ world: World, _ statement: SQL
  ) async throws -> [(Data, WriteAheadLog.Place)] {
    try await world.superuser.read { tx in
      try tx.rows(statement) { row in
        let place: String = try row.get("place")
        let numbers = place.split { "(,)".contains($0) }.compactMap { Int($0) }
        return (
          try row.get("key"), WriteAheadLog.Place(block: numbers[0], offset: numbers[1])
        )
      }
    }
  }
}

extension UUID {
  fileprivate var bytes: Data { withUnsafeBytes(of: uuid) { Data($0) } }
}
