import Dataset
import Foundation
import Monitoring
import Testing

@testable import Publishing

/// Five hundred small calls at random, each released three times: at first, after a quarter came and some
/// values were corrected, and once more.
@Suite struct RandomReleasesTests {
  private static let made = Result { try (1...500).map(releases) }

  @Test func `nothing is refused`() async throws {
    let ledgers = try await apart { try Self.made.get() }
    #expect(ledgers.count == 500 && ledgers.allSatisfy { $0.count == 3 })
    let sums = ledgers.joined().flatMap(\.tables).flatMap(\.sums)
    #expect(sums.contains { $0.standing == .hidden } && sums.contains { $0.standing == .shown })
  }

  @Test(
    .enabled(if: ReleaseAttack.python != nil, "JALON_PYTHON_SCIENCE names no Python with scipy"))
  func `an attacker written apart learns nothing from the three of any`() async throws {
    let outcome = try await apart {
      try ReleaseAttack.run(try Self.made.get(), health: [], most: AttackEffort.most(3))
    }
    #expect(outcome.attacked > 500)
    #expect(outcome.exact == [])
    #expect(outcome.narrow == [])
  }

  private static func releases(_ seed: Int) throws -> [Ledger] {
    var random = SeededGenerator(seed: UInt64(seed))
    var fixture = Fixture(identifiers: .counted(1))
    let isShare = seed % 3 == 0
    let sex = fixture.disaggregation("Sexe", ["Femmes", "Hommes"])
    let indicator = fixture.indicator(
      "C1", measure: isShare ? .proportion : .count,
      overTime: isShare ? .weightedMean : seed % 4 == 1 ? .max : .sum,
      overProjects: isShare ? .weightedMean : .sum, disaggregations: seed % 2 == 0 ? ["Sexe"] : [])
    for (code, axes) in [("P1", ["1"]), ("P2", ["1", "2"]), ("P3", ["2"])] {
      let project = fixture.project(code, axes: axes)
      for quarter in ["2030-Q4", "2031-Q1", "2031-Q2"] {
        let women = Int.random(in: 0...20, using: &random)
        let men = Int.random(in: 0...20, using: &random)
        let slot = Fixture.quarter(quarter)
        fixture.receive(project, indicator, slot, value(women + men + 3, isShare))
        guard seed % 2 == 0 else { continue }
        fixture.receive(
          project, indicator, quarter: quarter, categories: sex.categories,
          [value(women, isShare), value(men, isShare)])
      }
    }
    return try released(fixture, &random)
  }

  private static func released(
    _ fixture: Fixture, _ random: inout SeededGenerator
  ) throws -> [Ledger] {
    let late = Fixture.quarter("2031-Q2")
    var first = fixture.dataset
    first.quarters.removeAll { $0.quarter == late }
    first.observations.removeAll { $0.quarter == late }
    let second = corrected(fixture.dataset, &random)
    var former: [FormerRelease] = []
    for dataset in [first, second, corrected(second, &random)] {
      former.append(try Publication.protecting(dataset, after: former).former)
    }
    return former.map(\.ledger)
  }

  /// Some totals by a few people, one by many.
  private static func corrected(
    _ dataset: CallDataset, _ random: inout SeededGenerator
  ) -> CallDataset {
    var corrected = dataset
    for index in dataset.observations.indices where Int.random(in: 0..<3, using: &random) == 0 {
      guard dataset.observations[index].cell.categoryID == nil,
        case .number(let value) = dataset.observations[index].measured
      else { continue }
      let change = [1, 2, 3, 15][Int.random(in: 0..<4, using: &random)]
      corrected.observations[index].entry.measured = .number(value + Decimal(change))
    }
    for index in corrected.quarters.indices { corrected.quarters[index].version += 1 }
    return corrected
  }

  private static func value(_ people: Int, _ isShare: Bool) -> Measured {
    isShare ? .share(people / 2, of: people) : .number(Decimal(people))
  }
}
