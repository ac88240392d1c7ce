import API
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// Sending a quarter, exactly once.
struct QuarterTests {
  @Test func `the same sending again gets the same receipt, another content is a conflict`()
    async throws
  {
    try await withService { service in
      let sending = try await Sending(service)
      let first = try await sending.send()
      #expect(first.status == 201)
      let again = try await sending.send()
      #expect(again.status == 200)
      #expect(again.body == first.body)
      let receipt: QuarterReceipt = try first.decode()
      #expect(receipt.version == 1)
      #expect(receipt.project == "BZH-01")
      var other = sending
      other.content.values[0].comment = "autre chose"
      #expect(try await other.send().problem?.code == .conflict)
    }
  }

  @Test func `fifty equal sendings at once are one`() async throws {
    try await withService { service in
      let sending = try await Sending(service)
      let answers = try await withThrowingTaskGroup(of: RunningService.Answer.self) { group in
        for _ in 0..<50 { group.addTask { try await sending.send() } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      // A full pool, or a busy machine, may turn some away; none may be refused, and those served
      // agree.
      let served = answers.filter { $0.status < 300 }
      let unforeseen = answers.filter { ![200, 201, 408, 503].contains($0.status) }
      #expect(unforeseen.map { String(decoding: $0.body, as: UTF8.self) } == [])
      #expect(served.filter { $0.status == 201 }.count <= 1)
      #expect(Set(served.map(\.body)).count == 1)
      let rows = try await service.world.count("select count(*) from jalon.quarter_submission")
      #expect(rows == 1)
    }
  }

  @Test func `of two people who send one version, one wins and the other is told`() async throws {
    try await withService { service in
      let first = try await Sending(service)
      var second = first
      second.id = UUID()
      second.person = .anais
      #expect(try await first.send().status == 201)
      let late = try await second.send()
      #expect(late.status == 409)
      #expect(late.problem?.code == .staleVersion)
    }
  }

  @Test func `all errors come at once, each with its cell and what to do`() async throws {
    try await withService { service in
      var sending = try await Sending(service)
      let removed = sending.content.values.removeFirst()
      sending.content.values[0] = CellValue(
        CellEntry(
          cell: Cell(indicatorID: sending.content.values[0].indicator), measured: .number(-1)))
      let answer = try await sending.send()
      #expect(answer.status == 422)
      let findings = try #require(answer.problem?.findings)
      #expect(findings.contains { $0.indicator == removed.indicator && $0.rule == "missing_value" })
      #expect(findings.count >= 2)
      #expect(findings.allSatisfy { $0.message.hasSuffix(".") })
      let rows = try await service.world.count("select count(*) from jalon.quarter_submission")
      #expect(rows == 0)
    }
  }

  @Test func `a breakdown that leaves an impossible rest is refused`() async throws {
    try await withService { service in
      var sending = try await Sending(service)
      let report = try await service.send(
        "GET",
        Route.quarterReport.path([.project: sending.project.inPath, .quarter: Sending.quarter]),
        as: .amina
      ).decode(QuarterReportMessage.self).quarterReport
      let indicator = try #require(report.indicators.first { $0.measure == .proportion })
      let category = try #require(report.breakdowns(of: indicator).first?.categories.first)
      sending.content.values.append(
        CellValue(
          CellEntry(
            cell: Cell(indicatorID: indicator.id, categoryID: category.id),
            measured: .quotient(numerator: 2, denominator: 40))))
      let answer = try await sending.send()
      #expect(answer.status == 422)
      let findings = try #require(answer.problem?.findings)
      #expect(findings.map(\.rule) == ["rest_above_its_people"])
      #expect(findings.allSatisfy { $0.message.contains("29 dépasse 7") })
      let rows = try await service.world.count("select count(*) from jalon.quarter_submission")
      #expect(rows == 0)
    }
  }

  @Test func `a locked quarter refuses a second sending`() async throws {
    try await withService { service in
      let sending = try await Sending(service)
      _ = try await sending.send()
      var second = sending
      second.id = UUID()
      second.content.versionRead = 1
      second.content.values[0].comment = "corrigé"
      let answer = try await second.send()
      #expect(answer.status == 422)
      #expect(answer.problem?.sentence == Rule.quarterReportTransition.sentence)
    }
  }

  @Test(arguments: [
    #"{"version_lue":0,"valeurs":[],"etat":"approved"}"#, #"{"version_lue":"#, "[]", "",
    #"{"version_lue":0,"valeurs":[{"indicateur":"x"}]}"#,
  ])
  func `what the route does not know is refused`(body: String) async throws {
    try await withService { service in
      let path = try Route.sending.path(
        [
          .project: service.world.project("BZH-01").inPath, .quarter: "2025-Q4",
          .sending: UUID().inPath,
        ])
      let answer = try await service.send("PUT", path, as: .amina, body: Data(body.utf8))
      #expect(answer.status == 400)
    }
  }

  @Test func `a sending of a later format is refused by its number`() async throws {
    try await withService { service in
      let project = try service.world.project("BZH-01")
      let path = Route.sending.path(
        [.project: project.inPath, .quarter: "2025-Q4", .sending: UUID().inPath])
      let body = Data(#"{"format":4,"version_lue":0,"valeurs":[]}"#.utf8)
      let answer = try await service.send("PUT", path, as: .amina, body: body)
      #expect(answer.status == 400)
      #expect(answer.problem?.title == UnknownFormat(4).sentence)
    }
  }

  @Test func `a comment with U+0000 is refused, and one of two megabytes too`() async throws {
    try await withService { service in
      var sending = try await Sending(service)
      sending.content.values[0].comment = "a\0b"
      #expect(try await sending.send().status == 400)
      sending.content.values[0].comment = String(repeating: "a", count: 2 << 20)
      #expect(try await sending.send().status == 413)
    }
  }
}

/// One holder's quarter, filled with plain values, ready to be sent.
struct Sending: Sendable {
  var service: RunningService
  var person = World.Person.amina
  var project: UUID
  var id = UUID()
  var content: SendingMessage

  static let quarter = "2025-Q4"

  init(_ service: RunningService) async throws {
    self.service = service
    project = try service.world.project("BZH-01")
    let answer = try await service.send(
      "GET", Route.quarterReport.path([.project: project.inPath, .quarter: Self.quarter]),
      as: .amina)
    let quarterReport = try answer.decode(QuarterReportMessage.self).quarterReport
    content = SendingMessage(
      versionRead: quarterReport.version,
      values: quarterReport.indicators.map { indicator in
        CellValue(
          CellEntry(
            cell: Cell(indicatorID: indicator.id),
            measured: indicator.measure.isQuotient
              ? .quotient(numerator: 31, denominator: 47) : .number(47),
            reason: .verified))
      })
  }

  func send() async throws -> RunningService.Answer {
    try await service.send(
      "PUT",
      Route.sending.path(
        [.project: project.inPath, .quarter: Self.quarter, .sending: id.inPath]), as: person,
      body: Wire.bytes(of: content))
  }
}
