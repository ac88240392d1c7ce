import Dataset
import Disclosure
import Foundation
import Monitoring
import Testing

@testable import Publishing

/// How much of the demonstration can be told. The numbers are those of a prototype that was attacked.
@Suite struct DemonstrationProtectionTests {
  private static let made = Result { try DemonstrationDataset.ofSeed() }

  @Test(
    "The largest indicators hide as little as can be, without the call's figures",
    arguments: [("I02", 98), ("I03", 83), ("A22", 78), ("A42", 51)])
  func fewest(code: String, proved: Int) throws {
    let released = try Self.protect(code, .released)
    #expect(released.hidden == proved)
    #expect(released.lostByLevel[.axisTotal, default: 0] == 0)
    let working = try Self.protect(code, .working)
    #expect(Double(working.hidden) <= (Double(proved) * 1.02).rounded(.up))
    #expect(working.lostByLevel[.axisTotal, default: 0] == 0)
  }

  @Test
  func `no total of an axis or of the call is lost unless it has to be, and few other figures`()
    throws
  {
    var dataset = try Self.made.get()
    let kept = ["I01", "I04", "I06", "A31", "A41"]
    dataset.indicators.removeAll { !kept.contains($0.code) }
    let gauge = try ProtectionGauge.measure(dataset, effort: .working)
    let safe = gauge.values.filter { !$0.isSmall }
    #expect(!safe.isEmpty)
    let lost = safe.filter { $0.level == 1 && !$0.isShown }
    #expect(lost.allSatisfy { $0.isForced })
    // Of a first or a last year, which subtracted from all time would tell few people.
    let codes = lost.map { String($0.table.prefix(3)) }
    #expect(codes == ["I04", "I06", "I06"])
    #expect(safe.count { !$0.isShown } * 8 <= safe.count)
  }

  private struct Outcome {
    /// Distinct values, proportions once.
    var hidden = 0
    /// Of those that are not small themselves.
    var lostByLevel: [Figure.Level: Int] = [:]
  }

  private static func protect(_ code: String, _ effort: Protection.Effort) throws -> Outcome {
    let dataset = try made.get()
    let indicator = try #require(dataset.indicators.first { $0.code == code })
    let builder = IndicatorCountTable(
      RawIndicator(indicator, from: RawFigures(dataset)),
      goals: ProjectGoals(goals: dataset.goals, year: dataset.year),
      rule: ThresholdRule(threshold: 11)
    ).builder
    var table = builder.table
    table.sums.removeAll { sum in
      sum.key.hasPrefix("call/") || sum.key.contains("/call-") || isOfTargetOrGap(sum.key)
    }
    let joint = LinkedTables(
      table, levels: builder.printings.mapValues(\.level), after: [],
      rule: ThresholdRule(threshold: 11))
    let protection = Protection(of: try #require(joint.system), effort: effort)
    #expect(protection.refusal == nil)
    return outcome(of: table, joint, protection, builder.printings.mapValues(\.level))
  }

  /// The numbers are those of quarters, the year, all time and breakdowns.
  private static func isOfTargetOrGap(_ key: String) -> Bool {
    let parts = key.split(separator: "/").map(String.init)
    let isEarlier = ["2021", "2022", "2023", "target"].contains(where: parts.contains)
    return isEarlier || (parts.contains("2024") && parts.contains { UUID(uuidString: $0) != nil })
  }

  private static func outcome(
    of table: CountTable, _ joint: LinkedTables, _ protection: Protection,
    _ levels: [String: Figure.Level]
  ) -> Outcome {
    let printed = table.sums.indices.filter { table.sums[$0].standing == .candidate }
    let values = Dictionary(grouping: printed) {
      table.figureKey(table.sums[$0].key)?.value ?? table.sums[$0].key
    }
    // The same sum twice, such as a first year and all time, counts once, at its best level.
    let distinct = Dictionary(grouping: values.values) { value in
      value.map { table.sums[$0].parts.sorted() }
    }
    var outcome = Outcome()
    for twins in distinct.values {
      let figures = twins.joined().compactMap { joint.figureOfSum[$0] }
      guard figures.contains(where: protection.hidden.contains) else { continue }
      outcome.hidden += 1
      if figures.contains(where: { joint.figures[$0].isSensitive }) { continue }
      let level = twins.joined().compactMap { levels[table.sums[$0].key] }.min()
      outcome.lostByLevel[level ?? .projectDetail, default: 0] += 1
    }
    return outcome
  }
}
