import Dataset
import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// A project stops, rests, changes hands; its quarters and its state follow.
@Suite struct ProjectLifeTests {
  private static func amend(
    _ world: World, _ project: String = "BZH-01", effectiveOn: String = "2025-07-01",
    isStopped: Bool = false, endsOn: String? = nil,
    _ change: @Sendable (inout ProjectChanges) throws -> Void = { _ in }
  ) async throws -> [AmendmentChange] {
    var changes = ProjectChanges(
      endsOn: try endsOn.map { try #require(Day($0)) }, isStopped: isStopped, budgetEUR: nil,
      fundingEUR: nil, goals: [])
    try change(&changes)
    let amendment = NewAmendment(
      projectID: try world.project(project), effectiveOn: try #require(Day(effectiveOn)),
      reason: "essai", reference: nil, changes: changes)
    return try #require(try await world.acting(as: .claire) { try $0.amend(amendment) })
  }

  private static func quarters(
    _ world: World, _ code: String = "BZH-01"
  ) async throws -> [ListedQuarter] {
    let project = try world.project(code)
    return try await world.acting(as: .claire) { try $0.quarters(ofProjects: [project]) }
  }

  /// The one that BZH-03 is in.
  private static func suspension(
    of world: World, on day: String
  ) async throws -> ProjectChanges.Suspension? {
    try await world.superuser.write { tx in
      try tx.run("update jalon.call set pinned_today = \(day)::date")
    }
    let id = try world.project("BZH-03")
    return try await world.acting(as: .claire) { try $0.project(id)?.project.suspension }
  }

  private static func status(_ world: World, _ code: String) async throws -> ProjectStatus? {
    let project = try world.project(code)
    return try await world.acting(as: .claire) { try $0.project(project)?.project.status }
  }

  @Test func `a quarter sent before an early stop is read, not counted, and not entered again`()
    async throws
  {
    try await withWorld { world in
      #expect(try await world.send(try world.sending(), try world.entries(), as: .amina))
      try await world.review("BZH-01", .approved)
      let call = world.call.callID
      let counted = try await world.protecting(as: .claire) {
        try $0.callReading(call: call, year: 2025)
      }
      #expect(counted?.dataset.observations.isEmpty == false)
      let tooShort = await #expect(throws: CallFileRefusal.self) {
        _ = try await Self.amend(world, effectiveOn: "2025-03-31", endsOn: "2025-03-31")
      }
      #expect(tooShort?.sentence.contains("BZH-01 ne durerait que 3 mois") == true)
      // What stops early is no agreement: the shortest duration of the call does not hold it.
      let stop = try await Self.amend(world, effectiveOn: "2025-03-31", isStopped: true)
      #expect(stop.map(\.kind) == [.endsOn, .status])
      let left = try await Self.quarters(world)
      #expect(left.map(\.quarter.label) == ["2025-T1", "2025-T2"])
      #expect(left.map(\.isOutside) == [false, true] && left.map(\.isOverdue) == [true, false])
      #expect(try await Self.status(world, "BZH-01") == .stopped)
      let report = try await world.quarterReport(as: .amina)
      #expect(report?.isOutside == true && report?.observations.isEmpty == false)
      let reading = try await world.protecting(as: .claire) {
        try $0.callReading(call: call, year: 2025)
      }
      let project = try world.project("BZH-01")
      #expect(reading?.dataset.quarters.filter { $0.projectID == project }.count == 1)
      #expect(reading?.dataset.observations == [])
      try await world.review("BZH-01", .reopened, reason: "Revoir N01.")
      let error = await #expect(throws: PostgresError.self) {
        _ = try await world.send(
          try world.sending(versionRead: 1), try world.entries(), as: .amina)
      }
      #expect(error?.constraint == Rule.quarterReportInPeriod.rawValue)
      let again = try await Self.amend(world, endsOn: "2025-12-31")
      #expect(again.map(\.kind) == [.endsOn, .status])
      let back = try await Self.quarters(world)
      #expect(back.map(\.isOutside) == [false, false, false, false])
    }
  }

  @Test func `a quarter that a suspension covers is not due`() async throws {
    try await withWorld { world in
      func suspend(_ from: String, _ to: String) async throws -> [AmendmentChange] {
        try await Self.amend(world) { changes in
          changes.suspension = .init(
            startsOn: try #require(Day(from)), endsOn: try #require(Day(to)))
        }
      }
      let changes = try await suspend("2025-04-01", "2025-09-30")
      #expect(changes.map(\.kind) == [.suspension] && changes.first?.latter == "2025-09-30")
      let during = try await Self.quarters(world)
      #expect(
        during.filter(\.isSuspended).map(\.quarter.label) == ["2025-T2", "2025-T3"])
      #expect(during.filter(\.isOverdue).map(\.quarter.label) == ["2025-T1"])
      #expect(during.filter(\.isExpected).count == 6)
      let shorter = try await suspend("2025-04-01", "2025-09-29")
      #expect(shorter.first?.former == "2025-09-30")
      let after = try await Self.quarters(world)
      #expect(after.filter(\.isSuspended).map(\.quarter.label) == ["2025-T2"])
      let backwards = await #expect(throws: PostgresError.self) {
        _ = try await suspend("2026-02-01", "2026-01-01")
      }
      #expect(backwards?.constraint == Rule.suspensionDates.rawValue)
    }
  }

  @Test func `its state follows its dates, and the day of the call`() async throws {
    try await withWorld { world in
      func today(_ day: String) async throws -> [ProjectStatus?] {
        try await world.superuser.write { tx in
          try tx.run("update jalon.call set pinned_today = \(day)::date")
        }
        return [try await Self.status(world, "BZH-02"), try await Self.status(world, "BZH-03")]
      }
      #expect(try await today("2025-03-14") == [.selected, .selected])
      #expect(try await today("2025-07-01") == [.running, .running])
      #expect(try await today("2026-03-15") == [.completed, .running])
      _ = try await Self.amend(world, "BZH-03") { changes in
        changes.suspension = .init(
          startsOn: try #require(Day("2025-07-01")), endsOn: try #require(Day("2025-12-31")))
      }
      #expect(try await Self.suspension(of: world, on: "2025-06-30") == nil)
      #expect(try await Self.suspension(of: world, on: "2025-07-01")?.endsOn == Day("2025-12-31"))
      #expect(try await Self.suspension(of: world, on: "2026-01-01") == nil)
      _ = try await Self.amend(world, "BZH-02", effectiveOn: "2025-12-31", isStopped: true)
      #expect(try await today("2025-12-31") == [.running, .running])
      #expect(try await today("2026-01-01") == [.stopped, .running])
    }
  }

  @Test func `holder, partners and departments change, and a wrong number is told`() async throws {
    try await withWorld { world in
      let changes = try await Self.amend(world) { changes in
        changes.holder = Organisation(name: "Le Relais fictif", siret: "73282932000074")
        changes.addedPartners = ["Le Phare fictif"]
        changes.removedPartners = ["Maison fictive des pêcheurs"]
        changes.addedDepartments = ["35", "22"]
        changes.removedDepartments = ["29"]
      }
      #expect(
        changes.map(\.kind) == [
          .holder, .partner, .partner, .projectDepartment, .projectDepartment,
        ])
      let id = try world.project("BZH-01")
      let project = try await world.acting(as: .amina) { try $0.project(id)?.project }
      #expect(project?.holderName == "Le Relais fictif")
      #expect(project?.partnerNames == ["Le Phare fictif"])
      #expect(project?.departmentCodes == ["22", "35"])
      let refusals: [@Sendable (inout ProjectChanges) -> Void] = [
        { $0.holder = Organisation(name: "Autre", siret: "73282932000075") },
        { $0.endsOn = Day("2027-02-28") },
      ]
      for refusal in refusals {
        let refused = await #expect(throws: CallFileRefusal.self) {
          _ = try await Self.amend(world) { refusal(&$0) }
        }
        #expect(
          refused?.sentence.contains("BZH-01") == true
            || refused?.sentence.contains("SIRET") == true)
      }
      let none = await #expect(throws: PostgresError.self) {
        _ = try await Self.amend(world) { $0.removedDepartments = ["22", "35"] }
      }
      #expect(none?.constraint == Rule.projectHasDepartment.rawValue)
    }
  }

  @Test func `an indicator is asked from its first day to its last`() async throws {
    try await withWorld { world in
      try await world.acting(as: .estelle) { tx in
        try tx.run("update jalon.indicator set starts_on = '2025-07-01' where code = 'N02'")
        try tx.run("update jalon.indicator set ends_on = '2025-03-31' where code = 'S01'")
      }
      let report = try await world.quarterReport(as: .amina)
      #expect(report?.indicators.map(\.code) == ["N01", "M01"])
    }
  }
}
