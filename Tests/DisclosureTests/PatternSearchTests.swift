import Testing

@testable import Disclosure

/// What the search relies on, tried on patterns drawn by lot.
@Suite struct PatternSearchTests {
  private static func models(_ count: Int, seed: UInt64) throws -> [SuppressionModel] {
    var generator = SeededGenerator(seed: seed)
    return try (0..<count).map { _ in
      let programme = Programme(projects: 3, quarters: 2, axes: 2, breakdowns: [2, 3])
      return SuppressionModel(try #require(programme.system(seed: generator.next())))
    }
  }

  private static func pattern(
    of model: SuppressionModel, _ generator: inout SeededGenerator
  ) -> GroupSet {
    var pattern = model.mustHide
    let share = Int.random(in: 1..<10, using: &generator)
    for group in model.groups.indices where Int.random(in: 0..<10, using: &generator) < share {
      pattern.insert(group)
    }
    return pattern
  }

  @Test func `a pattern under which all targets are safe satisfies every cut`() throws {
    var generator = SeededGenerator(seed: 8)
    var held = 0
    for model in try Self.models(6, seed: 9) {
      var search = PatternSearch(model, width: 4)
      var cuts: [CoveringProgram.Cut] = []
      var safe: [GroupSet] = []
      for _ in 0..<25 {
        let pattern = Self.pattern(of: model, &generator)
        search.hide(pattern)
        var isSafe = true
        for target in model.targets.indices {
          guard let cut = try search.cut(for: target) else { continue }
          isSafe = false
          #expect(!cut.isSatisfied(by: pattern))
          cuts.append(cut)
        }
        if isSafe { safe.append(pattern) }
      }
      for pattern in safe {
        for cut in cuts {
          #expect(cut.isSatisfied(by: pattern))
          held += 1
        }
      }
    }
    #expect(held > 200)
  }

  @Test func `a move that the search keeps agrees with all that is shown`() throws {
    var generator = SeededGenerator(seed: 10)
    var checked = 0
    for model in try Self.models(4, seed: 11) {
      var search = PatternSearch(model, width: 4)
      for _ in 0..<6 {
        let pattern = Self.pattern(of: model, &generator)
        search.hide(pattern)
        let hidden = model.figures(of: pattern)
        for target in model.targets.indices where try search.isSafe(target) {
          guard let pair = search.witnesses.wholePair(of: target, width: 4) else { continue }
          var values: [Int] = []
          for witness in [pair.lower, pair.upper] {
            var table = model.system.table
            for change in witness?.changes ?? [] {
              table[model.cells[change.cell]] += Int(change.by)
            }
            #expect(PossibleTables(model.system, hiding: hidden).contains(table))
            values.append(model.system.figures[model.targets[target].figure].form.value(in: table))
          }
          #expect(values[1] - values[0] >= 4)
          checked += 1
        }
      }
    }
    #expect(checked > 50)
  }

  @Test(arguments: [Protection.Effort.working, .released])
  func `the attacker, who shares nothing with the search, finds every target uncertain`(
    effort: Protection.Effort
  ) throws {
    for model in try Self.models(4, seed: 12) {
      let protection = Protection(of: model.system, effort: effort)
      #expect(protection.refusal == nil)
      let attacker = Attacker(of: model.system, hiding: protection.hidden)
      for target in model.targets {
        #expect(try attacker.feasibilityInterval(of: target.figure).count > 4)
      }
    }
  }

  @Test func `the prover hides no more of any level than the working pattern`() throws {
    for model in try Self.models(6, seed: 13) {
      let patterns = [Protection.Effort.working, .released].map { effort in
        let hidden = Protection(of: model.system, effort: effort).hidden
        return Figure.Level.allCases.map { level in
          model.groups.count { group in
            group.level == level && hidden.contains(group.figures[0])
          }
        }
      }
      #expect(!patterns[0].lexicographicallyPrecedes(patterns[1]))
    }
  }
}
