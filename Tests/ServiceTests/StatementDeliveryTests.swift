import API
import Crypto
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

@testable import Client

/// Statements go through a network that takes every request and drops three answers in ten, by the drafts and the
/// outbox of the real client: none is lost, none is there twice.
struct StatementDeliveryTests {
  private static let each =
    ProcessInfo.processInfo.environment["JALON_SOAK"] == nil ? 30 : 1000

  @Test func `with three answers in ten dropped, each statement arrives once`() async throws {
    try await withService { service in
      let port = try #require(URL(string: service.url)?.port.flatMap { UInt16(exactly: $0) })
      let proxy = try FaultProxy(before: port, droppingPercent: 30, seed: 20_250_131)
      defer { proxy.stop() }
      let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      defer { try? FileManager.default.removeItem(at: folder) }
      var sent: [UUID: (digest: String, version: Int)] = [:]
      for subject in Self.subjects {
        try await Self.send(subject, service, by: proxy.address, in: folder, &sent)
      }
      let (delivered, dropped) = proxy.counts
      print("\(sent.count) statements: \(delivered) answers delivered, \(dropped) dropped")
      #expect(dropped * 10 > (delivered + dropped) * 2)
      #expect(sent.count == Self.each * Self.subjects.count)
      let rows = try await service.world.superuser.read { tx in
        try tx.rows(
          "select id, encode(content_sha256, 'hex') as digest, version from jalon.statement"
        ) {
          (
            try $0.get("id", as: UUID.self), try $0.get("digest", as: String.self),
            try $0.get("version", as: Int.self)
          )
        }
      }
      #expect(rows.count == sent.count)
      for (id, digest, version) in rows {
        #expect(sent[id]?.digest == digest && sent[id]?.version == version)
      }
    }
  }

  private static let subjects = [
    Statement.Subject(kind: .spending, year: 2025), Statement.Subject(kind: .narrative, year: 2025),
  ]

  private static func send(
    _ subject: Statement.Subject, _ service: RunningService, by address: String, in folder: URL,
    _ sent: inout [UUID: (digest: String, version: Int)]
  ) async throws {
    let session = Session(
      service: try ServiceAddress(address), token: World.Person.amina.token,
      account: AccountMessage(login: "amina", name: "", kind: .holder, isFictitious: true),
      draftKey: .random())
    let outbox = Outbox(
      JalonClient(session.service, token: session.token),
      pauses: Array(repeating: .milliseconds(1), count: 100))
    let project = try service.world.project("BZH-01")
    for round in 0..<each {
      let draft = try StatementDraft.open(
        of: project, subject, for: session, in: StateFolder(folder.path))
      try draft.change(.began(version: round))
      let request = FrozenRequest(
        of: project, subject, versionRead: round, content(subject, round))
      try draft.freeze(request)
      var receipts: [StatementReceipt] = []
      try await Delivery(of: draft, by: outbox).complete { receipts.append($0) }
      let receipt = try #require(receipts.first)
      let digest = SHA256.hash(data: request.body).map { String(format: "%02x", $0) }.joined()
      #expect(receipts.count == 1 && receipt.sending == request.id && receipt.digest == digest)
      sent[request.id] = (digest, receipt.version)
      let act = NewStatementAct(
        projectID: project, subject: subject, version: round + 1, kind: .returned,
        reason: "encore une fois")
      #expect(try await service.world.acting(as: .claire) { try $0.decide(act) })
    }
  }

  private static func content(_ subject: Statement.Subject, _ round: Int) -> Statement.Content {
    let amount = Decimal(1000 + round)
    return switch subject.kind {
    case .spending:
      Statement.Content(
        spending: Spending([
          .staff: .init(planned: amount, actual: amount),
          .grant: .init(planned: amount, actual: amount),
        ]))
    case .narrative:
      Statement.Content(
        narrative: Narrative([.planned: "Tour \(round) des ports.", .done: "Fait."]))
    }
  }
}
