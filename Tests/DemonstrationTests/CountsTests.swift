import Foundation
import Monitoring
import Testing

@testable import Demonstration

/// A change of these counts is a change of the demonstration's content, to be made on purpose.
@Suite struct CountsTests {
  let seed: Seed

  init() throws { seed = try Seed.shared() }

  @Test func `two runs are equal`() throws {
    let again = try Seed(number: Seed.number)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(try encoder.encode(again.call) == encoder.encode(seed.call))
    #expect(again.quarters == seed.quarters)
    #expect(responses(of: again) == responses(of: seed))
    #expect(try Seed(number: 7).quarters != seed.quarters)
  }

  @Test func `the quarters and the values are as many as last time`() {
    let entries = seed.quarters.flatMap(\.sendings).flatMap(\.entries)
    #expect(seed.plan.indicators.count == 50)
    #expect(seed.quarters.count == 166)
    #expect(seed.quarters.flatMap(\.sendings).count == 172)
    #expect(entries.count == 9_360)
    #expect(entries.count { $0.comment != nil || $0.reasonText != nil } == 784)
    #expect(sum(of: "I01") == 20_791)
    let states = Dictionary(grouping: seed.quarters, by: \.state).mapValues(\.count)
    #expect(states == [.open: 4, .draft: 2, .approved: 146, .submitted: 13, .returned: 1])
  }

  @Test func `the answers are as many as last time`() {
    let responses = responses(of: seed)
    let turnouts = Demonstration.turnouts(call: seed.call, plan: seed.plan, seed: Seed.number)
    #expect(turnouts.reduce(0) { $0 + $1.codes } == 4_700)
    #expect(responses.count == 1_921)
    #expect(responses.reduce(0) { $0 + $1.answers.count } == 7_688)
    #expect(responses.first?.id.uuidString == "6A7500CC-B662-4E74-BB96-5BE0A44F4E13")
  }

  @Test func `the same people are asked twice, and make the same code each time`() throws {
    let asked = Demonstration.followed(
      plan: seed.plan, closedQuestions: Seed.questions, seed: Seed.number)
    let waves = seed.plan.followed.waves.map { wave in
      asked.filter { $0.response.quarter == wave }
    }
    #expect(waves.map(\.count) == [360, 360])
    #expect(Set(asked.map(\.response.id)).count == asked.count)
    let codes = waves.map { wave in
      Set(wave.compactMap { own in own.code.map { [own.response.projectCode] + $0 } })
    }
    #expect(codes.allSatisfy { (240...300).contains($0.count) })
    #expect((110...190).contains(codes[0].intersection(codes[1]).count))
    let turnouts = Demonstration.turnouts(of: waves[0])
    #expect(turnouts.map(\.projectCode) == ["P03", "P10"])
    #expect(turnouts.reduce(0) { $0 + $1.responses } == 360)
  }

  private func responses(of seed: Seed) -> [DemonstrationResponse] {
    Demonstration.responses(
      call: seed.call, plan: seed.plan, closedQuestions: Seed.questions, seed: Seed.number)
  }

  private func sum(of code: String) -> Decimal {
    seed.quarters.flatMap(seed.current)
      .filter { $0.indicatorCode == code && $0.categoryCode == nil }
      .reduce(0) { $0 + ($1.measured.figure ?? 0) }
  }
}
