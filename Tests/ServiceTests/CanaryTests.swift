import API
import Foundation
import Monitoring
import Postgres
import Service
import Store
import TestSupport
import Testing

/// Each small count is a number of five digits that stands nowhere else. Whatever an evaluator can
/// fetch is searched for it, but for the screens in which holders' values are entered and reviewed.
@Suite struct CanaryTests {
  @Test func `no small count is in anything that an evaluator can fetch`() async throws {
    try await withService { service in
      var programme = CanaryProgramme(service)
      try await programme.fill()
      try await programme.setThreshold(100_000)
      for (name, file) in try await programme.filesOfPublication() {
        let found = numbers(in: file).intersection(programme.canaries)
        #expect(found == [], "\(name)")
      }
      #expect(programme.canaries.count == 7)
    }
  }

  @Test func `the search finds small counts where nothing protects them`() async throws {
    try await withService { service in
      var programme = CanaryProgramme(service)
      try await programme.fill()
      try await programme.setThreshold(0)
      let files = try await programme.filesOfPublication()
      let found = Set(files.values.flatMap { numbers(in: $0) })
      // Those who did not answer are printed nowhere: codes and answers tell them.
      #expect(programme.canaries.subtracting(found) == [String(programme.silent)])
      for (name, file) in files where name.hasPrefix("report") {
        #expect(!numbers(in: file).isDisjoint(with: programme.canaries), "\(name)")
      }
    }
  }

  @Test func `what is no count of people is shown beside them`() async throws {
    try await withService { service in
      var programme = CanaryProgramme(service)
      try await programme.fill()
      try await programme.setThreshold(100_000)
      for (name, file) in try await programme.filesOfPublication() where name.hasPrefix("report") {
        #expect(file.contains("n.c."), "\(name)")
        guard name.hasSuffix("html") else { continue }
        #expect(numbers(in: file).contains(String(CanaryProgramme.amount)), "\(name)")
      }
    }
  }
}

/// Every run of digits, as it stands and with thousands joined whatever space parts them.
private func numbers(in text: String) -> Set<String> {
  let runs = text.split { !$0.isASCII || !$0.isNumber }.map(String.init)
  let grouped = text.matches(of: /\d{1,3}(?:\s\d{3})+/).map { $0.output.filter(\.isNumber) }
  return Set(runs + grouped)
}

/// What holders send and people answer, and the files that come of it.
private struct CanaryProgramme {
  /// Of money: shown whatever the threshold.
  static let amount = 654_321

  private let service: RunningService
  private(set) var canaries: Set<String> = []
  /// Codes that brought no answer.
  private(set) var silent = 0

  init(_ service: RunningService) {
    self.service = service
  }

  private mutating func small() -> Int {
    let canary = 20_011 + canaries.count * 1_237
    canaries.insert(String(canary))
    return canary
  }

  mutating func fill() async throws {
    let holders: [(World.Person, String)] = [(.amina, "BZH-01"), (.bruno, "BZH-02")]
    for (person, project) in holders {
      try await send("2025-Q2", of: project, as: person, people: small())
      try await send("2025-Q3", of: project, as: person, people: 400_000, firstCategory: small())
      try await send("2025-Q4", of: project, as: person, people: 700_000)
    }
    try await answer()
  }

  private func send(
    _ quarter: String, of code: String, as person: World.Person, people: Int,
    firstCategory: Int? = nil
  ) async throws {
    let project = try service.world.project(code)
    let answer = try await service.send(
      "GET", Route.quarterReport.path([.project: project.inPath, .quarter: quarter]), as: person)
    let quarterReport = try answer.decode(QuarterReportMessage.self).quarterReport
    var values = quarterReport.indicators.map { indicator in
      let isQuotient = indicator.measure.isQuotient
      let number =
        indicator.disclosureClass == .people
        ? people : indicator.measure == .amount ? Self.amount : 1
      return CellValue(
        CellEntry(
          cell: Cell(indicatorID: indicator.id),
          measured: isQuotient
            ? .quotient(numerator: 31, denominator: 47) : .number(Decimal(number)),
          reason: .verified))
    }
    if let firstCategory {
      let counted = try #require(quarterReport.indicators.first { $0.disclosureClass == .people })
      let disaggregation = try #require(
        quarterReport.disaggregations.first { counted.disaggregationCodes.contains($0.code) })
      for (category, count) in zip(disaggregation.categories, [firstCategory, 250_000]) {
        values.append(
          CellValue(
            CellEntry(
              cell: Cell(indicatorID: counted.id, categoryID: category.id),
              measured: .number(Decimal(count)), reason: .verified)))
      }
    }
    let content = SendingMessage(versionRead: quarterReport.version, values: values)
    let sent = try await service.send(
      "PUT",
      Route.sending.path(
        [.project: project.inPath, .quarter: quarter, .sending: UUID().inPath]), as: person,
      body: Wire.bytes(of: content))
    #expect(sent.status == 201, "\(String(decoding: sent.body, as: UTF8.self))")
  }

  /// A few people answer for real; what is kept of them by count is then made as large as canaries
  /// are, for which hundreds of thousands would have to answer.
  private mutating func answer() async throws {
    let wave = try await SurveyWave(service, codes: 12)
    for (index, code) in wave.codes.prefix(11).enumerated() {
      let sent = try await service.send(
        "PUT", Route.response.path([.response: UUID().inPath]),
        body: Wire.bytes(
          of: ResponseMessage(code: code, answers: wave.answers(index))))
      #expect(sent.status == 201)
    }
    try await BatchJob(database: service.database, keys: service.keys, logger: quietLogger)
      .publishWaiting()
    #expect(try await service.world.count("select count(*) from jalon.answer_tally") > 0)
    let (some, none) = (small(), small())
    silent = small()
    let responses = 500_000 + some + none
    try await service.world.superuser.write { [codes = responses + silent] tx in
      try tx.run(
        """
        update jalon.answer_tally set answers = case choice
          when 'oui' then 500000 when 'un_peu' then \(some) else \(none) end
        """)
      try tx.run(
        """
        update jalon.turnout set responses = \(responses), codes = \(codes)
        """)
    }
  }

  /// Beyond what a call may choose, so that counts are small and yet recognised anywhere.
  func setThreshold(_ threshold: Int) async throws {
    try await service.world.superuser.write { tx in
      try tx.run("alter table jalon.call drop constraint call_small_count_threshold")
      try tx.run("update jalon.call set small_count_threshold = \(threshold)")
    }
  }

  /// By name, all that leaves through a publication, and what is stored of it.
  func filesOfPublication() async throws -> [String: String] {
    let call = service.world.call.callID
    #expect(try await service.publish(name: "fin 2025").status == 201)
    var files: [String: String] = [:]
    for path in [
      Route.axes.path(), Route.projects.path(), Route.publications.path([.call: call.inPath]),
    ] {
      let answer = try await service.send("GET", path, as: .claire)
      #expect(answer.status == 200)
      files[path] = String(decoding: answer.body, as: UTF8.self)
    }
    let lines = try await service.axes(as: .claire)
    for axis in lines {
      let page = try await report(on: axis, "html")
      files["report \(axis.code) html"] = String(decoding: page, as: UTF8.self)
      if ProcessInfo.processInfo.environment["JALON_PYTHON"] != nil {
        files["report \(axis.code) pdf"] = try textLayer(of: try await report(on: axis, "pdf"))
      }
    }
    let content: String = try await service.world.superuser.read {
      try $0.value("select content from jalon.publication")
    }
    files["stored content"] = content
    for (report, figure) in [
      ("appel", "N01"), ("axe MER", "N01"), ("BZH-01", "N01"), ("BZH-01", "S01"),
    ] {
      for period in ["2025-T2", "2025-T3", "2025-T4", "2025", "depuis le début"] {
        let answer = try await service.traced(
          report, figure, period: period, freeze: "fin 2025", as: .claire)
        #expect(answer.status == 200)
        files["trace \(report) \(figure) \(period)"] = String(decoding: answer.body, as: UTF8.self)
      }
    }
    return files
  }

  private func report(on axis: AxisLine, _ format: String) async throws -> Data {
    let answer = try await service.send(
      "GET", Route.report(on: .axis(axis.id), year: 2025, format: format, freeze: "fin 2025"),
      as: .claire)
    #expect(answer.status == 200)
    return answer.body
  }

  private func textLayer(of pdf: Data) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    try pdf.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let run = try ProgramRun.finish("pdftotext", [file.path, "-"])
    #expect(run.status == 0)
    return run.text
  }
}
