import API
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// A published figure is followed to its entries by who may see them, and to no value that is hidden.
struct FigureTraceTests {
  @Test func `an evaluator follows a figure to the version that counts, and what came since`()
    async throws
  {
    try await withService { service in
      try await service.sendAndAccept()
      _ = try await service.publish(name: "fin 2025")
      let trace = try await service.trace("appel", "N02", freeze: "fin 2025")
      let figure = try #require(trace.figures.first)
      #expect(trace.figures.count == 1 && figure.kind == "indicateur" && figure.value == "47")
      #expect(figure.period == "2025" && figure.area == "appel")
      #expect(trace.making.contains { $0.hasPrefix("Somme des trimestres") })
      let entry = try #require(trace.entries.first { $0.version != nil })
      #expect(trace.entries.count { $0.isCounted } == 1)
      #expect(entry.project == "BZH-01" && entry.quarter == "2025-T4" && entry.isCounted)
      #expect(entry.value == "47" && entry.quarterVersion == 1 && entry.version == 1)
      #expect(entry.sent?.author == "Amina" && entry.accepted?.author == "Claire")
      #expect(entry.control == "déclaré" && entry.change == nil && entry.isAccepted)
      let empty = try #require(trace.entries.first { $0.quarter == "2025-T3" })
      #expect(empty.version == nil && !empty.isCounted && empty.quarterVersion == 0)
    }
  }

  @Test func `a quarter that was corrected after the publication says so, without its new value`()
    async throws
  {
    try await withService { service in
      try await service.sendAndAccept()
      _ = try await service.publish(name: "fin 2025")
      try await service.correct(to: 98_765)
      let body = try await service.traced("appel", "N02", freeze: "fin 2025", as: .claire)
      let trace: FigureTraceMessage = try body.decode()
      let entry = try #require(trace.entries.first { $0.version != nil })
      #expect(entry.quarterVersion == 1 && entry.version == 1 && entry.value == "47")
      #expect(entry.accepted?.author == "Claire")
      let change = try #require(entry.change)
      #expect(change.version == 2 && change.sent.author == "Amina" && !change.isAccepted)
      #expect(!body.words.contains("98765") && !body.words.contains("98 765"))
      try await service.accept(version: 2)
      let later = try await service.trace("appel", "N02", freeze: "fin 2025")
      #expect(later.entries.first { $0.version != nil }?.change?.isAccepted == true)
      // Another publication counts the later one.
      _ = try await service.publish(name: "après")
      let next = try await service.trace("appel", "N02", freeze: "après")
      let counted = try #require(next.entries.first { $0.version != nil })
      #expect(counted.version == 2 && counted.change == nil)
    }
  }

  @Test func `a quarter that was returned says so, and by whom, though it is not due yet`()
    async throws
  {
    try await withService { service in
      try await service.sendAndAccept(accepting: false)
      try await service.review(.returned, version: 1, reason: "une séance oubliée")
      _ = try await service.publish(name: "fin 2025")
      let trace = try await service.trace("BZH-01", "N02", freeze: "fin 2025")
      let entry = try #require(trace.entries.first { $0.quarter == "2025-T4" })
      #expect(entry.isReturned == true && entry.returned?.author == "Claire")
      #expect(entry.version == nil && entry.quarterVersion == 0 && !entry.isCounted)
      #expect(entry.change?.version == 1)
      #expect(trace.entries.count { $0.isReturned == true } == 1)
    }
  }

  @Test func `a recount is told, and one that says otherwise`() async throws {
    try await withService { service in
      try await service.sendAndAccept()
      for (code, value) in [("N02", Decimal(47)), ("N01", 46)] {
        let request = VerificationRequest(
          Cell(indicatorID: try service.world.indicator(code)), version: 1,
          verifiedOn: try #require(Day("2026-02-01")), value: value, denominator: nil, note: nil)
        let path = Route.verifications.path([
          .project: try service.world.project("BZH-01").inPath, .quarter: Sending.quarter,
        ])
        let answer = try await service.send(
          "POST", path, as: .claire, body: Wire.bytes(of: request))
        #expect(answer.status < 300, "\(answer.words)")
      }
      _ = try await service.publish(name: "fin 2025")
      let equal = try await service.trace("BZH-01", "N02", freeze: "fin 2025")
      let entry = try #require(equal.entries.first { $0.version != nil })
      #expect(entry.control == "vérifié" && entry.controlledOn == "2026-02-01")
      let other = try await service.trace("BZH-01", "N01", freeze: "fin 2025")
      #expect(
        other.entries.first { $0.version != nil }?.control == "recompté, diffère")
    }
  }

  @Test func `a missing value has its reason`() async throws {
    try await withService { service in
      var sending = try await Sending(service)
      sending.content.values = sending.content.values.map { value in
        guard let entry = value.entry,
          entry.cell.indicatorID == service.world.call.indicators["N02"]
        else { return value }
        return CellValue(
          CellEntry(
            cell: entry.cell, measured: .missing(.notAvailable), reason: .other,
            reasonText: "panne du logiciel"))
      }
      #expect(try await sending.send().status == 201)
      _ = try await service.publish(name: "fin 2025")
      let trace = try await service.trace("BZH-01", "N02", freeze: "fin 2025")
      let entry = try #require(trace.entries.first { $0.version != nil })
      #expect(entry.missing == "non disponible" && entry.reason == "panne du logiciel")
      #expect(!entry.isCounted && entry.control == nil && !entry.isAccepted)
    }
  }

  // MARK: Who may see

  @Test func `nobody follows a figure of another call, nor a holder what is not released`()
    async throws
  {
    try await withService { service in
      try await service.sendAndAccept()
      _ = try await service.publish(name: "fin 2025")
      let nowhere = FigureTraceQuery(year: 2025, report: "appel", figure: "N02", freeze: "fin 2025")
      for person in [World.Person.denis, .gwenn] {
        let foreign = try await service.traced("appel", "N02", freeze: "fin 2025", as: person)
        let nothing = try await service.send(
          "GET", nowhere.path(ofCall: UUID()), as: person)
        #expect(foreign.status == 404 && foreign == nothing, "\(person)")
      }
      #expect(
        try await service.traced("appel", "N02", freeze: "fin 2025", as: .estelle).status == 403)
      for report in ["appel", "axe MER", "BZH-01", "BZH-02"] {
        let answer = try await service.traced(report, "N02", as: .bruno)
        #expect(answer.status == 404 && !answer.words.contains("47"), "\(report)")
        let named = try await service.traced(report, "N02", freeze: "fin 2025", as: .bruno)
        #expect(named.status == (report == "BZH-02" ? 200 : 404), "\(report)")
      }
    }
  }

  @Test func `a holder follows the draft of her report to her own entries`() async throws {
    try await withService { service in
      try await service.sendAndAccept()
      _ = try await service.publish(name: "fin 2025")
      let trace = try await service.trace("BZH-01", "N02", freeze: "fin 2025", as: .amina)
      let entry = try #require(trace.entries.first { $0.version != nil })
      #expect(entry.value == "47" && entry.sent?.author == "Amina")
      #expect(entry.accepted?.author == "Claire")
    }
  }

  @Test func `of a released total a holder sees her own entries and how many others`()
    async throws
  {
    try await withService { service in
      try await service.sendAndAccept()
      try await service.sendAndAccept("BZH-02", as: .bruno)
      _ = try await service.publish(name: "fin 2025")
      #expect(try await service.release("fin 2025").status == 201)
      let trace = try await service.trace("appel", "N02", as: .amina)
      #expect(Set(trace.entries.map(\.project)) == ["BZH-01"])
      #expect(trace.figures.first?.value == "94" && trace.unshown == 1)
      let evaluator = try await service.trace("appel", "N02")
      #expect(evaluator.entries.count { $0.isCounted } == 2 && evaluator.unshown == nil)
      for report in ["BZH-02", "BZH-99"] {
        let answer = try await service.traced(report, "N02", as: .amina)
        #expect(answer.status == 404)
        #expect(answer.problem?.help.contains("BZH-02") == false)
      }
      let area = FigureTraceQuery(year: 2025, report: "appel", figure: "N02", area: "BZH-02")
      let path = area.path(ofCall: service.world.call.callID)
      #expect(try await service.send("GET", path, as: .amina).status == 404)
      #expect(try await service.send("GET", path, as: .claire).status == 200)
    }
  }

  @Test func `the database shows a holder the versions of her own quarters alone`() async throws {
    try await withService { service in
      try await service.sendAndAccept()
      _ = try await service.publish(name: "brouillon")
      _ = try await service.publish()
      let world = service.world
      for person in [World.Person.amina, .bruno, .gwenn] {
        let foreign: Int = try await world.acting(as: person) { tx in
          try tx.value(
            """
            select count(*) from jalon.publication_quarter own where not exists (
              select from jalon.quarter_report report where report.id = own.quarter_report_id)
            """)
        }
        #expect(foreign == 0)
        let publications: Int = try await world.acting(as: person) { tx in
          try tx.value("select count(distinct publication_id) from jalon.publication_quarter")
        }
        // The freeze, of which she has a draft; a provisional publication is the evaluators'.
        #expect(publications == (person == .gwenn ? 0 : 1), "\(person)")
      }
    }
  }

  // MARK: What does not exist

  @Test func `a figure that is not there has near names, periods and groups`() async throws {
    try await withService { service in
      try await service.sendAndAccept()
      _ = try await service.publish(name: "fin 2025")
      let near = try await service.traced("appel", "N03", freeze: "fin 2025", as: .claire)
      #expect(near.status == 404 && near.problem?.help.contains("N02") == true)
      let far = try await service.traced("appel", "baleines", freeze: "fin 2025", as: .claire)
      #expect(far.problem?.help.contains("code") == true)
      let period = try await service.traced(
        "appel", "N02", period: "1999", freeze: "fin 2025", as: .claire)
      #expect(period.problem?.help.contains("2025-T4") == true)
      #expect(period.problem?.help.contains("Groupes") == false)
      let report = try await service.traced("axe 9", "N02", freeze: "fin 2025", as: .claire)
      #expect(report.problem?.help.contains("axe MER") == true)
      let path = Route.traces.path([.call: service.world.call.callID.inPath]) + "?annee=x"
      #expect(try await service.send("GET", path, as: .claire).status == 400)
    }
  }
}

extension RunningService {
  fileprivate func sendAndAccept(
    _ code: String = "BZH-01", as person: World.Person = .amina, accepting: Bool = true
  ) async throws {
    let project = try world.project(code)
    let answer = try await send(
      "GET", Route.quarterReport.path([.project: project.inPath, .quarter: Sending.quarter]),
      as: person)
    let report = try answer.decode(QuarterReportMessage.self).quarterReport
    var sending = try await Sending(self)
    (sending.person, sending.project) = (person, project)
    sending.content = SendingMessage(
      versionRead: 0,
      values: report.indicators.map { indicator in
        CellValue(
          CellEntry(
            cell: Cell(indicatorID: indicator.id),
            measured: indicator.measure.isQuotient
              ? .quotient(numerator: 31, denominator: 47) : .number(47), reason: .verified))
      })
    #expect(try await sending.send().status == 201)
    if accepting { try await accept(version: 1, of: code) }
  }

  fileprivate func accept(version: Int, of code: String = "BZH-01") async throws {
    try await review(.approved, version: version, of: code)
  }

  fileprivate func review(
    _ act: ReviewAct.Kind, version: Int, reason: String? = nil, of code: String = "BZH-01"
  ) async throws {
    let path = Route.reviewActs.path([
      .project: try world.project(code).inPath, .quarter: Sending.quarter,
    ])
    let answer = try await send(
      "POST", path, as: .claire,
      body: Wire.bytes(of: ReviewActRequest(act, version: version, reason: reason)))
    #expect(answer.status < 300, "\(answer.words)")
  }

  /// Reopened by its evaluator, and sent again with another value everywhere.
  fileprivate func correct(to value: Int) async throws {
    let project = try world.project("BZH-01")
    let reopened = try await send(
      "POST",
      Route.reviewActs.path([.project: project.inPath, .quarter: Sending.quarter]), as: .claire,
      body: Wire.bytes(
        of: ReviewActRequest(.reopened, version: 1, reason: "une séance oubliée")))
    #expect(reopened.status < 300, "\(reopened.words)")
    var later = try await Sending(self)
    later.content.values = later.content.values.map { own in
      guard case .number = own.entry?.measured, let entry = own.entry else { return own }
      return CellValue(
        CellEntry(cell: entry.cell, measured: .number(Decimal(value)), reason: .verified))
    }
    #expect(try await later.send().status == 201)
  }

  fileprivate func release(_ name: String) async throws -> Answer {
    try await send(
      "POST", Route.publications.path([.call: world.call.callID.inPath]), as: .claire,
      body: Wire.bytes(of: PublicationRequest(kind: .release, year: 2025, name: name)))
  }
}

extension RunningService.Answer {
  fileprivate var words: String { String(decoding: body, as: UTF8.self) }
}
