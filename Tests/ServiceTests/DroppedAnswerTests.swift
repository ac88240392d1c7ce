import API
import Crypto
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

@testable import Client

/// Quarters go through a network that takes every request and drops three answers in ten, by the
/// drafts and the outbox of the real client.
struct DroppedAnswerTests {
  private static let sendings =
    ProcessInfo.processInfo.environment["JALON_SOAK"] == nil ? 200 : 10_000

  @Test func `with three answers in ten dropped, no sending is lost and none is there twice`()
    async throws
  {
    try await withService { service in try await Self.check(service) }
  }

  /// A quarter that one person sends, gets back, and sends again.
  private struct Line: Sendable {
    var person: World.Person
    var project: UUID
    var quarter: String
  }

  private struct Sent: Sendable {
    var id: UUID
    var digest: String
    var receipt: QuarterReceipt
  }

  private static func check(_ service: RunningService) async throws {
    let port = try #require(URL(string: service.url)?.port.flatMap { UInt16(exactly: $0) })
    let proxy = try FaultProxy(before: port, droppingPercent: 30, seed: 20_241_231)
    defer { proxy.stop() }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = try await lines(service.world)
    let each = sendings / lines.count
    let sent = try await withThrowingTaskGroup(of: [Sent].self) { group in
      for line in lines {
        let state = StateFolder(folder.appending(path: line.person.rawValue).path)
        group.addTask { try await send(line, each, service, by: proxy.address, in: state) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(sent.count == each * lines.count)
    let (delivered, dropped) = proxy.counts
    print("\(sent.count) sendings: \(delivered) answers delivered, \(dropped) dropped")
    // The fault did happen, and about as often as it should.
    #expect(dropped * 10 > (delivered + dropped) * 2)
    try await compare(sent, with: service.world)
    let drafts = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    #expect(drafts?.contains { $0.hasSuffix(".brouillon") } == false)
  }

  /// Four quarters of each of two projects.
  private static func lines(_ world: World) async throws -> [Line] {
    var lines: [Line] = []
    for (person, code) in [(World.Person.amina, "BZH-01"), (.bruno, "BZH-02")] {
      let project = try world.project(code)
      let quarters = try await world.superuser.read { tx in
        try tx.rows(
          """
          select quarter::text as quarter from jalon.quarter_report
          where project_id = \(project) and quarter <= '2025-Q4' order by quarter limit 4
          """
        ) { try $0.get("quarter", as: String.self) }
      }
      lines += quarters.map { Line(person: person, project: project, quarter: $0) }
    }
    try #require(lines.count >= 4)
    return lines
  }

  private static func send(
    _ line: Line, _ times: Int, _ service: RunningService, by address: String,
    in folder: StateFolder
  ) async throws -> [Sent] {
    let session = Session(
      service: try ServiceAddress(address), token: line.person.token,
      account: AccountMessage(
        login: line.person.rawValue, name: "", kind: .holder, isFictitious: true),
      draftKey: .random())
    let client = JalonClient(session.service, token: session.token)
    let outbox = Outbox(client, pauses: Array(repeating: .milliseconds(1), count: 100))
    let cells = try await cells(line, service)
    var sent: [Sent] = []
    for round in 0..<times {
      let draft = try QuarterDraft.open(of: line.project, line.quarter, for: session, in: folder)
      try draft.begin(version: round)
      let request = FrozenRequest(
        of: line.project, line.quarter, versionRead: round, entries(cells, 40 + round % 7))
      try draft.freeze(request)
      var receipts: [QuarterReceipt] = []
      try await Delivery(of: draft, by: outbox).complete { receipts.append($0) }
      try #require(receipts.count == 1)
      let digest = SHA256.hash(data: request.body).map { String(format: "%02x", $0) }.joined()
      sent.append(Sent(id: request.id, digest: digest, receipt: receipts[0]))
      try await giveBack(line, service.world)
    }
    return sent
  }

  private static func cells(_ line: Line, _ service: RunningService) async throws -> [(Cell, Bool)]
  {
    let path = Route.quarterReport.path([.project: line.project.inPath, .quarter: line.quarter])
    let answer = try await service.send("GET", path, as: line.person)
    return try answer.decode(QuarterReportMessage.self).quarterReport.indicators.map {
      (Cell(indicatorID: $0.id), $0.measure.isQuotient)
    }
  }

  private static func entries(_ cells: [(Cell, Bool)], _ number: Int) -> [CellEntry] {
    cells.map { cell, isQuotient in
      CellEntry(
        cell: cell,
        measured: isQuotient
          ? .quotient(numerator: Decimal(number - 20), denominator: Decimal(number))
          : .number(Decimal(number)),
        reason: .verified)
    }
  }

  /// As an evaluator returns it; and both are still there, however long it takes.
  private static func giveBack(_ line: Line, _ world: World) async throws {
    try await world.pool("jalon_session").write { tx in
      for person in [World.Person.claire, line.person] { try tx.touchSession(token: person.token) }
    }
    try await world.acting(as: .claire) { tx in
      try tx.run(
        """
        update jalon.quarter_report set state = 'returned', reason = 'encore une fois'
        where project_id = \(line.project) and quarter = \(line.quarter)
        """)
    }
  }

  /// An independent reader: what was acknowledged is there once, as it was sent, and nothing else is.
  private static func compare(_ sent: [Sent], with world: World) async throws {
    let rows = try await world.superuser.read { tx in
      try tx.rows(
        """
        select submission.id, encode(content_sha256, 'hex') as digest, submission.version,
          dense_rank() over (order by quarter_report_id, submission.version)::int as place
        from jalon.quarter_submission submission
        """
      ) {
        (
          try $0.get("id", as: UUID.self), try $0.get("digest", as: String.self),
          try $0.get("version", as: Int.self), try $0.get("place", as: Int.self)
        )
      }
    }
    #expect(rows.count == sent.count)
    #expect(Set(rows.map(\.3)).count == rows.count)
    let stored = Dictionary(rows.map { ($0.0, $0) }) { first, _ in first }
    #expect(stored.count == rows.count)
    for sent in sent {
      let row = try #require(stored[sent.id])
      #expect(row.1 == sent.digest && row.2 == sent.receipt.version)
      #expect(sent.receipt.sending == sent.id && sent.receipt.digest == sent.digest)
    }
  }
}
