import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// A call is amended from its file, each role its part, and what it was is kept.
@Suite struct CallAmendmentTests {
  private static func grounds() throws -> AmendmentGrounds {
    AmendmentGrounds(
      effectiveOn: try #require(Day("2025-07-01")), reason: "avenant d’essai", reference: "A-1")
  }

  private static func forms() throws -> [String: String] {
    ["second-call-form.md": try Files.fixtureForm("second-call-form.md").text]
  }

  private static func stored(_ world: World, as person: World.Person) async throws -> StoredCall {
    try await world.acting(as: person) { tx in
      try #require(try tx.storedCall(world.call.callID, withGoals: person.kind == .evaluator))
    }
  }

  /// Applies the part of a person of what a file changes, and returns it.
  private static func amend(
    _ world: World, as person: World.Person, _ change: @Sendable (inout CallFile) throws -> Void
  ) async throws -> [AmendmentChange] {
    var file = try Files.secondCall()
    try change(&file)
    return try await amend(world, as: person, to: file)
  }

  private static func amend(
    _ world: World, as person: World.Person, to file: CallFile
  ) async throws -> [AmendmentChange] {
    let forms = try forms()
    return try await world.acting(as: person) { tx in
      let stored = try #require(
        try tx.storedCall(world.call.callID, withGoals: person.kind == .evaluator))
      let difference = CallDifference(
        from: stored.facts, to: CallFacts(file, forms: forms, withGoals: stored.withGoals))
      let changes = difference.part(ofCall: person.kind == .administrator)
      if person.kind == .administrator {
        try tx.amend(
          call: world.call.callID, to: file, forms: forms.mapValues { StoredForm(text: $0) },
          changes,
          Self.grounds())
      } else {
        for project in file.projects {
          let own = changes.filter { $0.place.projectCode == project.code }
          if !own.isEmpty {
            try tx.amend(project, ofCall: world.call.callID, own, Self.grounds())
          }
        }
      }
      return changes
    }
  }

  @Test func `a call that was loaded says what its file said`() async throws {
    try await withWorld { world in
      let file = CallFacts(try Files.secondCall(), forms: try Self.forms(), withGoals: true)
      let stored = try await Self.stored(world, as: .claire)
      #expect(CallDifference(from: file, to: stored.facts).changes == [])
      let withoutGoals = try await Self.stored(world, as: .estelle)
      #expect(!withoutGoals.facts.values.keys.contains { $0.kind.isOfGoal })
    }
  }

  @Test func `rules across indicators come with the file, change and go`() async throws {
    try await withWorld { world in
      let written = try await Self.amend(world, as: .estelle) { file in
        file.checks = [Self.check("R1", "${N02} <= ${N01}"), Self.check("R2", "${N01.mer} > 0")]
      }
      #expect(written.map(\.kind) == [.crossRule, .crossRule])
      #expect(try await Self.stored(world, as: .claire).file.checks?.map(\.code) == ["R1", "R2"])
      let changed = try await Self.amend(world, as: .estelle) { file in
        file.checks = [Self.check("R1", "${N02} < ${N01}")]
      }
      #expect(changed.map(\.place.subject) == ["R1", "R2"])
      #expect(changed.last?.latter == nil)
      let call = world.call.callID
      let inForce = try await world.acting(as: .claire) { try $0.crossRules(ofCall: call) }
      #expect(inForce.map(\.expression) == ["${N02} < ${N01}"])
      var file = try Files.secondCall()
      file.checks = [Self.check("R1", "${N99} > 1")]
      #expect(file.brokenReferences.first?.contains("${N99}") == true)
    }
  }

  private static func check(_ code: String, _ expression: String) -> CallFile.CheckLine {
    CallFile.CheckLine(
      CrossRule(
        code: code, expression: expression, sentence: "N02 dépasse N01", remedy: nil,
        severity: .alert))
  }

  @Test func `an administrator changes the call, and an axis, a phase and an indicator come`()
    async throws
  {
    try await withWorld { world in
      let changes = try await Self.amend(world, as: .estelle, Self.growing)
      #expect(
        changes.map(\.kind) == [
          .maximumDuration, .applicationsReceived, .phase, .committee, .axis, .category, .indicator,
          .indicatorDefinition, .indicatorDimension, .project,
        ])
      let after = try await Self.stored(world, as: .estelle)
      var file = try Files.secondCall()
      try Self.growing(&file)
      let left = CallDifference(
        from: after.facts, to: CallFacts(file, forms: try Self.forms(), withGoals: false))
      #expect(left.ofCall == [])
      let kept = try await world.acting(as: .estelle) {
        try $0.amendments(ofCall: world.call.callID)
      }
      #expect(kept.count == 1 && kept.first?.changes == changes && kept.first?.author == "Estelle")
      let before = try Files.secondCall()
      let undone = after.facts.undoing(changes.reversed())
      #expect(
        undone == CallFacts(before, forms: try Self.forms(), withGoals: false))
      let quarters = try await world.count(
        """
        select count(*) from jalon.quarter_report report join jalon.project on project.id = report.project_id
        where project.call_id = \(world.call.callID) and project.code = 'BZH-05'
        """)
      #expect(quarters == 4)
      let audited = try await world.count(
        "select count(*) from audit.entry where action = 'call.amend'")
      #expect(audited == 1)
    }
  }

  private static func growing(_ file: inout CallFile) throws {
    file.call.rules.maximumDurationMonths = 30
    file.call.applicationsReceived = 12
    var phase = file.call.phases[0]
    phase.name = "Bilan"
    file.call.phases.append(phase)
    file.call.committee.append("Conseil fictif des bourgs")
    var axis = file.axes[0]
    axis.code = "LIEN"
    file.axes.append(axis)
    var category = try #require(file.dimensions?[1].categories.first)
    category.code = "ile"
    file.dimensions?[1].categories.append(category)
    file.indicators?[0].definition = "Personnes rencontrées, une fois par trimestre."
    file.indicators?[3].dimensions = ["distance"]
    var indicator = try #require(file.indicators?[1])
    indicator.code = "L01"
    indicator.axis = "LIEN"
    indicator.name = "Rencontres entre habitants"
    file.indicators?.append(indicator)
    var project = file.projects[3]
    project.code = "BZH-05"
    project.name = "Un projet de plus"
    project.axes = ["LIEN"]
    project.startsOn = Day("2026-01-01")
    project.endsOn = Day("2026-12-31")
    file.projects.append(project)
  }

  @Test func `an evaluator changes projects, and nobody does the other's part`() async throws {
    try await withWorld { world in
      let changes = try await Self.amend(world, as: .claire) { file in
        try Self.growing(&file)
        file.projects[0].endsOn = Day("2026-06-30")
        file.projects[0].holder = "Une autre association fictive"
        file.projects[0].partners = ["Mutuelle fictive"]
        file.projects[0].departments = ["22"]
        file.projects[0].goals?["N01"]?.target = 950
        file.projects[0].goals?["S01"] = nil
      }
      #expect(
        changes.map(\.kind) == [
          .holder, .partner, .partner, .projectDepartment, .endsOn, .baseline, .target, .target,
        ])
      let call = try await Self.stored(world, as: .claire)
      #expect(call.file.axes.count == 2 && call.file.projects.count == 4)
      let project = try #require(call.file.projects.first)
      #expect(
        project.holder == "Une autre association fictive"
          && project.partners == ["Mutuelle fictive"])
      #expect(project.goals?["N01"]?.target == 950 && project.goals?["S01"] == nil)
      #expect(project.goals?["N01"]?.yearTargets == ["2025": 400, "2026": 500])
      await #expect(throws: PostgresError.self) {
        try await world.acting(as: .claire) { tx in
          try tx.amend(
            call: world.call.callID, to: call.file, forms: [:],
            [AmendmentChange(kind: .title, former: "a", latter: "b")], Self.grounds())
        }
      }
      await #expect(throws: PostgresError.self) {
        try await world.acting(as: .estelle) { tx in
          try tx.amend(
            project, ofCall: world.call.callID,
            [AmendmentChange(kind: .endsOn, former: "a", latter: "b")], Self.grounds())
        }
      }
      let other = try await world.acting(as: .denis) { tx in
        try tx.storedCall(world.call.callID, withGoals: true)
      }
      #expect(other == nil)
    }
  }

  @Test func `what has values stays, and keeps what it means`() async throws {
    try await withWorld { world in
      #expect(try await world.send(try world.sending(), try world.entries(), as: .amina))
      let refusals: [@Sendable (inout CallFile) throws -> Void] = [
        { $0.indicators?.remove(at: 0) },
        { $0.indicators?[0].measure = Code(.milestone) },
        { $0.indicators?[0].dimensions = ["metier"] },
        { $0.projects.remove(at: 0) },
        { $0.departments.removeLast() },
        { $0.dimensions?[0].categories.removeFirst() },
      ]
      for refusal in refusals {
        await #expect(throws: CallFileRefusal.self) {
          _ = try await Self.amend(world, as: .estelle) { file in
            try refusal(&file)
            let known = Set((file.indicators ?? []).map(\.code))
            for index in file.projects.indices {
              file.projects[index].goals = file.projects[index].goals?.filter {
                known.contains($0.key)
              }
            }
          }
        }
      }
      let kept = try await world.count("select count(*) from jalon.amendment")
      #expect(kept == 0)
      let direct = await #expect(throws: PostgresError.self) {
        try await world.acting(as: .estelle) { tx in
          try tx.run(
            "update jalon.indicator set unit = 'euros' where id = \(try world.indicator("N01"))")
        }
      }
      #expect(direct?.constraint == Rule.indicatorKeepsMeaning.rawValue)
    }
  }

  @Test func `what nothing was entered about may leave`() async throws {
    try await withWorld { world in
      let changes = try await Self.amend(world, as: .estelle) { file in
        file.indicators?.removeAll { $0.code == "J01" }
        file.projects.removeLast()
        file.surveys = []
      }
      #expect(changes.map(\.kind).contains(.project) && changes.contains { $0.kind == .survey })
      let after = try await Self.stored(world, as: .estelle)
      #expect(after.file.projects.count == 3 && after.file.surveys?.isEmpty != false)
    }
  }
}
