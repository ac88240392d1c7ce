import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// One who has the database, its log, and each code with the moment at which it was used, but not the key.
struct ManyAnswersAttempt {
  private struct Batch {
    /// Rows of the urn, in the order in which they were taken out.
    var taken: [Row] = []
    /// People of the answers, in the order in which they were written: only this test knows them.
    var published: [Int] = []
  }

  /// A row of the urn, as many after the first that its sending wrote.
  private struct Row: Hashable {
    var place: WriteAheadLog.Place
    var sending: Int
    var number: Int
  }

  /// What one transaction of the service wrote, in the order of the log.
  private struct Sending {
    var cards: [Int] = []
    var rows: [Row] = []
  }

  let world: World
  let wave: UUID
  /// The project of each.
  let people: [UUID]
  private let codes: [Data]
  private var position: String
  private var placesOfCards: [WriteAheadLog.Place: Int] = [:]
  private var rowsAtPlaces: [WriteAheadLog.Place: Row] = [:]
  private var truth: [UUID: Int] = [:]
  private var sendings: [Sending] = []
  private var batches: [Batch] = []

  init(_ world: World, call: UUID, survey: String, people: [UUID]) async throws {
    self.world = world
    self.people = people
    let codes = people.indices.map { World.hmac("card", $0) }
    self.codes = codes
    let new = NewWave(
      callID: call, surveyCode: survey, quarter: try #require(Quarter("2024-T4")),
      opensOn: try #require(Day("2024-10-01")), closesOn: try #require(Day("2025-03-31")),
      publicKey: Data(repeating: 9, count: 32),
      projects: Dictionary(people.map { ($0, WaveNumbers()) }) { first, _ in first })
    wave = new.id
    try await world.pool("jalon_admin").write { tx in
      try tx.add(new)
      try tx.addAccessCodes(
        zip(people, codes).map(World.card), call: call, wave: new.id, areUsed: false)
    }
    position = try await WriteAheadLog.position(world.superuser)
    let persons = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    for (key, place) in try await Self.places(
      world, "select code_hmac as key, ctid::text as place from jalon.access_code")
    {
      placesOfCards[place] = persons[key]
    }
  }

  // MARK: What happens

  /// What is sealed says who answered: the attempt must not need it, and the test needs it to judge.
  func send(_ group: [Int]) async throws {
    let (wave, codes) = (wave, codes)
    let outcomes = try await world.pool("jalon_collect").write { tx in
      try tx.accept(
        group.map { person in
          SealedResponse(
            wave: wave, codeHMAC: codes[person], idHMAC: Data(codes[person].reversed()),
            bodyHMAC: Data([1]), receiptHMAC: World.receipt(of: codes[person]),
            sealed: Data(String(person).utf8))
        })
    }
    #expect(outcomes.allSatisfy { $0 == .accepted } && outcomes.count == group.count)
  }

  /// Takes out all projects that have enough, then looks at what was written since the last look.
  mutating func publish() async throws {
    var ids: [UUID: Int] = [:]
    for project in Set(people) {
      for (id, person) in try await Self.published(world, wave, project) { ids[id] = person }
    }
    truth.merge(ids) { $1 }
    try await look()
  }

  private static func published(
    _ world: World, _ wave: UUID, _ project: UUID
  ) async throws -> [(UUID, Int)] {
    do {
      return try await world.pool("jalon_publish").write { tx in
        let opened = try tx.takeBatch(wave: wave, project: project).compactMap { sealed in
          Int(String(decoding: sealed, as: UTF8.self)).map { person in
            (
              person,
              OpenedResponse(
                source: .project(project), completeness: .complete,
                answers: [AnswerRow(question: "ecoute", choice: "oui")])
            )
          }
        }
        try tx.publish(opened.map(\.1), wave: wave)
        return opened.map { ($0.1.id, $0.0) }
      }
    } catch let error as PostgresError where error.constraint == Rule.batchSize.rawValue {
      return []
    }
  }

  mutating func end() async throws {
    let wave = wave
    try await world.acting(as: .claire) { tx in try tx.move(wave: wave, to: .closed) }
    try await world.pool("jalon_publish").write { tx in try tx.blend(wave: wave) }
    let lost = try await world.pool("jalon_publish").write { tx in try tx.endWave(wave) }
    #expect(lost == people.count - published)
  }

  // MARK: What is seen

  private mutating func look() async throws {
    let log = try await WriteAheadLog.read(
      world.superuser, since: position,
      tables: ["jalon.access_code", "jalon.urn", "jalon.response"])
    position = try await WriteAheadLog.position(world.superuser)
    var ids: [WriteAheadLog.Place: UUID] = [:]
    for (key, place) in try await Self.places(
      world, "select uuid_send(id) as key, ctid::text as place from jalon.response")
    {
      ids[place] = key.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }
    var sendingOf: [String: Int] = [:]
    var batchOf: [String: Int] = [:]
    for entry in log.entries where log.commits[entry.transaction] != nil {
      see(entry, ids, &sendingOf, &batchOf)
    }
  }

  private mutating func see(
    _ entry: WriteAheadLog.Entry, _ ids: [WriteAheadLog.Place: UUID],
    _ sendingOf: inout [String: Int], _ batchOf: inout [String: Int]
  ) {
    func number(_ known: inout [String: Int], _ next: Int) -> Int {
      known[entry.transaction] ?? next
    }
    switch (entry.table, entry.change) {
    case ("jalon.access_code", .update(let old, let new)):
      guard let card = placesOfCards.removeValue(forKey: old) else { return }
      placesOfCards[new] = card
      // All codes are written again with each batch, which has no row of the urn for them.
      guard batchOf[entry.transaction] == nil else { return }
      let sending = number(&sendingOf, sendings.count)
      if sending == sendings.count { sendings.append(Sending()) }
      sendingOf[entry.transaction] = sending
      sendings[sending].cards.append(card)
    case ("jalon.urn", .insert(let place)):
      guard let sending = sendingOf[entry.transaction] else { return }
      let row = Row(place: place, sending: sending, number: sendings[sending].rows.count)
      sendings[sending].rows.append(row)
      rowsAtPlaces[place] = row
    case ("jalon.urn", .delete(let place)):
      let batch = number(&batchOf, batches.count)
      if batch == batches.count { batches.append(Batch()) }
      batchOf[entry.transaction] = batch
      if let row = rowsAtPlaces.removeValue(forKey: place) { batches[batch].taken.append(row) }
    case ("jalon.response", .insert(let place)):
      guard let batch = batchOf[entry.transaction], let person = ids[place].flatMap({ truth[$0] })
      else { return }
      batches[batch].published.append(person)
    default: break
    }
  }

  // MARK: What it comes to

  /// People whose code and row of the urn were seen in one transaction, in the order of commits.
  var consumed: [Int] { sendings.filter { !$0.rows.isEmpty }.flatMap(\.cards) }
  var published: Int { truth.count }
  var batchCount: Int { batches.count }
  var smallestBatch: Int { batches.map(\.published.count).min() ?? 0 }

  /// How many codes each way of guessing links rightly.
  func hits() throws -> [(String, Int)] {
    let guesses = guesses()
    let ways: [(String, (Batch) -> [Row])] = [
      ("the order of taking", { $0.taken }),
      ("the order of taking, backwards", { $0.taken.reversed() }),
      ("the order of commits", { Self.sorted($0.taken) { ($0.sending, $0.number) } }),
      ("the order of commits, backwards", { Self.sorted($0.taken) { (-$0.sending, -$0.number) } }),
      ("the place in the urn", { Self.sorted($0.taken) { ($0.place.block, $0.place.offset) } }),
    ]
    return ways.map { name, order in
      (
        name,
        batches.map { batch in
          zip(order(batch), batch.published).count { guesses[$0] == $1 }
        }.reduce(0, +)
      )
    }
  }

  /// Of one project, the first code that a sending used goes with the first row that it wrote, and so on.
  private func guesses() -> [Row: Int] {
    var projects: [Row: UUID] = [:]
    for batch in batches {
      guard let project = batch.published.first.map({ people[$0] }) else { continue }
      for row in batch.taken { projects[row] = project }
    }
    var guesses: [Row: Int] = [:]
    for sending in sendings {
      let cards = Dictionary(grouping: sending.cards) { people[$0] }
      for (project, rows) in Dictionary(grouping: sending.rows, by: { projects[$0] }) {
        guard let project else { continue }
        for (row, card) in zip(rows, cards[project] ?? []) { guesses[row] = card }
      }
    }
    return guesses
  }

  private static func sorted(_ rows: [Row], by key: (Row) -> (Int, Int)) -> [Row] {
    rows.sorted { key($0) < key($1) }
  }

  /// Once rewritten, by the place of the answers of a project against the order in which its people sent.
  func hitsOfFinalOrder() async throws -> Int {
    let rows = try await Self.places(
      world, "select uuid_send(id) as key, ctid::text as place from jalon.response order by ctid")
    let final = rows.compactMap { key, _ in
      truth[key.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }]
    }
    #expect(final.count == published)
    let sent = Dictionary(grouping: consumed) { people[$0] }
    return Dictionary(grouping: final) { people[$0] }.map { project, answers in
      zip(answers, sent[project] ?? []).count { $0 == $1 }
    }
    .reduce(0, +)
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
