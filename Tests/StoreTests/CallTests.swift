import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

@Suite struct CallTests {
  @Test func `the second call is only data`() async throws {
    try await withWorld { world in
      let file = try Files.secondCall()
      let (call, projects, axes, departments) = try await world.acting(as: .claire) { tx in
        (
          try #require(try tx.call(world.call.callID)), try tx.projects(),
          try tx.axes(of: world.call.callID), try tx.departments(of: world.call.callID)
        )
      }
      #expect(
        call.rules
          == CallRules(
            minimumBudgetEUR: file.call.rules.minimumBudgetEUR,
            minimumDurationMonths: file.call.rules.minimumDurationMonths,
            maximumDurationMonths: file.call.rules.maximumDurationMonths,
            latestEndOn: file.call.rules.latestEndOn))
      #expect(call.dueDays == 45 && call.smallCountThreshold == 11)
      #expect(call.phases == file.call.phases.map { Phase(name: $0.name, dueOn: $0.dueOn) })
      #expect(call.committee == file.call.committee)
      #expect(call.isFictitious)
      #expect(axes.map(\.code) == ["MER", "BOURG"])
      #expect(departments == file.departments.map { Department(code: $0.code, name: $0.name) })
      #expect(projects.map(\.project.code) == ["BZH-01", "BZH-02", "BZH-03", "BZH-04"])
      let shared = try #require(projects.first { $0.project.code == "BZH-03" }?.project)
      #expect(shared.axes.map(\.share) == [0.25, 0.75])
      #expect(shared.departmentCodes == ["22", "29", "35"])
      let equal = try #require(projects.last?.project)
      #expect(equal.axes.map(\.share) == [0.5, 0.5] && equal.fundingEUR == 20_000)
    }
  }

  @Test func `goals, indicators and breakdowns come back as they were written`() async throws {
    try await withWorld { world in
      let project = try world.project("BZH-01")
      let (indicators, goals, disaggregations, quarters) = try await world.acting(as: .amina) {
        tx in
        (
          try tx.indicators(ofProject: project), try tx.goals(ofProjects: [project]),
          try tx.disaggregations(of: world.call.callID), try tx.quarters(ofProjects: [project])
        )
      }
      #expect(indicators.map(\.code) == ["N01", "N02", "M01", "S01"])
      #expect(indicators.map(\.measure) == [.count, .amount, .proportion, .score])
      #expect(
        indicators.map(\.scope) == [.call, .call, .axis(code: "MER"), .project(code: "BZH-01")])
      #expect(indicators.first?.disaggregationCodes == ["metier", "distance"])
      #expect(indicators.first?.alerts == .usual)
      #expect(disaggregations.map(\.isOrdered) == [false, true])
      #expect(disaggregations.last?.categories.map(\.code) == ["proche", "moyenne", "loin"])
      let people = try #require(goals.first { $0.indicatorID == indicators.first?.id })
      #expect(people.baseline == 0 && people.finalTarget == 900)
      #expect(people.yearTargets == [2025: 400, 2026: 500])
      #expect(quarters.map(\.quarter.label).first == "2025-T1" && quarters.count == 8)
      #expect(quarters.first?.dueOn.description == "2025-05-15")
      #expect(
        quarters.filter(\.isOverdue).map(\.quarter.label) == ["2025-T1", "2025-T2", "2025-T3"])
    }
  }

  @Test func `a file that breaks a rule is refused with its sentence`() async throws {
    try await withDatabase { database in
      let admin = database.pool(role: "jalon_admin", size: 1)
      for refused in Self.refusals {
        var file = try Files.secondCall()
        refused.spoil(&file)
        let spoilt = file
        let error = await #expect(throws: (any Error).self, "\(refused.what)") {
          _ = try await World.load(spoilt, through: admin)
        }
        #expect(Self.sentence(of: error) == refused.sentence, "\(refused.what)")
      }
      let calls: Int = try await admin.read { try $0.value("select count(*) from jalon.call") }
      #expect(calls == 0)
      let file = try Files.secondCall()
      _ = try await World.load(file, through: admin)
      let error = await #expect(throws: (any Error).self) {
        _ = try await World.load(file, through: admin)
      }
      #expect(Self.sentence(of: error) == Rule.callCodeUnique.sentence)
    }
  }

  @Test func `a call's rules cannot tighten over the projects it has`() async throws {
    try await withWorld { world in
      for tightening in Self.tightenings {
        let error = await #expect(throws: PostgresError.self) {
          try await world.acting(as: .estelle) { try $0.run(tightening.statement) }
        }
        #expect(error?.constraint == tightening.rule.rawValue)
        try await world.acting(as: .estelle) { try $0.run(tightening.harmless) }
      }
    }
  }

  @Test func `a project cannot lose its last axis or department, nor its shares their sum`()
    async throws
  {
    let losses: [(SQL, Rule)] = [
      ("delete from jalon.project_department where department_code = '35'", .projectHasDepartment),
      ("delete from jalon.project_axis where share = 1", .projectHasAxis),
      ("delete from jalon.project_axis where share = 0.25", .projectAxisShares),
      ("update jalon.project_axis set share = 0.9 where share = 1", .projectAxisShares),
    ]
    try await withWorld { world in
      for (statement, rule) in losses {
        let error = await #expect(throws: PostgresError.self) {
          try await world.acting(as: .estelle) { try $0.run(statement) }
        }
        #expect(error?.constraint == rule.rawValue)
      }
    }
  }

  @Test func `an axis or a department of another call does not do`() async throws {
    try await withWorld { world in
      let placements: [(SQL, Rule)] = [
        (
          """
          update jalon.project_axis set axis_id = (
            select id from jalon.axis where code = 'MER' and call_id = \(world.otherCall.callID))
          where project_id = \(try world.project("BZH-01"))
          """, .projectAxisOfCall
        ),
        (
          """
          with added as (insert into jalon.department values (\(world.otherCall.callID), '56', 'Morbihan'))
          insert into jalon.project_department
          values (\(world.call.callID), \(try world.project("BZH-01")), '56')
          """, .projectDepartmentOfCall
        ),
      ]
      for (statement, rule) in placements {
        let error = await #expect(throws: PostgresError.self) {
          try await world.acting(as: .estelle) { try $0.run(statement) }
        }
        #expect(error?.constraint == rule.rawValue)
      }
    }
  }

  /// As the service turns it for people.
  private static func sentence(of error: (any Error)?) -> String? {
    switch error {
    case let refusal as CallFileRefusal: refusal.sentence
    case let refusal as PostgresError: refusal.constraint.flatMap(Rule.init(rawValue:))?.sentence
    default: nil
    }
  }
}
